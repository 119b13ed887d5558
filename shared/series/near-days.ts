import { addDays, daysBetween, daysFromTo, isWeekend, type LocalDate } from '../calendar/local-date.ts'

/** How far from its day a visit of a series may go, in days. */
const FURTHEST = 7

/**
 * The days near one day of a series, the day itself first, nearer ones before further ones and later before earlier of
 * two as near: those that are nearer to it than to its neighbours, so that no choice makes two visits change places.
 */
export function nearDays(days: readonly LocalDate[], at: number, first: LocalDate): LocalDate[] {
  const on = days[at]
  if (on === undefined) return []
  const far = (other: LocalDate) => Math.abs(daysBetween(on, other))
  const isNear = (day: LocalDate) =>
    [days[at - 1], days[at + 1]].every(
      other =>
        other === undefined ||
        Math.sign(daysBetween(on, other)) !== Math.sign(daysBetween(on, day)) ||
        far(day) * 2 < far(other),
    )
  return daysFromTo(addDays(on, -FURTHEST), addDays(on, FURTHEST))
    .filter(day => day >= first && !isWeekend(day) && isNear(day))
    .sort((a, b) => far(a) - far(b) || (a < b ? 1 : -1))
}
