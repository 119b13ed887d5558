import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  academicYearOf,
  addDays,
  addMonths,
  addWeeks,
  clockTime,
  compareDates,
  daysBetween,
  daysFromTo,
  isLocalDate,
  isWeekend,
  isWithin,
  LocalDate,
  londonInstant,
  longDate,
  mondayOf,
  weekdayOf,
} from '../../../shared/calendar/local-date.ts'

const anyDay = fc
  .integer({ min: 0, max: daysBetween('1990-01-01', '2060-12-31') })
  .map(n => addDays('1990-01-01', n))

describe('a calendar day', () => {
  test.each(['2027-01-12', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s exists', text => {
    expect(LocalDate.parse(text)).toBe(text)
  })

  test.each([
    '2027-02-29',
    '1900-02-29',
    '2100-02-29',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '2027-1-2',
    '12/01/2027',
    '2027-01-12T00:00:00Z',
    ' 2027-01-12',
    '2027-01-12\n',
    '0026-01-12',
    '2200-01-01',
    '',
  ])('%j is refused', text => {
    expect(LocalDate.safeParse(text).success).toBe(false)
    expect(isLocalDate(text)).toBe(false)
  })

  test('arithmetic on a day that does not exist throws', () => {
    for (const broken of ['2027-02-29', 'tomorrow', '']) {
      expect(() => addDays(broken, 1)).toThrow(RangeError)
      expect(() => addMonths(broken, 1)).toThrow(RangeError)
      expect(() => weekdayOf(broken)).toThrow(RangeError)
      expect(() => academicYearOf(broken)).toThrow(RangeError)
      expect(() => londonInstant(broken, 0)).toThrow(RangeError)
    }
  })

  test('arithmetic that leaves the years covered throws', () => {
    expect(() => addDays('2199-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('1900-01-01', -1)).toThrow(RangeError)
  })
})

describe('adding to a day', () => {
  test.each([
    ['2026-10-24', 1, '2026-10-25'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2027-03-27', 1, '2027-03-28'],
    ['2027-03-28', 1, '2027-03-29'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-06-01', 0, '2026-06-01'],
  ])('%s and %i days is %s', (on, days, expected) => {
    expect(addDays(on, days)).toBe(expected)
  })

  test('weeks keep the weekday: 6, 16 and 20 weeks after Monday 12 January 2026', () => {
    expect(addWeeks('2026-01-12', 6)).toBe('2026-02-23')
    expect(addWeeks('2026-01-12', 16)).toBe('2026-05-04')
    expect(addWeeks('2026-01-12', 20)).toBe('2026-06-01')
  })

  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-08-31', -6, '2027-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2027-01-15', -1, '2026-12-15'],
    ['2027-01-15', 0, '2027-01-15'],
  ])('%s and %i months is %s', (on, months, expected) => {
    expect(addMonths(on, months)).toBe(expected)
  })

  test('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (on, days) => {
        expect(daysBetween(on, addDays(on, days))).toBe(days)
        expect(compareDates(on, addDays(on, days))).toBe(Math.sign(-days) + 0)
      }),
    )
  })

  test('adding months never leaves the month aimed at', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -120, max: 120 }), (on, months) => {
        const monthsOf = (day: LocalDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
        expect(monthsOf(addMonths(on, months)) - monthsOf(on)).toBe(months)
      }),
    )
  })
})

describe('weeks and ranges', () => {
  test.each([
    ['2026-11-23', 'mon'],
    ['2026-11-24', 'tue'],
    ['2026-11-25', 'wed'],
    ['2026-11-26', 'thu'],
    ['2026-11-27', 'fri'],
    ['2026-11-28', 'sat'],
    ['2026-11-29', 'sun'],
    ['1969-12-31', 'wed'],
    ['1970-01-01', 'thu'],
  ])('%s is a %s', (on, weekday) => {
    expect(weekdayOf(on)).toBe(weekday)
  })

  test('a week begins on Monday and a Monday is its own', () => {
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2027-01-01')).toBe('2026-12-28')
  })

  test('the weekend is Saturday and Sunday', () => {
    expect(daysFromTo('2026-11-23', '2026-11-29').filter(isWeekend)).toEqual(['2026-11-28', '2026-11-29'])
  })

  test('a range holds both ends and is empty backwards', () => {
    expect(daysFromTo('2026-10-24', '2026-10-26')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26'])
    expect(daysFromTo('2026-10-24', '2026-10-24')).toEqual(['2026-10-24'])
    expect(daysFromTo('2026-10-26', '2026-10-24')).toEqual([])
    expect(isWithin('2026-10-26', '2026-10-24', '2026-10-26')).toBe(true)
    expect(isWithin('2026-10-27', '2026-10-24', '2026-10-26')).toBe(false)
    expect(isWithin('2026-10-23', '2026-10-24', '2026-10-26')).toBe(false)
  })
})

describe('words', () => {
  test.each([
    ['2027-01-12', 'Tuesday 12 January 2027'],
    ['2028-02-29', 'Tuesday 29 February 2028'],
    ['2026-10-25', 'Sunday 25 October 2026'],
    ['2026-12-01', 'Tuesday 1 December 2026'],
  ])('%s is %s', (on, words) => {
    expect(longDate(on)).toBe(words)
  })

  test.each([
    [0, 'midnight'],
    [1, '12:01am'],
    [60, '1am'],
    [540, '9am'],
    [570, '9:30am'],
    [605, '10:05am'],
    [719, '11:59am'],
    [720, 'midday'],
    [735, '12:15pm'],
    [780, '1pm'],
    [930, '3:30pm'],
    [1439, '11:59pm'],
    [1440, 'midnight'],
  ])('minute %i is %s', (minutes, words) => {
    expect(clockTime(minutes)).toBe(words)
  })

  test.each([
    ['2026-09-01', '2026-27'],
    ['2026-08-31', '2025-26'],
    ['2027-01-12', '2026-27'],
    ['1999-12-01', '1999-00'],
    ['2009-03-01', '2008-09'],
  ])('%s is in the academic year %s', (on, year) => {
    expect(academicYearOf(on)).toBe(year)
  })
})
