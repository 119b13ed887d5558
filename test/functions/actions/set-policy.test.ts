import { expect, test } from 'vitest'
import { setPolicy } from '../../../functions/actions/set-policy.ts'
import { CHAIN_START } from '../../../shared/audit/entry.ts'
import { asLead } from '../../builders/acting.ts'
import { aPolicy, aPolicyRecord } from '../../builders/policy.ts'
import { codeOf } from '../../builders/refused.ts'

const FAST = aPolicy({ 'km-per-hour': 60, 'near-minutes': 20 })

test('the first policy of an authority begins its chain, with each number that changed', () => {
  const { change, answer } = setPolicy(asLead(), null, { version: 0, policy: FAST, why: 'New bypass' })
  expect(answer).toMatchObject({
    authority: '900',
    version: 1,
    policy: FAST,
    why: 'New bypass',
    chain: { length: 1 },
  })
  expect(change).toMatchObject({
    note: {
      what: 'policy-set',
      why: 'New bypass',
      facts: { 'km-per-hour': '40 → 60', 'near-minutes': '15 → 20' },
    },
    about: { kind: 'policy', id: '900', length: 0, head: CHAIN_START },
    policy: { next: answer, expects: 0 },
  })
})

test('it goes back to the product’s choice, which is told like any other change', () => {
  const { change, answer } = setPolicy(asLead(), aPolicyRecord(FAST), {
    version: 1,
    policy: null,
    why: 'Closed',
  })
  expect(answer).toMatchObject({ version: 2, policy: null })
  expect(change.note).toEqual({
    what: 'policy-reset',
    why: 'Closed',
    facts: { 'km-per-hour': '60 → 40', 'near-minutes': '20 → 15' },
  })
})

test('it goes back also from numbers that are the product’s, so as to follow what the product chooses later', () => {
  const { answer } = setPolicy(asLead(), aPolicyRecord(aPolicy()), { version: 1, policy: null, why: 'x' })
  expect(answer.policy).toBeNull()
})

test.each([
  ['somebody else has changed it', aPolicyRecord(FAST, { version: 2 }), 1, aPolicy(), 'stale-version'],
  ['it was set for the first time meanwhile', aPolicyRecord(FAST), 0, aPolicy(), 'stale-version'],
  ['it is as it is', aPolicyRecord(FAST), 1, FAST, 'not-allowed-now'],
  ['the product’s choice counts already', null, 0, null, 'not-allowed-now'],
  ['it went back before', aPolicyRecord(null), 1, null, 'not-allowed-now'],
] as const)('it is refused when %s', (_when, was, version, policy, code) => {
  expect(codeOf(() => setPolicy(asLead(), was, { version, policy, why: 'x' }))).toBe(code)
})
