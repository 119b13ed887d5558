import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { addKnownWorkingDays } from '../calendar/working-days.ts'
import type { DisciplineKey } from '../people/disciplines.ts'

/** Working days in which a question is answered. This product's policy; an authority may promise another. */
export const ANSWER_WITHIN_WORKING_DAYS = 5

/** Where a question goes whose setting does not know whom to ask: the lead sends it on. The product's policy. */
export const UNSURE_DISCIPLINE: DisciplineKey = 'educational-psychology'

/**
 * The day by which a question is to be answered. Null where the bank holidays on the way are not known: none is better
 * than a wrong one.
 * @param on  the day it is asked, or asked again
 * @example '2026-11-23' (a Monday) -> '2026-11-30'
 */
export function answerDueOn(on: LocalDate): LocalDate | null {
  return addKnownWorkingDays(on, ANSWER_WITHIN_WORKING_DAYS, BANK_HOLIDAYS)
}
