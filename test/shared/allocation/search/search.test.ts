import { describe, expect, test } from 'vitest'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import {
  compareValues,
  type LevelValues,
  type ObjectiveWeights,
  USUAL_WEIGHTS,
} from '../../../../shared/allocation/objective.ts'
import type { AllocationProblem } from '../../../../shared/allocation/problem.ts'
import { greedyPlan } from '../../../../shared/allocation/search/greedy.ts'
import { planOf, stateFrom } from '../../../../shared/allocation/search/plans.ts'
import { search } from '../../../../shared/allocation/search/search.ts'
import { SearchState } from '../../../../shared/allocation/search/state.ts'
import { makeProblem } from '../../../bench/allocation/make-problem.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'
import { expectSound, searched } from './searched.ts'

const CROWDED = makeProblem({ seed: 2, specialists: 16, requests: 160, load: 1.1 })

/** The same with a third of the requests short. */
const WITH_SHORTS: AllocationProblem = {
  ...CROWDED,
  requests: CROWDED.requests.map((request, at) => ({ ...request, short: at % 3 === 0 })),
}

describe('a search', () => {
  test.each([
    ['of whole half-days', CROWDED],
    ['with short sessions', WITH_SHORTS],
  ])('gives a plan %s that can be carried out, better than the first', (_, problem) => {
    const state = searched(problem, 3000)
    expectSound(problem, state)
    expect(compareValues(state.values, greedyPlan(instanceOf(problem)).values)).toBeLessThan(0)
  })

  test('gives the same plan for the same seed, and another for another', () => {
    const planFor = (seed: number) => planOf(searched(CROWDED, 600, seed))
    expect(planFor(4)).toEqual(planFor(4))
    expect(planFor(4)).not.toEqual(planFor(5))
  })

  test('does not let lateness rise above what is held', () => {
    const state = greedyPlan(instanceOf(CROWDED))
    const [held] = state.values
    search(state, { mode: 'all', iterations: 500, seed: 1, mostLateness: held })
    expect(state.values[0]).toBeLessThanOrEqual(held + 1e-6)
  })

  test('plans statutory requests only when asked about lateness', () => {
    const state = greedyPlan(instanceOf(CROWDED))
    const { columns } = search(state, { mode: 'lateness', iterations: 200, seed: 1 })
    expect(columns.length).toBeGreaterThan(0)
    expect(columns.every(({ job }) => CROWDED.requests[job]?.statutory)).toBe(true)
  })

  test('keeps to pins', () => {
    const requests = CROWDED.requests.map((request, at) => {
      const able = CROWDED.specialists.find(one => one.disciplines.includes(request.discipline))
      const isPinned = at % 10 === 0 && able !== undefined && !request.notSpecialistIds.includes(able.id)
      return isPinned ? { ...request, pin: { specialistId: able.id, weeksOf: ['2027-03-08'] } } : request
    })
    const problem = { ...CROWDED, requests }
    const state = searched(problem, 1000)
    expectSound(problem, state)
    expect(state.columns().some(({ job }) => requests[job]?.pin !== null)).toBe(true)
  })

  test('stops when told to, with the best plan so far', () => {
    const state = greedyPlan(instanceOf(CROWDED))
    let asked = 0
    const shouldStop = () => {
      asked += 1
      return asked > 3
    }
    const { iterations } = search(state, { mode: 'all', iterations: 100_000, seed: 1, shouldStop })
    expect(iterations).toBeLessThan(2000)
    expectSound(CROWDED, state)
  })

  test('tells of better plans, each better than the last, and hands back columns of good ones', () => {
    const state = greedyPlan(instanceOf(CROWDED))
    const told: LevelValues[] = [state.values]
    const onBetter = (values: LevelValues) => void told.push(values)
    const { pool, columns } = search(state, { mode: 'all', iterations: 2000, seed: 1, pooled: 6, onBetter })
    expect(told.length).toBeGreaterThan(1)
    for (const [at, values] of told.slice(1).entries())
      expect(compareValues(values, told[at] as LevelValues)).toBeLessThan(0)
    expect(pool.length).toBeGreaterThan(columns.length)
    const perJob = [...Map.groupBy(pool, one => one.job).values()].map(ones => ones.length)
    expect(Math.max(...perJob)).toBeLessThanOrEqual(6)
  })

  test('gives weeks that are worth much to others to nobody who can do without', () => {
    const problem = anAllocationProblem({ requests: [aPlannableRequest()] })
    const prices = Float64Array.from([100, 0])
    const state = greedyPlan(instanceOf(problem), prices)
    expect(state.columns()[0]?.weeks).toEqual([1])
  })

  test.each<[string, Partial<AllocationProblem>]>([
    ['nothing at all', { requests: [], specialists: [], settings: [] }],
    ['nobody to do it', { specialists: [] }],
    ['no room', { specialists: [aPlannableSpecialist({ weeklyLimit: 0 })] }],
    ['only what is left out by hand', { requests: [aPlannableRequest({ excluded: true })] }],
  ])('plans nothing and does not fail where there is %s', (_, over) => {
    const problem = anAllocationProblem(over)
    const state = searched(problem, 50)
    expect(state.columns()).toEqual([])
    expectSound(problem, state)
  })

  test.each([
    ['travel a hundred times the usual', { 'travel-minutes': 10 }],
    ['waiting twenty times the usual', { 'waiting-weeks': 200 }],
    ['need a hundredth of the usual', { 'need-unmet': 0.01 }],
  ])('leaves no more need unmet where an authority weighs %s', (_, over) => {
    // Nothing is due in law, so that level 2 comes first and its values can be compared.
    const requests = CROWDED.requests.map(request => ({ ...request, statutory: false }))
    const unmetWith = (weights: ObjectiveWeights) =>
      searched({ ...CROWDED, requests, weights }, 1500).values[1] / weights['need-unmet']
    expect(unmetWith({ ...USUAL_WEIGHTS, ...over })).toBeLessThan(1.03 * unmetWith(USUAL_WEIGHTS))
  })

  test('goes on from a known plan', () => {
    const instance = instanceOf(CROWDED)
    const first = searched(CROWDED, 300)
    const again = stateFrom(instance, first.columns())
    again.settle()
    expect(again.values[2]).toBeCloseTo(first.values[2], 6)
    search(again, { mode: 'all', iterations: 300, seed: 9 })
    expect(compareValues(again.values, first.values)).toBeLessThanOrEqual(0)
    expect(SearchState.of(instance).columns()).toEqual([])
  })
})
