import { type ArrangedDays, arrangeDays } from '../../../shared/allocation/arrange-days.ts'
import { type Instance, instanceOf } from '../../../shared/allocation/instance.ts'
import type { LevelValues } from '../../../shared/allocation/objective.ts'
import type { Effort } from '../../../shared/allocation/pipeline/effort.ts'
import { type Part, partsOf } from '../../../shared/allocation/pipeline/parts.ts'
import { type PartAnswer, planPart } from '../../../shared/allocation/pipeline/plan-part.ts'
import { joinParts, type ProblemAnswer } from '../../../shared/allocation/pipeline/plan-problem.ts'
import { STAGES, type Stage } from '../../../shared/allocation/pipeline/run.ts'
import type { AllocationProblem } from '../../../shared/allocation/problem.ts'
import type { Solver } from '../../../shared/allocation/solver.ts'
import { cpuMs, peakMb } from './resources.ts'

/** Milliseconds of processor time at which it is looked how good the plan is by then. */
export const LOOKED_AT = { usable: 100, good: 2500 } as const

/** A plan, and what it took. Times are of one thread's processor. */
export interface MeasuredPlan {
  readonly problem: AllocationProblem
  readonly instance: Instance
  readonly answer: ProblemAnswer
  readonly days: ArrangedDays
  readonly largestPart: number
  /** Until every part had its first plan, its instance made ready. */
  readonly firstPlanMs: number
  /** All parts one after another, half-days arranged. */
  readonly wholeMs: number
  readonly stageMs: Readonly<Record<Stage, number>>
  readonly peakMb: number
  /** Values by then, each part having had a share of the time by its requests. First plans count however late. */
  readonly usable: LevelValues
  readonly good: LevelValues
}

export interface PlanAsk {
  readonly effort: Effort
  readonly seed: number
  readonly solver: Solver | null
}

interface MeasuredPart {
  readonly answer: PartAnswer
  readonly requests: number
  readonly better: readonly { readonly ms: number; readonly values: LevelValues }[]
}

/** Plans as the service does, split into parts and each by itself, and measures it. */
export function measuredPlan(problem: AllocationProblem, ask: PlanAsk): MeasuredPlan {
  const startedAt = cpuMs()
  const instance = instanceOf(problem)
  const split = partsOf(instance)
  const readyMs = cpuMs() - startedAt
  const parts = split.map(part => measuredPart(part, ask))
  const answer = joinParts(
    instance,
    parts.map(part => part.answer),
  )
  const days = arrangeDays(problem, answer.plan, instance)
  const wholeMs = cpuMs() - startedAt
  const shareOf = (part: MeasuredPart, ms: number) => (ms * part.requests) / problem.requests.length
  return {
    problem,
    instance,
    answer,
    days,
    largestPart: Math.max(0, ...parts.map(part => part.requests)),
    firstPlanMs: readyMs + parts.reduce((sum, { better }) => sum + (better[0]?.ms ?? 0), 0),
    wholeMs,
    stageMs: stageTimes(parts),
    peakMb: peakMb(),
    usable: together(parts, part => shareOf(part, LOOKED_AT.usable)),
    good: together(parts, part => shareOf(part, LOOKED_AT.good)),
  }
}

function measuredPart(part: Part, { effort, seed, solver }: PlanAsk): MeasuredPart {
  const startedAt = cpuMs()
  const better: { ms: number; values: LevelValues }[] = []
  const answer = planPart(part, {
    effort,
    seed,
    solver,
    now: cpuMs,
    onProgress: ({ values }) => better.push({ ms: cpuMs() - startedAt, values }),
  })
  return { answer, requests: part.problem.requests.length, better }
}

function together(parts: readonly MeasuredPart[], by: (part: MeasuredPart) => number): LevelValues {
  const reached = parts.map(part => {
    const seen = part.better.findLast(({ ms }) => ms <= by(part)) ?? part.better[0]
    return seen?.values ?? part.answer.values
  })
  const sum = (level: 0 | 1 | 2) => reached.reduce((total, values) => total + values[level], 0)
  return [sum(0), sum(1), sum(2)]
}

function stageTimes(parts: readonly MeasuredPart[]): Record<Stage, number> {
  const times = Object.fromEntries(Object.keys(STAGES).map(stage => [stage, 0])) as Record<Stage, number>
  for (const { answer } of parts) for (const { stage, ms } of answer.stages) times[stage] += ms
  return times
}
