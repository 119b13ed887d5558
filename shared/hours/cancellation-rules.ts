import * as z from 'zod'
import type { BankHolidays } from '../calendar/bank-holidays.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { workingDaysBetween } from '../calendar/working-days.ts'
import { FUNDING_STREAMS, type FundingStream } from './streams.ts'

/** Whose side cancels a visit: the setting it is for, or the team that gives it. */
export type CancelledBy = 'setting' | 'team'

/** With at least so many working days' notice, this share of the reserved hours, in percent, is used; the rest goes back. */
export const CancellationRule = z.strictObject({
  leastWorkingDays: z.int('Enter a whole number').min(0).max(60),
  usedPercent: z.int('Enter a whole number').min(0).max(100),
})
export type CancellationRule = Readonly<z.infer<typeof CancellationRule>>

/**
 * What a cancellation by a setting does with the hours of a visit. TABLE: the product's choice, used until an authority
 * sets its own (`shared/policy`): all go back with 2 working days' notice or more; with less they are used. The rule that
 * counts is the one with the most notice that was given. When the team cancels, all go back, whatever the rules.
 */
export const CANCELLATION_RULES: readonly CancellationRule[] = [
  { leastWorkingDays: 2, usedPercent: 0 },
  { leastWorkingDays: 0, usedPercent: 100 },
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
  /** The authority's; the product's choice where none are given. */
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
  const isCounted = by === 'setting' && FUNDING_STREAMS[visit.stream].metered
  const percent = isCounted ? usedPercent(rules, noticeWorkingDays) : 0
  const usedHalfHours = Math.floor((visit.reservedHalfHours * percent) / 100)
  return {
    by,
    noticeWorkingDays,
    returnedHalfHours: visit.reservedHalfHours - usedHalfHours,
    usedHalfHours,
  }
}

/** Where no rule speaks, nothing is taken. */
function usedPercent(rules: readonly CancellationRule[], noticeWorkingDays: number): number {
  const fitting = rules.filter(rule => rule.leastWorkingDays <= noticeWorkingDays)
  return fitting.reduce((most, rule) => (rule.leastWorkingDays > most.leastWorkingDays ? rule : most), {
    leastWorkingDays: -1,
    usedPercent: 0,
  }).usedPercent
}
