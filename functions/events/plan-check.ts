import type { PartAnswered } from '../../shared/allocation/answer-part.ts'
import { resultFlaws } from '../../shared/allocation/check/check-result.ts'
import type { PartQuestion } from '../../shared/allocation/run.ts'
import type { PlannerAsk } from '../run-ports.ts'
import type { Parts } from '../wiring.ts'

/** What is said of a part whose plan breaks a rule, also when it is made anew. */
export const FLAWED = 'The plan broke a rule when it was checked, so it is not shown'

/**
 * A plan that the independent check finds nothing wrong with. One that breaks a rule is told of, with which and never
 * about whom, and made anew by search alone; null where that breaks one too.
 */
export async function checkedPlan(
  parts: Parts,
  question: PartQuestion,
  ask: PlannerAsk,
): Promise<PartAnswered | null> {
  const answered = await parts.planner.plan(question, ask)
  if (isSound(parts, question, answered)) return answered
  if (ask.bySearchAlone) return null
  const again = await parts.planner.plan(question, { ...ask, effort: 'quick', bySearchAlone: true })
  return isSound(parts, question, again) ? again : null
}

function isSound({ log, meter }: Parts, question: PartQuestion, { result }: PartAnswered): boolean {
  const flaws = resultFlaws(question, result)
  if (flaws.length === 0) return true
  meter.count('PlanFlawed')
  log.error('plan-flawed', { code: flaws.join(' '), count: flaws.length })
  return false
}
