import { expect, test } from 'vitest'
import { bugOf, problemOf, STATUS_OF } from '../../../functions/api/problems.ts'
import { PROBLEM_CODES, ProblemBody } from '../../../shared/contracts/problem.ts'
import { Refusal, type RefusalCode } from '../../../shared/refusal.ts'

const STATUSES: Record<RefusalCode, number> = {
  'invalid-input': 400,
  'idempotency-key-missing': 400,
  'signed-out': 401,
  'not-found': 404,
  'not-allowed-now': 409,
  'stale-version': 409,
  'slot-taken': 409,
  'open-case-exists': 409,
  'too-large': 413,
  'outside-working-time': 422,
  'setting-closed': 422,
  'date-in-the-past': 422,
  'incomplete-request': 422,
  'not-eligible': 422,
  'session-full': 409,
  'hours-exhausted': 422,
  'ring-fenced-hours': 422,
  'idempotency-key-reused': 422,
  'outcome-unknown': 503,
  busy: 503,
}

const CODES = PROBLEM_CODES.filter(code => code !== 'bug')

test.each(CODES)('%s has the HTTP status typed by hand and is a problem as the contract says', code => {
  const facts = { fields: [{ pointer: '/reason', message: 'Choose a reason' }], left: 2 }
  const problem = problemOf(new Refusal(code, 'Do this.', facts), 'ref-1')
  expect(STATUS_OF[code]).toBe(STATUSES[code])
  expect(ProblemBody.parse(problem)).toEqual({
    type: `urn:send-support:${code}`,
    title: new Refusal(code).message,
    status: STATUSES[code],
    detail: 'Do this.',
    code,
    reference: 'ref-1',
    ...facts,
  })
})

test('a bug is a problem too, and says nothing of what went wrong', () => {
  expect(ProblemBody.parse(bugOf('ref-2'))).toMatchObject({ status: 500, code: 'bug', reference: 'ref-2' })
})
