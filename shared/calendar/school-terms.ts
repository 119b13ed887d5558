import * as z from 'zod'
import { type BankHolidays, isCovered } from './bank-holidays.ts'
import { addDays, daysBetween, isWeekend, isWithin, LocalDate } from './local-date.ts'

/** A half term: its first and last day of attendance, both included. Six make an academic year. */
export const HalfTerm = z
  .strictObject({ name: z.string().min(1).max(60), startsOn: LocalDate, endsOn: LocalDate })
  .refine(term => term.startsOn <= term.endsOn, {
    path: ['endsOn'],
    message: 'A term cannot end before it starts',
  })
export type HalfTerm = z.infer<typeof HalfTerm>

/** A single day in term when children do not attend, and why (an INSET day, a polling day). */
export const ClosedDay = z.strictObject({ on: LocalDate, why: z.string().min(1).max(60) })
export type ClosedDay = z.infer<typeof ClosedDay>

/**
 * When a setting is open to children: half terms in date order without overlap, less single closed days.
 * Days before the first and after the last term are unknown; days between two terms are holiday, so terms are
 * entered without leaving one out.
 */
export const TermCalendar = z
  .strictObject({ terms: z.array(HalfTerm).max(60), closedDays: z.array(ClosedDay).max(200) })
  .refine(inOrder, { path: ['terms'], message: 'Enter terms in date order, none overlapping another' })
export type TermCalendar = z.infer<typeof TermCalendar>

/** Why a setting is closed on a day, in words that finish "closed because". */
export const CLOSED_REASONS = {
  weekend: 'it is a weekend',
  'bank-holiday': 'it is a bank holiday',
  holiday: 'it is a holiday between terms',
  'closed-day': 'it is a training or closure day',
  'term-dates-unknown': 'its term dates for that day are not known yet',
  'bank-holidays-unknown': 'bank holidays for that year are not known yet',
} as const

/** A coded reason for being closed. The two unknowns mean "ask", never "open". */
export type ClosedReason = keyof typeof CLOSED_REASONS

/**
 * Why a setting is closed on a day, or null when it is open. Of several reasons the first of: weekend, bank
 * holiday, bank holidays unknown, closed day, holiday or term dates unknown.
 */
export function closedReason(
  calendar: TermCalendar,
  on: LocalDate,
  holidays: BankHolidays,
): ClosedReason | null {
  if (isWeekend(on)) return 'weekend'
  if (holidays.days.has(on)) return 'bank-holiday'
  if (!isCovered(on, holidays)) return 'bank-holidays-unknown'
  if (calendar.closedDays.some(day => day.on === on)) return 'closed-day'
  if (halfTermOf(calendar, on) !== null) return null
  return isKnown(calendar, on) ? 'holiday' : 'term-dates-unknown'
}

/** The half term a day is in, or null in holidays and outside the known terms. */
export function halfTermOf(calendar: TermCalendar, on: LocalDate): HalfTerm | null {
  return calendar.terms.find(term => isWithin(on, term.startsOn, term.endsOn)) ?? null
}

/** A stretch without attendance between two terms. */
export interface LongClosure {
  /** The first day closed: the day after a term's last. */
  readonly closedFrom: LocalDate
  /** The first day of the next term. */
  readonly reopensOn: LocalDate
  /** Calendar days closed, `closedFrom` included and `reopensOn` not. */
  readonly days: number
}

/**
 * Closures between terms of at least `minDays` calendar days, in date order. Training days next to a holiday
 * do not lengthen it: staff are in school. A closure whose end is not known is left out.
 * @example term ends 2026-07-22, next starts 2026-09-02 -> closedFrom 2026-07-23, 41 days
 * @source SI 2014/1530 reg. 10(4)(a): closed for a continuous period of not less than 4 weeks
 */
export function longClosures(calendar: TermCalendar, minDays: number): LongClosure[] {
  return calendar.terms
    .slice(1)
    .map((next, index) => {
      const closedFrom = addDays((calendar.terms[index] as HalfTerm).endsOn, 1)
      return { closedFrom, reopensOn: next.startsOn, days: daysBetween(closedFrom, next.startsOn) }
    })
    .filter(closure => closure.days >= minDays)
}

/** The first and the last day of the known terms, or null where none are known. */
export function knownSpan({
  terms,
}: TermCalendar): { readonly from: LocalDate; readonly to: LocalDate } | null {
  const [first, last] = [terms[0], terms.at(-1)]
  return first === undefined || last === undefined ? null : { from: first.startsOn, to: last.endsOn }
}

function isKnown(calendar: TermCalendar, on: LocalDate): boolean {
  const span = knownSpan(calendar)
  return span !== null && isWithin(on, span.from, span.to)
}

function inOrder({ terms }: { terms: readonly { startsOn: string; endsOn: string }[] }): boolean {
  return terms.every((term, index) => index === 0 || (terms[index - 1]?.endsOn ?? '') < term.startsOn)
}
