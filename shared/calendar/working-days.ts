import { type BankHolidays, isCovered } from './bank-holidays.ts'
import { addDays, isWeekend, type LocalDate } from './local-date.ts'

/** The bank holidays of a year are needed and not known: they are never guessed. */
export class HolidaysUnknown extends RangeError {
  readonly year: number

  constructor(on: LocalDate) {
    super(`Bank holidays are not known for ${on}`)
    this.year = Number(on.slice(0, 4))
  }
}

/**
 * Whether a day is a working day: Monday to Friday and not a bank holiday (Christmas Day and Good Friday are
 * in the table of bank holidays, or fall on a weekend).
 * @throws HolidaysUnknown, a RangeError, for a day outside the years whose holidays are known: they are never guessed
 */
export function isWorkingDay(on: LocalDate, holidays: BankHolidays): boolean {
  if (!isCovered(on, holidays)) throw new HolidaysUnknown(on)
  return !isWeekend(on) && !holidays.days.has(on)
}

/**
 * The `n`th working day after `start`. The day the clock starts is not counted, working or not, so 1 after a
 * Friday, a Saturday or a Sunday is the same Monday; 0 is `start` itself. Counted day by day, because
 * arithmetic on weeks lands on bank holidays near Easter and Christmas.
 * @param start  day the clock starts, London calendar
 * @param n  whole working days, 0 or more
 * @param isLeftOut  days that are not counted though they are working days; none unless said
 * @throws RangeError when `n` is not a whole number of 0 or more; HolidaysUnknown, one too, when the count leaves the
 *   known years
 * @example 15 after 2027-03-15 -> 2027-04-07 (Good Friday and Easter Monday not counted)
 * @source The counting convention is this product's reading of SI 2014/1530 reg. 15 and SI 2008/2699 r. 1
 */
export function addWorkingDays(
  start: LocalDate,
  n: number,
  holidays: BankHolidays,
  isLeftOut: (on: LocalDate) => boolean = () => false,
): LocalDate {
  const on = addKnownWorkingDays(start, n, holidays, isLeftOut)
  if (on !== null) return on
  const [first, past] = [addDays(start, 1), addDays(holidays.coversTo, 1)]
  throw new HolidaysUnknown(isCovered(first, holidays) ? past : first)
}

/**
 * The same for what nobody is bound to, such as a service's own promise: null when the count leaves the known years,
 * because then no day can be promised.
 * @throws RangeError when `n` is not a whole number of 0 or more
 */
export function addKnownWorkingDays(
  start: LocalDate,
  n: number,
  holidays: BankHolidays,
  isLeftOut: (on: LocalDate) => boolean = () => false,
): LocalDate | null {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`)
  let on = start
  for (let left = n; left > 0; ) {
    on = addDays(on, 1)
    if (!isCovered(on, holidays)) return null
    if (isWorkingDay(on, holidays) && !isLeftOut(on)) left -= 1
  }
  return on
}

/**
 * Working days after `from`, up to and including `to`: the inverse of `addWorkingDays`. 0 when `to` is not later.
 * @throws HolidaysUnknown, a RangeError, when a day between them is outside the known years
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, holidays: BankHolidays): number {
  let count = 0
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(on, holidays)) count += 1
  return count
}
