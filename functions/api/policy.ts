import { AUDIT_VERBS, type AuditEntry } from '../../shared/audit/entry.ts'
import type { PolicyView } from '../../shared/contracts/policy.ts'
import type { PolicyDifference } from '../../shared/contracts/policy-difference.ts'
import { type PolicyRecord, PRODUCT_POLICY, wholePolicy } from '../../shared/policy/authority-policy.ts'
import { POLICY_PARTS, worded } from '../../shared/policy/policy-changes.ts'
import {
  POLICY_FIELDS,
  POLICY_GROUPS,
  POLICY_KEYS,
  type PolicyGroup,
} from '../../shared/policy/policy-fields.ts'
import { setPolicy } from '../actions/set-policy.ts'
import type { Stores } from '../ports.ts'
import { reading, writing } from './endpoint.ts'

/** Nobody's in particular: for those who see the whole authority. */
const OF_AUTHORITY = {}

async function load({ stores, authority }: { readonly stores: Stores; readonly authority: string }) {
  const [record, entries] = await Promise.all([
    stores.policies.get(authority),
    stores.policies.entries(authority),
  ])
  return { record, entries }
}

/** What an authority has decided about planning, journeys and hours. */
export const POLICY_ENDPOINTS = {
  'GET /policy': reading('GET /policy', {
    load,
    relation: () => OF_AUTHORITY,
    answer: ({ record, entries }) => policyView(record, entries),
  }),
  'PUT /policy': writing('PUT /policy', {
    load,
    relation: () => OF_AUTHORITY,
    act: (acting, { record, entries }, { body }) => {
      const { change, answer } = setPolicy(acting, record, body)
      const { at, by, note } = change
      const added = note === null ? [] : [{ at, by, ...note }]
      return { change, answer: policyView(answer, [...entries, ...added]) }
    },
  }),
} as const

type Entry = Pick<AuditEntry, 'at' | 'by' | 'what' | 'why' | 'facts'>

function policyView(record: PolicyRecord | null, entries: readonly Entry[]): PolicyView {
  const policy = record?.policy ?? null
  return {
    version: record?.version ?? 0,
    isProducts: policy === null,
    policy: wholePolicy(policy),
    product: PRODUCT_POLICY,
    groups: (Object.keys(POLICY_GROUPS) as PolicyGroup[]).map(key => ({
      key,
      ...POLICY_GROUPS[key],
      fields: POLICY_KEYS.filter(one => POLICY_FIELDS[one].group === key).map(one => {
        const { label, unit, means, least, most, decimals, product } = POLICY_FIELDS[one]
        return { key: one, label, unit, means, least, most, decimals, product }
      }),
    })),
    history: [...entries].reverse().map(({ at, by, what, why, facts }) => ({
      at,
      by: by.name,
      what: AUDIT_VERBS[what],
      why: why ?? '',
      changes: differencesIn(facts),
    })),
  }
}

/** The differences an entry's facts tell, in the order of the page: facts are kept in none. */
function differencesIn(facts: Entry['facts']): PolicyDifference[] {
  return POLICY_PARTS.filter(part => facts[part] !== undefined).map(part => {
    const [was = '', next = ''] = String(facts[part]).split(' → ')
    return worded(part, was, next)
  })
}
