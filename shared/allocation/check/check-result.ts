import { TERM_KEYS, type TermKey } from '../objective.ts'
import type { PartQuestion, PartResult } from '../run.ts'
import { checkPlan } from './check-plan.ts'
import type { FlawCode } from './flaws.ts'

/** How far, as a share, a figure may be from the same figure counted anew: both are sums of rounded parts. */
const MOST_OFF = 1e-4

type Question = Pick<PartQuestion, 'problem' | 'evenShare'>
type Result = Pick<PartResult, 'placed' | 'unmet' | 'comparison'>

/**
 * What is wrong with what a part came to, as it would be shown: hard rules its half-days break, and figures it gives that
 * are not what is counted anew. Each once; empty where nothing is. To be asked before requests that were not planned are
 * added to the result.
 */
export function resultFlaws(
  question: Question,
  { placed, unmet, comparison }: Result,
): (FlawCode | `figure-${TermKey}`)[] {
  const { flaws, counts } = checkPlan(question.problem, {
    placed: placed.map(({ requestId, specialistId, halves }) => ({
      requestId,
      specialistId,
      sessions: halves,
    })),
    unmet: unmet.map(({ requestId }) => requestId),
  })
  const counted = { ...counts, 'uneven-load': unevenLoad(question, placed) }
  const wrong = TERM_KEYS.filter(term => {
    const [said, anew] = [comparison.plan[term], counted[term]]
    return !(Math.abs(said - anew) <= MOST_OFF * Math.max(1, Math.abs(anew)))
  })
  return [...new Set(flaws.map(({ code }) => code)), ...wrong.map(term => `figure-${term}` as const)]
}

/** Against the even shares of the whole plan: those of the part alone would be others. */
function unevenLoad({ problem, evenShare }: Question, placed: Result['placed']): number {
  const shortIds = new Set(problem.requests.filter(one => one.short).map(({ id }) => id))
  return problem.specialists
    .map(({ id }, at) => {
      const mine = placed.filter(line => line.specialistId === id)
      const load = mine.reduce((all, one) => all + one.sessions * (shortIds.has(one.requestId) ? 0.5 : 1), 0)
      return Math.max(0, load - (evenShare[at] as number))
    })
    .reduce((all, one) => all + one, 0)
}
