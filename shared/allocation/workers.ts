import type { LocalDate } from '../calendar/local-date.ts'
import { HALF_DAYS } from '../people/specialist.ts'
import {
  countHalves,
  type HalfMask,
  maskFrom,
  maskOfDays,
  maskOfHalf,
  maskUntil,
  WHOLE_WEEK,
} from './half-masks.ts'
import type { AllocationProblem, PlannableSpecialist } from './problem.ts'

/** A specialist's time as the search sees it. Weeks count from 0. */
export interface Worker {
  readonly index: number
  readonly specialist: PlannableSpecialist
  /** Free half-days by week. */
  readonly free: Uint16Array
  /** The most half-days by week: those free, within the weekly limit less the visits the diary has. */
  readonly room: Uint8Array
  /** Half-days that may still go on statutory work in the whole stretch: the share less the diary's statutory visits. */
  readonly statutoryRoom: number
}

/** Every specialist's free time. */
export function workersOf(problem: AllocationProblem, mondays: readonly LocalDate[]): Worker[] {
  const workable = mondays.map(monday => workableHalves(monday, problem))
  return problem.specialists.map((specialist, index) => {
    const busy = busyByWeek(specialist, mondays)
    const pattern = specialist.halfDays.reduce((mask, half) => mask | (1 << HALF_DAYS.indexOf(half)), 0)
    const free = Uint16Array.from(mondays, (monday, week) => {
      const away = specialist.leave.reduce(
        (mask, { from, to }) => mask | (maskFrom(monday, from) & maskUntil(monday, to)),
        0,
      )
      return pattern & (workable[week] as HalfMask) & ~away & ~(busy[week]?.all ?? 0)
    })
    const room = Uint8Array.from(free, (mask, week) =>
      Math.max(
        0,
        Math.min(
          countHalves(mask),
          limitIn(specialist, mondays[week] as LocalDate) - countHalves(busy[week]?.visits ?? 0),
        ),
      ),
    )
    // Of the whole stretch, so that the share is the same before and after work has gone into the diary.
    const ahead = (mask: HalfMask, week: number) => countHalves(mask & (workable[week] as HalfMask))
    const total = busy.reduce(
      (sum, { visits }, week) => sum + (room[week] as number) + ahead(visits, week),
      0,
    )
    const booked = busy.reduce((sum, { statutory }, week) => sum + ahead(statutory, week), 0)
    return {
      index,
      specialist,
      free,
      room,
      statutoryRoom: Math.max(0, Math.floor(total * specialist.statutoryShare + 1e-9) - booked),
    }
  })
}

function limitIn({ weeklyLimit, moreInWeeksOf = [] }: PlannableSpecialist, monday: LocalDate): number {
  return weeklyLimit + moreInWeeksOf.filter(one => one === monday).length
}

/** The half-days of a week on which anybody works, from today on. */
export function workableHalves(monday: LocalDate, problem: AllocationProblem): HalfMask {
  return WHOLE_WEEK & ~maskOfDays(monday, problem.holidays) & maskFrom(monday, problem.today)
}

function busyByWeek(specialist: PlannableSpecialist, mondays: readonly LocalDate[]) {
  return mondays.map(monday => {
    const maskOf = (halves: PlannableSpecialist['busy']) =>
      halves.reduce((mask, half) => mask | maskOfHalf(monday, half), 0)
    const visits = specialist.busy.filter(half => half.isVisit)
    return {
      all: maskOf(specialist.busy),
      visits: maskOf(visits),
      statutory: maskOf(visits.filter(half => half.isStatutory === true)),
    }
  })
}
