import type { LocalDate } from '../../calendar/local-date.ts'
import type { GroundKey, Provision } from '../exemption-grounds.ts'
import type { MomentKey, Subject } from '../moments/keys.ts'
import type { RuleKey } from '../rules.ts'

/** Where a date stands, in words for a page. */
export const DEADLINE_STATES = {
  met: 'Met',
  'met-late': 'Met late',
  due: 'Due',
  'due-soon': 'Due soon',
  overdue: 'Overdue',
  exempted: 'Past its day, exempted',
  lapsed: 'The time has passed',
  'not-started': 'Not started',
  'not-applicable': 'Does not apply',
  'not-recorded': 'Never recorded',
  unknown: 'Cannot be worked out',
} as const satisfies Record<string, string>

/**
 * Computed, never stored. `lapsed` is for windows, bars and practice, where nobody is late; `not-recorded` for what the case has
 * gone past without a record that it was done; `unknown` where the bank holidays it takes are not known.
 */
export type DeadlineState = keyof typeof DEADLINE_STATES

/** An exemption recorded against a limit. The due day stays where it was. */
export interface DeadlineExemption {
  readonly provision: Provision
  readonly ground: GroundKey
  readonly recordedOn: LocalDate
  readonly familyToldOn: LocalDate | null
}

/** One date of a case and the rule that says so. */
export interface Deadline {
  readonly rule: RuleKey
  /** Which advice, setting, review, transfer, decision or order; null where a case has only one. */
  readonly for: Subject | null
  /** The day counted from, or back from; null when not started. */
  readonly startsOn: LocalDate | null
  /** The last day that is on time; null when not started, and when it cannot be worked out. */
  readonly dueOn: LocalDate | null
  /** The next working day, on which it is still in time, where the last day is none and a rule says so; null otherwise. */
  readonly acceptedTo: LocalDate | null
  readonly state: DeadlineState
  /** Days until the due day while it is unmet and not past: 0 on the day itself. Null otherwise. */
  readonly daysLeft: number | null
  /** Days past the due day: to the day it was met, or to today. 0 when not past. */
  readonly daysOver: number
  readonly metOn: LocalDate | null
  readonly exemption: DeadlineExemption | null
  /** The moment that ended it, when it does not apply; null otherwise. */
  readonly endedBy: MomentKey | null
  /** The moment that shows that the case went past it, when it was never recorded; null otherwise. */
  readonly overtakenBy: MomentKey | null
  /** The first year whose bank holidays are needed and not known; null where the day can be worked out. */
  readonly unknownYear: number | null
  /** The first thing that must come before and has not yet, while it is unmet. */
  readonly missingStep: MomentKey | null
}

/** Whether a date still waits for somebody. */
export function isOpen({ state, metOn }: Pick<Deadline, 'state' | 'metOn'>): boolean {
  return (
    metOn === null && (state === 'due' || state === 'due-soon' || state === 'overdue' || state === 'exempted')
  )
}
