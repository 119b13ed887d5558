import type { DiaryDay } from '../../shared/visits/diary-day.ts'

/** A diary day as it stands in the list of everybody's week: as text, which is read many times faster than a map. */
export interface DiaryRow {
  readonly day: string
}

/** A day as far as free times need it: when and where, nothing of whom or what for. */
export function outlineOf(day: DiaryDay): DiaryDay {
  const intervals = day.intervals.map(({ who: _who, postcode: _postcode, ...interval }) => ({
    ...interval,
    label: '',
    requestId: null,
    serviceId: null,
  }))
  return { ...day, intervals }
}

/** The row of a diary day. */
export function diaryRowOf(day: DiaryDay): DiaryRow {
  return { day: JSON.stringify(outlineOf(day)) }
}

/** The day in a row. */
export function dayOfRow({ day }: DiaryRow): DiaryDay {
  return JSON.parse(day) as DiaryDay
}
