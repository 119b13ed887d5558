import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import { compareValues } from '../objective.ts'
import { type Choosing, ColumnChooser } from './choose-column.ts'
import { SearchState } from './state.ts'

const PLAIN: Choosing = { prices: null, blinks: 0, weekBlinks: 0 }

/**
 * The first plan, at once: each request in turn gets the cheapest way that is left, statutory ones first. Several
 * orders are tried and the best plan kept.
 */
export function greedyPlan(instance: Instance, prices: Float64Array | null = null): SearchState {
  const plans = ORDERS.map(order => {
    const state = SearchState.of(instance)
    insertAll(state, [...instance.jobs].sort(order), { ...PLAIN, prices })
    state.settle()
    return state
  })
  return plans.reduce((best, plan) => (compareValues(plan.values, best.values) < 0 ? plan : best))
}

/** Places what fits of jobs that are not placed, in this order; how many. */
export function insertAll(state: SearchState, jobs: readonly Job[], choosing: Choosing): number {
  const chooser = new ColumnChooser(state, null)
  let count = 0
  for (const { index, request } of jobs) {
    if (request.excluded || state.isPlaced(index)) continue
    const column = chooser.choose(index, choosing)
    if (column === null || !state.bookings.isWorthPlacing(column)) continue
    if (state.put(column)) count += 1
  }
  return count
}

type Order = (a: Job, b: Job) => number

const byDue: Order = (a, b) => Number(b.statutory) - Number(a.statutory) || compareDue(a, b)
const byWeight: Order = (a, b) => b.waitWeight - a.waitWeight
const byChoice: Order = (a, b) => a.eligible.length - b.eligible.length
const byLength: Order = (a, b) => b.sessions - a.sessions
const byFewest: Order = (a, b) => a.sessions - b.sessions

/** Statutory by due day first; then what weighs most, what fewest can do, the longest. */
const ORDERS: readonly Order[] = [
  (a, b) => byDue(a, b) || byWeight(a, b) || byChoice(a, b) || byLength(a, b),
  (a, b) => byDue(a, b) || byChoice(a, b) || byLength(a, b) || byWeight(a, b),
  (a, b) => byDue(a, b) || byFewest(a, b) || byWeight(a, b) || byChoice(a, b),
]

function compareDue(a: Job, b: Job): number {
  if (!a.statutory) return 0
  return (a.request.dueOn ?? '9').localeCompare(b.request.dueOn ?? '9')
}
