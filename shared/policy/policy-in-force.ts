import { OBJECTIVE_TERMS, type ObjectiveWeights, TERM_KEYS, type TermKey } from '../allocation/objective.ts'
import type { PlanningPolicy } from '../allocation/planning-policy.ts'
import type { CancellationRule } from '../hours/cancellation-rules.ts'
import type { TravelPolicy } from '../visits/travel.ts'
import { type AuthorityPolicy, wholePolicy } from './authority-policy.ts'

/** A policy as the rules take it. */
export interface PolicyInForce {
  /** What the authority has set; null for the product's choice. */
  readonly set: AuthorityPolicy | null
  readonly weights: ObjectiveWeights
  readonly planning: PlanningPolicy
  readonly travel: TravelPolicy
  /** For settings that cancel. */
  readonly cancellation: readonly CancellationRule[]
}

/** What counts with a policy; with none, the product's choice. */
export function policyInForce(policy: AuthorityPolicy | null): PolicyInForce {
  const { numbers, cancellation } = wholePolicy(policy)
  const weightOf = (key: TermKey) => (key === 'need-unmet' ? OBJECTIVE_TERMS[key].weight : numbers[key])
  return {
    set: policy,
    weights: Object.fromEntries(TERM_KEYS.map(key => [key, weightOf(key)])) as ObjectiveWeights,
    planning: {
      travelMinutes: numbers['visit-travel-minutes'],
      halfHoursPerHalfDay: numbers['half-hours-per-half-day'],
      statutorySharePercent: numbers['statutory-share'],
      nearMinutes: numbers['near-minutes'],
      settledDays: numbers['settled-days'],
    },
    travel: {
      roadFactor: numbers['road-factor'],
      kmPerHour: numbers['km-per-hour'],
      fixedMinutes: numbers['fixed-minutes'],
      unknownMinutes: numbers['unknown-minutes'],
    },
    cancellation,
  }
}

/** What counts where an authority has set nothing. */
export const PRODUCT_POLICY_IN_FORCE: PolicyInForce = policyInForce(null)
