import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import { costOf } from './placement-rules.ts'
import { SearchState } from './state.ts'

/**
 * What a duty desk does: requests in the order in which they came (their earliest day, then as listed), each to the
 * first specialist able who has room, in the earliest weeks. A baseline to compare plans with.
 */
export function firstComeFirstServed(instance: Instance): SearchState {
  const order = [...instance.jobs].sort(
    (a, b) => a.request.earliestOn.localeCompare(b.request.earliestOn) || a.index - b.index,
  )
  return planByHand(instance, order, (_, job) => job.eligible)
}

/**
 * What a careful lead does without a planner: by due day, then by points; whom the child or setting knows first, then
 * the nearest, of those as near whoever has least to do; earliest weeks. A baseline to compare plans with.
 */
export function urgentFirst(instance: Instance): SearchState {
  const order = [...instance.jobs].sort(
    (a, b) =>
      (a.request.dueOn ?? '9').localeCompare(b.request.dueOn ?? '9') ||
      b.request.points - a.request.points ||
      a.index - b.index,
  )
  return planByHand(instance, order, (state, job) => {
    const { load } = state.bookings
    const nearness = (worker: number) => Math.round(instance.minutesTo(job, worker) / AS_NEAR_MINUTES)
    return [...job.eligible].sort(
      (a, b) =>
        Number(b === job.familiar) - Number(a === job.familiar) ||
        nearness(a) - nearness(b) ||
        (load[a] as number) - (load[b] as number),
    )
  })
}

/** Minutes of travel within which a lead calls two people as near. */
const AS_NEAR_MINUTES = 10

function planByHand(
  instance: Instance,
  order: readonly Job[],
  peopleFor: (state: SearchState, job: Job) => readonly number[],
): SearchState {
  const state = SearchState.of(instance)
  for (const job of order) {
    if (job.request.excluded) continue
    peopleFor(state, job).some(worker => placeEarliest(state, job, worker))
  }
  state.settle()
  return state
}

function placeEarliest(state: SearchState, job: Job, worker: number): boolean {
  if (!state.bookings.hasBudget(job.index, worker)) return false
  return [true, false].some(isOnTime => {
    const weeks = earliestWeeks(state, job, worker, isOnTime)
    return weeks !== null && state.put(costOf(state.tables, { job: job.index, worker, weeks, isOnTime }))
  })
}

/** The first weeks with room for all sessions, pinned ones kept; null where there are too few. */
function earliestWeeks(state: SearchState, job: Job, worker: number, isOnTime: boolean): number[] | null {
  const { weeks } = state.tables
  const chosen: number[] = []
  let pinnedLeft = job.pinnedWeeks?.reduce((sum, one) => sum + one, 0) ?? 0
  for (let week = 0; week < weeks; week += 1) {
    const cell = worker * weeks + week
    const pinned = job.pinnedWeeks?.[week] ?? 0
    const free = job.sessions - chosen.length - pinnedLeft
    const wanted = Math.min(job.perWeek, pinned + free)
    const fitting =
      wanted > 0 ? state.cells.capacity(cell, job.index, state.maskFor(job.index, cell, isOnTime), wanted) : 0
    if (fitting < pinned) return null
    for (let nth = 0; nth < fitting; nth += 1) chosen.push(week)
    pinnedLeft -= pinned
  }
  return chosen.length === job.sessions ? chosen : null
}
