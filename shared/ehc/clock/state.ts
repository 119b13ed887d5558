import { daysBetween, type LocalDate } from '../../calendar/local-date.ts'
import { DEADLINE_RULES } from '../rules.ts'
import type { ClockSettings } from '../settings.ts'
import type { Deadline, DeadlineExemption, DeadlineState } from './deadline.ts'
import type { Run } from './runs.ts'

/** A run and the day it is looked at from. */
interface Looked {
  readonly run: Run
  readonly dueOn: LocalDate
  readonly exemption: DeadlineExemption | null
  readonly today: LocalDate
  readonly settings: ClockSettings
}

/** Where a due day stands on a day: its state, and the days left or over. */
export function placeInTime(looked: Looked): Pick<Deadline, 'state' | 'daysLeft' | 'daysOver' | 'exemption'> {
  const { run, dueOn, exemption, today } = looked
  if (run.endedBy !== null) return { state: 'not-applicable', daysLeft: null, daysOver: 0, exemption }
  const left = daysBetween(run.metOn ?? today, dueOn)
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
  if (left < 0) return DEADLINE_RULES[run.rule].nature === 'duty' ? 'overdue' : 'lapsed'
  return left <= settings.dueSoonDays ? 'due-soon' : 'due'
}
