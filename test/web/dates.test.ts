import { expect, test } from 'vitest'
import {
  addDays,
  clockSpan,
  clockTime,
  dateTime,
  dayAndMonth,
  inHours,
  isRealDay,
  longDate,
  shortDate,
  timeOf,
} from '../../web/dates.ts'

test('a day is written out with its weekday', () => {
  expect(longDate('2027-01-12')).toBe('Tuesday 12 January 2027')
  expect(dayAndMonth('2027-01-12')).toBe('Tuesday 12 January')
})

test.each([
  ['2027-01-12', '12 Jan 2027'],
  ['2026-09-01', '1 Sep 2026'],
])('the short form of %s has three letters of the month', (day, words) => {
  expect(shortDate(day)).toBe(words)
})

test.each([
  [0, 'midnight'],
  [540, '9am'],
  [570, '9:30am'],
  [720, 'midday'],
  [725, '12:05pm'],
  [1020, '5pm'],
  [1440, 'midnight'],
])('%i minutes after midnight is %s', (minutes, words) => {
  expect(clockTime(minutes)).toBe(words)
})

test('a span of time has both ends', () => {
  expect(clockSpan(570, 660)).toBe('9:30am to 11am')
})

test.each([
  ['2027-01-12T09:30:00Z', '12 January 2027 at 9:30am'],
  ['2027-07-12T09:30:00Z', '12 July 2027 at 10:30am'],
  ['2026-10-25T00:59:00Z', '25 October 2026 at 1:59am'],
  ['2026-10-25T01:00:00Z', '25 October 2026 at 1am'],
  ['2027-03-27T23:30:00Z', '27 March 2027 at 11:30pm'],
])('the instant %s is shown by the clock of London', (instant, words) => {
  expect(dateTime(instant)).toBe(words)
})

test('a time of day follows summer time', () => {
  expect(timeOf('2027-03-28T00:59:00Z')).toBe('12:59am')
  expect(timeOf('2027-03-28T01:00:00Z')).toBe('2am')
})

test.each([
  [1, '0.5 hours'],
  [2, '1 hour'],
  [3, '1.5 hours'],
])('%i half-hours are %s', (halfHours, words) => {
  expect(inHours(halfHours)).toBe(words)
})

test('days are added over both clock changes and a leap day', () => {
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
})

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-04-31', false],
  ['2027-1-2', false],
  ['0000-00-00', false],
])('whether %s is a real day: %s', (day, isReal) => {
  expect(isRealDay(day)).toBe(isReal)
})
