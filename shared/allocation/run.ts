import type { LocalDate } from '../calendar/local-date.ts'
import type { PartProgress, RunStatus } from '../contracts/allocation.ts'
import type { RunAsk } from '../contracts/allocation-ask.ts'
import type {
  FindingLine,
  LoadLine,
  PlacedLine,
  RescueLine,
  RunComparison,
  UnmetLine,
  WorthLine,
} from '../contracts/allocation-lines.ts'
import type { Id } from '../ids.ts'
import type { Person } from '../requests/request.ts'
import type { AllocationProblem } from './problem.ts'

/** A run of planning, as it is kept. One version per change; the audit entries say what changed. */
export interface Run {
  readonly id: Id
  readonly authority: string
  readonly version: number
  readonly chainHead: string
  readonly ask: RunAsk
  readonly status: RunStatus
  readonly startedAt: string
  readonly startedBy: Person
  readonly changedAt: string
  readonly firstMonday: LocalDate
  /** Parts it was split into; null until the records have been read. */
  readonly partCount: number | null
  /** Digest of the records that were read. */
  readonly dataVersion: string | null
  readonly findings: readonly FindingLine[]
  /** What all parts together came to, once they are over. */
  readonly summary: RunSummary | null
}

export interface RunSummary {
  readonly planned: number
  readonly unmet: number
  readonly lateCases: number
}

/** What a part is made from: its problem, and what its requests are called on pages. */
export interface PartQuestion {
  readonly problem: AllocationProblem
  readonly evenShare: readonly number[]
  /** Those of the problem and, with the first part, those that are not planned at all. */
  readonly requests: readonly PartRequest[]
  /** What requests that no plan can hold add to every plan's counts; with the first part. */
  readonly lost?: LostCounts
}

export type LostCounts = Readonly<Record<'late-cases' | 'late-days' | 'need-unmet', number>>

/** How a request is shown in a run, and where its visits stood before. */
export type PartRequest = Pick<
  PlacedLine,
  | 'requestId'
  | 'reference'
  | 'who'
  | 'settingId'
  | 'settingName'
  | 'service'
  | 'discipline'
  | 'statutory'
  | 'dueOn'
  | 'points'
  | 'sessions'
  | 'wasBooked'
>

/** What a part came to. Whether a line was accepted is kept apart, line by line. */
export interface PartResult {
  readonly placed: readonly Omit<PlacedLine, 'acceptance' | 'acceptanceWords'>[]
  readonly unmet: readonly UnmetLine[]
  readonly loads: readonly LoadLine[]
  readonly rescues: readonly RescueLine[]
  readonly comparison: RunComparison
  readonly worth: readonly WorthLine[]
  /** Requests not planned, by the id of their setting, in each of the plans compared; settings without any left out. */
  readonly unmetAt: Readonly<Record<'plan' | 'firstCome' | 'urgentFirst', Readonly<Record<string, number>>>>
}

/** That a line was accepted, or what had changed when somebody tried. */
export interface Acceptance {
  readonly requestId: Id
  readonly at: string
  readonly by: Person
  readonly acceptance: 'accepted' | 'changed'
  readonly words: string | null
}

/** A run with all that is known of it. */
export interface RunFound {
  readonly run: Run
  readonly parts: readonly PartProgress[]
  readonly results: readonly PartResult[]
  readonly acceptances: readonly Acceptance[]
}

/** What the queue carries: a run to be split, or one of its parts to be planned. */
export interface PlanMessage {
  readonly authority: string
  readonly runId: Id
  readonly part: number | null
}
