import { type Column, columnCost, latenessCost } from '../columns.ts'
import type { Job } from '../jobs.ts'
import type { CostedColumn } from './state.ts'
import type { SearchTables } from './tables.ts'

/** Whether a column keeps the rules that need no look at other jobs: who, how many, at most so many a week, whole days, pins. */
export function isAllowed({ instance }: SearchTables, { job, worker, weeks }: Column): boolean {
  const one = instance.jobs[job] as Job
  if (one.request.excluded || !one.eligible.includes(worker) || weeks.length !== one.sessions) return false
  if (weeks.some((week, at) => week < 0 || week >= instance.weeks || week < (weeks[at - 1] ?? 0)))
    return false
  const inWeek = (week: number) => weeks.filter(other => other === week).length
  if (weeks.some(week => inWeek(week) > one.perWeek || inWeek(week) % one.step !== 0)) return false
  return one.pinnedWeeks === null || one.pinnedWeeks.every((wanted, week) => inWeek(week) >= wanted)
}

/** A column with what it costs. */
export function costOf({ instance }: SearchTables, column: Column): CostedColumn {
  const job = instance.jobs[column.job] as Job
  return {
    ...column,
    late: latenessCost(job, column, instance.problem.weights),
    cost: columnCost(instance, column),
  }
}
