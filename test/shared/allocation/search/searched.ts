import { expect } from 'vitest'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import type { AllocationProblem } from '../../../../shared/allocation/problem.ts'
import { greedyPlan } from '../../../../shared/allocation/search/greedy.ts'
import { planOf } from '../../../../shared/allocation/search/plans.ts'
import { search } from '../../../../shared/allocation/search/search.ts'
import type { SearchState } from '../../../../shared/allocation/search/state.ts'

/** As the service does it: lateness by itself, then everything with lateness held. */
export function searched(problem: AllocationProblem, iterations: number, seed = 1): SearchState {
  const state = greedyPlan(instanceOf(problem))
  const statutory = state.copy()
  const { values, columns } = search(statutory, { mode: 'lateness', iterations, seed })
  if (values[0] < state.values[0]) state.become(columns)
  search(state, { mode: 'all', iterations, seed, mostLateness: values[0] })
  return state
}

/** Every hard rule holds, and the values kept along the way are those that the check counts anew. */
export function expectSound(problem: AllocationProblem, state: SearchState): void {
  const { flaws, values } = checkPlan(problem, planOf(state))
  expect(flaws).toEqual([])
  values.forEach((value, level) => {
    expect(state.values[level], `level ${level + 1}`).toBeCloseTo(value, 5)
  })
}
