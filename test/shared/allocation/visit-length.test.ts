import { expect, test } from 'vitest'
import { PLANNING_POLICY } from '../../../shared/allocation/planning-policy.ts'
import { halfDaysOfVisit, isShortVisit, leastFreeMinutes } from '../../../shared/allocation/visit-length.ts'
import { serviceOf } from '../../../shared/catalogue/services.ts'

const lasting = (visit: number) => ({ minutes: { visit, prepare: 15, writeUp: 30 } })

// A morning is 240 minutes; half an hour is kept for the way there, and for the way back.
test.each([
  [135, 1],
  [136, 2],
])('a visit of %i minutes with 45 around it takes %i half-days', (minutes, halfDays) => {
  expect(halfDaysOfVisit(lasting(minutes), PLANNING_POLICY)).toBe(halfDays)
})

test.each([
  ['ep-consultation', 1],
  ['critical-incident', 1],
  ['spld-support', 1],
  ['whole-setting-training', 2],
  ['ep-assessment', 2],
  ['ep-statutory-advice', 2],
] as const)('%s takes %i half-days', (service, halfDays) => {
  expect(halfDaysOfVisit(serviceOf(service), PLANNING_POLICY)).toBe(halfDays)
})

// Twice the visit, 15 minutes between them and an hour of travel in 240 minutes: 82.5 each.
test.each([
  [37, true],
  [38, false],
])('a visit of %i minutes with 45 around it leaves room for another: %s', (minutes, isShort) => {
  expect(isShortVisit(lasting(minutes), PLANNING_POLICY)).toBe(isShort)
})

test('a half-day must have the longest visit of a discipline free that takes one, and the way there', () => {
  // autism support: 90 + 15 + 30; training takes a whole day and is not looked at
  expect(leastFreeMinutes(['autism'], PLANNING_POLICY)).toBe(135 + 30)
  // a critical incident: 120 + 15 + 30
  expect(leastFreeMinutes(['educational-psychology', 'autism'], PLANNING_POLICY)).toBe(165 + 30)
})
