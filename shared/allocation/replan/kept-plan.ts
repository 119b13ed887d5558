import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import { insertAll } from '../search/greedy.ts'
import { columnsOf, stateFrom } from '../search/plans.ts'
import type { SearchState } from '../search/state.ts'

/** The plan that was promised, as far as it still holds. */
export interface KeptPlan {
  /** Every promise that can be kept, and what fits beside them. */
  readonly state: SearchState
  /** Where each promised request was to be, by request; also of promises that no longer hold. */
  readonly homes: ReadonlyMap<number, Column>
  /** Requests whose promise cannot be kept. */
  readonly broken: readonly Job[]
  /** Requests without a promise that were put in beside those kept. */
  readonly added: readonly Job[]
}

/** Keeps every promise there is still room for; then puts in what is left, most urgent in law first. */
export function keptPlan(instance: Instance): KeptPlan {
  const columns = columnsOf(instance, { placed: instance.problem.promised })
  const state = stateFrom(instance, columns)
  const isPlanned = (job: Job) => !job.request.excluded && state.isPlaced(job.index)
  const promised = instance.jobs.filter(job => job.promised !== null && !job.request.excluded)
  const [kept, broken] = [promised.filter(isPlanned), promised.filter(job => !isPlanned(job))]
  putIn(state)
  state.settle()
  const stood = new Set(kept.map(job => job.index))
  const tried = new Set(broken.map(job => job.index))
  return {
    state,
    homes: new Map(columns.map(column => [column.job, column])),
    broken,
    added: instance.jobs.filter(job => isPlanned(job) && !stood.has(job.index) && !tried.has(job.index)),
  }
}

/** Puts in what fits of what is not placed: statutory requests by due day, then what weighs most. */
export function putIn(state: SearchState): void {
  const order = [...state.tables.instance.jobs].sort(
    (a, b) =>
      Number(b.statutory) - Number(a.statutory) ||
      (a.request.dueOn ?? '9').localeCompare(b.request.dueOn ?? '9') ||
      b.waitWeight - a.waitWeight ||
      a.index - b.index,
  )
  insertAll(state, order, { prices: null, blinks: 0, weekBlinks: 0 })
}
