import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import { firstComeFirstServed, urgentFirst } from '../../../../shared/allocation/search/by-hand.ts'
import { greedyPlan } from '../../../../shared/allocation/search/greedy.ts'
import { planOf } from '../../../../shared/allocation/search/plans.ts'
import { makeProblem } from '../../../bench/allocation/make-problem.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'

const CROWDED = makeProblem({ seed: 1, specialists: 12, requests: 120, load: 1 })

/** One half-day a week in one week only, and two people: one near, one far. */
const SCARCE = anAllocationProblem({
  weeks: 1,
  specialists: [
    aPlannableSpecialist({ halfDays: ['mon-am'], base: { lat: 52.5, lng: 0 } }),
    aPlannableSpecialist({ id: 'specialist-2', halfDays: ['mon-am'] }),
  ],
  requests: [
    aPlannableRequest({ id: 'first' }),
    aPlannableRequest({ id: 'second', points: 80 }),
    aPlannableRequest({ id: 'urgent', dueOn: '2027-01-08' }),
  ],
})

describe('a plan by hand', () => {
  test.each([
    ['first come first served', firstComeFirstServed],
    ['urgent first', urgentFirst],
    ['the first plan', greedyPlan],
  ])('%s keeps every rule, and its values are those of the check', (_, make) => {
    const state = make(instanceOf(CROWDED))
    const { flaws, values } = checkPlan(CROWDED, planOf(state))
    expect(flaws).toEqual([])
    values.forEach((value, level) => {
      expect(state.values[level]).toBeCloseTo(value, 5)
    })
    expect(state.columns().length).toBeGreaterThan(60)
  })

  test('first come first served gives what came first to the first person able', () => {
    const { placed, unmet } = planOf(firstComeFirstServed(instanceOf(SCARCE)))
    expect(placed.map(one => [one.requestId, one.specialistId])).toEqual([
      ['first', 'specialist-1'],
      ['second', 'specialist-2'],
    ])
    expect(unmet).toEqual(['urgent'])
  })

  test('urgent first gives what is due first to the nearest, and then what has most points', () => {
    const { placed, unmet } = planOf(urgentFirst(instanceOf(SCARCE)))
    expect(placed.map(one => [one.requestId, one.specialistId])).toEqual([
      ['second', 'specialist-1'],
      ['urgent', 'specialist-2'],
    ])
    expect(unmet).toEqual(['first'])
  })
})
