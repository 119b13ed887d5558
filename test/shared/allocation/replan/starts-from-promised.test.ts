import { describe, expect, test } from 'vitest'
import { answerPart } from '../../../../shared/allocation/answer-part.ts'
import { resultFlaws } from '../../../../shared/allocation/check/check-result.ts'
import {
  mayStartFromPromised,
  replanChoiceOf,
} from '../../../../shared/allocation/replan/starts-from-promised.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'
import { aPartQuestion } from '../../../builders/part-question.ts'

const ADA = aPlannableSpecialist({ id: 'ada', name: 'Ada Quill', halfDays: ['mon-am', 'tue-am'] })
const REQUESTS = ['r1', 'r2', 'r3'].map(id => aPlannableRequest({ id }))

/** Four weeks from Monday 4 January 2027, the first so many requests promised a Monday morning each. */
function withPromised(count: number) {
  return anAllocationProblem({
    weeks: 4,
    specialists: [ADA],
    requests: REQUESTS,
    promised: REQUESTS.slice(0, count).map(({ id }, at) => ({
      requestId: id,
      specialistId: 'ada',
      sessions: [{ on: ['2027-01-18', '2027-01-25', '2027-01-11'][at] as string, half: 'am' as const }],
    })),
  })
}

describe('whether a part starts from what is promised', () => {
  test.each([
    ['keep', 'usual', 3, null],
    ['least-change', 'quick', 3, 'least-change'],
    ['balanced', 'usual', 2, 'balanced'],
    ['balanced', 'usual', 1, null],
    ['balanced', 'usual', 0, null],
    ['balanced', 'thorough', 3, null],
    ['best-service', 'usual', 3, null],
  ] as const)('%s, %s, %i of 3 promised: %s', (booked, effort, count, expected) => {
    expect(replanChoiceOf({ booked, effort }, withPromised(count))).toBe(expected)
  })

  test('an ask whose visits stay, or may move freely, never does', () => {
    expect(mayStartFromPromised({ booked: 'keep', effort: 'usual' })).toBe(false)
    expect(mayStartFromPromised({ booked: 'best-service', effort: 'usual' })).toBe(false)
    expect(mayStartFromPromised({ booked: 'balanced', effort: 'thorough' })).toBe(false)
    expect(mayStartFromPromised({ booked: 'least-change', effort: 'usual' })).toBe(true)
  })
})

test('a part that starts from what is promised keeps it, takes in what is new, and passes the check', () => {
  const question = { ...aPartQuestion(withPromised(2)), from: 'balanced' } as const
  const said: string[] = []
  const answered = answerPart(question, {
    effort: 'usual',
    seed: 1,
    solver: null,
    now: () => 0,
    isCancelled: () => false,
    onProgress: ({ stage }) => said.push(stage),
  })
  const days = answered.result.placed.map(line => [line.requestId, line.halves.map(({ on }) => on)])
  expect(days).toContainEqual(['r1', ['2027-01-18']])
  expect(days).toContainEqual(['r2', ['2027-01-25']])
  expect(answered.result.placed.map(({ requestId }) => requestId).sort()).toEqual(['r1', 'r2', 'r3'])
  expect(resultFlaws(question, answered.result)).toEqual([])
  expect(answered.levels[0]).toMatchObject({ value: 0, bound: 0, isBestPossible: true })
  expect(said.length).toBeGreaterThan(0)
})
