import { addDays, addWeeks, daysBetween } from '../../calendar/local-date.ts'
import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import type { Placement, Plan } from '../plan.ts'
import type { DatedHalf } from '../problem.ts'
import { HALVES } from './cell-rows.ts'
import { SearchState } from './state.ts'

/** The plan a state stands for, with its half-days. Late jobs that turn out to be on time are called so first. */
export function planOf(state: SearchState): Plan {
  state.settle()
  const { instance } = state.tables
  const placed = state.columns().map((column): Placement => {
    const { request } = instance.jobs[column.job] as Job
    return {
      requestId: request.id,
      specialistId: instance.problem.specialists[column.worker]?.id as string,
      sessions: sessionsOf(state, column),
    }
  })
  const isUnmet = ({ index, request }: Job) => !request.excluded && !state.isPlaced(index)
  return { placed, unmet: instance.jobs.filter(isUnmet).map(job => job.request.id) }
}

/**
 * The columns of a plan. What the instance does not know (a request or specialist gone, a day outside its weeks) is
 * left out.
 */
export function columnsOf(instance: Instance, plan: Pick<Plan, 'placed'>): Column[] {
  const jobAt = new Map(instance.jobs.map(job => [job.request.id, job]))
  const workerAt = new Map(instance.problem.specialists.map(({ id }, index) => [id, index]))
  return plan.placed.flatMap(({ requestId, specialistId, sessions }) => {
    const [job, worker] = [jobAt.get(requestId), workerAt.get(specialistId)]
    if (job === undefined || worker === undefined) return []
    const weeks = sessions.map(({ on }) => Math.floor(daysBetween(instance.problem.firstMonday, on) / 7))
    const isInside = weeks.every(week => week >= 0 && week < instance.weeks)
    const { statutory, dueOn } = job.request
    const isOnTime = !statutory || dueOn === null || sessions.every(({ on }) => on <= dueOn)
    return isInside ? [{ job: job.index, worker, weeks: weeks.sort((a, b) => a - b), isOnTime }] : []
  })
}

/** A state that holds what of these columns still fits, in their order; half-days are found anew. */
export function stateFrom(instance: Instance, columns: readonly Column[]): SearchState {
  const state = SearchState.of(instance)
  state.become(columns)
  return state
}

function sessionsOf(state: SearchState, { job, worker, weeks }: Column): DatedHalf[] {
  const { instance } = state.tables
  return [...new Set(weeks)].flatMap(week => {
    const monday = addWeeks(instance.problem.firstMonday, week)
    const cell = worker * instance.weeks + week
    return Array.from({ length: HALVES }, (_, half) => half).flatMap(half =>
      [state.cells.jobAt(cell, half), state.cells.secondJobAt(cell, half)]
        .filter(one => one === job)
        .map((): DatedHalf => ({ on: addDays(monday, half >> 1), half: half % 2 === 0 ? 'am' : 'pm' })),
    )
  })
}
