import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import { TERM_KEYS, type TermCounts, type TermKey } from '../objective.ts'
import type { SearchState } from '../search/state.ts'

/** What one request does to each term, uneven load and service aside. */
export function termsOf(instance: Instance, column: Column): TermCounts {
  const job = instance.jobs[column.job] as Job
  const isLate = job.statutory && job.request.dueOn !== null && !column.isOnTime
  const waited = column.weeks.reduce((sum, week) => sum + Math.max(0, week - job.firstWeek), 0)
  return {
    ...NOTHING,
    'late-cases': isLate ? 1 : 0,
    'late-days': isLate ? (job.lateDays[column.weeks.at(-1) as number] as number) : 0,
    'waiting-weeks': (waited * job.waitWeight) / job.sessions,
    'travel-minutes': 2 * job.sessions * instance.minutesTo(job, column.worker),
    'broken-continuity': job.familiar !== -1 && job.familiar !== column.worker ? 1 : 0,
    'moved-sessions': movedSessions(job, column),
    'changed-people': job.promised !== null && job.promised.worker !== column.worker ? 1 : 0,
  }
}

/** What leaving one request out does to each term, uneven service aside. */
export function unmetTermsOf(job: Job): TermCounts {
  return {
    ...NOTHING,
    'late-cases': job.unmetLateDays > 0 ? 1 : 0,
    'late-days': job.unmetLateDays,
    'need-unmet': job.need,
    'moved-sessions': job.promised?.weeks.reduce((sum, one) => sum + one, 0) ?? 0,
  }
}

/** Every term of a plan, counted from what is placed. */
export function countsOf(state: SearchState): TermCounts {
  return countsFrom(state.tables.instance, state.columns(), state.tables.evenShare)
}

/** The same from columns; what has none is left out. They need not fit together. */
export function countsFrom(
  instance: Instance,
  columns: readonly Column[],
  evenShare: Float64Array = instance.evenShare,
): TermCounts {
  const total: Record<TermKey, number> = { ...NOTHING }
  const unmetAt = new Map<number, number>()
  const load = new Float64Array(instance.workers.length)
  const byJob = new Map(columns.map(column => [column.job, column]))
  for (const job of instance.jobs) {
    if (job.request.excluded) continue
    const column = byJob.get(job.index)
    addTo(total, column === undefined ? unmetTermsOf(job) : termsOf(instance, column))
    if (column === undefined) unmetAt.set(job.setting, (unmetAt.get(job.setting) ?? 0) + 1)
    else load[column.worker] = (load[column.worker] as number) + job.sessions * job.size
  }
  total['uneven-load'] = load.reduce(
    (sum, one, worker) => sum + Math.max(0, one - (evenShare[worker] as number)),
    0,
  )
  total['uneven-service'] = [...unmetAt.values()].reduce((sum, count) => sum + count - 1, 0)
  return total
}

/** How much more of each term one plan has than another. */
export function differenceOf(after: TermCounts, before: TermCounts): TermCounts {
  const change: Record<TermKey, number> = { ...NOTHING }
  for (const term of TERM_KEYS) change[term] = clean(after[term] - before[term])
  return change
}

/** Nothing of any term. */
export const NOTHING: TermCounts = Object.fromEntries(TERM_KEYS.map(term => [term, 0])) as TermCounts

/** A difference of sums without its rounding. */
export function clean(value: number): number {
  const rounded = Math.round(value * 1e6) / 1e6
  return rounded === 0 ? 0 : rounded
}

function addTo(total: Record<TermKey, number>, counts: TermCounts): void {
  for (const term of TERM_KEYS) total[term] += counts[term]
}

function movedSessions({ promised }: Job, { weeks }: Column): number {
  if (promised === null) return 0
  return [...new Set(weeks)].reduce((sum, week) => {
    const held = weeks.filter(one => one === week).length
    return sum + Math.max(0, held - (promised.weeks[week] as number))
  }, 0)
}
