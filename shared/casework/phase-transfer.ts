import type { LocalDate } from '../calendar/local-date.ts'
import { type CaseEvent, currentEvents, ofKind } from '../ehc/case.ts'
import { PHASE_TRANSFER_RULES } from '../ehc/rules/phase-transfers.ts'
import { TRANSFER_AGES } from '../sen2/rules/reviews.ts'

/** From this age on it is a transfer to post-16, whose day in the law is another. */
const POST_16 = 16

/** A change of phase that the child's age alone suggests, and the day before which the law wants the plan amended. */
export interface SuggestedTransfer {
  readonly year: number
  readonly dueOn: LocalDate
}

/**
 * The years in whose September the child changes phase by age, less those that are recorded. Age suggests and no more: a
 * child may stay where they are.
 * @example born 2015-11-20, nothing recorded -> [2027, 2032]
 */
export function transferYears(bornOn: LocalDate, events: readonly CaseEvent[]): number[] {
  const recorded = ofKind(currentEvents(events), 'phase-transfer-due').map(({ details }) =>
    Number(details.transfersOn.slice(0, 4)),
  )
  return TRANSFER_AGES.map(age => yearOf(bornOn, age)).filter(year => !recorded.includes(year))
}

/** The suggested transfer at the end of the academic year a day is in, or null. @source SI 2014/1530 reg. 18(1) */
export function suggestedTransfer(
  { bornOn, years }: { readonly bornOn: LocalDate; readonly years: readonly number[] },
  today: LocalDate,
): SuggestedTransfer | null {
  const year = transferYearOf(today)
  if (!years.includes(year)) return null
  const rule = yearOf(bornOn, POST_16) === year ? 'phase-transfer-to-post-16' : 'phase-transfer-other'
  const { month, day } = PHASE_TRANSFER_RULES[rule].limit
  return { year, dueOn: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` }
}

/** The year in whose September those change phase who are getting ready for it on a day. */
export function transferYearOf(today: LocalDate): number {
  return Number(today.slice(0, 4)) + (today.slice(5) >= '09-01' ? 1 : 0)
}

/** The year in whose September a child begins the next phase who is of an age on 31 August. */
function yearOf(bornOn: LocalDate, age: number): number {
  return Number(bornOn.slice(0, 4)) + age + (bornOn.slice(5) > '08-31' ? 1 : 0)
}
