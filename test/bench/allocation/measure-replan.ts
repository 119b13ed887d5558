import { loadHighsSolver } from '../../../functions/outside/highs.ts'
import { weightsFor } from '../../../shared/allocation/booked-work.ts'
import type { LevelValues, TermCounts } from '../../../shared/allocation/objective.ts'
import { EFFORTS, type EffortKey } from '../../../shared/allocation/pipeline/effort.ts'
import type { Plan } from '../../../shared/allocation/plan.ts'
import type { AllocationProblem, DatedHalf } from '../../../shared/allocation/problem.ts'
import { mondayOf } from '../../../shared/calendar/local-date.ts'
import { absenceOf, afterAbsence, leastChange, weighing } from './absence.ts'
import type { AuthoritySize } from './arguments.ts'
import { makeProblem } from './make-problem.ts'
import { verifyPlan } from './measure-instance.ts'
import { type MeasuredPlan, measuredPlan } from './measured-plan.ts'

export interface ReplanAsk extends AuthoritySize {
  readonly load: number
  readonly seed: number
  readonly effort: EffortKey
}

/** The ways offered to plan again. The last is the full re-solve the others are held against. */
export const REPLAN_OPTIONS = ['least-change', 'balanced', 'best-service'] as const
export type ReplanOption = (typeof REPLAN_OPTIONS)[number]

export interface MeasuredOption {
  readonly values: LevelValues
  readonly counts: TermCounts
  /** Promised half-days that are no longer held by the same person on the same day. */
  readonly movedSessions: number
  /** Promised sessions that go to another person or week. */
  readonly movedFromWeek: number
  readonly seconds: number
}

export interface MeasuredReplan {
  readonly ask: ReplanAsk
  readonly promisedSessions: number
  readonly options: Readonly<Record<ReplanOption, MeasuredOption>>
  readonly wrong: readonly string[]
}

/** Plans, lets somebody fall ill and requests come in, and plans again in three ways. */
export async function measureReplan(ask: ReplanAsk): Promise<MeasuredReplan> {
  const { effort, seed } = ask
  const solver = await loadHighsSolver()
  const problem = makeProblem(ask)
  const before = measuredPlan(problem, { effort: EFFORTS.usual, seed, solver }).days.plan
  const absence = absenceOf(problem, before)
  const changed = afterAbsence(problem, before, absence, ask)
  const problems: Record<ReplanOption, AllocationProblem> = {
    'least-change': leastChange(changed, absence),
    balanced: weighing(changed, weightsFor('balanced')),
    'best-service': weighing(changed, weightsFor('best-service')),
  }
  const wrong: string[] = []
  const options = Object.fromEntries(
    REPLAN_OPTIONS.map(option => {
      const plan = measuredPlan(problems[option], { effort: EFFORTS[effort], seed, solver })
      const check = verifyPlan(plan)
      wrong.push(...check.wrong.map(words => `${option}: ${words}`))
      return [option, optionOf(plan, check.counts)]
    }),
  ) as Record<ReplanOption, MeasuredOption>
  return { ask, promisedSessions: sessionsIn(before), options, wrong }
}

function optionOf({ problem, answer, days, wholeMs }: MeasuredPlan, counts: TermCounts): MeasuredOption {
  return {
    values: answer.values,
    counts,
    movedSessions: movedBetween(problem, days.plan, one => `${one.on} ${one.half}`),
    movedFromWeek: movedBetween(problem, days.plan, one => mondayOf(one.on)),
    seconds: wholeMs / 1000,
  }
}

/** Promised sessions that a plan gives to somebody else, or not to the same time as `timeOf` tells it. */
function movedBetween(
  { promised }: AllocationProblem,
  plan: Plan,
  timeOf: (session: DatedHalf) => string,
): number {
  const placements = new Map(plan.placed.map(one => [one.requestId, one]))
  return promised.reduce((sum, { requestId, specialistId, sessions }) => {
    const now = placements.get(requestId)
    const left = now?.specialistId === specialistId ? now.sessions.map(timeOf) : []
    const kept = sessions.filter(one => {
      const at = left.indexOf(timeOf(one))
      if (at !== -1) left.splice(at, 1)
      return at !== -1
    })
    return sum + sessions.length - kept.length
  }, 0)
}

function sessionsIn({ placed }: Plan): number {
  return placed.reduce((sum, one) => sum + one.sessions.length, 0)
}
