import { AMENDMENT_RULES } from './rules/amendments.ts'
import { APPEAL_RULES } from './rules/appeals.ts'
import { ASSESSMENT_RULES } from './rules/assessment.ts'
import { MEDIATION_RULES } from './rules/mediation.ts'
import { MOVE_RULES } from './rules/moves.ts'
import { ORDER_RULES } from './rules/orders.ts'
import { PHASE_TRANSFER_RULES } from './rules/phase-transfers.ts'
import { REASSESSMENT_RULES } from './rules/reassessment.ts'
import { REVIEW_RULES } from './rules/reviews.ts'
import type { DeadlineRule } from './rules/rule.ts'

/** The subjects the rules are grouped by, in reading order. */
export const RULE_GROUPS = {
  assessment: { title: 'Needs assessment', rules: ASSESSMENT_RULES },
  reassessment: { title: 'Reassessment', rules: REASSESSMENT_RULES },
  reviews: { title: 'Annual reviews', rules: REVIEW_RULES },
  amendments: { title: 'Amendments after a review', rules: AMENDMENT_RULES },
  'phase-transfers': { title: 'Transfers of phase', rules: PHASE_TRANSFER_RULES },
  moves: { title: 'Moves between authorities', rules: MOVE_RULES },
  mediation: { title: 'Mediation', rules: MEDIATION_RULES },
  appeals: { title: 'Appeals', rules: APPEAL_RULES },
  orders: { title: 'Tribunal orders', rules: ORDER_RULES },
} as const satisfies Record<string, { title: string; rules: Record<string, DeadlineRule> }>

const ALL = {
  ...ASSESSMENT_RULES,
  ...REASSESSMENT_RULES,
  ...REVIEW_RULES,
  ...AMENDMENT_RULES,
  ...PHASE_TRANSFER_RULES,
  ...MOVE_RULES,
  ...MEDIATION_RULES,
  ...APPEAL_RULES,
  ...ORDER_RULES,
} as const

/** The key of a rule: fit for a URL, never reused for another meaning. */
export type RuleKey = keyof typeof ALL

/**
 * Every limit on an EHC needs assessment, plan, review, move, mediation, appeal and order, with its source.
 * TABLE: a change of law closes a row and adds another; `test/shared/ehc/worked-examples.ts` then asks for examples.
 */
export const DEADLINE_RULES: Readonly<Record<RuleKey, DeadlineRule>> = ALL

/** The keys in reading order. */
export const RULE_KEYS = Object.keys(ALL) as [RuleKey, ...RuleKey[]]

/** Whether a rule was law on a day: both its first and its last day count. */
export function isInForce(rule: Pick<DeadlineRule, 'inForceFrom' | 'inForceTo'>, on: string): boolean {
  return rule.inForceFrom <= on && (rule.inForceTo === null || on <= rule.inForceTo)
}
