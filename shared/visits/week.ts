import type { LocalDate } from '../calendar/local-date.ts'
import type { DayShape, Half, Specialist } from '../people/specialist.ts'
import type { DiaryDay, Interval } from './diary-day.ts'

/** A visit to be, and what of the diary its week's half days are counted in. */
export interface WeekQuestion {
  readonly specialist: Pick<Specialist, 'weeklyVisitLimit'>
  readonly day: DiaryDay
  /** The diary days of the same week, Monday to Sunday; those that are missing have nothing in them. */
  readonly week: readonly DiaryDay[]
  readonly interval: Interval
  readonly dayShape: DayShape
}

/**
 * Whether a visit would need a half day more than the specialist may have in a week. A visit counts for each half day
 * it touches, without its preparation and write-up; one in a half day that has a visit already needs no further one.
 */
export function passesWeeklyLimit({ specialist, day, week, interval, dayShape }: WeekQuestion): boolean {
  const taken = new Set(
    [day, ...week.filter(other => other.on !== day.on)].flatMap(({ on, intervals }) =>
      intervals
        .filter(({ id, kind }) => kind === 'visit' && id !== interval.id)
        .flatMap(visit => halfDaysOf(on, visit, dayShape)),
    ),
  )
  const more = halfDaysOf(day.on, interval, dayShape).filter(halfDay => !taken.has(halfDay))
  return more.length > 0 && taken.size + more.length > specialist.weeklyVisitLimit
}

function halfDaysOf(
  on: LocalDate,
  { startMinutes, endMinutes }: Pick<Interval, 'startMinutes' | 'endMinutes'>,
  { amEnds }: DayShape,
): string[] {
  const halves: Half[] = [
    ...(startMinutes < amEnds ? (['am'] as const) : []),
    ...(endMinutes > amEnds ? (['pm'] as const) : []),
  ]
  return halves.map(half => `${on}-${half}`)
}
