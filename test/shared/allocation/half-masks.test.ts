import { expect, test } from 'vitest'
import {
  countHalves,
  halvesIn,
  maskFrom,
  maskOfDay,
  maskOfDays,
  maskOfHalf,
  maskUntil,
  WHOLE_WEEK,
} from '../../../shared/allocation/half-masks.ts'

const MONDAY = '2027-01-04'

test('Monday morning is the lowest bit and Friday afternoon the tenth', () => {
  expect(maskOfHalf(MONDAY, { on: '2027-01-04', half: 'am' })).toBe(1)
  expect(maskOfHalf(MONDAY, { on: '2027-01-08', half: 'pm' })).toBe(512)
})

test('a weekend and another week have no half-day in it', () => {
  expect(maskOfHalf(MONDAY, { on: '2027-01-09', half: 'am' })).toBe(0)
  expect(maskOfHalf(MONDAY, { on: '2027-01-03', half: 'pm' })).toBe(0)
  expect(maskOfHalf(MONDAY, { on: '2027-01-11', half: 'am' })).toBe(0)
})

test.each([
  ['2026-12-30', 10, 0],
  ['2027-01-04', 10, 2],
  ['2027-01-06', 6, 6],
  ['2027-01-08', 2, 10],
  ['2027-01-09', 0, 10],
  ['2027-02-01', 0, 10],
])('from %s there are %i half-days of the week, up to it %i', (on, from, until) => {
  expect(countHalves(maskFrom(MONDAY, on))).toBe(from)
  expect(countHalves(maskUntil(MONDAY, on))).toBe(until)
})

test('days on both sides of a day make up the week', () => {
  expect(maskUntil(MONDAY, '2027-01-05') | maskFrom(MONDAY, '2027-01-06')).toBe(WHOLE_WEEK)
  expect(maskUntil(MONDAY, '2027-01-05') & maskFrom(MONDAY, '2027-01-06')).toBe(0)
})

test('a mask is told back as days and halves, earliest first', () => {
  const mask = maskOfDays(MONDAY, ['2027-01-08']) | maskOfHalf(MONDAY, { on: '2027-01-05', half: 'pm' })
  expect(halvesIn(mask, MONDAY)).toEqual([
    { on: '2027-01-05', half: 'pm' },
    { on: '2027-01-08', half: 'am' },
    { on: '2027-01-08', half: 'pm' },
  ])
  expect(maskOfDay(4)).toBe(maskOfDays(MONDAY, ['2027-01-08']))
})
