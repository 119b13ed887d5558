import * as z from 'zod'
import { CANCELLATION_RULES, CancellationRule } from '../hours/cancellation-rules.ts'
import type { Person } from '../requests/request.ts'
import { POLICY_FIELDS, POLICY_KEYS, type PolicyField, type PolicyKey } from './policy-fields.ts'

/** Days late that a late case must weigh more than: with that, as in 12 weeks, fewer cases late go before fewer days. */
const DAYS_BELOW_A_CASE = 84

const Numbers = z.strictObject(
  Object.fromEntries(POLICY_KEYS.map(key => [key, numberOf(POLICY_FIELDS[key])])) as Record<
    PolicyKey,
    z.ZodNumber
  >,
)

function numberOf({ least, most, decimals }: PolicyField): z.ZodNumber {
  if (decimals === 0) return z.int('Enter a whole number').min(least).max(most)
  const times = 10 ** decimals
  return z
    .number()
    .min(least)
    .max(most)
    .refine(value => Math.abs(value * times - Math.round(value * times)) < 1e-6, {
      error: `Use no more than ${decimals} places after the point`,
    })
}

/** What an authority decides about planning, journeys and hours. */
export const AuthorityPolicy = z
  .strictObject({
    numbers: Numbers,
    /** What becomes of hours when a setting cancels. When the team cancels all go back: that is no setting. */
    cancellation: z.array(CancellationRule).max(6),
  })
  .superRefine(({ numbers, cancellation }, context) => {
    if (numbers['late-cases'] <= DAYS_BELOW_A_CASE * numbers['late-days'])
      context.addIssue({
        code: 'custom',
        path: ['numbers', 'late-cases'],
        message: `A case late must weigh more than ${DAYS_BELOW_A_CASE} days late: enter more than ${DAYS_BELOW_A_CASE * numbers['late-days']}`,
      })
    for (const { at, message } of contradictions(cancellation))
      context.addIssue({ code: 'custom', path: ['cancellation', ...at], message })
  })
export type AuthorityPolicy = z.infer<typeof AuthorityPolicy>

interface Contradiction {
  readonly at: readonly (string | number)[]
  readonly message: string
}

/** What rules for notice say that cannot be meant: twice the same notice, none for no notice, more notice that costs more. */
function contradictions(rules: readonly CancellationRule[]): Contradiction[] {
  const without = rules.some(one => one.leastWorkingDays === 0)
  return [
    ...(without
      ? []
      : [{ at: [], message: 'Say what happens without notice: enter a rule from 0 working days' }]),
    ...rules.flatMap(({ leastWorkingDays, usedPercent }, at) => {
      const others = rules.slice(0, at)
      if (others.some(one => one.leastWorkingDays === leastWorkingDays))
        return [
          {
            at: [at, 'leastWorkingDays'],
            message: `There is a rule for ${leastWorkingDays} working days already`,
          },
        ]
      const dearer = rules.find(
        one => one.leastWorkingDays < leastWorkingDays && one.usedPercent < usedPercent,
      )
      return dearer === undefined
        ? []
        : [
            {
              at: [at, 'usedPercent'],
              message: `More notice must not use more: from ${dearer.leastWorkingDays} working days it is ${dearer.usedPercent} %, so enter ${dearer.usedPercent} or less`,
            },
          ]
    }),
  ]
}

/** The product's choice: what counts until an authority sets its own. */
export const PRODUCT_POLICY: AuthorityPolicy = {
  numbers: Object.fromEntries(
    POLICY_KEYS.map(key => [key, POLICY_FIELDS[key].product]),
  ) as AuthorityPolicy['numbers'],
  cancellation: [...CANCELLATION_RULES],
}

/**
 * What was set, whole: a number that became settable after it was kept is the product’s. Null or missing is the product’s
 * choice.
 */
export function wholePolicy(kept: AuthorityPolicy | null | undefined): AuthorityPolicy {
  if (kept == null) return PRODUCT_POLICY
  return { ...kept, numbers: { ...PRODUCT_POLICY.numbers, ...kept.numbers } }
}

/** What an authority has set, as it is kept: one record of each, with its chain of entries. */
export interface PolicyRecord {
  readonly authority: string
  readonly version: number
  /** Null when it went back to the product's choice. */
  readonly policy: AuthorityPolicy | null
  readonly changedAt: string
  readonly changedBy: Person
  readonly why: string
  readonly chain: { readonly length: number; readonly head: string }
}
