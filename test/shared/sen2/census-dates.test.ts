import { expect, test } from 'vitest'
import { weekdayOf } from '../../../shared/calendar/local-date.ts'
import { CENSUS_DATES, censusDateOf, censusPeriod } from '../../../shared/sen2/census-dates.ts'

test('the census days of 2025 to 2027 are known, all Thursdays', () => {
  expect(CENSUS_DATES).toEqual({ 2025: '2025-01-16', 2026: '2026-01-15', 2027: '2027-01-21' })
  for (const day of Object.values(CENSUS_DATES)) expect(weekdayOf(day)).toBe('thu')
})

test('a census covers requests and assessments of the calendar year before it', () => {
  expect(censusPeriod(2026)).toEqual({
    year: 2026,
    referenceOn: '2026-01-15',
    firstOn: '2025-01-01',
    lastOn: '2025-12-31',
  })
})

test('a census day that is not known is asked for and never worked out', () => {
  expect(censusDateOf(2028)).toBeNull()
  expect(() => censusPeriod(2028)).toThrow(RangeError)
  expect(censusPeriod(2028, '2028-01-20').referenceOn).toBe('2028-01-20')
})
