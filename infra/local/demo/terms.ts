import { BANK_HOLIDAYS, type BankHolidays } from '../../../shared/calendar/bank-holidays.ts'
import { addDays, isWeekend, type LocalDate, mondayOf } from '../../../shared/calendar/local-date.ts'
import type { ClosedDay, HalfTerm, TermCalendar } from '../../../shared/calendar/school-terms.ts'
import type { Chance } from './chance.ts'

/** The year an academic year begins in. @example firstYearOf('2026-27') -> 2026 */
export function firstYearOf(academicYear: string): number {
  return Number(academicYear.slice(0, 4))
}

/** An academic year by the year it begins in. @example academicYearFrom(2026) -> '2026-27' */
export function academicYearFrom(year: number): string {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

/**
 * Half terms of an academic year as an invented authority sets them: half-term weeks in the weeks of the last
 * Monday of October, the third of February and the last of May; fixed spring holidays, whatever Easter does.
 */
export function halfTermsOf(year: number): HalfTerm[] {
  const next = year + 1
  const halves = [
    lastMonday(`${year}-10-31`),
    addDays(firstMonday(`${next}-02-01`), 14),
    lastMonday(`${next}-05-31`),
  ]
  const [october, february, may] = halves as [LocalDate, LocalDate, LocalDate]
  const spring = lastFriday(`${next}-04-03`)
  return [
    term('Autumn 1', openOn(`${year}-09-02`), addDays(october, -3)),
    term('Autumn 2', addDays(october, 7), lastFriday(`${year}-12-20`)),
    term('Spring 1', openOn(`${next}-01-04`), addDays(february, -3)),
    term('Spring 2', addDays(february, 7), lastOpen(spring)),
    term('Summer 1', openOn(addDays(spring, 17)), addDays(may, -3)),
    term('Summer 2', addDays(may, 7), lastOpen(`${next}-07-22`)),
  ].map((half, index) => ({ ...half, name: `${half.name} ${index < 2 ? year : next}` }))
}

/** A setting's calendar over some academic years: the authority's terms, and training days of its own. */
export function calendarOf(years: readonly number[], chance: Chance): TermCalendar {
  const terms = years.flatMap(halfTermsOf)
  const closedDays = terms.flatMap((half, index) => trainingDays(half, index % 6, chance))
  return { terms, closedDays }
}

/** Everybody trains on the first day of the autumn and spring terms; two more days are each setting's choice. */
function trainingDays(half: HalfTerm, index: number, chance: Chance): ClosedDay[] {
  const day = (on: LocalDate): ClosedDay => ({ on, why: 'Staff training day' })
  if (index === 0) return [day(half.startsOn)]
  if (index === 2) return [day(half.startsOn)]
  if (index === 1 && chance.yes(0.5)) return [day(half.startsOn)]
  if (index === 3 && chance.yes(0.4)) return [day(lastFriday(addDays(half.endsOn, -14)))]
  if (index === 5) return [day(chance.yes(0.6) ? half.startsOn : lastOpen(addDays(half.endsOn, -1)))]
  return []
}

function term(name: string, startsOn: LocalDate, endsOn: LocalDate): HalfTerm {
  return { name, startsOn, endsOn }
}

function firstMonday(from: LocalDate): LocalDate {
  const monday = mondayOf(from)
  return monday === from ? from : addDays(monday, 7)
}

function lastMonday(to: LocalDate): LocalDate {
  return mondayOf(to)
}

function lastFriday(to: LocalDate): LocalDate {
  const friday = addDays(mondayOf(to), 4)
  return friday <= to ? friday : addDays(friday, -7)
}

/** The day itself or the next that is no weekend and, where that is known, no bank holiday. */
function openOn(from: LocalDate, holidays: BankHolidays = BANK_HOLIDAYS): LocalDate {
  return isShut(from, holidays) ? openOn(addDays(from, 1), holidays) : from
}

function lastOpen(to: LocalDate, holidays: BankHolidays = BANK_HOLIDAYS): LocalDate {
  return isShut(to, holidays) ? lastOpen(addDays(to, -1), holidays) : to
}

function isShut(on: LocalDate, holidays: BankHolidays): boolean {
  return isWeekend(on) || holidays.days.has(on)
}
