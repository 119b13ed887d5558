import { addWeeks, daysBetween } from '../../calendar/local-date.ts'
import { byTime, datedHalf, halfNumber } from '../arrange-days.ts'
import { arrangeWeek, type DayTravel, type WeekUnit } from '../day-tours.ts'
import { type HalfMask, WHOLE_WEEK } from '../half-masks.ts'
import type { DatedHalf } from '../problem.ts'
import { applyRescue, type Rescue } from './find-rescue.ts'
import type { Scene } from './scene.ts'

/**
 * Half-days, by job, of everything in the specialists' weeks that take something new in. As many sessions as can be
 * stay on the half-day they had; jobs that only make room by another day of the week are among them.
 */
export function halvesAfter(scene: Scene, rescue: Rescue): Map<number, DatedHalf[]> {
  const { state } = scene
  const { weeks } = state.tables
  const placedAnew = [rescue.saved, ...rescue.moves.map(move => move.after).filter(after => after !== null)]
  const cells = new Set(placedAnew.flatMap(column => column.weeks.map(week => column.worker * weeks + week)))
  const workerBefore = Int32Array.from(state.bookings.worker)
  const halves = new Map<number, DatedHalf[]>()
  state.begin()
  applyRescue(state, rescue)
  for (const cell of cells) {
    const had = (job: number) =>
      workerBefore[job] === Math.floor(cell / weeks) ? sessionsIn(scene, job, cell % weeks) : []
    for (const { job, when } of cellAfter(scene, cell, had))
      halves.set(job, [...(halves.get(job) ?? []), when])
  }
  state.rollback()
  const anew = new Set(placedAnew.map(column => column.job))
  for (const [job, list] of halves) {
    const elsewhere = anew.has(job) ? [] : otherWeeks(scene, job, list)
    halves.set(job, [...elsewhere, ...list].sort(byTime))
  }
  return halves
}

/** What a week holds after a rescue, with the fewest changes of half-day. */
function cellAfter(
  { state, problem }: Scene,
  cell: number,
  had: (job: number) => readonly DatedHalf[],
): { job: number; when: DatedHalf }[] {
  const maskBefore = (job: number): HalfMask =>
    had(job).reduce((mask, one) => mask | (1 << halfNumber(problem.firstMonday, one)), 0)
  const isOnTime = (job: number) => state.bookings.columnOf(job)?.isOnTime ?? true
  const units = Array.from({ length: 10 }, (_, half) => ({
    half,
    jobs: [state.cells.jobAt(cell, half), state.cells.secondJobAt(cell, half)].filter(job => job >= 0),
  })).filter(unit => unit.jobs.length > 0)
  const asked = units.map(({ jobs }): WeekUnit => {
    const masks = jobs.map(maskBefore)
    return {
      mask: jobs.reduce((mask, job) => mask & state.maskFor(job, cell, isOnTime(job)), WHOLE_WEEK),
      costs: Array.from(
        { length: 10 },
        (_, half) => masks.filter(mask => mask !== 0 && (mask & (1 << half)) === 0).length,
      ),
    }
  })
  const job = (unit: number) => units[unit]?.jobs[0]
  const found = arrangeWeek(asked, {
    ...NO_TRAVEL,
    isHalf: unit => state.tables.step[job(unit) as number] === 2,
    isOneVisit: (a, b) => job(a) === job(b),
  })
  const monday = addWeeks(problem.firstMonday, cell % state.tables.weeks)
  return units.flatMap(({ jobs, half }, at) =>
    jobs.map(job => ({ job, when: datedHalf(monday, found?.[at] ?? half) })),
  )
}

const NO_TRAVEL: Pick<DayTravel, 'alone' | 'together'> = { alone: () => 0, together: () => 0 }

function weekOf({ problem }: Scene, { on }: DatedHalf): number {
  return Math.floor(daysBetween(problem.firstMonday, on) / 7)
}

function sessionsOf({ placements, instance }: Scene, job: number): readonly DatedHalf[] {
  return placements.get(instance.jobs[job]?.request.id as string)?.sessions ?? []
}

function sessionsIn(scene: Scene, job: number, week: number): DatedHalf[] {
  return sessionsOf(scene, job).filter(one => weekOf(scene, one) === week)
}

/** Sessions of a job that is not moved, in weeks that were not looked at. */
function otherWeeks(scene: Scene, job: number, seen: readonly DatedHalf[]): DatedHalf[] {
  const weeks = new Set(seen.map(one => weekOf(scene, one)))
  return sessionsOf(scene, job).filter(one => !weeks.has(weekOf(scene, one)))
}
