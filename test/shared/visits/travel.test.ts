import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TRAVEL_POLICY, travelMetres, travelMinutes } from '../../../shared/visits/travel.ts'
import { FAR, NEAR, PIER } from './diary-builders.ts'

const point = fc.record({
  lat: fc.double({ min: 49, max: 61, noNaN: true }),
  lng: fc.double({ min: -9, max: 3, noNaN: true }),
})

test('one degree of latitude is 111.195 km', () => {
  expect(travelMetres({ lat: 51, lng: 0 }, { lat: 52, lng: 0 })).toBeCloseTo(111_195, -1)
})

test('one degree of longitude at 60 north is half of one on the equator', () => {
  expect(travelMetres({ lat: 60, lng: 0 }, { lat: 60, lng: 1 })).toBeCloseTo(55_597, -2)
})

test('the near place is 3.3 km and 12 minutes away, the far one 38.7 km and 81 minutes, as the law of cosines gives', () => {
  expect(Math.round(travelMetres(PIER, NEAR))).toBe(3336)
  expect(travelMinutes(PIER, NEAR, TRAVEL_POLICY)).toBe(12)
  expect(Math.round(travelMetres(PIER, FAR))).toBe(38_658)
  expect(travelMinutes(PIER, FAR, TRAVEL_POLICY)).toBe(81)
})

test('the same place takes no time, without the fixed minutes', () => {
  expect(travelMinutes(PIER, { ...PIER }, TRAVEL_POLICY)).toBe(0)
})

test('an unknown place takes the minutes the policy allows, at one end or both', () => {
  expect(travelMinutes(PIER, null, TRAVEL_POLICY)).toBe(30)
  expect(travelMinutes(null, PIER, TRAVEL_POLICY)).toBe(30)
  expect(travelMinutes(null, null, TRAVEL_POLICY)).toBe(30)
})

test('there and back take the same whole minutes, never fewer than the fixed ones', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      fc.pre(a.lat !== b.lat || a.lng !== b.lng)
      const minutes = travelMinutes(a, b, TRAVEL_POLICY)
      expect(travelMinutes(b, a, TRAVEL_POLICY)).toBe(minutes)
      expect(Number.isInteger(minutes)).toBe(true)
      expect(minutes).toBeGreaterThanOrEqual(TRAVEL_POLICY.fixedMinutes)
    }),
  )
})
