import { academicYearOf, addDays, daysBetween, isWithin, type LocalDate } from '../calendar/local-date.ts'
import type { TermCalendar } from '../calendar/school-terms.ts'
import { HALF_TERM_KEYS, HALF_TERMS, type HalfTerm } from './meeting.ts'

/** A half term of a year as a setting keeps it; without days where its term dates are not known. */
export interface HalfTermDays {
  readonly key: HalfTerm
  readonly label: string
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
}

interface Stretch {
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
}

/**
 * The six half terms of an academic year by a setting's own term dates. A term that is entered whole is cut in the
 * middle; of more than two stretches in one season, all after the first count as its second half.
 */
export function halfTermsOf({ terms }: Pick<TermCalendar, 'terms'>, academicYear: string): HalfTermDays[] {
  const ofYear = terms.filter(({ endsOn }) => academicYearOf(endsOn) === academicYear)
  const days = (['autumn', 'spring', 'summer'] as const).flatMap(season =>
    halvesOf(ofYear.filter(({ startsOn }) => seasonOf(startsOn) === season)),
  )
  return HALF_TERM_KEYS.map((key, at) => ({
    key,
    label: HALF_TERMS[key],
    startsOn: days[at]?.startsOn ?? null,
    endsOn: days[at]?.endsOn ?? null,
  }))
}

/** The half term a day is in, or null in holidays and outside the known terms. */
export function halfTermOn(halfTerms: readonly HalfTermDays[], on: LocalDate): HalfTermDays | null {
  return (
    halfTerms.find(
      ({ startsOn, endsOn }) => startsOn !== null && endsOn !== null && isWithin(on, startsOn, endsOn),
    ) ?? null
  )
}

/** The two halves of one season. */
function halvesOf(stretches: readonly Stretch[]): [Stretch | null, Stretch | null] {
  const [first, second] = stretches
  const last = stretches.at(-1)
  if (first === undefined || last === undefined) return [null, null]
  if (second !== undefined) return [first, { startsOn: second.startsOn, endsOn: last.endsOn }]
  const middle = addDays(first.startsOn, Math.floor(daysBetween(first.startsOn, first.endsOn) / 2))
  if (middle === first.endsOn) return [first, null]
  return [
    { startsOn: first.startsOn, endsOn: middle },
    { startsOn: addDays(middle, 1), endsOn: first.endsOn },
  ]
}

/** By the month a stretch begins in: Easter never starts the summer term before April. */
function seasonOf(startsOn: LocalDate): 'autumn' | 'spring' | 'summer' {
  const month = Number(startsOn.slice(5, 7))
  if (month >= 8) return 'autumn'
  return month < 4 ? 'spring' : 'summer'
}
