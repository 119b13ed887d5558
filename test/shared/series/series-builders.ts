import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import type { Weekday } from '../../../shared/calendar/local-date.ts'
import { DAY_SHAPE, type Specialist } from '../../../shared/people/specialist.ts'
import type { SeriesQuestion, WantedTime } from '../../../shared/series/day-times.ts'
import type { SeriesAsk } from '../../../shared/series/propose-series.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'

/** A setting with half terms: away 26 to 30 October 2026 and 15 to 19 February 2027, training on Monday 4 January. */
export const WITH_HALF_TERMS = aSetting()
  .with({
    calendar: {
      terms: [
        { name: 'Autumn 1', startsOn: '2026-09-02', endsOn: '2026-10-23' },
        { name: 'Autumn 2', startsOn: '2026-11-02', endsOn: '2026-12-18' },
        { name: 'Spring 1', startsOn: '2027-01-04', endsOn: '2027-02-12' },
        { name: 'Spring 2', startsOn: '2027-02-22', endsOn: '2027-03-31' },
        { name: 'Summer', startsOn: '2027-04-12', endsOn: '2027-07-21' },
        { name: 'Autumn', startsOn: '2027-09-01', endsOn: '2027-12-17' },
      ],
      closedDays: [{ on: '2027-01-04', why: 'Staff training' }],
    },
  })
  .build()

/** Sam with nothing to do, asked on 1 September 2026 for visits of an hour at the setting with half terms. */
export function aSeriesQuestion(over: Partial<SeriesQuestion> = {}): SeriesQuestion {
  return {
    specialist: aSpecialist().build(),
    setting: WITH_HALF_TERMS,
    days: [],
    minutes: { visit: 60, prepare: 15, writeUp: 30 },
    travel: TRAVEL_POLICY,
    today: '2026-09-01',
    nowMinutes: 0,
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
    isRuledOut: () => false,
    ...over,
  }
}

/** A series: so many, every so many weeks, on these days of the week, from a day on; in the morning unless told. */
export function every(
  everyWeeks: number,
  weekdays: readonly Weekday[],
  { count, from, time = { half: 'am' } }: { count: number; from: string; time?: WantedTime },
): SeriesAsk {
  return { pattern: { count, everyWeeks, weekdays, from }, time }
}

/** A specialist with less time in a week than Sam. */
export function withLimit(weeklyVisitLimit: number): Specialist {
  return aSpecialist().with({ weeklyVisitLimit }).build()
}
