import { addDays, daysBetween, type LocalDate } from '../calendar/local-date.ts'
import type { DatedHalf } from './problem.ts'

/** Ten bits, one for each half-day of a working week, Monday morning the lowest. */
export type HalfMask = number

/** Every half-day of a week. */
export const WHOLE_WEEK: HalfMask = 0b11_1111_1111

/** Working days in a week. */
export const WORKING_DAYS = 5

/** Both halves of a day; `weekday` 0 is Monday. */
export function maskOfDay(weekday: number): HalfMask {
  return 0b11 << (2 * weekday)
}

/** One half of a day of the week that starts on `monday`; nothing where the day is at a weekend or in another week. */
export function maskOfHalf(monday: LocalDate, { on, half }: DatedHalf): HalfMask {
  const weekday = daysBetween(monday, on)
  if (weekday < 0 || weekday >= WORKING_DAYS) return 0
  return 1 << (2 * weekday + (half === 'am' ? 0 : 1))
}

/** Both halves of each of some days that fall in the week that starts on `monday`. */
export function maskOfDays(monday: LocalDate, days: readonly LocalDate[]): HalfMask {
  return days.reduce(
    (mask: HalfMask, on) =>
      mask | maskOfHalf(monday, { on, half: 'am' }) | maskOfHalf(monday, { on, half: 'pm' }),
    0,
  )
}

/** The half-days of a week that are on `on` or after. */
export function maskFrom(monday: LocalDate, on: LocalDate): HalfMask {
  const skipped = Math.min(WORKING_DAYS, Math.max(0, daysBetween(monday, on)))
  return (WHOLE_WEEK << (2 * skipped)) & WHOLE_WEEK
}

/** The half-days of a week that are on `on` or before. */
export function maskUntil(monday: LocalDate, on: LocalDate): HalfMask {
  return WHOLE_WEEK & ~maskFrom(monday, addDays(on, 1))
}

/** The half-days a mask holds, earliest first, as days and halves. */
export function halvesIn(mask: HalfMask, monday: LocalDate): DatedHalf[] {
  return Array.from({ length: 2 * WORKING_DAYS }, (_, bit) => bit)
    .filter(bit => (mask & (1 << bit)) !== 0)
    .map(bit => ({ on: addDays(monday, bit >> 1), half: bit % 2 === 0 ? 'am' : 'pm' }))
}

/** The mornings of the days of which a mask holds both halves. */
export function wholeDaysIn(mask: HalfMask): HalfMask {
  return mask & (mask >> 1) & MORNINGS
}

const MORNINGS: HalfMask = 0b01_0101_0101

/** How many half-days a mask holds. */
export function countHalves(mask: HalfMask): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}
