import { expect, test } from 'vitest'
import { slotDays, slotOfValue, slotValue } from '../../../web/visits/slot-days.ts'

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
