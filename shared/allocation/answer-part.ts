import type { LevelView } from '../contracts/allocation.ts'
import type { Effort as EffortAsked } from '../contracts/allocation-ask.ts'
import { levelViews } from './level-views.ts'
import { EFFORTS } from './pipeline/effort.ts'
import { type PartAnswer, planPart } from './pipeline/plan-part.ts'
import { type PlanOptions, type Progress, STAGES, type Stage } from './pipeline/run.ts'
import { replanPart } from './replan/replan-part.ts'
import { REPLAN_EFFORTS } from './replan/replan-problem.ts'
import { reportOf } from './report/report-of.ts'
import type { PartQuestion, PartResult } from './run.ts'

/** What planning a part came to, as it is kept and shown. */
export interface PartAnswered {
  readonly result: PartResult
  readonly levels: readonly LevelView[]
  /** Whether it was stopped before it had done all it would. */
  readonly isCutShort: boolean
}

/** How far planning a part has come. */
export interface PartSoFar {
  readonly stage: string
  /** Of the work, 0 to 1. */
  readonly share: number
  readonly seconds: number
  readonly levels: readonly LevelView[]
}

/** The share of the work that is done when a stage begins. Found by looking at usual runs. */
const SHARES: Readonly<Record<Stage, number>> = {
  greedy: 0.02,
  lateness: 0.1,
  all: 0.3,
  need: 0.6,
  rest: 0.8,
}

/** What answering is told besides the question. */
export interface AnswerAsk extends Pick<PlanOptions, 'seed' | 'now' | 'solver' | 'isCancelled'> {
  readonly effort: EffortAsked
  readonly onProgress?: (soFar: PartSoFar) => void
}

/** Plans a part and says why it is as it is. */
export function answerPart(question: PartQuestion, ask: AnswerAsk): PartAnswered {
  const { problem } = question
  const answer = planOrReplan(question, ask)
  const specialists = new Map(problem.specialists.map(({ id, name }) => [id, name]))
  const result = reportOf(question, answer, { specialists })
  return { result, levels: levelViews(answer.proofs), isCutShort: answer.isCutShort }
}

/** A part is planned again from what is promised where its question says so, and anew elsewhere. */
function planOrReplan(
  { problem, evenShare, from }: PartQuestion,
  { onProgress, effort, ...same }: AnswerAsk,
): PartAnswer {
  const part = { problem, evenShare: Float64Array.from(evenShare) }
  const told = onProgress && { onProgress: (progress: Progress) => onProgress(soFarOf(progress)) }
  if (from === undefined) return planPart(part, { ...same, ...told, effort: EFFORTS[effort] })
  const { seconds } = EFFORTS[effort]
  const leftOutBefore = new Set<string>()
  return replanPart(part, { ...same, ...told, effort: REPLAN_EFFORTS[from], seconds, leftOutBefore })
}

function soFarOf({ stage, values, bounds, elapsedMs }: Progress): PartSoFar {
  const proof = (at: 0 | 1 | 2) => ({ value: values[at], bound: bounds[at] })
  return {
    stage: STAGES[stage],
    share: SHARES[stage],
    seconds: Math.round(elapsedMs / 100) / 10,
    levels: levelViews([proof(0), proof(1), proof(2)]),
  }
}
