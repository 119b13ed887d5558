import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import type { DiaryDay } from '../../shared/visits/diary-day.ts'
import type { Stores } from '../ports.ts'

/** Whose diary, and from which day to which. */
export interface DaysAsk {
  readonly specialistId: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * A specialist with a stretch of their diary for a booking. Both are read at once, so the record may have been read just
 * before a change of their time and a day just after it. The day tells that, and then the record is read again: what is
 * booked on a day's version is always checked against the time that the day was written with.
 */
export async function specialistWithDays(
  stores: Stores,
  authority: string,
  { specialistId, from, to }: DaysAsk,
): Promise<{ specialist: Specialist | null; days: DiaryDay[] }> {
  const [specialist, days] = await Promise.all([
    stores.specialists.get(authority, specialistId),
    stores.diary.days(authority, specialistId, from, to),
  ])
  const isBehind = days.some(({ timeVersion = 0 }) => specialist !== null && timeVersion > specialist.version)
  if (!isBehind) return { specialist, days }
  return { specialist: await stores.specialists.get(authority, specialistId), days }
}
