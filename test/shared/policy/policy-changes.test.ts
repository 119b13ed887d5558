import { describe, expect, test } from 'vitest'
import { PRODUCT_POLICY } from '../../../shared/policy/authority-policy.ts'
import {
  changesInWords,
  noticeWords,
  POLICY_PARTS,
  policyChanges,
} from '../../../shared/policy/policy-changes.ts'
import { aPolicy } from '../../builders/policy.ts'

describe('what differs between two policies', () => {
  test('is nothing between a policy and itself, however its rules are ordered', () => {
    const turned = aPolicy({}, [...PRODUCT_POLICY.cancellation].reverse())
    expect(policyChanges(PRODUCT_POLICY, turned)).toEqual([])
  })

  test('is told number by number in the order of the page, then the rules', () => {
    const next = aPolicy({ 'km-per-hour': 50, 'waiting-weeks': 12.5 }, [
      { leastWorkingDays: 0, usedPercent: 50 },
    ])
    expect(policyChanges(PRODUCT_POLICY, next)).toEqual([
      { part: 'waiting-weeks', was: '10', next: '12.5' },
      { part: 'km-per-hour', was: '40', next: '50' },
      {
        part: 'cancellation',
        was: '2 working days or more: 0 % used; less: 100 % used',
        next: 'always: 50 % used',
      },
    ])
  })
})

test('rules are said from the most notice down', () => {
  const rules = [
    { leastWorkingDays: 0, usedPercent: 100 },
    { leastWorkingDays: 5, usedPercent: 0 },
    { leastWorkingDays: 1, usedPercent: 50 },
  ]
  expect(noticeWords(rules)).toBe(
    '5 working days or more: 0 % used; 1 working day or more: 50 % used; less: 100 % used',
  )
})

test('every part has a name, and every number a unit', () => {
  expect(POLICY_PARTS).toHaveLength(19)
  const next = aPolicy({ 'km-per-hour': 50 }, [{ leastWorkingDays: 0, usedPercent: 0 }])
  expect(changesInWords(null, next)).toEqual([
    { label: 'Speed', unit: 'km an hour', was: '40', next: '50' },
    {
      label: 'When a setting cancels',
      unit: '',
      was: '2 working days or more: 0 % used; less: 100 % used',
      next: 'always: 0 % used',
    },
  ])
  expect(changesInWords(undefined, null)).toEqual([])
})
