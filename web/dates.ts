/** Days are 'YYYY-MM-DD' (London), times of day are minutes after midnight, instants are ISO in UTC. */

const LONDON = 'Europe/London'
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options)
const LONG = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const DAY = format({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const SHORT = format({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const INSTANT_DAY = format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: LONDON })
const INSTANT_TIME = format({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: LONDON })

const at = (day: string) => new Date(`${day}T12:00:00Z`)
const withoutComma = (text: string) => text.replace(',', '')

/** @example longDate('2027-01-12') -> 'Tuesday 12 January 2027' */
export function longDate(day: string): string {
  return withoutComma(LONG.format(at(day)))
}

/** @example dayAndMonth('2027-01-12') -> 'Tuesday 12 January' */
export function dayAndMonth(day: string): string {
  return withoutComma(DAY.format(at(day)))
}

/** @example shortDate('2027-01-12') -> '12 Jan 2027' */
export function shortDate(day: string): string {
  return SHORT.format(at(day)).replace('Sept', 'Sep')
}

/** @example clockTime(570) -> '9:30am' · clockTime(720) -> 'midday' */
export function clockTime(minutes: number): string {
  if (minutes === 720) return 'midday'
  if (minutes % 1440 === 0) return 'midnight'
  const hour = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `${hour % 12 || 12}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`
}

/** @example clockSpan(570, 660) -> '9:30am to 11am' */
export function clockSpan(start: number, end: number): string {
  return `${clockTime(start)} to ${clockTime(end)}`
}

/** A day as it is typed into three boxes. @example dayInBoxes('2027-01-12') -> '12 1 2027' */
export function dayInBoxes(day: string): string {
  return day.split('-').toReversed().map(Number).join(' ')
}

/** An instant by London's clock. @example dateTime('2027-01-12T09:30:00Z') -> '12 January 2027 at 9:30am' */
export function dateTime(instant: string): string {
  return `${INSTANT_DAY.format(new Date(instant))} at ${timeOf(instant)}`
}

/** The time of day of an instant by London's clock. @example timeOf('2027-07-12T09:30:00Z') -> '10:30am' */
export function timeOf(instant: string): string {
  const [hour = '0', minute = '0'] = INSTANT_TIME.format(new Date(instant)).split(':')
  return clockTime(Number(hour) * 60 + Number(minute))
}

/** @example inHours(3) -> '1.5 hours' · inHours(2) -> '1 hour' */
export function inHours(halfHours: number): string {
  const hours = halfHours / 2
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`
}

/** A number of days after a day. */
export function addDays(day: string, days: number): string {
  const moved = at(day)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** Whether the text is a day that exists. @example isRealDay('2027-02-29') -> false */
export function isRealDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
