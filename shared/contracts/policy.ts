import * as z from 'zod'
import { AuthorityPolicy } from '../policy/authority-policy.ts'
import { POLICY_GROUPS, POLICY_KEYS, type PolicyGroup } from '../policy/policy-fields.ts'
import { PolicyDifference } from './policy-difference.ts'
import type { RouteContract } from './route.ts'

const Group = z.enum(Object.keys(POLICY_GROUPS) as [PolicyGroup, ...PolicyGroup[]])

/** A number that may be set, with all that its page says of it. */
export const PolicyFieldView = z.strictObject({
  key: z.enum(POLICY_KEYS),
  label: z.string(),
  unit: z.string(),
  means: z.string(),
  least: z.number(),
  most: z.number(),
  decimals: z.int(),
  product: z.number().meta({ description: 'The product’s choice' }),
})
export type PolicyFieldView = z.infer<typeof PolicyFieldView>

/** What an authority has decided about planning, journeys and hours, beside the product's choice, and how it came about. */
export const PolicyView = z.strictObject({
  version: z.int().meta({ description: '0 where nothing was ever set' }),
  isProducts: z.boolean().meta({ description: 'Whether the product’s choice counts' }),
  policy: AuthorityPolicy,
  product: AuthorityPolicy,
  groups: z.array(
    z.strictObject({ key: Group, label: z.string(), hint: z.string(), fields: z.array(PolicyFieldView) }),
  ),
  history: z
    .array(
      z.strictObject({
        at: z.iso.datetime(),
        by: z.string(),
        what: z.string(),
        why: z.string(),
        changes: z.array(PolicyDifference),
      }),
    )
    .meta({ description: 'Newest first' }),
})
export type PolicyView = z.infer<typeof PolicyView>

export const POLICY_ROUTES = {
  'GET /policy': {
    summary: 'The authority’s settings of planning and hours, with their history',
    permission: 'set-policy',
    output: PolicyView,
    status: 200,
    refusals: [],
  },
  'PUT /policy': {
    summary: 'Change the authority’s settings of planning and hours, or go back to the product’s choice',
    permission: 'set-policy',
    body: z.strictObject({
      version: z
        .int()
        .min(0)
        .meta({ description: 'The version that was seen; 0 where nothing was ever set' }),
      policy: AuthorityPolicy.nullable().meta({ description: 'Null for the product’s choice' }),
      why: z.string().trim().min(1, 'Say why').max(500),
    }),
    output: PolicyView,
    status: 200,
    refusals: ['stale-version', 'not-allowed-now'],
  },
} as const satisfies Record<string, RouteContract>
