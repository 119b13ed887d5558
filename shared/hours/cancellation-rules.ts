import type { BankHolidays } from '../calendar/bank-holidays.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { workingDaysBetween } from '../calendar/working-days.ts'
import { FUNDING_STREAMS, type FundingStream } from './streams.ts'

/** Whose side cancels a visit: the setting it is for, or the team that gives it. */
export type CancelledBy = 'setting' | 'team'

/** With at least so many working days' notice, this share of the reserved hours goes back; the rest is used. */
export interface CancellationRule {
  readonly by: CancelledBy
  readonly leastWorkingDays: number
  /** From 0, nothing, to 1, all of them. */
  readonly returned: number
}

/**
 * What a cancellation does with the hours of a visit. TABLE: an authority's policy, used until it sets its own: all go
 * back when the team cancels, or with 2 working days' notice or more; with less they are used. The rule that counts is
 * the one with the most notice that was given.
 */
export const CANCELLATION_RULES: readonly CancellationRule[] = [
  { by: 'team', leastWorkingDays: 0, returned: 1 },
  { by: 'setting', leastWorkingDays: 2, returned: 1 },
  { by: 'setting', leastWorkingDays: 0, returned: 0 },
]

/** What became, or would become, of a cancelled visit's hours, in half-hours: both together are what was reserved. */
export interface CancelledHours {
  readonly by: CancelledBy
  /** Working days after the day of cancelling, up to and including the visit's. */
  readonly noticeWorkingDays: number
  readonly returnedHalfHours: number
  readonly usedHalfHours: number
}

/** A cancellation to be judged. */
export interface CancellationQuestion {
  readonly by: CancelledBy
  readonly today: LocalDate
  readonly visit: {
    readonly on: LocalDate
    readonly stream: FundingStream
    readonly reservedHalfHours: number
  }
  readonly holidays: BankHolidays
  readonly rules?: readonly CancellationRule[]
}

/**
 * What cancelling a visit today does with its hours. A part of a half-hour goes back whole. Streams without a limit
 * give back everything: there is nothing to lose.
 * @throws HolidaysUnknown for a visit after the years whose bank holidays are known
 * @example Friday for the Tuesday after -> 2 working days' notice: all returned
 */
export function hoursOnCancelling(question: CancellationQuestion): CancelledHours {
  const { by, today, visit, holidays, rules = CANCELLATION_RULES } = question
  const noticeWorkingDays = workingDaysBetween(today, visit.on, holidays)
  const share = FUNDING_STREAMS[visit.stream].metered ? shareOf(rules, by, noticeWorkingDays) : 1
  const returnedHalfHours = Math.ceil(visit.reservedHalfHours * share)
  return {
    by,
    noticeWorkingDays,
    returnedHalfHours,
    usedHalfHours: visit.reservedHalfHours - returnedHalfHours,
  }
}

/** Where no rule speaks, nothing is taken. */
function shareOf(rules: readonly CancellationRule[], by: CancelledBy, noticeWorkingDays: number): number {
  const fitting = rules.filter(rule => rule.by === by && rule.leastWorkingDays <= noticeWorkingDays)
  return fitting.reduce((most, rule) => (rule.leastWorkingDays > most.leastWorkingDays ? rule : most), {
    leastWorkingDays: -1,
    returned: 1,
  }).returned
}
