import type { BankHolidays } from '../calendar/bank-holidays.ts'
import {
  addDays,
  addWeeks,
  daysFromTo,
  type LocalDate,
  mondayOf,
  type Weekday,
  weekdayOf,
} from '../calendar/local-date.ts'
import { type Setting, type SettingClosedReason, settingClosedReason } from '../people/setting.ts'

/** The fewest and most visits that are booked together; the most is also how many of a request may stand at once. */
export const SERIES_COUNT = { least: 2, most: 20 } as const

/** The most weeks from one visit to the next. */
export const MOST_WEEKS_BETWEEN = 6

/** How often, on which days of the week and from when on. */
export interface SeriesPattern {
  readonly count: number
  /** Weeks of term from one to the next: weeks that are left out are not counted. */
  readonly everyWeeks: number
  readonly weekdays: readonly Weekday[]
  readonly from: LocalDate
}

/** The days a series would fall on, earliest first, and the Mondays of the weeks it leaves out. */
export interface WantedDays {
  readonly days: readonly LocalDate[]
  readonly leftOut: readonly LocalDate[]
}

/** Why nobody is there; a day about which something is not known is not one of them. */
const CLOSED: readonly (SettingClosedReason | null)[] = ['holiday', 'bank-holiday', 'closed-day']

/**
 * The days of a series, whatever stands in the way of each: a week is left out only where its days are between terms, or
 * the setting is closed from Monday to Friday. After the last known term weeks are counted as they come, so that there are always `count` days.
 * @example every 2 weeks on Tuesdays from 2026-10-13, half term from 26 to 30 October -> 13 October, 3 November
 */
export function wantedDays(
  pattern: SeriesPattern,
  setting: Pick<Setting, 'status' | 'calendar'>,
  holidays: BankHolidays,
): WantedDays {
  const { count, everyWeeks, weekdays, from } = pattern
  const [days, leftOut]: [LocalDate[], LocalDate[]] = [[], []]
  let termWeeks = 0
  for (let monday = mondayOf(from); days.length < count; monday = addWeeks(monday, 1)) {
    const week = daysFromTo(monday, addDays(monday, 4))
    const wanted = week.filter(on => on >= from && weekdays.includes(weekdayOf(on)))
    if (wanted.length === 0) continue
    const why = (on: LocalDate) => settingClosedReason(setting, on, holidays)
    if (wanted.every(on => why(on) === 'holiday') || week.every(on => CLOSED.includes(why(on)))) {
      leftOut.push(monday)
      continue
    }
    if (termWeeks % everyWeeks === 0) days.push(...wanted)
    termWeeks += 1
  }
  return { days: days.slice(0, count), leftOut }
}
