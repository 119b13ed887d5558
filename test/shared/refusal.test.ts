import { expect, test } from 'vitest'
import { REFUSALS, Refusal, type RefusalCode } from '../../shared/refusal.ts'

const CODES = Object.keys(REFUSALS) as RefusalCode[]

/** Every way the service says no. A new one is typed here too. */
const EXPECTED: Record<RefusalCode, string> = {
  'invalid-input': 'Some of what was sent is not valid',
  'signed-out': 'Sign in to continue',
  'not-found': 'There is nothing here that you can see',
  'not-allowed-now': 'This cannot be done at this stage',
  'stale-version': 'Somebody else has changed this since you opened it',
  'slot-taken': 'That time is no longer free',
  'outside-working-time': 'The specialist does not work at that time',
  'setting-closed': 'The setting is closed on that day',
  'date-in-the-past': 'That day has passed',
  'incomplete-request': 'Some questions still need an answer before this can be sent',
  'not-eligible': 'This specialist cannot take this request',
  'open-case-exists': 'There is an open case for this child already',
  'session-full': 'There are not enough places left on this session',
  'hours-exhausted': 'There are not enough hours left',
  'ring-fenced-hours': 'These hours cannot be used for statutory work',
  'idempotency-key-reused': 'This key was used before for something else',
  'idempotency-key-missing': 'A write needs an Idempotency-Key',
  'too-large': 'What was sent is too large',
  'outcome-unknown': 'We are checking whether this was saved',
  busy: 'The service is busy, try again in a moment',
}

test.each(CODES)('%s says what is wrong in the words typed by hand', code => {
  const refusal = new Refusal(code)
  expect(refusal.message).toBe(EXPECTED[code])
  expect(refusal.code).toBe(code)
  expect(refusal.facts).toEqual({})
})

test('no two codes say the same', () => {
  expect(new Set(Object.values(REFUSALS)).size).toBe(CODES.length)
})

test('a refusal can say more, with facts, and is told apart from a bug', () => {
  const refusal = new Refusal('slot-taken', 'Choose another time.', { on: '2027-01-12' })
  expect(refusal).toBeInstanceOf(Error)
  expect(refusal).toBeInstanceOf(Refusal)
  expect({ ...refusal }).toMatchObject({ code: 'slot-taken', facts: { on: '2027-01-12' } })
  expect(refusal.message).toBe('Choose another time.')
  expect(refusal.name).toBe('Refusal')
})

test('what may not be seen and what is not there are refused in the same words', () => {
  expect(REFUSALS['not-found']).toMatch(/nothing here that you can see/)
  expect(Object.keys(REFUSALS)).not.toContain('forbidden')
})
