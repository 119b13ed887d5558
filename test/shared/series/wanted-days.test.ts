import { expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { type SeriesPattern, wantedDays } from '../../../shared/series/wanted-days.ts'
import { aSetting } from '../../builders/setting.ts'
import { WITH_HALF_TERMS } from './series-builders.ts'

const TUESDAYS: SeriesPattern = { count: 4, everyWeeks: 1, weekdays: ['tue'], from: '2026-10-12' }
const days = (over: Partial<SeriesPattern>, setting = WITH_HALF_TERMS) =>
  wantedDays({ ...TUESDAYS, ...over }, setting, BANK_HOLIDAYS)

test('a week of half term in the middle is left out, and the series goes on after it', () => {
  expect(days({})).toEqual({
    days: ['2026-10-13', '2026-10-20', '2026-11-03', '2026-11-10'],
    leftOut: ['2026-10-26'],
  })
})

test('every second week counts weeks of term: half term does not make the gap longer than it must be', () => {
  expect(days({ everyWeeks: 2 }).days).toEqual(['2026-10-13', '2026-11-03', '2026-11-17', '2026-12-01'])
})

test('a first week that is over by its day starts the series with the next', () => {
  expect(days({ from: '2026-10-14', everyWeeks: 2, count: 2 }).days).toEqual(['2026-10-20', '2026-11-10'])
})

test('several days of a week come in their order, and the last week may be cut', () => {
  expect(days({ weekdays: ['thu', 'tue'], count: 3 }).days).toEqual([
    '2026-10-13',
    '2026-10-15',
    '2026-10-20',
  ])
})

test('a day off in a week of term stays wanted: it is for a person to say what becomes of it', () => {
  expect(days({ weekdays: ['mon'], from: '2027-01-01', count: 2 })).toEqual({
    days: ['2027-01-04', '2027-01-11'],
    leftOut: [],
  })
  expect(days({ weekdays: ['fri'], from: '2027-03-22', count: 2 }).days).toEqual(['2027-03-26', '2027-04-16'])
  expect(days({ weekdays: ['mon'], from: '2027-03-22', count: 3 })).toEqual({
    days: ['2027-03-22', '2027-03-29', '2027-04-12'],
    leftOut: ['2027-04-05'],
  })
})

test('the six weeks of summer are left out', () => {
  const { days: found, leftOut } = days({ from: '2027-07-12', count: 3 })
  expect(found).toEqual(['2027-07-13', '2027-07-20', '2027-09-07'])
  expect(leftOut).toEqual([
    '2027-07-26',
    '2027-08-02',
    '2027-08-09',
    '2027-08-16',
    '2027-08-23',
    '2027-08-30',
  ])
})

test('after the last known term, for a setting that has closed and where no term is known, weeks are counted as they come', () => {
  expect(days({ from: '2027-12-13', count: 3 }).days).toEqual(['2027-12-14', '2027-12-21', '2027-12-28'])
  expect(days({ count: 20 }, aSetting().closedForGood().build()).days).toHaveLength(20)
  expect(
    days(
      { count: 20 },
      aSetting()
        .with({ calendar: { terms: [], closedDays: [] } })
        .build(),
    ).days,
  ).toHaveLength(20)
})
