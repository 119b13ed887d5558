import * as z from 'zod'

/** A calendar day in Europe/London, `YYYY-MM-DD`. Sorts as text. */
export type LocalDate = string

/** The days of the week, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number]

const DAY_PATTERN = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const MS_PER_DAY = 86_400_000
const MS_PER_MINUTE = 60_000
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ')

/** Whether text is a day that exists, years 1900 to 2199. `2027-02-29` is not, `2028-02-29` is. */
export function isLocalDate(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false
  // every month has 28 days; this is asked so often that only the last few are worth a look
  return text.slice(8) <= '28' || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}

/** A calendar day as it crosses the wire and is stored: a day that exists, years 1900 to 2199. */
export const LocalDate = z
  .string('Enter a day like 2027-01-12')
  .regex(DAY_PATTERN, 'Enter a day like 2027-01-12')
  .refine(isLocalDate, 'Enter a date that exists')
  .meta({ description: 'Calendar day in Europe/London', format: 'date', examples: ['2027-01-12'] })

/** The day `days` after `on`; negative goes back. @throws RangeError when a day does not exist */
export function addDays(on: LocalDate, days: number): LocalDate {
  return fromMs(toMs(on) + days * MS_PER_DAY)
}

/** The same weekday `weeks` later; negative goes back. @throws RangeError when a day does not exist */
export function addWeeks(on: LocalDate, weeks: number): LocalDate {
  return addDays(on, weeks * 7)
}

/**
 * The same day of the month `months` later, or the month's last day where there is no such day.
 * @throws RangeError when a day does not exist
 * @example addMonths('2028-01-31', 1) -> '2028-02-29'; addMonths('2028-02-29', 12) -> '2029-02-28'
 */
export function addMonths(on: LocalDate, months: number): LocalDate {
  toMs(on)
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  return fromMs(lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate())))
}

/** Days from one day to another; negative when `to` is earlier. The same day is 0. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (toMs(to) - toMs(from)) / MS_PER_DAY
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function daysFromTo(from: LocalDate, to: LocalDate): LocalDate[] {
  const count = daysBetween(from, to) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index))
}

/** The day of the week of a day. */
export function weekdayOf(on: LocalDate): Weekday {
  return WEEKDAYS[mondayIndexOf(on)] as Weekday
}

/** The Monday of the week a day is in; a Monday is its own. */
export function mondayOf(on: LocalDate): LocalDate {
  return addDays(on, -mondayIndexOf(on))
}

/** Whether a day is a Saturday or Sunday. */
export function isWeekend(on: LocalDate): boolean {
  return mondayIndexOf(on) > 4
}

/** Below 0 when `a` is earlier, above 0 when later, 0 for the same day: for sorting. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether `on` is no earlier than `first` and no later than `last`. */
export function isWithin(on: LocalDate, first: LocalDate, last: LocalDate): boolean {
  return first <= on && on <= last
}

/** A day in words, as on every page. @example longDate('2027-01-12') -> 'Tuesday 12 January 2027' */
export function longDate(on: LocalDate): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  return `${DAY_NAMES[mondayIndexOf(on)]} ${day} ${MONTH_NAMES[month - 1]} ${year}`
}

/**
 * The academic year a day is in, 1 September to 31 August. That it starts on 1 September is this product's
 * policy setting: schools' own first days differ.
 * @example academicYearOf('2026-09-01') -> '2026-27'; academicYearOf('2026-08-31') -> '2025-26'
 */
export function academicYearOf(on: LocalDate): string {
  toMs(on)
  const [year, month] = on.split('-').map(Number) as [number, number]
  const first = month >= 9 ? year : year - 1
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`
}

/**
 * The London day an instant falls on.
 * @throws RangeError when the text is not an instant
 * @example londonDateOf('2026-06-30T23:30:00Z') -> '2026-07-01' (half past midnight, British Summer Time)
 */
export function londonDateOf(instant: string | Date): LocalDate {
  return fromMs(londonWallMs(instant))
}

/** Minutes since midnight on the London clock, 0 to 1439, at an instant. @throws RangeError as `londonDateOf` */
export function londonMinutesOf(instant: string | Date): number {
  const ms = londonWallMs(instant)
  return Math.floor((((ms % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY) / MS_PER_MINUTE)
}

/**
 * The instant, ISO UTC, of a time on a London clock. Minutes run 0 to 1440 (the midnight that ends the day).
 * A time the spring change skips is the instant as far after the change: 1:30am on 2027-03-28 reads 2:30am.
 * A time the autumn change gives twice is the first of the two, still British Summer Time.
 * @throws RangeError when the day does not exist or the minutes are not whole and within the day
 * @example londonInstant('2026-10-25', 90) -> '2026-10-25T00:30:00.000Z'
 */
export function londonInstant(on: LocalDate, minutes: number): string {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440)
    throw new RangeError(`Not a time: ${minutes}`)
  const asIfUtc = toMs(on) + minutes * MS_PER_MINUTE
  const asIfSummer = asIfUtc - 60 * MS_PER_MINUTE
  const isSummer = londonWallMs(new Date(asIfSummer)) === asIfUtc
  return new Date(isSummer ? asIfSummer : asIfUtc).toISOString()
}

/**
 * A time of day in words. Minutes since midnight, 0 to 1440.
 * @example clockTime(570) -> '9:30am'; clockTime(720) -> 'midday'; clockTime(1440) -> 'midnight'
 * @source GOV.UK style guide, times
 */
export function clockTime(minutes: number): string {
  if (minutes % 1440 === 0) return 'midnight'
  if (minutes === 720) return 'midday'
  const hour = Math.floor(minutes / 60)
  const past = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? 'am' : 'pm'}`
}

/** Days since Monday, 0 to 6: 1 January 1970 was a Thursday. */
function mondayIndexOf(on: LocalDate): number {
  const days = toMs(on) / MS_PER_DAY
  return (((days + 3) % 7) + 7) % 7
}

function toMs(on: LocalDate): number {
  if (!isLocalDate(on)) throw new RangeError(`Not a calendar day: ${on}`)
  return Date.parse(`${on}T00:00:00Z`)
}

function fromMs(ms: number): LocalDate {
  const on = new Date(ms).toISOString().slice(0, 10)
  if (!DAY_PATTERN.test(on)) throw new RangeError(`Outside the years this calendar covers: ${on}`)
  return on
}

const LONDON_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

/** What a London clock and calendar show at an instant, to the minute, read as if it were UTC. */
function londonWallMs(instant: string | Date): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of LONDON_CLOCK.formatToParts(new Date(instant))) parts[type] = Number(value)
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute)
}
