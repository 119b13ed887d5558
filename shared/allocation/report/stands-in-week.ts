import { addDays, addWeeks } from '../../calendar/local-date.ts'
import { countHalves, type HalfMask, maskOfDay, maskOfDays } from '../half-masks.ts'
import type { Job } from '../jobs.ts'
import type { SearchState } from '../search/state.ts'
import { workableHalves } from '../workers.ts'
import type { Scene } from './scene.ts'

/** What keeps another session of a request out of a specialist's week. */
export interface Obstruction {
  readonly code:
    | 'not-yet'
    | 'closed'
    | 'ruled-out'
    | 'away'
    | 'diary-full'
    | 'limit'
    | 'held'
    | 'pinned'
    | 'free'
  /** Jobs whose visits hold the half-days, for 'limit' and 'held'. */
  readonly holders: readonly number[]
}

/** What stands in a week for one more session of a job that is not placed, the first cause there is. */
export function standsInWeek(
  scene: Scene,
  job: Job,
  { worker, week, isOnTime }: { readonly worker: number; readonly week: number; readonly isOnTime: boolean },
): Obstruction {
  const { state, instance } = scene
  const cell = worker * instance.weeks + week
  const mask = state.maskFor(job.index, cell, isOnTime)
  if (mask === 0) return { code: whyNoHalf(scene, job, worker, week), holders: [] }
  if (state.cells.fits(cell, job.index, mask)) return { code: 'free', holders: [] }
  const isAtLimit = (state.cells.used[cell] as number) >= (state.tables.room[cell] as number)
  if ((state.tables.room[cell] as number) === 0) return { code: 'diary-full', holders: [] }
  const isShortOfHalves = countHalves(state.tables.free[cell] as number) <= (state.cells.used[cell] as number)
  const holders = holdersIn(state, cell, isAtLimit ? ALL : mask)
  return { code: isAtLimit && !isShortOfHalves ? 'limit' : 'held', holders }
}

/** The jobs with visits in a specialist's week on these half-days. */
export function holdersIn({ cells }: SearchState, cell: number, mask: HalfMask): number[] {
  const halves = Array.from({ length: 10 }, (_, half) => half).filter(half => (mask & (1 << half)) !== 0)
  const jobs = halves.flatMap(half => [cells.jobAt(cell, half), cells.secondJobAt(cell, half)])
  return [...new Set(jobs)].filter(job => job >= 0)
}

const ALL: HalfMask = 0b11_1111_1111

/** Why a setting and a specialist have no half-day of a week in common. */
function whyNoHalf(
  { problem, instance }: Scene,
  job: Job,
  worker: number,
  week: number,
): Obstruction['code'] {
  const monday = addWeeks(problem.firstMonday, week)
  const workable = workableHalves(monday, problem)
  const open = job.open[week] as HalfMask
  if (workable === 0 || job.request.earliestOn > addDays(monday, 4)) return 'not-yet'
  const closedOn = problem.settings[job.setting]?.closedOn ?? []
  if ((workable & ~maskOfDays(monday, closedOn)) === 0) return 'closed'
  if (open === 0) return 'ruled-out'
  const specialist = problem.specialists[worker]
  const atWork = [0, 1, 2, 3, 4].reduce((mask, day) => {
    const on = addDays(monday, day)
    const isAway = specialist?.leave.some(({ from, to }) => from <= on && on <= to) ?? false
    return isAway ? mask : mask | maskOfDay(day)
  }, 0)
  if ((open & workable & atWork & patternMask(instance, worker)) === 0) return 'away'
  return 'diary-full'
}

function patternMask({ workers }: Scene['instance'], worker: number): HalfMask {
  const specialist = workers[worker]?.specialist
  return (specialist?.halfDays ?? []).reduce((mask, half) => mask | (1 << HALVES.indexOf(half)), 0)
}

const HALVES = ['mon', 'tue', 'wed', 'thu', 'fri'].flatMap(day => [`${day}-am`, `${day}-pm`])
