import { expect, test } from 'vitest'
import { daysToShow, isWeekend, mondayOf } from '../../../web/diary/week.ts'

const empty = (on: string) => ({ on, working: [], dayOff: null, coveredBy: null, items: [] })

test('a week starts on its Monday, which is its own Monday', () => {
  expect(mondayOf('2027-01-12')).toBe('2027-01-11')
  expect(mondayOf('2027-01-11')).toBe('2027-01-11')
  expect(mondayOf('2027-01-17')).toBe('2027-01-11')
  expect(mondayOf('2027-03-28')).toBe('2027-03-22')
  expect(mondayOf('2027-01-01')).toBe('2026-12-28')
})

test('Saturday and Sunday are a weekend', () => {
  expect(isWeekend('2027-01-15')).toBe(false)
  expect(isWeekend('2027-01-16')).toBe(true)
  expect(isWeekend('2027-01-17')).toBe(true)
})

test('a weekend shows only when something is in it', () => {
  const busy = { ...empty('2027-01-16'), items: [{ id: 'a' }] } as never
  const shown = daysToShow([empty('2027-01-15'), busy, empty('2027-01-17')])
  expect(shown.map(day => day.on)).toEqual(['2027-01-15', '2027-01-16'])
})
