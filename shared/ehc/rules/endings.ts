import type { MomentKey } from '../moments/keys.ts'

/** Moments after which nobody has anything left to do in a case here. */
export const CASE_ENDED = ['withdrawn', 'transferred-out', 'ceased'] as const satisfies readonly MomentKey[]

/** Every order of the tribunal, or what stands in for one. */
export const ORDERED = [
  'order-to-assess',
  'order-to-make-plan',
  'order-to-reconsider',
  'order-to-amend',
  'order-to-name-setting',
  'order-to-continue',
  'order-to-continue-and-amend',
  'order-to-cease',
] as const satisfies readonly MomentKey[]

/** A plan that was issued or changed, or a review that was held and decided, since a dispute about an earlier one. */
export const MOVED_ON = [
  'assess-agreed',
  'issue-agreed',
  'final-issued',
  'amended-final-issued',
  'reassessed-plan-issued',
  'review-since',
] as const satisfies readonly MomentKey[]
