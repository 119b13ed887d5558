import type { Setting } from '../../shared/people/setting.ts'
import { type DiaryDay, emptyDiaryDay, type Interval } from '../../shared/visits/diary-day.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { intervalOf } from '../../shared/visits/visit-interval.ts'

/** A diary day of Sam Sailor, stored once. */
export function aDiaryDay(
  on: string,
  intervals: readonly Interval[] = [],
  over: Partial<DiaryDay> = {},
): DiaryDay {
  return { ...emptyDiaryDay('900-sp01', on), version: 1, intervals: [...intervals], ...over }
}

/** The diary day that a visit stands in, alone. */
export function dayOf(visit: Visit, setting: Setting): DiaryDay {
  return aDiaryDay(visit.on, [intervalOf(visit, setting)], { specialistId: visit.specialistId })
}
