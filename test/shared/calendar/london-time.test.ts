import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  londonDateOf,
  londonInstant,
  londonMinutesOf,
} from '../../../shared/calendar/local-date.ts'

const anyDay = fc
  .integer({ min: 0, max: daysBetween('1990-01-01', '2060-12-31') })
  .map(n => addDays('1990-01-01', n))

describe('London time', () => {
  test.each([
    ['half past midnight in summer is already the next day', '2026-06-30T23:30:00Z', '2026-07-01', 30],
    ['just before summer midnight is still the day', '2026-06-30T22:59:59Z', '2026-06-30', 1439],
    ['winter days turn at midnight UTC', '2026-12-31T23:59:59Z', '2026-12-31', 1439],
    ['a new year begins at midnight', '2027-01-01T00:00:00Z', '2027-01-01', 0],
    ['the minute before clocks go back', '2026-10-25T00:59:00Z', '2026-10-25', 119],
    ['the minute clocks go back', '2026-10-25T01:00:00Z', '2026-10-25', 60],
    ['the minute before clocks go forward', '2027-03-28T00:59:00Z', '2027-03-28', 59],
    ['the minute clocks go forward', '2027-03-28T01:00:00Z', '2027-03-28', 120],
    ['an offset is honoured', '2026-06-30T23:30:00+01:00', '2026-06-30', 1410],
    ['seconds are dropped', '2026-01-12T09:30:59.999Z', '2026-01-12', 570],
  ])('%s', (_, instant, on, minutes) => {
    expect(londonDateOf(instant)).toBe(on)
    expect(londonMinutesOf(instant)).toBe(minutes)
    expect(londonDateOf(new Date(instant))).toBe(on)
  })

  test.each([
    ['winter', '2026-01-12', 570, '2026-01-12T09:30:00.000Z'],
    ['summer', '2026-07-01', 570, '2026-07-01T08:30:00.000Z'],
    ['summer midnight', '2026-07-01', 0, '2026-06-30T23:00:00.000Z'],
    ['the midnight that ends a day', '2026-01-12', 1440, '2026-01-13T00:00:00.000Z'],
    ['the Friday before clocks go back', '2026-10-23', 570, '2026-10-23T08:30:00.000Z'],
    ['the Monday after clocks go back', '2026-10-26', 570, '2026-10-26T09:30:00.000Z'],
    ['before the hour that comes twice', '2026-10-25', 30, '2026-10-24T23:30:00.000Z'],
    ['in the hour that comes twice: the first', '2026-10-25', 90, '2026-10-25T00:30:00.000Z'],
    ['after the hour that comes twice', '2026-10-25', 120, '2026-10-25T02:00:00.000Z'],
    ['the Friday before clocks go forward', '2027-03-26', 570, '2027-03-26T09:30:00.000Z'],
    ['the Monday after clocks go forward', '2027-03-29', 570, '2027-03-29T08:30:00.000Z'],
    ['before the hour that is skipped', '2027-03-28', 59, '2027-03-28T00:59:00.000Z'],
    ['in the hour that is skipped: as far after it', '2027-03-28', 90, '2027-03-28T01:30:00.000Z'],
    ['after the hour that is skipped', '2027-03-28', 120, '2027-03-28T01:00:00.000Z'],
  ])('a time on the clock is an instant: %s', (_, on, minutes, instant) => {
    expect(londonInstant(on, minutes)).toBe(instant)
  })

  test('a skipped time reads an hour later', () => {
    expect(londonMinutesOf(londonInstant('2027-03-28', 90))).toBe(150)
  })

  test('the two days clocks change are 23 and 25 hours long', () => {
    const hours = (on: string) =>
      (Date.parse(londonInstant(on, 1440)) - Date.parse(londonInstant(on, 0))) / 3_600_000
    expect(hours('2027-03-28')).toBe(23)
    expect(hours('2026-10-25')).toBe(25)
    expect(hours('2026-10-26')).toBe(24)
  })

  test('clock and calendar read back what was set, the skipped hour apart', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (on, minutes) => {
        fc.pre(minutes < 60 || minutes >= 120)
        const instant = londonInstant(on, minutes)
        expect([londonDateOf(instant), londonMinutesOf(instant)]).toEqual([on, minutes])
      }),
    )
  })

  test('a time that is not one throws', () => {
    for (const minutes of [-1, 1441, 9.5, Number.NaN]) {
      expect(() => londonInstant('2026-01-12', minutes)).toThrow(RangeError)
    }
    expect(() => londonDateOf('yesterday')).toThrow(RangeError)
  })
})
