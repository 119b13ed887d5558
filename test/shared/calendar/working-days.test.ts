import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS, type BankHolidays } from '../../../shared/calendar/bank-holidays.ts'
import { addDays } from '../../../shared/calendar/local-date.ts'
import {
  addKnownWorkingDays,
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../../../shared/calendar/working-days.ts'

describe('a working day', () => {
  test.each([
    ['2027-03-25', true, 'the Thursday before Easter'],
    ['2027-03-26', false, 'Good Friday'],
    ['2027-03-27', false, 'a Saturday'],
    ['2027-03-28', false, 'the Sunday clocks go forward'],
    ['2027-03-29', false, 'Easter Monday'],
    ['2027-03-30', true, 'the Tuesday after Easter'],
    ['2027-12-24', true, 'Christmas Eve on a Friday'],
    ['2027-12-25', false, 'Christmas Day on a Saturday'],
    ['2027-12-27', false, 'the substitute for Christmas Day'],
    ['2027-12-28', false, 'the substitute for Boxing Day'],
    ['2027-12-29', true, 'the day after both'],
    ['2028-02-29', true, 'a leap day on a Tuesday'],
    ['2026-10-26', true, 'the Monday after clocks go back'],
  ])('%s: %s (%s)', (on, expected) => {
    expect(isWorkingDay(on, BANK_HOLIDAYS)).toBe(expected)
  })

  test('a year whose holidays are not known throws, even at a weekend', () => {
    expect(() => isWorkingDay('2029-01-02', BANK_HOLIDAYS)).toThrow(RangeError)
    expect(() => isWorkingDay('2029-01-06', BANK_HOLIDAYS)).toThrow(RangeError)
    expect(() => isWorkingDay('2011-12-30', BANK_HOLIDAYS)).toThrow(RangeError)
  })
})

describe('counting working days', () => {
  test.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-29', 1, '2026-11-30'],
    ['2026-11-23', 15, '2026-12-14'],
    ['2027-03-25', 1, '2027-03-30'],
    ['2027-03-15', 15, '2027-04-07'],
    ['2027-12-24', 1, '2027-12-29'],
    ['2027-12-24', 3, '2027-12-31'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2026-10-23', 30, '2026-12-04'],
  ])('%s and %i is %s', (start, n, expected) => {
    expect(addWorkingDays(start, n, BANK_HOLIDAYS)).toBe(expected)
  })

  test('a count that passes the last known holiday year throws', () => {
    expect(addWorkingDays('2028-12-28', 1, BANK_HOLIDAYS)).toBe('2028-12-29')
    expect(() => addWorkingDays('2028-12-28', 2, BANK_HOLIDAYS)).toThrow(RangeError)
    expect(addKnownWorkingDays('2028-12-28', 1, BANK_HOLIDAYS)).toBe('2028-12-29')
    expect(addKnownWorkingDays('2028-12-28', 2, BANK_HOLIDAYS)).toBeNull()
  })

  test('holidays known for less time throw sooner', () => {
    const short: BankHolidays = { coversFrom: '2026-01-01', coversTo: '2026-12-31', days: new Map() }
    expect(addWorkingDays('2026-12-30', 1, short)).toBe('2026-12-31')
    expect(() => addWorkingDays('2026-12-30', 2, short)).toThrow(RangeError)
  })

  test('a number that is not a count throws', () => {
    for (const n of [-1, 0.5, Number.NaN]) {
      expect(() => addWorkingDays('2026-11-23', n, BANK_HOLIDAYS)).toThrow(RangeError)
    }
  })

  test('adding lands on a working day and counting back gives the number added', () => {
    const day = fc.integer({ min: 0, max: 5000 }).map(n => addDays('2012-01-01', n))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const end = addWorkingDays(start, n, BANK_HOLIDAYS)
        expect(isWorkingDay(end, BANK_HOLIDAYS)).toBe(true)
        expect(workingDaysBetween(start, end, BANK_HOLIDAYS)).toBe(n)
      }),
      { numRuns: 50 },
    )
  })

  test('nothing lies between a day and itself or an earlier day', () => {
    expect(workingDaysBetween('2026-11-24', '2026-11-24', BANK_HOLIDAYS)).toBe(0)
    expect(workingDaysBetween('2026-11-24', '2026-11-23', BANK_HOLIDAYS)).toBe(0)
  })
})
