import { expect, test } from 'vitest'
import { answerPart } from '../../../shared/allocation/answer-part.ts'
import { differenceBetween } from '../../../shared/allocation/difference-between.ts'
import type { AllocationProblem } from '../../../shared/allocation/problem.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../builders/allocation-problem.ts'
import { aPartQuestion } from '../../builders/part-question.ts'

const PROBLEM = anAllocationProblem({ specialists: [aPlannableSpecialist({ halfDays: ['mon-am'] })] })
/** The same with somebody away in the first week, and a request more. */
const LATER = {
  ...PROBLEM,
  requests: [...PROBLEM.requests, aPlannableRequest({ id: 'request-9' })],
  specialists: PROBLEM.specialists.map(one => ({
    ...one,
    leave: [{ from: '2027-01-04', to: '2027-01-08' }],
  })),
}

function planned(problem: AllocationProblem) {
  const question = aPartQuestion(problem)
  const ask = { effort: 'quick', seed: 1, now: () => 0, solver: null, isCancelled: () => false } as const
  return { results: [answerPart(question, ask).result], questions: [question] }
}

const [BEFORE, AFTER] = [planned(PROBLEM), planned(LATER)]

test('a request that is elsewhere says why by the later records, and what that does', () => {
  const { changes } = differenceBetween(BEFORE.results, AFTER)
  const change = changes.find(one => one.requestId === 'request-1')
  expect(change).toMatchObject({
    reference: 'SR-1',
    who: 'T. W.',
    one: 'Wilhelmina Ashdown: Monday 4 January 2027, morning',
    why: 'Wilhelmina Ashdown is not free on all of 4 January any more.',
  })
  expect(change?.price.find(one => one.code === 'waiting-weeks')?.amount).toBeGreaterThan(0)
})

test('of a request that one plan did not look at, no reason is made up', () => {
  const { changes } = differenceBetween(BEFORE.results, AFTER)
  expect(changes.find(one => one.requestId === 'request-9')).toMatchObject({
    one: 'Not looked at in this plan',
    why: null,
    price: [],
  })
})

test('two plans alike differ in nothing', () => {
  expect(differenceBetween(BEFORE.results, BEFORE).changes).toEqual([])
})
