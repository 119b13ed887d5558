import { addDays, addWeeks, type LocalDate, weekdayOf } from '../../calendar/local-date.ts'
import type { AllocationProblem, DatedHalf, PlannableSpecialist } from '../problem.ts'

/** A half-day as one word, to compare and to sort. @example '2027-01-12 pm' */
export function halfKey({ on, half }: DatedHalf): string {
  return `${on} ${half}`
}

/** The working days of a problem's weeks, by week. Worked out once for each problem, as every rule asks for them. */
export function workingDays(problem: AllocationProblem): readonly (readonly LocalDate[])[] {
  const known = DAYS_OF.get(problem)
  if (known !== undefined) return known
  const days = Array.from({ length: problem.weeks }, (_, week) =>
    [0, 1, 2, 3, 4].map(day => addDays(addWeeks(problem.firstMonday, week), day)),
  )
  DAYS_OF.set(problem, days)
  return days
}

const DAYS_OF = new WeakMap<AllocationProblem, readonly (readonly LocalDate[])[]>()

/** Why a specialist cannot be used in a half-day, or null. The weekly limit is not looked at. */
export function whyNotFree(
  problem: AllocationProblem,
  specialist: PlannableSpecialist,
  when: DatedHalf,
): 'before-today' | 'holiday' | 'not-worked' | 'leave' | 'busy' | null {
  if (when.on < problem.today) return 'before-today'
  if (problem.holidays.includes(when.on)) return 'holiday'
  const half: string = `${weekdayOf(when.on)}-${when.half}`
  if (!specialist.halfDays.some(worked => worked === half)) return 'not-worked'
  if (specialist.leave.some(({ from, to }) => from <= when.on && when.on <= to)) return 'leave'
  return specialist.busy.some(one => one.on === when.on && one.half === when.half) ? 'busy' : null
}

/** Half-days of visits a specialist has room for in a week: those free, within the weekly limit less the diary's. */
export function weekRoom(
  problem: AllocationProblem,
  specialist: PlannableSpecialist,
  days: readonly LocalDate[],
): number {
  const halves = days.flatMap((on): DatedHalf[] => [
    { on, half: 'am' },
    { on, half: 'pm' },
  ])
  const free = halves.filter(when => whyNotFree(problem, specialist, when) === null).length
  const visits = new Set(specialist.busy.filter(one => one.isVisit && days.includes(one.on)).map(halfKey))
    .size
  const more = (specialist.moreInWeeksOf ?? []).filter(monday => days.includes(monday)).length
  return Math.max(0, Math.min(free, specialist.weeklyLimit + more - visits))
}

/** The same for all weeks together. */
export function totalRoom(problem: AllocationProblem, specialist: PlannableSpecialist): number {
  return workingDays(problem).reduce((sum, days) => sum + weekRoom(problem, specialist, days), 0)
}

/** Half-days of visits the diary holds from today on, and how many of these are statutory. */
export function visitsAhead(
  problem: AllocationProblem,
  { busy }: PlannableSpecialist,
): readonly [all: number, statutory: number] {
  const days = new Set(workingDays(problem).flat())
  const ahead = busy.filter(
    ({ on, isVisit }) => isVisit && on >= problem.today && days.has(on) && !problem.holidays.includes(on),
  )
  const statutory = ahead.filter(one => one.isStatutory === true)
  return [new Set(ahead.map(halfKey)).size, new Set(statutory.map(halfKey)).size]
}
