import { describe, expect, test } from 'vitest'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import { type Choosing, ColumnChooser } from '../../../../shared/allocation/search/choose-column.ts'
import { SearchState } from '../../../../shared/allocation/search/state.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'

/** Due on the first Monday, and nobody works on Mondays: 4, 11 or 18 days late by the Friday of each week. */
const alwaysLate = anAllocationProblem({
  weeks: 3,
  specialists: [aPlannableSpecialist({ halfDays: ['tue-am'] })],
  requests: [aPlannableRequest({ statutory: true, dueOn: '2027-01-04' })],
})

/** Weeks and lateness of the way that is chosen, with prices by week. */
function chosen(prices: readonly number[], inLateness: boolean) {
  const choosing: Choosing = { prices: Float64Array.from(prices), blinks: 0, weekBlinks: 0, inLateness }
  const column = new ColumnChooser(SearchState.of(instanceOf(alwaysLate)), null).choose(0, choosing)
  return [column?.weeks, column?.late]
}

describe('the way chosen for a request that must be late', () => {
  test('ends as soon as it can, whatever a half-day is worth', () => {
    expect(chosen([20, 0, 0], false)).toEqual([[0], 104])
  })

  test('waits, by prices of lateness, where that costs less than the half-day is worth', () => {
    expect(chosen([20, 0, 0], true)).toEqual([[1], 111])
    expect(chosen([20, 8, 0], true)).toEqual([[2], 118])
  })

  test('does not wait, by prices of lateness, for a half-day that is worth less than the days', () => {
    expect(chosen([5, 0, 0], true)).toEqual([[0], 104])
  })
})
