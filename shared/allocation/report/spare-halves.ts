import { addWeeks } from '../../calendar/local-date.ts'
import { type HalfMask, maskFrom, maskOfDays, maskOfHalf, maskUntil, WHOLE_WEEK } from '../half-masks.ts'
import type { Job } from '../jobs.ts'
import { workableHalves } from '../workers.ts'
import type { Scene } from './scene.ts'

/** Half-days of a week that are not free, but could be: not leave and not a visit. */
export function spareHalves({ problem, state, instance }: Scene, worker: number, week: number): HalfMask {
  const monday = addWeeks(problem.firstMonday, week)
  const specialist = problem.specialists[worker]
  const away = (specialist?.leave ?? []).reduce(
    (mask, { from, to }) => mask | (maskFrom(monday, from) & maskUntil(monday, to)),
    0,
  )
  const visits = (specialist?.busy ?? [])
    .filter(one => one.isVisit)
    .reduce((mask, one) => mask | maskOfHalf(monday, one), 0)
  const free = state.tables.free[worker * instance.weeks + week] as number
  return workableHalves(monday, problem) & ~free & ~away & ~visits
}

/** Half-days of a week on which a request could be held but that its setting is closed. */
export function closedHalves({ problem }: Scene, job: Job, week: number, isOnTime: boolean): HalfMask {
  const monday = addWeeks(problem.firstMonday, week)
  const { earliestOn, notOn, dueOn } = job.request
  const window = maskFrom(monday, earliestOn) & ~maskOfDays(monday, notOn)
  const inTime = isOnTime && job.statutory && dueOn !== null ? maskUntil(monday, dueOn) : WHOLE_WEEK
  const closedOn = problem.settings[job.setting]?.closedOn ?? []
  return maskOfDays(monday, closedOn) & window & inTime & workableHalves(monday, problem)
}
