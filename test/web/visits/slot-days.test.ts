import { expect, test } from 'vitest'
import { laterWeeksWords, slotDays, slotOfValue, slotValue } from '../../../web/visits/slot-days.ts'

const slot = (on: string, startMinutes: number) => ({
  on,
  startMinutes,
  endMinutes: startMinutes + 60,
  travelBeforeMinutes: null,
  travelAfterMinutes: null,
})

test('free times are grouped by day in the order they came', () => {
  const days = slotDays([slot('2027-01-12', 570), slot('2027-01-12', 600), slot('2027-01-13', 570)])
  expect(days.map(day => [day.on, day.slots.length])).toEqual([
    ['2027-01-12', 2],
    ['2027-01-13', 1],
  ])
})

test('a chosen time comes back from its radio, midnight included', () => {
  expect(slotOfValue(slotValue(slot('2027-01-12', 570)))).toEqual({ on: '2027-01-12', startMinutes: 570 })
  expect(slotOfValue(slotValue(slot('2027-01-12', 0)))).toEqual({ on: '2027-01-12', startMinutes: 0 })
  expect(slotOfValue('')).toBeNull()
})

test.each([
  ['2027-01-26', 'Look at later weeks.'],
  ['2027-01-25', /^The term dates of this setting are known to Monday 25 January 2027, so no later time/],
  ['2026-12-18', /known to Friday 18 December 2026/],
  [null, /^The term dates of this setting have not been entered, .+ Ask your administrator to add them\.$/],
])(
  'with terms known to %s, the fortnight from 12 January says what comes after it',
  (termsKnownTo, words) => {
    expect(laterWeeksWords(termsKnownTo, '2027-01-12')).toMatch(words)
  },
)
