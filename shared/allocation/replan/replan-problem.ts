import type { BookedChoice } from '../../contracts/allocation-ask.ts'
import { arrangeDays } from '../arrange-days.ts'
import { weightsFor } from '../booked-work.ts'
import { type Instance, instanceOf } from '../instance.ts'
import { type Part, partsOf } from '../pipeline/parts.ts'
import { joinParts, type ProblemAnswer } from '../pipeline/plan-problem.ts'
import type { PlanOptions } from '../pipeline/run.ts'
import type { Plan } from '../plan.ts'
import type { AllocationProblem } from '../problem.ts'
import type { LawPlan } from './law-plan.ts'
import { type ReplanEffort, replanPart } from './replan-part.ts'

/** The ways to plan again that start from what is promised. The third, best service, plans anew (`planProblem`). */
export type ReplanChoice = Extract<BookedChoice, 'least-change' | 'balanced'>

/** TABLE: found by trial on made-up authorities of 40 specialists and 400 requests, somebody away for four weeks. */
export const REPLAN_EFFORTS: Readonly<Record<ReplanChoice, ReplanEffort>> = {
  'least-change': {
    rounds: 5_000,
    weights: [0, 100, 1],
  },
  balanced: {
    rounds: 7_000,
    weights: [0, 100, 1],
  },
}

/** What planning again is given. */
export interface ReplanAsk extends Pick<PlanOptions, 'seed' | 'now' | 'solver' | 'isCancelled'> {
  readonly seconds: number
}

/** A problem planned again, half-days kept as promised wherever they can be. */
export interface Replanned extends ProblemAnswer {
  readonly problem: AllocationProblem
  readonly instance: Instance
}

/**
 * Plans a problem again, once for each choice asked for. Its promises are the plan before; `before` says which requests
 * it left out. Level 1, on which no choice has a say, is looked after once.
 */
export function replanProblem<Choice extends ReplanChoice>(
  asked: AllocationProblem,
  before: Pick<Plan, 'unmet'>,
  choices: readonly Choice[],
  ask: ReplanAsk,
): Record<Choice, Replanned> {
  const leftOutBefore = new Set(before.unmet)
  const laws: (LawPlan | null)[] = []
  const replanned = choices.map((choice): [Choice, Replanned] => {
    const problem = { ...asked, weights: weightsFor(choice, asked.weights) }
    const instance = instanceOf(problem)
    const parts = partsOf(instance).map((part: Part, at) => {
      const effort = REPLAN_EFFORTS[choice]
      const answer = replanPart(part, { ...ask, effort, leftOutBefore, law: laws[at] ?? undefined })
      laws[at] = answer.law
      return answer
    })
    const answer = joinParts(instance, parts)
    const { plan } = arrangeDays(problem, answer.plan, instance)
    return [choice, { ...answer, plan, problem, instance }]
  })
  return Object.fromEntries(replanned) as Record<Choice, Replanned>
}
