import { expect, test } from 'vitest'
import { halfTermOn, halfTermsOf } from '../../../shared/meetings/half-terms.ts'
import { HALF_TERM_KEYS } from '../../../shared/meetings/meeting.ts'

const term = (startsOn: string, endsOn: string) => ({ name: startsOn, startsOn, endsOn })
const SIX = [
  term('2027-09-02', '2027-10-22'),
  term('2027-11-01', '2027-12-17'),
  term('2028-01-04', '2028-02-11'),
  term('2028-02-21', '2028-03-31'),
  term('2028-04-18', '2028-05-26'),
  term('2028-06-05', '2028-07-21'),
]
const spans = (terms: typeof SIX, year = '2027-28') =>
  halfTermsOf({ terms }, year).map(({ startsOn, endsOn }) => [startsOn, endsOn])

test('six half terms of a year are its six, and those of other years are left out', () => {
  const others = [term('2026-09-02', '2026-10-23'), ...SIX, term('2028-09-04', '2028-10-20')]
  expect(spans(others)).toEqual(SIX.map(({ startsOn, endsOn }) => [startsOn, endsOn]))
  expect(halfTermsOf({ terms: SIX }, '2027-28').map(({ key }) => key)).toEqual([...HALF_TERM_KEYS])
})

test('a year that starts in August is the same year', () => {
  const early = [term('2027-08-30', '2027-10-22'), ...SIX.slice(1)]
  expect(spans(early)[0]).toEqual(['2027-08-30', '2027-10-22'])
})

test('a term that is entered whole is cut in the middle, without a day twice or left out', () => {
  expect(spans([term('2028-01-04', '2028-03-31')])).toEqual([
    [null, null],
    [null, null],
    ['2028-01-04', '2028-02-16'],
    ['2028-02-17', '2028-03-31'],
    [null, null],
    [null, null],
  ])
  expect(spans([term('2028-01-04', '2028-01-04')])[3]).toEqual([null, null])
})

test('of more than two stretches in a season all after the first are its second half', () => {
  const three = [
    term('2028-04-18', '2028-05-05'),
    term('2028-05-09', '2028-05-26'),
    SIX[5] as (typeof SIX)[0],
  ]
  expect(spans(three).slice(4)).toEqual([
    ['2028-04-18', '2028-05-05'],
    ['2028-05-09', '2028-07-21'],
  ])
})

test('terms that are not known have no days', () => {
  expect(spans([]).flat()).toEqual(Array(12).fill(null))
})

test('a day is in its half term, 29 February too, and in none in the holidays', () => {
  const halves = halfTermsOf({ terms: SIX }, '2027-28')
  expect(halfTermOn(halves, '2028-02-29')?.key).toBe('spring-2')
  expect(halfTermOn(halves, '2028-02-11')?.key).toBe('spring-1')
  expect(halfTermOn(halves, '2028-02-14')).toBeNull()
  expect(halfTermOn(halves, '2029-01-15')).toBeNull()
})
