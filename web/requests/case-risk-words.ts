import type { RescueView } from '../../shared/contracts/rescue.ts'
import { longDate } from '../dates.ts'

/** What there is to tell of a request with a day set by law. */
export interface Told {
  readonly standing: 'in-time' | 'unknown' | 'late' | 'left-out'
  readonly dueOn: string
}

/** Whether it will be in time, in a sentence or two. */
export function riskWords({
  standing,
  dueOn,
  daysLate,
  rescue,
  plan,
}: Pick<RescueView, 'daysLate' | 'rescue' | 'plan'> & Told): string {
  const due = `It is due on ${longDate(dueOn)}.`
  if (standing === 'in-time')
    return plan === null ? `${due} Its visits are booked in time.` : `${due} The latest plan has it in time.`
  if (standing === 'unknown')
    return plan === null || plan.isOld
      ? `${due} No plan of the last days says whether it will be in time.`
      : `${due} The latest plan does not hold it.`
  const what =
    standing === 'left-out' || daysLate === null
      ? 'There is no room for it in the plan.'
      : `This will be late by ${daysLate} ${daysLate === 1 ? 'day' : 'days'}.`
  if (rescue !== null) return `${due} ${what}`
  return plan === null || plan.isOld
    ? `${due} ${what} No plan of the last days says what would save it.`
    : `${due} ${what} No small change of diaries is known to save it.`
}

/** From which plan that is, and how far it can be gone by. */
export function sinceWords(
  { isOld, hasChanged }: Pick<NonNullable<RescueView['plan']>, 'isOld' | 'hasChanged'>,
  when: string,
): string {
  if (isOld) return `The latest plan is of ${when}: too long ago to go by.`
  const from = `From the plan of ${when}, with the diaries as they were then.`
  return hasChanged ? `${from} The request has changed since: look again before you act.` : from
}
