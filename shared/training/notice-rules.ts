import type { BankHolidays } from '../calendar/bank-holidays.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { workingDaysBetween } from '../calendar/working-days.ts'

/** With at least so many working days' notice, this share of a place's price is charged and of its hours used. */
export interface PlaceNoticeRule {
  readonly leastWorkingDays: number
  /** From 0, nothing, to 1, all of it. */
  readonly charged: number
}

/**
 * What a setting owes for a place it gives up. TABLE: this product's policy until an authority sets its own: nothing
 * with five working days' notice or more, half with two, all with less. The rule that counts is the one with the most
 * notice that was given.
 */
export const PLACE_NOTICE_RULES: readonly PlaceNoticeRule[] = [
  { leastWorkingDays: 5, charged: 0 },
  { leastWorkingDays: 2, charged: 0.5 },
  { leastWorkingDays: 0, charged: 1 },
]

/** What giving up a place costs: pence, and half-hours of the setting's that count as used. */
export interface PlaceCost {
  /** Working days after the day of cancelling, up to and including the session's. */
  readonly noticeWorkingDays: number
  readonly lateFeePence: number
  readonly usedHalfHours: number
}

/** A place to be given up. */
export interface PlaceCostQuestion {
  readonly today: LocalDate
  readonly on: LocalDate
  readonly place: { readonly pricePence: number; readonly halfHours: number }
  readonly holidays: BankHolidays
  readonly rules?: readonly PlaceNoticeRule[]
}

/**
 * What giving up a place today costs. A part of a penny or of a half-hour is in the setting's favour.
 * @throws HolidaysUnknown for a session after the years whose bank holidays are known
 * @example Monday for the Wednesday after, £45 -> 2 working days' notice: £22.50
 */
export function costOfGivingUp(question: PlaceCostQuestion): PlaceCost {
  const { today, on, place, holidays, rules = PLACE_NOTICE_RULES } = question
  const noticeWorkingDays = workingDaysBetween(today, on, holidays)
  const given = rules.filter(rule => rule.leastWorkingDays <= noticeWorkingDays)
  const most = given.reduce<PlaceNoticeRule | null>(
    (best, rule) => (best === null || rule.leastWorkingDays > best.leastWorkingDays ? rule : best),
    null,
  )
  const charged = most?.charged ?? 0
  return {
    noticeWorkingDays,
    lateFeePence: Math.floor(place.pricePence * charged),
    usedHalfHours: Math.floor(place.halfHours * charged),
  }
}
