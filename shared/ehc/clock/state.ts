import { daysBetween, type LocalDate } from '../../calendar/local-date.ts'
import { DEADLINE_RULES, type RuleKey } from '../rules.ts'
import type { ClockSettings } from '../settings.ts'
import type { Deadline, DeadlineExemption, DeadlineState } from './deadline.ts'
import type { Run } from './runs.ts'

/** A run and the day it is looked at from. */
interface Looked {
  readonly run: Run
  /** Null where it cannot be worked out. */
  readonly dueOn: LocalDate | null
  /** A later day on which it is in time all the same, or null. */
  readonly acceptedTo: LocalDate | null
  readonly exemption: DeadlineExemption | null
  readonly today: LocalDate
  readonly settings: ClockSettings
}

/** Where a due day stands on a day: its state, and the days left or over. */
export function placeInTime(looked: Looked): Pick<Deadline, 'state' | 'daysLeft' | 'daysOver' | 'exemption'> {
  const { run, dueOn, acceptedTo, exemption, today } = looked
  const none = { daysLeft: null, daysOver: 0, exemption }
  if (run.endedBy !== null) return { state: 'not-applicable', ...none }
  if (run.overtakenBy !== null) return { state: 'not-recorded', ...none }
  if (dueOn === null) return { state: 'unknown', ...none }
  const on = run.metOn ?? today
  const isAccepted = acceptedTo !== null && dueOn < on && on <= acceptedTo
  const left = isAccepted ? 0 : daysBetween(on, dueOn)
  return {
    state: stateOf(looked, left),
    daysLeft: run.metOn === null && left >= 0 ? left : null,
    daysOver: Math.max(0, -left),
    exemption,
  }
}

/** `left` is days to the due day from the day it was met, or from today; below 0 when past. */
function stateOf({ run, exemption, settings }: Looked, left: number): DeadlineState {
  if (left < 0 && exemption !== null) return 'exempted'
  if (run.metOn !== null) return left < 0 ? 'met-late' : 'met'
  if (left < 0) return isOwed(run.rule) ? 'overdue' : 'lapsed'
  return left <= settings.dueSoonDays ? 'due-soon' : 'due'
}

/** Whether somebody is late once the day has passed: practice sets no day that can be overdue. */
function isOwed(rule: RuleKey): boolean {
  const { nature, standing } = DEADLINE_RULES[rule]
  return nature === 'duty' && standing !== 'practice'
}
