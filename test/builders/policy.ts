import { CHAIN_START } from '../../shared/audit/entry.ts'
import {
  type AuthorityPolicy,
  type PolicyRecord,
  PRODUCT_POLICY,
} from '../../shared/policy/authority-policy.ts'
import { NOW } from './clock.ts'

/** A policy that is the product's but for some numbers and, where given, the rules for cancelling. */
export function aPolicy(
  numbers: Partial<AuthorityPolicy['numbers']> = {},
  cancellation: AuthorityPolicy['cancellation'] = PRODUCT_POLICY.cancellation,
): AuthorityPolicy {
  return { numbers: { ...PRODUCT_POLICY.numbers, ...numbers }, cancellation }
}

/** The first record of authority 900, set by the lead. */
export function aPolicyRecord(
  policy: AuthorityPolicy | null,
  over: Partial<PolicyRecord> = {},
): PolicyRecord {
  return {
    authority: '900',
    version: 1,
    policy,
    changedAt: NOW,
    changedBy: { userId: 'u-lead', name: 'Lena Lead' },
    why: 'Agreed',
    chain: { length: 0, head: CHAIN_START },
    ...over,
  }
}
