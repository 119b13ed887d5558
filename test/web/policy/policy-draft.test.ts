import { describe, expect, test } from 'vitest'
import type { PolicyFieldView, PolicyView } from '../../../shared/contracts/policy.ts'
import { PRODUCT_POLICY } from '../../../shared/policy/authority-policy.ts'
import {
  differencesOf,
  draftOf,
  errorsIn,
  type PolicyDraft,
  policyOf,
} from '../../../web/policy/policy-draft.ts'
import { ruleWords } from '../../../web/policy/rule-words.ts'
import { aPolicy } from '../../builders/policy.ts'

const SPEED: PolicyFieldView = {
  key: 'km-per-hour',
  label: 'Speed',
  unit: 'km an hour',
  means: 'How fast.',
  least: 10,
  most: 110,
  decimals: 0,
  product: 40,
}
const FACTOR: PolicyFieldView = {
  ...SPEED,
  key: 'road-factor',
  label: 'Road factor',
  least: 1,
  most: 3,
  decimals: 2,
}
const VIEW: PolicyView = {
  version: 0,
  isProducts: true,
  policy: PRODUCT_POLICY,
  product: PRODUCT_POLICY,
  groups: [{ key: 'travel', label: 'Journeys', hint: '', fields: [FACTOR, SPEED] }],
  history: [],
}
const DRAFT = draftOf(PRODUCT_POLICY)
const typed = (numbers: Partial<PolicyDraft['numbers']>) => ({
  ...DRAFT,
  numbers: { ...DRAFT.numbers, ...numbers },
})
const ruled = (...rules: PolicyDraft['rules']) => ({ ...DRAFT, rules })
const found = (draft: PolicyDraft) => errorsIn(draft, [FACTOR, SPEED])

test('what is set goes through a draft unchanged', () => {
  expect(policyOf(DRAFT)).toEqual(PRODUCT_POLICY)
  expect(found(DRAFT)).toEqual([])
})

describe('what is typed', () => {
  test.each(['', ' ', 'fast', '-40', '9', '111', '1e2', '40 km'])('%j is no speed', text => {
    expect(found(typed({ 'km-per-hour': text }))).toEqual([
      { id: 'numbers-km-per-hour', message: 'Speed: enter a number from 10 to 110' },
    ])
  })

  test('has as many places as it may', () => {
    expect(found(typed({ 'km-per-hour': '40.5' }))[0]?.message).toBe('Speed: enter a whole number')
    expect(found(typed({ 'road-factor': '1.25' }))).toEqual([])
    expect(found(typed({ 'road-factor': '1.255' }))[0]?.message).toBe(
      'Road factor: use no more than 2 places after the point',
    )
  })

  test('in a rule is checked field by field', () => {
    expect(found(ruled({ days: '', used: '101' }, { days: '0', used: '50' }))).toEqual([
      {
        id: 'cancellation-0-leastWorkingDays',
        message: 'Working days of notice of rule 1: enter a number from 0 to 60',
      },
      {
        id: 'cancellation-0-usedPercent',
        message: 'Share of the hours used of rule 1: enter a number from 0 to 100',
      },
    ])
  })
})

describe('what would change', () => {
  test('is told beside what is set and the product’s choice', () => {
    const now = aPolicy({ 'km-per-hour': 50 })
    const next = aPolicy({ 'km-per-hour': 60 }, [{ leastWorkingDays: 0, usedPercent: 25 }])
    expect(differencesOf(now, next, VIEW)).toEqual([
      { key: 'km-per-hour', label: 'Speed', unit: 'km an hour', was: '50', next: '60', product: '40' },
      {
        key: 'cancellation',
        label: 'When a setting cancels',
        unit: '',
        was: 'With 2 working days of notice or more: all hours go back\nWith less notice: all hours are used',
        next: 'Whatever the notice: 25 % of the hours are used',
        product:
          'With 2 working days of notice or more: all hours go back\nWith less notice: all hours are used',
      },
    ])
  })

  test('is nothing where rules are only in another order', () => {
    const turned = aPolicy({}, [...PRODUCT_POLICY.cancellation].reverse())
    expect(differencesOf(PRODUCT_POLICY, turned, VIEW)).toEqual([])
  })
})

test('a rule of one day says so', () => {
  const rules = [
    { leastWorkingDays: 1, usedPercent: 0 },
    { leastWorkingDays: 0, usedPercent: 100 },
  ]
  expect(ruleWords(aPolicy({}, rules))[0]).toBe('With 1 working day of notice or more: all hours go back')
})
