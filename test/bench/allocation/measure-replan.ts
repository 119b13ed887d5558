import { loadHighsSolver } from '../../../functions/outside/highs.ts'
import { weightsFor } from '../../../shared/allocation/booked-work.ts'
import type { TermCounts } from '../../../shared/allocation/objective.ts'
import { EFFORTS, type EffortKey } from '../../../shared/allocation/pipeline/effort.ts'
import type { LevelProof, Plan } from '../../../shared/allocation/plan.ts'
import type { AllocationProblem, DatedHalf } from '../../../shared/allocation/problem.ts'
import { replanProblem } from '../../../shared/allocation/replan/replan-problem.ts'
import { mondayOf } from '../../../shared/calendar/local-date.ts'
import { absenceOf, afterAbsence, weighing } from './absence.ts'
import type { AuthoritySize } from './arguments.ts'
import { makeProblem } from './make-problem.ts'
import { verifyPlan } from './measure-instance.ts'
import { measuredPlan } from './measured-plan.ts'
import { cpuMs } from './resources.ts'
import { verify } from './verify.ts'

export interface ReplanAsk extends AuthoritySize {
  readonly load: number
  readonly seed: number
  readonly effort: EffortKey
}

/** The ways offered to plan again. The last is the full re-solve the others, which start from the promises, are held against. */
export const REPLAN_OPTIONS = ['least-change', 'balanced', 'best-service'] as const
export type ReplanOption = (typeof REPLAN_OPTIONS)[number]

export interface MeasuredOption {
  readonly proofs: readonly [LevelProof, LevelProof, LevelProof]
  readonly counts: TermCounts
  /** Promised half-days that are no longer held by the same person on the same day. */
  readonly movedSessions: number
  /** Promised sessions that go to another person or week. */
  readonly movedFromWeek: number
}

export interface MeasuredReplan {
  readonly ask: ReplanAsk
  readonly promisedSessions: number
  readonly options: Readonly<Record<ReplanOption, MeasuredOption>>
  /** Least change and balanced together, which are planned at once; and the full re-solve. */
  readonly seconds: Readonly<Record<'together' | 'full', number>>
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
  const startedAt = cpuMs()
  const choices = ['least-change', 'balanced'] as const
  const again = replanProblem(changed, before, choices, { seed, now: cpuMs, solver, seconds: 60 })
  const together = (cpuMs() - startedAt) / 1000
  const wrong: string[] = []
  const started = Object.fromEntries(
    choices.map(option => {
      const { problem: weighed, plan, values, proofs } = again[option]
      const check = verify(weighed, { name: option, plan, values, proofs })
      wrong.push(...check.wrong)
      return [option, optionOf(changed, { plan, proofs, counts: check.counts })]
    }),
  ) as Record<(typeof choices)[number], MeasuredOption>
  const full = measuredPlan(weighing(changed, weightsFor('best-service')), {
    effort: EFFORTS[effort],
    seed,
    solver,
  })
  const check = verifyPlan(full)
  wrong.push(...check.wrong)
  const { proofs } = full.answer
  const options = {
    ...started,
    'best-service': optionOf(changed, { plan: full.days.plan, proofs, counts: check.counts }),
  }
  const seconds = { together, full: full.wholeMs / 1000 }
  return { ask, promisedSessions: sessionsIn(before), options, seconds, wrong }
}

function optionOf(
  problem: AllocationProblem,
  { plan, proofs, counts }: Pick<MeasuredOption, 'proofs' | 'counts'> & { readonly plan: Plan },
): MeasuredOption {
  return {
    proofs,
    counts,
    movedSessions: movedBetween(problem, plan, one => `${one.on} ${one.half}`),
    movedFromWeek: movedBetween(problem, plan, one => mondayOf(one.on)),
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
