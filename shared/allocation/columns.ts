import type { HalfMask } from './half-masks.ts'
import type { Instance } from './instance.ts'
import type { Job } from './jobs.ts'
import type { ObjectiveWeights } from './objective.ts'

/** One way to do a request: by whom and in which weeks, one entry for each session, ascending. */
export interface Column {
  readonly job: number
  readonly worker: number
  readonly weeks: readonly number[]
  /** Whether sessions in the week of the due day keep to its half-days up to that day. Always so where nothing is due. */
  readonly isOnTime: boolean
}

/** The half-days on which a session of a column may be held in a week. */
export function halvesFor(job: Job, week: number, isOnTime: boolean): HalfMask {
  return (isOnTime ? job.onTime : job.open)[week] as HalfMask
}

/** Level 1 of a way to do a request: 0 when on time. */
export function latenessCost(
  job: Job,
  { weeks, isOnTime }: Pick<Column, 'weeks' | 'isOnTime'>,
  weights: ObjectiveWeights,
): number {
  if (!job.statutory || isOnTime || job.request.dueOn === null) return 0
  return weights['late-cases'] + weights['late-days'] * (job.lateDays[weeks.at(-1) as number] as number)
}

/** Level 1 of leaving a request out: 0 where it is due after the last week and so can still be met. */
export function unmetLatenessCost(job: Job, weights: ObjectiveWeights): number {
  if (!job.statutory || job.unmetLateDays === 0) return 0
  return weights['late-cases'] + weights['late-days'] * job.unmetLateDays
}

/** Level 2 of leaving a request out. */
export function needCost(job: Job, weights: ObjectiveWeights): number {
  return job.need * weights['need-unmet']
}

/** Level 3 of who does a request: travel, continuity, a promised person changed. Weeks are not looked at. */
export function personCost(instance: Instance, job: Job, worker: number): number {
  const { weights } = instance.problem
  const travel = 2 * job.sessions * instance.minutesTo(job, worker) * weights['travel-minutes']
  const isBroken = job.familiar !== -1 && job.familiar !== worker
  const isChanged = job.promised !== null && job.promised.worker !== worker
  return travel + (isBroken ? weights['broken-continuity'] : 0) + (isChanged ? weights['changed-people'] : 0)
}

/**
 * Level 3 of the nth session of a request in a week, n from 0: the wait, and a promise moved where fewer sessions
 * were promised for that week.
 */
export function sessionCost(instance: Instance, job: Job, week: number, nth: number): number {
  const { weights } = instance.problem
  const wait = (Math.max(0, week - job.firstWeek) * job.waitWeight * weights['waiting-weeks']) / job.sessions
  if (job.promised === null) return wait
  const kept = nth < (job.promised.weeks[week] as number)
  return wait + (kept ? 0 : weights['moved-sessions'])
}

/** Level 3 of leaving a request out: the sessions that were promised. Uneven service is counted by setting. */
export function unmetMovedCost(instance: Instance, job: Job): number {
  const promised = job.promised?.weeks.reduce((sum, one) => sum + one, 0) ?? 0
  return promised * instance.problem.weights['moved-sessions']
}

/** Level 3 of a whole column, uneven load and service aside. */
export function columnCost(instance: Instance, { job, worker, weeks }: Column): number {
  const one = instance.jobs[job] as Job
  return weeks.reduce(
    (sum, week, at) => sum + sessionCost(instance, one, week, at - weeks.indexOf(week)),
    personCost(instance, one, worker),
  )
}
