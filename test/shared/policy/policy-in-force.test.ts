import { expect, test } from 'vitest'
import { USUAL_WEIGHTS } from '../../../shared/allocation/objective.ts'
import { PLANNING_POLICY } from '../../../shared/allocation/planning-policy.ts'
import { CANCELLATION_RULES } from '../../../shared/hours/cancellation-rules.ts'
import type { AuthorityPolicy } from '../../../shared/policy/authority-policy.ts'
import { changesInWords } from '../../../shared/policy/policy-changes.ts'
import { policyInForce } from '../../../shared/policy/policy-in-force.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import { aPolicy } from '../../builders/policy.ts'

test('where nothing is set the product’s choice counts', () => {
  expect(policyInForce(null)).toEqual({
    set: null,
    weights: USUAL_WEIGHTS,
    planning: PLANNING_POLICY,
    travel: TRAVEL_POLICY,
    cancellation: CANCELLATION_RULES,
  })
})

test('a number that could not be set yet when the policy was kept is the product’s', () => {
  const { 'near-minutes': _later, ...numbers } = aPolicy({ 'km-per-hour': 50 }).numbers
  const kept = { ...aPolicy(), numbers } as AuthorityPolicy
  expect(policyInForce(kept).planning.nearMinutes).toBe(15)
  expect(policyInForce(kept).travel.kmPerHour).toBe(50)
  expect(changesInWords(null, kept)).toEqual([{ label: 'Speed', unit: 'km an hour', was: '40', next: '50' }])
})

test('what is set counts, each number in its place', () => {
  const policy = aPolicy(
    {
      'late-cases': 200,
      'late-days': 2,
      'waiting-weeks': 11,
      'travel-minutes': 0.5,
      'broken-continuity': 12,
      'uneven-load': 13,
      'uneven-service': 14,
      'moved-sessions': 15,
      'changed-people': 16,
      'road-factor': 1.5,
      'km-per-hour': 50,
      'fixed-minutes': 6,
      'unknown-minutes': 31,
      'visit-travel-minutes': 20,
      'near-minutes': 10,
      'statutory-share': 60,
      'settled-days': 7,
      'half-hours-per-half-day': 6,
    },
    [{ leastWorkingDays: 0, usedPercent: 0 }],
  )
  expect(policyInForce(policy)).toEqual({
    set: policy,
    weights: {
      'late-cases': 200,
      'late-days': 2,
      'need-unmet': 1,
      'waiting-weeks': 11,
      'travel-minutes': 0.5,
      'broken-continuity': 12,
      'uneven-load': 13,
      'uneven-service': 14,
      'moved-sessions': 15,
      'changed-people': 16,
    },
    planning: {
      travelMinutes: 20,
      halfHoursPerHalfDay: 6,
      statutorySharePercent: 60,
      nearMinutes: 10,
      settledDays: 7,
    },
    travel: { roadFactor: 1.5, kmPerHour: 50, fixedMinutes: 6, unknownMinutes: 31 },
    cancellation: [{ leastWorkingDays: 0, usedPercent: 0 }],
  })
})
