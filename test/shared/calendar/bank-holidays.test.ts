import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS, isCovered } from '../../../shared/calendar/bank-holidays.ts'
import { weekdayOf } from '../../../shared/calendar/local-date.ts'

const PUBLISHED = new URL('../../../../shared/data/bank_holidays_england.json', import.meta.url)

const daysOf = (year: string) => [...BANK_HOLIDAYS.days.keys()].filter(on => on.startsWith(year)).sort()

describe('bank holidays', () => {
  test('Easter 2027 is the last weekend of March', () => {
    expect(BANK_HOLIDAYS.days.get('2027-03-26')).toBe('Good Friday')
    expect(BANK_HOLIDAYS.days.get('2027-03-29')).toBe('Easter Monday')
  })

  test('Christmas 2027 falls on a weekend and is taken on Monday and Tuesday', () => {
    expect(BANK_HOLIDAYS.days.has('2027-12-25')).toBe(false)
    expect(BANK_HOLIDAYS.days.get('2027-12-27')).toBe('Christmas Day (substitute day)')
    expect(BANK_HOLIDAYS.days.get('2027-12-28')).toBe('Boxing Day (substitute day)')
  })

  test('when Christmas Day is a Sunday its substitute comes after Boxing Day', () => {
    expect(BANK_HOLIDAYS.days.get('2022-12-26')).toBe('Boxing Day')
    expect(BANK_HOLIDAYS.days.get('2022-12-27')).toBe('Christmas Day (substitute day)')
  })

  test('2026 has these eight', () => {
    expect(daysOf('2026')).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28',
    ])
  })

  test('2022 has the two proclaimed once as well', () => {
    expect(daysOf('2022')).toEqual([
      '2022-01-03',
      '2022-04-15',
      '2022-04-18',
      '2022-05-02',
      '2022-06-02',
      '2022-06-03',
      '2022-08-29',
      '2022-09-19',
      '2022-12-26',
      '2022-12-27',
    ])
  })

  test('every one is on a weekday within the years covered, and every year covered has at least eight', () => {
    for (const on of BANK_HOLIDAYS.days.keys()) {
      expect(['sat', 'sun']).not.toContain(weekdayOf(on))
      expect(isCovered(on, BANK_HOLIDAYS)).toBe(true)
    }
    for (let year = 2012; year <= 2028; year += 1) expect(daysOf(`${year}`).length).toBeGreaterThanOrEqual(8)
  })

  test('cover is from the first to the last day of known years', () => {
    expect(
      ['2011-12-31', '2012-01-01', '2028-12-31', '2029-01-01'].map(on => isCovered(on, BANK_HOLIDAYS)),
    ).toEqual([false, true, true, false])
  })

  test.skipIf(!existsSync(PUBLISHED))(
    'the days are those of the published list (skipped where it is not at hand)',
    () => {
      const list = JSON.parse(readFileSync(PUBLISHED, 'utf8')) as {
        'england-and-wales': { events: { date: string }[] }
      }
      const published = list['england-and-wales'].events.map(event => event.date)
      expect([...BANK_HOLIDAYS.days.keys()].sort()).toEqual(published.sort())
    },
  )
})
