import type { SlotsView } from '../../shared/contracts/visits.ts'
import { errorsOf, type FieldError, type Problem } from '../problem.ts'
import { slotValue } from './slot-days.ts'

/** Which field a refusal of a time is about, where the API names none. */
const FIELDS: Readonly<Partial<Record<string, string>>> = {
  'slot-taken': 'startMinutes',
  'outside-working-time': 'startMinutes',
  'setting-closed': 'startMinutes',
  'date-in-the-past': 'startMinutes',
  'hours-exhausted': 'stream',
  'ring-fenced-hours': 'stream',
}

/** What is wrong with a booking or a move, each at the field where it can be mended. */
export function bookingErrors(problem: Problem | null): FieldError[] {
  const id = problem?.code == null ? undefined : FIELDS[problem.code]
  return errorsOf(problem).map(error =>
    error.id === undefined && id !== undefined ? { ...error, id } : error,
  )
}

/** The chosen time while it is still offered in the weeks that are shown, otherwise ''. */
export function offered(found: Pick<SlotsView, 'slots'> | null, value: string): string {
  return found?.slots.some(slot => slotValue(slot) === value) ? value : ''
}
