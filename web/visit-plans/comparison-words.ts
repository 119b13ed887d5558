import type { Counts } from '../../shared/contracts/allocation-lines.ts'
import { TERM_WORDS, TERMS } from './labels.ts'
import { listWords } from './plan-words.ts'

/** Less than this apart is the same: the counts are sums of fractions. */
const SAME = 0.05

/**
 * What is better and what is worse than planning by hand, each named.
 * @example worseWords(plan, other, 'first come, first served') -> 'Against first come, first served: 6 of 10 are better; worse is travel.'
 */
export function worseWords(plan: Counts, other: Counts, name: string): string {
  const better = TERMS.filter(term => other[term] - plan[term] >= SAME)
  const worse = TERMS.filter(term => plan[term] - other[term] >= SAME)
  const said = worse.map(term => TERM_WORDS[term].label.toLowerCase())
  return `Against ${name}: ${better.length} of ${TERMS.length} are better; ${
    worse.length === 0 ? 'nothing is worse' : `worse is ${listWords(said)}`
  }.`
}

/** How the plan stands against another in one count. @example againstWords(3, 5) -> 'the plan is better' */
export function againstWords(plan: number, other: number): string {
  if (Math.abs(plan - other) < SAME) return 'the same'
  return plan < other ? 'the plan is better' : 'the plan is worse'
}
