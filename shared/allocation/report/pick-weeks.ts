import { sessionCost } from '../columns.ts'
import type { HalfMask } from '../half-masks.ts'
import type { Job } from '../jobs.ts'
import { costOf } from '../search/placement-rules.ts'
import type { CostedColumn, SearchState } from '../search/state.ts'

/** The most sessions of a job that a specialist's weeks can hold as a plan stands, by week. The job is not placed. */
export function weekCapacities(
  state: SearchState,
  { index, perWeek, sessions }: Job,
  worker: number,
  maskFor: (week: number, cell: number) => HalfMask,
): number[] {
  const most = Math.min(perWeek, sessions)
  return Array.from({ length: state.tables.weeks }, (_, week) => {
    const cell = worker * state.tables.weeks + week
    const mask = maskFor(week, cell)
    return mask === 0 ? 0 : state.cells.capacity(cell, index, mask, most)
  })
}

/** The same for the half-days of either kind of column. */
export function capacitiesWith(state: SearchState, job: Job, worker: number, isOnTime: boolean): number[] {
  return weekCapacities(state, job, worker, (_, cell) => state.maskFor(job.index, cell, isOnTime))
}

/**
 * The cheapest weeks for a job among capacities by week, ascending; null where there are too few. What is late ends as
 * early as it can first. Sessions that are pinned keep their weeks. Where `base` is given, what goes beyond it is taken
 * only as far as it must be.
 */
export function cheapestWeeks(
  state: SearchState,
  job: Job,
  capacities: readonly number[],
  { isOnTime, base }: { readonly isOnTime: boolean; readonly base?: readonly number[] },
): number[] | null {
  const pinned = job.pinnedWeeks
  const last = base === undefined ? lastWeekLookedAt(job, capacities, isOnTime) : capacities.length - 1
  const offers: { week: number; cost: number }[] = []
  for (let week = 0; week <= last; week += 1) {
    const fixed = pinned?.[week] ?? 0
    const capacity = capacities[week] as number
    if (capacity < fixed) return null
    for (let nth = 0; nth + job.step <= capacity; nth += job.step) {
      const beyond = base !== undefined && nth >= (base[week] as number) ? BEYOND : 0
      const cost = meanCost(state, job, week, nth) + beyond
      for (let half = 0; half < job.step; half += 1)
        offers.push({ week, cost: nth < fixed ? cost - PINNED : cost })
    }
  }
  if (offers.length < job.sessions) return null
  return offers
    .sort((a, b) => a.cost - b.cost || a.week - b.week)
    .slice(0, job.sessions)
    .map(offer => offer.week)
    .sort((a, b) => a - b)
}

/** Level 3 of the nth session of a week, or the mean over those that are held together. */
function meanCost({ tables }: SearchState, job: Job, week: number, nth: number): number {
  const cost = (one: number) => sessionCost(tables.instance, job, week, one)
  return job.step === 1 ? cost(nth) : (cost(nth) + cost(nth + 1)) / 2
}

/** The best a specialist could do for a job that is not placed, as a plan stands: on time where they can. */
export function bestBy(
  state: SearchState,
  job: Job,
  worker: number,
  ways: readonly boolean[] = [true, false],
): CostedColumn | null {
  if (!state.bookings.hasBudget(job.index, worker)) return null
  const isDue = state.tables.isDue[job.index] === 1
  for (const isOnTime of ways) {
    if (!isOnTime && !isDue) continue
    const weeks = cheapestWeeks(state, job, capacitiesWith(state, job, worker, isOnTime), { isOnTime })
    if (weeks !== null) return costOf(state.tables, { job: job.index, worker, weeks, isOnTime })
  }
  return null
}

/** What a column costs on level 1, and on level 3 with the load it adds; for comparing ways to do one job. */
export function priceOf(state: SearchState, job: Job, column: CostedColumn): readonly [number, number] {
  return [column.late, column.cost + state.bookings.loadCost(column.worker, job.sessions * job.size)]
}

/** Whether one way to do a job is better than another. */
export function isBetter(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] ? a[1] < b[1] : a[0] < b[0]
}

const PINNED = 1e9
const BEYOND = 1e6

function lastWeekLookedAt(job: Job, capacities: readonly number[], isOnTime: boolean): number {
  if (isOnTime || job.pinnedWeeks !== null) return capacities.length - 1
  let seen = 0
  const last = capacities.findIndex(capacity => {
    seen += capacity
    return seen >= job.sessions
  })
  return last === -1 ? capacities.length - 1 : last
}
