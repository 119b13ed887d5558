import * as z from 'zod'
import { daysBetween, isWithin, LocalDate, mondayOf, weekdayOf } from '../calendar/local-date.ts'
import type { HalfTerm } from '../calendar/school-terms.ts'

/** Days of the week that can be worked. */
export const WORKED_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

const MinuteOfDay = z.int().min(0).max(1440)

/** What is asked of a recurring commitment; its times are minutes since midnight on the London clock. */
export const CommitmentDetails = z.strictObject({
  /** Shown in the diary and on the day sheet; never names a child. */
  label: z.string().trim().min(1, 'Say what it is').max(80),
  weekday: z.enum(WORKED_WEEKDAYS, 'Choose a day of the week'),
  startMinutes: MinuteOfDay,
  endMinutes: MinuteOfDay,
  from: LocalDate,
  /** The last day it can fall on; null for no end. */
  to: LocalDate.nullable(),
  /** 2: every second week, counted from the week of `from`. */
  everyWeeks: z.union([z.literal(1), z.literal(2)]),
  termOnly: z.boolean(),
  /** At the base; otherwise the place is not known and the minutes for unknown places are allowed for the journey. */
  atBase: z.boolean(),
})
export type CommitmentDetails = z.infer<typeof CommitmentDetails>

/**
 * Something a specialist does week after week, such as a team meeting. It is kept once, on their record, and worked
 * out for each day that is looked at; as its times are the London clock's, a clock change never shifts it.
 */
export const Commitment = CommitmentDetails.extend({ id: z.string().min(1).max(64) })
export type Commitment = z.infer<typeof Commitment>

/** What of a specialist's record says which commitments a day has. */
export interface Committed {
  readonly commitments?: readonly Commitment[] | undefined
  readonly terms?: readonly HalfTerm[] | undefined
}

/** The commitments that fall on a day, whether or not it is worked, earliest first. */
export function commitmentsOn({ commitments = [], terms = [] }: Committed, on: LocalDate): Commitment[] {
  return commitments
    .filter(one => fallsOn(one, on) && (!one.termOnly || isTerm(terms, on)))
    .sort((a, b) => a.startMinutes - b.startMinutes || (a.id < b.id ? -1 : 1))
}

function fallsOn({ weekday, from, to, everyWeeks }: Commitment, on: LocalDate): boolean {
  if (weekdayOf(on) !== weekday || on < from || (to !== null && on > to)) return false
  return (daysBetween(mondayOf(from), mondayOf(on)) / 7) % everyWeeks === 0
}

/** Outside the terms that are known a day counts as term: time that may be taken is never given away. */
function isTerm(terms: readonly HalfTerm[], on: LocalDate): boolean {
  const [first, last] = [terms[0], terms.at(-1)]
  if (first === undefined || last === undefined || !isWithin(on, first.startsOn, last.endsOn)) return true
  return terms.some(term => isWithin(on, term.startsOn, term.endsOn))
}
