import { CHAIN_START } from '../../shared/audit/entry.ts'
import { type AuthorityPolicy, type PolicyRecord, wholePolicy } from '../../shared/policy/authority-policy.ts'
import { policyChanges } from '../../shared/policy/policy-changes.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'

/** What is to count from now on, null for the product's choice, with the version that was seen and the reason. */
export interface PolicyInput {
  readonly version: number
  readonly policy: AuthorityPolicy | null
  readonly why: string
}

/**
 * Sets what an authority has decided about planning, journeys and hours, from the next call on. Plans that were started
 * before keep what they were made with; visits keep their times, and are cancelled by the rules of the day.
 * @param was  null where nothing was ever set
 * @throws Refusal stale-version; not-allowed-now when nothing would change
 */
export function setPolicy(
  acting: Acting,
  was: PolicyRecord | null,
  input: PolicyInput,
): Outcome<PolicyRecord> {
  const { policy, why } = input
  assertVersion(was?.version ?? 0, input.version)
  const changes = policyChanges(wholePolicy(was?.policy), wholePolicy(policy))
  const isSame = changes.length === 0 && ((was?.policy ?? null) === null) === (policy === null)
  if (isSame) throw new Refusal('not-allowed-now', 'Nothing would change. Change a number first.')
  const chain = was?.chain ?? { length: 0, head: CHAIN_START }
  const next: PolicyRecord = {
    authority: acting.actor.authority,
    version: (was?.version ?? 0) + 1,
    policy,
    changedAt: acting.at,
    changedBy: personOf(acting),
    why,
    chain: { ...chain, length: chain.length + 1 },
  }
  const facts = Object.fromEntries(changes.map(({ part, was: from, next: to }) => [part, `${from} → ${to}`]))
  return {
    change: {
      authority: next.authority,
      at: acting.at,
      by: personOf(acting),
      note: { what: policy === null ? 'policy-reset' : 'policy-set', why, facts },
      about: { kind: 'policy', id: next.authority, ...chain },
      entryId: acting.newId(),
      policy: { next, expects: was?.version ?? 0 },
    },
    answer: next,
  }
}
