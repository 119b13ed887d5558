import type { PartAnswered, PartSoFar } from '../shared/allocation/answer-part.ts'
import type { AtRisk } from '../shared/allocation/at-risk.ts'
import type {
  Acceptance,
  PartQuestion,
  PartResult,
  PlanMessage,
  Run,
  RunFound,
} from '../shared/allocation/run.ts'
import type { AuditEntry } from '../shared/audit/entry.ts'
import type { PartProgress, RunLine } from '../shared/contracts/allocation.ts'
import type { Effort } from '../shared/contracts/allocation-ask.ts'
import type { Id } from '../shared/ids.ts'
import type { Page, PageAsk, Put } from './ports.ts'

/** What names a run, and when what is kept of it may go. */
export type RunKey = Pick<Run, 'authority' | 'id' | 'startedAt'>

/** A run to write; with it, once, the parts it was split into. */
export interface RunPut extends Put<Run> {
  readonly parts?: readonly PartProgress[]
}

/** A note on a line of a run. One that says accepted is never written over. */
export interface AcceptancePut {
  readonly run: RunKey
  readonly acceptance: Acceptance
}

/** Runs of planning with their parts and results. All of it goes after 180 days but the chain of entries. */
export interface RunStore {
  get(authority: string, runId: Id): Promise<Run | null>
  /** A run with its parts, results and acceptances, parts in their order. */
  open(authority: string, runId: Id): Promise<RunFound | null>
  /** Latest first. */
  list(authority: string, page: PageAsk): Promise<Page<RunLine>>
  /** The chain of a run, oldest first. */
  entries(authority: string, runId: Id): Promise<AuditEntry[]>
  part(authority: string, runId: Id, part: number): Promise<PartProgress | null>
  question(authority: string, runId: Id, part: number): Promise<PartQuestion | null>
  /** Keeps what a part is made from; again writes over it. */
  keepQuestion(run: RunKey, part: number, question: PartQuestion): Promise<void>
  /** Notes how far a part has come. False, and nothing written, once it is over. */
  saveProgress(run: RunKey, progress: PartProgress): Promise<boolean>
  /** Ends a part with its result, whole or not at all. False, and nothing written, when it was over already. */
  endPart(run: RunKey, progress: PartProgress, result: PartResult | null): Promise<boolean>
  /** What the newest plan of each discipline says of its statutory requests. */
  atRisk(authority: string): Promise<AtRisk[]>
  /** Keeps that for a discipline; of two plans the one started later stays, whichever ended last. */
  keepAtRisk(atRisk: AtRisk): Promise<void>
}

/** Where planning waits until it is done. Delivers at least once, in any order. */
export interface PlanQueue {
  send(message: PlanMessage): Promise<void>
}

/** What a planner is told besides the question. */
export interface PlannerAsk {
  readonly effort: Effort
  /** By search alone, without the solver that proves how good a plan is: it takes less memory and cannot get stuck. */
  readonly bySearchAlone: boolean
  readonly seed: number
  /** Told at each better plan and each proof. */
  readonly onProgress: (soFar: PartSoFar) => void
  readonly isCancelled: () => boolean
}

/** Plans a part. Always answers with a plan, the best there was when it had to stop. */
export interface Planner {
  plan(question: PartQuestion, ask: PlannerAsk): Promise<PartAnswered>
}
