import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import type { AllocationProblem } from '../../../../shared/allocation/problem.ts'
import { reportOf } from '../../../../shared/allocation/report/report-of.ts'
import { isPartOf, trialQuestion } from '../../../../shared/allocation/report/trial-question.ts'
import { greedyPlan } from '../../../../shared/allocation/search/greedy.ts'
import { planOf } from '../../../../shared/allocation/search/plans.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'
import { anAnswer, aPartQuestion } from '../../../builders/part-question.ts'

/** One specialist with one visit a week for two requests in one week. */
const PROBLEM = anAllocationProblem({
  weeks: 2,
  requests: [1, 2, 3].map(at => aPlannableRequest({ id: `request-${at}`, sessions: 1 })),
  specialists: [aPlannableSpecialist({ weeklyLimit: 1 })],
})

function planned(problem: AllocationProblem) {
  const question = aPartQuestion(problem)
  const specialists = new Map(problem.specialists.map(one => [one.id, one.name]))
  return {
    question,
    result: reportOf(question, anAnswer(planOf(greedyPlan(instanceOf(problem)))), { specialists }),
  }
}

const roomOf = (problem: AllocationProblem) => [...(instanceOf(problem).workers[0]?.room ?? [])]

describe('one thing more', () => {
  const { question, result } = planned(PROBLEM)

  test('lets in the request that was left out, by what the report names, and changes nothing else', () => {
    const left = result.unmet[0]?.requestId as string
    const tried = trialQuestion(question, result, { kind: 'let-in', requestId: left })
    expect(result.unmet).toHaveLength(1)
    expect(result.unmet[0]?.reasons.cheapest?.code).toBe('weekly-limit')
    expect(roomOf(PROBLEM)).toEqual([1, 1])
    expect(roomOf(tried?.problem as AllocationProblem).toSorted()).toEqual([1, 2])
    expect({ ...tried, problem: null, evenShare: null }).toEqual({
      ...question,
      problem: null,
      evenShare: null,
    })
    expect(tried?.problem.requests).toBe(PROBLEM.requests)
    const plan = planOf(greedyPlan(instanceOf(tried?.problem as AllocationProblem)))
    expect(plan.unmet).toEqual([])
    expect(checkPlan(tried?.problem as AllocationProblem, plan).flaws).toEqual([])
    expect(checkPlan(PROBLEM, plan).flaws.map(one => one.code)).toEqual(['weekly-limit'])
  })

  test('is a half-day of one week alone', () => {
    const about = { kind: 'half-day', specialistId: 'specialist-1', monday: '2027-01-11' } as const
    const tried = trialQuestion(question, result, about)
    expect(roomOf(tried?.problem as AllocationProblem)).toEqual([1, 2])
  })

  test('is a half-day that is not worked, where all that are worked may be used', () => {
    const full = { ...PROBLEM, specialists: [aPlannableSpecialist({ halfDays: ['mon-am'], weeklyLimit: 1 })] }
    const of = planned(full)
    const about = { kind: 'half-day', specialistId: 'specialist-1', monday: '2027-01-11' } as const
    const tried = trialQuestion(of.question, of.result, about)
    expect(roomOf(tried?.problem as AllocationProblem)).toEqual([1, 2])
  })

  test.each([
    ['a request that is planned', { kind: 'let-in', requestId: result.placed[0]?.requestId as string }],
    ['a request that is not there', { kind: 'let-in', requestId: 'nobody' }],
    ['somebody who is not there', { kind: 'half-day', specialistId: 'nobody', monday: '2027-01-11' }],
    ['a week beyond the plan', { kind: 'half-day', specialistId: 'specialist-1', monday: '2027-01-18' }],
    ['a day that is no Monday', { kind: 'half-day', specialistId: 'specialist-1', monday: '2027-01-12' }],
  ] as const)('is nothing for %s', (_, about) => {
    expect(trialQuestion(question, result, about)).toBeNull()
  })

  test('belongs to the part that has the request or the specialist', () => {
    expect(isPartOf(question, { kind: 'let-in', requestId: 'request-1' })).toBe(true)
    expect(isPartOf(question, { kind: 'let-in', requestId: 'request-9' })).toBe(false)
    expect(isPartOf(question, { kind: 'half-day', specialistId: 'nobody', monday: '2027-01-11' })).toBe(false)
  })
})
