import { type BankHolidays, isCovered } from '../calendar/bank-holidays.ts'
import { addDays, addMonths, addWeeks, isWeekend, type LocalDate } from '../calendar/local-date.ts'
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.ts'
import { ROLL_RULES, type RollRule } from './rules/rolls.ts'
import type { CountedLimit, DayOfYear, DeadlineRule, FixedDayLimit, NotCounted } from './rules/rule.ts'
import type { ClockSettings } from './settings.ts'

/** What the clock has to know of the calendar. */
export interface ClockCalendar {
  readonly bankHolidays: BankHolidays
}

/**
 * The last day on which a duty can be met; meeting it on that day is on time. Calendar days and weeks are never
 * moved for weekends or holidays.
 * @param startsOn  the day counted from; for the two "before" conventions the day counted back from
 * @throws RangeError when a count of working days, or a roll, needs bank holidays that are not known
 * @example 6 weeks after 2026-01-12 -> 2026-02-23; 12 months beginning with 2025-06-02 -> 2026-06-01
 */
export function dueDay(
  rule: DeadlineRule,
  startsOn: LocalDate,
  calendar: ClockCalendar,
  settings: ClockSettings,
): LocalDate {
  const last = lastDay(rule, startsOn, calendar, settings)
  return rule.rolls ? rolled(last, calendar) : last
}

/** The last day before any roll. Throws as `dueDay`. */
export function lastDay(
  rule: DeadlineRule,
  startsOn: LocalDate,
  calendar: ClockCalendar,
  settings: ClockSettings,
): LocalDate {
  const { limit, counting } = rule
  if (!('count' in limit)) return beforeFixedDay(limit, startsOn, settings)
  switch (counting) {
    case 'after-event':
      return added(startsOn, rule, calendar, settings)
    case 'beginning-with-event':
      return endOfPeriodBeginningWith(startsOn, limit, calendar)
    case 'before-event':
      return plus(startsOn, { ...limit, count: -limit.count }, calendar)
    case 'before-fixed-date':
      throw new RangeError('A limit before a fixed date needs a month and a day')
  }
}

/**
 * Where the last day of an appeal moves when it falls in August or at the turn of the year.
 * @throws RangeError when it moves into a year whose bank holidays are not known
 * @example 2025-12-29 -> 2026-01-02; 2026-08-15 -> 2026-09-01
 */
export function rolled(last: LocalDate, calendar: ClockCalendar): LocalDate {
  for (const rule of Object.values(ROLL_RULES) as RollRule[]) {
    const span = spanOf(rule, last)
    if (span === undefined) continue
    let on = `${Number(last.slice(0, 4)) + span.yearsOn}-${dayOfYear(rule.onFrom)}`
    while (!isWorkingDay(on, calendar.bankHolidays)) on = addDays(on, 1)
    return on
  }
  return last
}

/** The rule by which a last day moves on, or null where it stays. */
export function rollOf(last: LocalDate): RollRule | null {
  return Object.values(ROLL_RULES).find(rule => spanOf(rule, last) !== undefined) ?? null
}

function spanOf({ spans }: RollRule, last: LocalDate): RollRule['spans'][number] | undefined {
  return spans.find(({ from, to }) => dayOfYear(from) <= last.slice(5) && last.slice(5) <= dayOfYear(to))
}

/**
 * The next working day, on which what a last day allows is still in time; null where the last day is a working day. Of a
 * year whose bank holidays are not known only the weekend is passed over.
 * @example 2026-07-11, a Saturday -> 2026-07-13
 * @source SI 2008/2699 r. 12(2)
 */
export function acceptedTo(last: LocalDate, { bankHolidays }: ClockCalendar): LocalDate | null {
  const isWorking = (on: LocalDate) =>
    isCovered(on, bankHolidays) ? isWorkingDay(on, bankHolidays) : !isWeekend(on)
  let on = last
  while (!isWorking(on)) on = addDays(on, 1)
  return on === last ? null : on
}

function added(
  startsOn: LocalDate,
  { limit, notCounted }: DeadlineRule,
  calendar: ClockCalendar,
  settings: ClockSettings,
): LocalDate {
  if (!('count' in limit)) throw new RangeError('A limit after an event needs a count')
  const last = plus(startsOn, limit, calendar, notCounted)
  const countsEventDay =
    settings.dayOne === 'EVENT_DAY_IS_DAY_1' &&
    (limit.unit === 'days' || limit.unit === 'weeks') &&
    limit.count > 0
  return countsEventDay ? addDays(last, -1) : last
}

/**
 * The last day of a period that begins with a day. Months end on the day before the corresponding date; where a
 * month is too short to have that date, on its last day.
 */
function endOfPeriodBeginningWith(
  startsOn: LocalDate,
  limit: CountedLimit,
  calendar: ClockCalendar,
): LocalDate {
  if (limit.unit === 'working-days') return plus(addDays(startsOn, -1), limit, calendar)
  const corresponding = plus(startsOn, limit, calendar)
  const isClamped = limit.unit === 'months' && corresponding.slice(8) !== startsOn.slice(8)
  return isClamped ? corresponding : addDays(corresponding, -1)
}

function plus(
  on: LocalDate,
  { count, unit }: CountedLimit,
  calendar: ClockCalendar,
  notCounted: readonly NotCounted[] = [],
): LocalDate {
  switch (unit) {
    case 'days':
      return addDays(on, count)
    case 'weeks':
      return addWeeks(on, count)
    case 'months':
      return addMonths(on, count)
    case 'working-days':
      return addWorkingDays(on, count, calendar.bankHolidays, day =>
        notCounted.some(({ from, to }) => dayOfYear(from) <= day.slice(5) && day.slice(5) <= dayOfYear(to)),
      )
  }
}

function beforeFixedDay(limit: FixedDayLimit, on: LocalDate, { fixedDay }: ClockSettings): LocalDate {
  const named = `${on.slice(0, 4)}-${dayOfYear(limit)}`
  return fixedDay === 'BY' ? named : addDays(named, -1)
}

function dayOfYear({ month, day }: DayOfYear): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
