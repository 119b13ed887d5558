import { daysBetween, type LocalDate } from '../calendar/local-date.ts'
import { type CaseEvent, currentEvents } from './case.ts'
import { type Deadline, isOpen } from './clock/deadline.ts'
import { clockStart } from './moments/derived.ts'
import { ASSESSMENT_RULES } from './rules/assessment.ts'
import { DEADLINE_RULES } from './rules.ts'
import type { ClockSettings } from './settings.ts'

/** Which week of the assessment a day is in. `week` goes past `of` when the plan is late. */
export interface WeekOf20 {
  readonly week: number
  readonly of: number
}

/**
 * Week n of 20 on a day, or null before the clock starts. Week 1 ends 7 days after the clock starts (6 where the
 * day of the event is day one), so the last day of week 20 is the due day of the final plan. Goes on counting
 * until the day asked about: ask with the day the final plan was issued to stop it.
 * @example received 2026-01-12: 2026-01-19 -> week 1; 2026-01-20 -> week 2; 2026-06-01 -> week 20
 */
export function weekOf20(
  events: readonly CaseEvent[],
  today: LocalDate,
  settings: Pick<ClockSettings, 'dayOne'>,
): WeekOf20 | null {
  const start = clockStart(currentEvents(events).filter(({ on }) => on <= today))
  if (start === null) return null
  return weekSince(start, today, settings)
}

/** The same for a clock that is known to have started on a day. */
export function weekSince(
  start: LocalDate,
  today: LocalDate,
  settings: Pick<ClockSettings, 'dayOne'>,
): WeekOf20 {
  const days = daysBetween(start, today) + (settings.dayOne === 'EVENT_DAY_IS_DAY_1' ? 1 : 0)
  return { week: Math.max(1, Math.ceil(days / 7)), of: ASSESSMENT_RULES['final-plan'].limit.count }
}

/**
 * The date to work towards: of the duties that are still open the earliest, overdue ones included. Practice rows
 * are left out. Null when nothing is open.
 */
export function nextDue(deadlines: readonly Deadline[]): Deadline | null {
  const open = deadlines.filter(deadline => {
    const { nature, standing } = DEADLINE_RULES[deadline.rule]
    return isOpen(deadline) && nature === 'duty' && standing !== 'practice'
  })
  return open.reduce<Deadline | null>(
    (first, deadline) => (isEarlier(deadline, first) ? deadline : first),
    null,
  )
}

function isEarlier(deadline: Deadline, than: Deadline | null): boolean {
  return than === null || (deadline.dueOn ?? '9') < (than.dueOn ?? '9')
}
