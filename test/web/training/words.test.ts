import { expect, test } from 'vitest'
import { COURSE_STATUSES, COURSE_WAYS } from '../../../shared/training/course.ts'
import { PLACE_STATUSES, SESSION_STATUSES } from '../../../shared/training/session.ts'
import { countWords } from '../../../web/training/count-words.ts'
import {
  academicYearOf,
  costOf,
  inTurn,
  leftOf,
  PLACE_WORDS,
  pounds,
  referenceOfPlace,
  SESSION_WORDS,
  STAGE_WORDS,
  WAY_WORDS,
  whenOf,
} from '../../../web/training/words.ts'

const labels = (table: Readonly<Record<string, { readonly label: string }>>) =>
  Object.fromEntries(Object.entries(table).map(([key, { label }]) => [key, label]))

test('the pages call everything what the tables call it', () => {
  expect(WAY_WORDS).toEqual(COURSE_WAYS)
  expect(labels(STAGE_WORDS)).toEqual(labels(COURSE_STATUSES))
  expect(labels(PLACE_WORDS)).toEqual(labels(PLACE_STATUSES))
  expect(labels(SESSION_WORDS)).toEqual({ ...labels(SESSION_STATUSES), cancelled: 'Called off' })
})

test.each([
  [0, '£0'],
  [5, '£0.05'],
  [4500, '£45'],
  [2250, '£22.50'],
  [123_400, '£1,234'],
])('%i pence are %s', (pence, words) => {
  expect(pounds(pence)).toBe(words)
})

test.each([
  [0, 0, 'Free'],
  [4500, 0, '£45'],
  [0, 3, '1.5 Core hours'],
  [4500, 2, '£45 and 1 Core hour'],
])('a place for %i pence and %i half-hours costs: %s', (pence, halfHours, words) => {
  expect(costOf(pence, halfHours, 'Core')).toBe(words)
})

test.each([
  [4, 0, '4 places left'],
  [1, 0, '1 place left'],
  [0, 6, 'Full, 6 waiting'],
  [0, 0, 'Full, nobody waits'],
])('with %i free and %i waiting it says: %s', (freeCount, waitingCount, words) => {
  expect(leftOf({ freeCount, waitingCount })).toBe(words)
})

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [21, '21st'],
  [103, '103rd'],
])('turn %i is the %s', (turn, words) => {
  expect(inTurn(turn)).toBe(words)
})

test('a session says its day and its times, by London’s clock', () => {
  expect(whenOf({ on: '2027-01-12', startMinutes: 780, endMinutes: 930 })).toBe(
    'Tuesday 12 January 2027, 1pm to 3:30pm',
  )
})

test('a place is referred to in two groups of five', () => {
  expect(referenceOfPlace('7K4M2Q9ABC')).toBe('7K4M2-Q9ABC')
})

test('what a setting has at a session is counted by status, leaving out what it has not', () => {
  expect(countWords({ waiting: 1, booked: 2, cancelled: 0 })).toEqual(['2 booked', '1 on the waiting list'])
  expect(countWords({})).toEqual([])
})

test.each([
  ['2027-08-31', '2026-27'],
  ['2027-09-01', '2027-28'],
  ['2099-12-31', '2099-00'],
])('%s is in the academic year %s', (day, year) => {
  expect(academicYearOf(day)).toBe(year)
})
