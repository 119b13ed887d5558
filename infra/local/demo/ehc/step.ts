import { BANK_HOLIDAYS, isCovered } from '../../../../shared/calendar/bank-holidays.ts'
import { addDays, type LocalDate } from '../../../../shared/calendar/local-date.ts'
import { isWorkingDay } from '../../../../shared/calendar/working-days.ts'
import type { EventDetails, EventKind } from '../../../../shared/ehc/case.ts'

/** Something that happens in an invented case: an event before it is recorded. */
export type Step = {
  readonly [K in EventKind]: {
    readonly kind: K
    readonly on: LocalDate
    readonly details: EventDetails<K>
    readonly why?: string
    /** The kind of the earlier step this one corrects; it is then recorded on `recordedOn`. */
    readonly corrects?: K
    readonly recordedOn?: LocalDate
  }
}[EventKind]

/**
 * So many days after a day, or the last working day before that: an office does nothing on a Sunday. A day whose
 * holidays are not known yet is left as it is: it is still to come, and nothing is recorded on it.
 */
export function officeDay(from: LocalDate, days: number): LocalDate {
  let on = addDays(from, days)
  while (isCovered(on, BANK_HOLIDAYS) && !isWorkingDay(on, BANK_HOLIDAYS)) on = addDays(on, -1)
  return on
}

/** The steps up to a day, in the order in which they are recorded. */
export function stepsUpTo(steps: readonly Step[], last: LocalDate): Step[] {
  const recordedOn = (step: Step) => step.recordedOn ?? step.on
  return steps
    .filter(step => recordedOn(step) <= last)
    .sort((a, b) => (recordedOn(a) < recordedOn(b) ? -1 : recordedOn(a) > recordedOn(b) ? 1 : 0))
}
