import { type Committed, commitmentsOn } from '../people/commitments.ts'
import type { Specialist } from '../people/specialist.ts'
import type { DiaryDay, Interval } from './diary-day.ts'

/**
 * A diary day with the recurring commitments that fall on it, in order of start: for looking at and checking against,
 * never for writing back. Again changes nothing.
 */
export function withCommitments(specialist: Pick<Specialist, 'base'> & Committed, day: DiaryDay): DiaryDay {
  const missing = commitmentsOn(specialist, day.on).filter(
    ({ id }) => !day.intervals.some(one => one.id === id),
  )
  if (missing.length === 0) return day
  const intervals = missing.map(
    ({ id, label, startMinutes, endMinutes, atBase }): Interval => ({
      id,
      kind: 'commitment',
      startMinutes,
      endMinutes,
      prepareMinutes: 0,
      writeUpMinutes: 0,
      place: atBase ? specialist.base : null,
      settingId: null,
      requestId: null,
      serviceId: null,
      label,
    }),
  )
  return {
    ...day,
    intervals: [...day.intervals, ...intervals].sort((a, b) => a.startMinutes - b.startMinutes),
  }
}
