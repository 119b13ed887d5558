import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capacityMinutes, WORKLOAD_POLICY, workloadPercent } from '../../../shared/people/load.ts'
import { HALF_DAYS, type HalfDay } from '../../../shared/people/specialist.ts'
import { TODAY } from '../../builders/clock.ts'
import { aSpecialist } from '../../builders/specialist.ts'

/** A morning is 8:30am to 12:30pm, an afternoon 12:30pm to 5pm: 510 minutes a day. */
const MORNING = 240
const AFTERNOON = 270

const working = (...halfDays: HalfDay[]) =>
  aSpecialist()
    .with({ patterns: [{ startsOn: '2025-09-01', halfDays }] })
    .build()

describe('what a specialist can give in the coming 12 weeks', () => {
  test('is three fifths of the time worked', () => {
    expect(WORKLOAD_POLICY).toEqual({ weeks: 12, visitShare: 0.6 })
    expect(capacityMinutes(aSpecialist().build(), TODAY)).toBe(18_360)
  })

  test.each<[string, HalfDay[], number]>([
    ['mornings only', ['mon-am', 'tue-am', 'wed-am', 'thu-am', 'fri-am'], 60 * MORNING * 0.6],
    ['one afternoon a week', ['wed-pm'], 12 * AFTERNOON * 0.6],
    ['one whole day a week', ['fri-am', 'fri-pm'], 12 * (MORNING + AFTERNOON) * 0.6],
    ['no half days', [], 0],
  ])('%s', (_pattern, halfDays, minutes) => {
    expect(capacityMinutes(working(...halfDays), TODAY)).toBe(minutes)
  })

  test('leave is taken off, a day of it for each day worked', () => {
    const away = aSpecialist().away('2026-12-07', '2026-12-13').build()
    expect(capacityMinutes(away, TODAY)).toBe(18_360 - 5 * 510 * 0.6)
  })

  test('leave past the twelve weeks, or on days not worked, takes nothing off', () => {
    expect(capacityMinutes(aSpecialist().away('2027-02-15', '2027-03-15').build(), TODAY)).toBe(18_360)
    expect(capacityMinutes(aSpecialist().away('2026-11-28', '2026-11-29').build(), TODAY)).toBe(18_360)
  })

  test('a pattern that changes counts from the day it changes', () => {
    const patterns = [
      { startsOn: '2025-09-01', halfDays: [...HALF_DAYS] },
      { startsOn: '2026-12-21', halfDays: ['mon-am' as const] },
    ]
    const changing = aSpecialist().with({ patterns }).build()
    expect(capacityMinutes(changing, TODAY)).toBe((4 * 5 * 510 + 8 * MORNING) * 0.6)
  })

  test('somebody who takes nothing now has none', () => {
    expect(capacityMinutes(aSpecialist().inactive().build(), TODAY)).toBe(0)
  })

  test('never grows by working less or being away more', () => {
    const halves = fc.subarray([...HALF_DAYS])
    fc.assert(
      fc.property(halves, halves, fc.integer({ min: 0, max: 80 }), (some, more, days) => {
        const few = working(...some)
        const many = working(...new Set([...some, ...more]))
        expect(capacityMinutes(few, TODAY)).toBeLessThanOrEqual(capacityMinutes(many, TODAY))
        const to = new Date(Date.UTC(2026, 10, 23 + days)).toISOString().slice(0, 10)
        const away = { ...many, leave: [{ from: TODAY, to, why: 'other' as const }] }
        expect(capacityMinutes(away, TODAY)).toBeLessThanOrEqual(capacityMinutes(many, TODAY))
      }),
      { numRuns: 30 },
    )
  })
})

describe('workload', () => {
  test.each([
    [0, 1000, 0],
    [500, 1000, 50],
    [994, 1000, 99],
    [995, 1000, 100],
    [1000, 1000, 100],
    [1500, 1000, 150],
    [99_000, 1000, 999],
    [1, 1, 100],
    [0, 0, 100],
    [1, 0, 999],
  ])('%i minutes of %i are %i per cent', (minutes, capacity, percent) => {
    expect(workloadPercent(minutes, capacity)).toBe(percent)
  })
})
