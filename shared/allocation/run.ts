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
import type { MoveLine } from '../contracts/allocation-moves.ts'
import type { Id } from '../ids.ts'
import type { AuthorityPolicy } from '../policy/authority-policy.ts'
import type { Person } from '../requests/request.ts'
import type { Placement } from './plan.ts'
import type { AllocationProblem } from './problem.ts'
import type { ReplanChoice } from './replan/replan-problem.ts'

/** A run of planning, as it is kept. One version per change; the audit entries say what changed. */
export interface Run {
  readonly id: Id
  readonly authority: string
  readonly version: number
  readonly chainHead: string
  readonly ask: RunAsk
  /** The authority's policy when it was started; null or missing for the product's choice. */
  readonly policy?: AuthorityPolicy | null
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
  /** Where it is one of several plans to choose from, made of one ask: all of them, in their order. */
  readonly options?: readonly Id[]
  /** Where it works out what one thing would change in another run. */
  readonly trial?: Trial
}

/** One thing tried against a plan that is ready, on the very records that plan was made from. */
export interface Trial {
  /** The run it is measured against. */
  readonly runId: Id
  /** The part of that run that is planned anew; null until it was looked up. */
  readonly part: number | null
  readonly about: TrialAbout
  /** What is tried, in a sentence. */
  readonly words: string
}

/** Whatever would let a request in that was left out; or one more half-day of one specialist in one week. */
export type TrialAbout =
  | { readonly kind: 'let-in'; readonly requestId: Id }
  | { readonly kind: 'half-day'; readonly specialistId: string; readonly monday: LocalDate }

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
  /** How it starts from what is promised; planned anew where this is not said. */
  readonly from?: ReplanChoice
  /** Where the visits stood that the run may move; none in what was kept before moves were told. */
  readonly booked?: readonly Placement[]
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
  /** Requests whose booked visits move; none in what was kept before moves were told. */
  readonly moves?: readonly MoveLine[]
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
