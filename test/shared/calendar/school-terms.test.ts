import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import {
  closedReason,
  halfTermOf,
  longClosures,
  TermCalendar,
} from '../../../shared/calendar/school-terms.ts'

const YEAR: TermCalendar = {
  terms: [
    { name: 'Summer 2', startsOn: '2026-06-01', endsOn: '2026-07-22' },
    { name: 'Autumn 1', startsOn: '2026-09-02', endsOn: '2026-10-23' },
    { name: 'Autumn 2', startsOn: '2026-11-02', endsOn: '2026-12-18' },
    { name: 'Spring 1', startsOn: '2027-01-04', endsOn: '2027-02-12' },
    { name: 'Spring 2', startsOn: '2027-02-22', endsOn: '2027-03-25' },
    { name: 'Summer 1', startsOn: '2027-04-12', endsOn: '2027-05-28' },
  ],
  closedDays: [{ on: '2027-01-04', why: 'Staff training' }],
}

describe('whether a setting is open', () => {
  test.each([
    ['2026-11-24', null],
    ['2026-06-01', null],
    ['2027-05-28', null],
    ['2026-11-28', 'weekend'],
    ['2026-10-25', 'weekend'],
    ['2026-10-26', 'holiday'],
    ['2026-12-25', 'bank-holiday'],
    ['2026-12-28', 'bank-holiday'],
    ['2026-12-29', 'holiday'],
    ['2027-03-26', 'bank-holiday'],
    ['2027-03-29', 'bank-holiday'],
    ['2027-03-30', 'holiday'],
    ['2027-05-03', 'bank-holiday'],
    ['2027-01-04', 'closed-day'],
    ['2027-01-05', null],
    ['2026-05-29', 'term-dates-unknown'],
    ['2027-06-01', 'term-dates-unknown'],
    ['2029-01-10', 'bank-holidays-unknown'],
  ] as const)('%s: %s', (on, reason) => {
    expect(closedReason(YEAR, on, BANK_HOLIDAYS)).toBe(reason)
  })

  test('a setting without term dates is never said to be open', () => {
    expect(closedReason({ terms: [], closedDays: [] }, '2026-11-24', BANK_HOLIDAYS)).toBe(
      'term-dates-unknown',
    )
  })
})

describe('half terms', () => {
  test('a day belongs to the half term around it, both ends included', () => {
    expect(halfTermOf(YEAR, '2026-11-02')?.name).toBe('Autumn 2')
    expect(halfTermOf(YEAR, '2026-12-18')?.name).toBe('Autumn 2')
    expect(halfTermOf(YEAR, '2026-12-19')).toBeNull()
  })

  test('terms out of order, overlapping or ending before they start are refused', () => {
    const term = (startsOn: string, endsOn: string) => ({ name: 'Term', startsOn, endsOn })
    const accepts = (...terms: unknown[]) => TermCalendar.safeParse({ terms, closedDays: [] }).success
    expect(accepts(term('2026-09-02', '2026-10-23'), term('2026-11-02', '2026-12-18'))).toBe(true)
    expect(accepts(term('2026-11-02', '2026-12-18'), term('2026-09-02', '2026-10-23'))).toBe(false)
    expect(accepts(term('2026-09-02', '2026-11-02'), term('2026-11-02', '2026-12-18'))).toBe(false)
    expect(accepts(term('2026-10-23', '2026-09-02'))).toBe(false)
    expect(accepts(term('2026-09-31', '2026-10-23'))).toBe(false)
  })
})

describe('long closures', () => {
  test('summer 2026 is 41 days, from the day after term to the first day back', () => {
    expect(longClosures(YEAR, 28)).toEqual([{ closedFrom: '2026-07-23', reopensOn: '2026-09-02', days: 41 }])
  })

  test('Christmas 2026 is 16 days, though it ends with a training day', () => {
    expect(longClosures(YEAR, 16).map(closure => [closure.closedFrom, closure.days])).toEqual([
      ['2026-07-23', 41],
      ['2026-12-19', 16],
      ['2027-03-26', 17],
    ])
  })

  test('four weeks is long enough and a day less is not', () => {
    const closedFor = (startsOn: string) =>
      longClosures(
        {
          terms: [
            { name: 'Before', startsOn: '2026-06-01', endsOn: '2026-07-22' },
            { name: 'After', startsOn, endsOn: '2026-10-23' },
          ],
          closedDays: [],
        },
        28,
      ).length
    expect(closedFor('2026-08-20')).toBe(1)
    expect(closedFor('2026-08-19')).toBe(0)
  })
})
