import type { EventKind } from '../case.ts'
import type { Provision } from '../exemption-grounds.ts'
import type { MomentKey } from '../moments/keys.ts'

/** What a limit is counted in. Days are calendar days and weeks are seven of them; months clamp to month ends. */
export type LimitUnit = 'days' | 'weeks' | 'months' | 'working-days'

/** A limit that is a length of time. A count of 0 means "that same day". */
export interface CountedLimit {
  readonly count: number
  readonly unit: LimitUnit
}

/** A limit that is a day of the year in which the counted-from day falls. */
export interface FixedDayLimit {
  readonly month: number
  readonly day: number
  readonly relation: 'before'
}

/** A day of any year. */
export interface DayOfYear {
  readonly month: number
  readonly day: number
}

/** Days of every year that are not counted, both ends included; it does not go past the end of a year. */
export interface NotCounted {
  readonly from: DayOfYear
  readonly to: DayOfYear
}

/** How the days are counted, in words a rule's row can be read with. */
export const COUNTINGS = {
  'after-event': 'counted from the day after the event (or from the event day, where the authority sets so)',
  'beginning-with-event': 'beginning with the day of the event, which is day one',
  'before-event': 'counted back from the event',
  'before-fixed-date': 'before a fixed day of the year of the event',
} as const satisfies Record<string, string>
export type Counting = keyof typeof COUNTINGS

/** Who has to act, or may. */
export const ACTORS = {
  authority: 'The authority',
  'advice-body': 'The body asked for advice',
  family: 'The parent or young person',
  setting: 'The setting',
  'mediation-adviser': 'The mediation adviser',
  'health-commissioner': 'The responsible commissioning body',
} as const satisfies Record<string, string>
export type Actor = keyof typeof ACTORS

/** What letting the day pass means. */
export const NATURES = {
  duty: 'somebody must act by the day: afterwards it is overdue',
  window: 'somebody may act until the day: afterwards the chance has lapsed and nobody is late',
  bar: 'until the day has passed a request may be refused for being too soon',
} as const satisfies Record<string, string>
export type Nature = keyof typeof NATURES

/** How binding a row is. */
export const STANDINGS = {
  statutory: 'Act, regulations or tribunal rules',
  guidance: 'guidance that is to be followed unless there is good reason not to',
  practice: 'what authorities do; no legal limit',
} as const satisfies Record<string, string>
export type Standing = keyof typeof STANDINGS

/** How well a row's content has been checked. */
export const EVIDENCES = {
  V: 'seen in the source named',
  V2: 'seen in a secondary source',
  K: 'general knowledge, not checked against a source: confirm before relying on it',
} as const satisfies Record<string, string>
export type Evidence = keyof typeof EVIDENCES

/** Where a row comes from and when it is law. `inForceTo` is the last day, null while it is in force. */
export interface Source {
  readonly instrument: string
  readonly provision: string
  readonly link: string
  readonly inForceFrom: string
  readonly inForceTo: string | null
}

/**
 * One limit. A change of law closes a row (`inForceTo`) and adds another: a row is chosen by the day its start
 * event happened.
 */
export interface DeadlineRule extends Source {
  readonly label: string
  /** The rule in one plain-English sentence. */
  readonly sentence: string
  readonly limit: CountedLimit | FixedDayLimit
  readonly counting: Counting
  readonly nature: Nature
  /** The moment the limit is counted from. */
  readonly starts: MomentKey
  /** The moments that meet it, whichever is first. */
  readonly metBy: readonly MomentKey[]
  /** Moments after which it no longer applies, unless it has been met before. */
  readonly endedBy: readonly MomentKey[]
  /**
   * Moments that show that the case has gone past it: what it led to has happened, though nothing says that it was
   * done. Nobody can still do it, so it is no longer open; it shows as never recorded until somebody records it.
   */
  readonly overtakenBy: readonly MomentKey[]
  /** Moments that undo an ending. */
  readonly revivedBy?: readonly MomentKey[]
  /** What must have happened first, in order: a missing one shortly before the day puts the case at risk. */
  readonly priorSteps: readonly MomentKey[]
  /** Kinds of event that, recorded later, may move the due day. Any other kind never does. */
  readonly movedBy: readonly EventKind[]
  /** Rules with the same word here about the same matter make one date, the later. */
  readonly laterOf?: 'appeal' | 'review-after-transfer'
  /** Whether a last day in August or at the turn of the year rolls forward (`rules/rolls.ts`). */
  readonly rolls?: true
  /** Spans of the year left out of a count of working days. */
  readonly notCounted?: readonly NotCounted[]
  /** Whether what is done on the next working day is in time where the last day is none. The day stays as it is. */
  readonly nextWorkingDay?: true
  /** The provisions that excuse lateness, never the due day. */
  readonly exemptions: readonly Provision[]
  readonly actor: Actor
  readonly standing: Standing
  readonly evidence: Evidence
  /** What is uncertain about the row, or how it is read here. */
  readonly note?: string
}
