import type { CancellationRule } from '../hours/cancellation-rules.ts'
import { type AuthorityPolicy, wholePolicy } from './authority-policy.ts'
import { POLICY_FIELDS, POLICY_KEYS, type PolicyKey } from './policy-fields.ts'

/** What differs between two policies: a number, or the rules for cancelling. */
export type PolicyPart = PolicyKey | 'cancellation'

/** One difference between two policies, with both sides in words. */
export interface PolicyChange {
  readonly part: PolicyPart
  readonly was: string
  readonly next: string
}

/** What differs between two policies, in the order of the page. The order in which rules are entered means nothing. */
export function policyChanges(was: AuthorityPolicy, next: AuthorityPolicy): PolicyChange[] {
  const numbers = POLICY_KEYS.filter(key => was.numbers[key] !== next.numbers[key]).map(key => ({
    part: key,
    was: String(was.numbers[key]),
    next: String(next.numbers[key]),
  }))
  const rules = [noticeWords(was.cancellation), noticeWords(next.cancellation)] as const
  return rules[0] === rules[1]
    ? numbers
    : [...numbers, { part: 'cancellation', was: rules[0], next: rules[1] }]
}

/** One difference in words alone, with what it is a difference of. */
export interface WordedChange {
  readonly label: string
  readonly unit: string
  readonly was: string
  readonly next: string
}

/** The same as pages and answers tell it. Null or missing is the product's choice. */
export function changesInWords(
  was: AuthorityPolicy | null | undefined,
  next: AuthorityPolicy | null | undefined,
): WordedChange[] {
  return policyChanges(wholePolicy(was), wholePolicy(next)).map(change =>
    worded(change.part, change.was, change.next),
  )
}

/** A difference with the label and the unit of its part. */
export function worded(part: PolicyPart, was: string, next: string): WordedChange {
  return part === 'cancellation'
    ? { label: 'When a setting cancels', unit: '', was, next }
    : { label: POLICY_FIELDS[part].label, unit: POLICY_FIELDS[part].unit, was, next }
}

/** The parts of a policy that can differ, in the order of the page. */
export const POLICY_PARTS: readonly PolicyPart[] = [...POLICY_KEYS, 'cancellation']

/** Rules for notice in words, most notice first. @example '2 working days or more: 0 % used; less: 100 % used' */
export function noticeWords(rules: readonly CancellationRule[]): string {
  const sorted = [...rules].sort((a, b) => b.leastWorkingDays - a.leastWorkingDays)
  return sorted
    .map(({ leastWorkingDays, usedPercent }) => {
      const days = `${leastWorkingDays} working ${leastWorkingDays === 1 ? 'day' : 'days'} or more`
      const when = leastWorkingDays > 0 ? days : sorted.length === 1 ? 'always' : 'less'
      return `${when}: ${usedPercent} % used`
    })
    .join('; ')
}
