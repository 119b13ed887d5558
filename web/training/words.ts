import type { CourseLine, PlaceView, SessionLine } from '../../shared/contracts/training.ts'
import { clockSpan, longDate } from '../dates.ts'
import { minutesWords } from '../visits/hours-words.ts'

/** Where a course takes place. */
export const WAY_WORDS: Readonly<Record<CourseLine['way'], string>> = {
  'on-site': 'At a setting',
  'family-hub': 'At a family hub',
  online: 'Online',
}

/** The stages of a course. */
export const STAGE_WORDS: Readonly<Record<CourseLine['status'], Shown>> = {
  draft: { label: 'Draft', colour: 'grey' },
  offered: { label: 'Offered', colour: 'green' },
  ended: { label: 'No longer offered', colour: 'grey' },
}

/** The stages of a session. */
export const SESSION_WORDS: Readonly<Record<SessionLine['status'], Shown>> = {
  planned: { label: 'Planned', colour: 'blue' },
  held: { label: 'Held', colour: 'green' },
  cancelled: { label: 'Called off', colour: 'red' },
}

/** What can become of a place. */
export const PLACE_WORDS: Readonly<Record<PlaceView['status'], Shown>> = {
  booked: { label: 'Booked', colour: 'blue' },
  offered: { label: 'Offered', colour: 'yellow' },
  waiting: { label: 'Waiting list', colour: 'purple' },
  lapsed: { label: 'Offer lapsed', colour: 'grey' },
  cancelled: { label: 'Cancelled', colour: 'grey' },
  attended: { label: 'Attended', colour: 'green' },
  absent: { label: 'Did not attend', colour: 'orange' },
}

interface Shown {
  readonly label: string
  /** Only helps: the words say it. */
  readonly colour: string
}

/** @example pounds(4500) -> '£45' · pounds(2250) -> '£22.50' */
export function pounds(pence: number): string {
  const whole = Math.floor(pence / 100)
  const rest = pence % 100
  return `£${whole.toLocaleString('en-GB')}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/** @example placesCount(1) -> '1 place' */
export function placesCount(count: number): string {
  return `${count} ${count === 1 ? 'place' : 'places'}`
}

/** How many places are left, or how many wait. @example '4 places left' · 'Full, 6 waiting' · 'Full, nobody waits' */
export function leftOf({ freeCount, waitingCount }: Pick<SessionLine, 'freeCount' | 'waitingCount'>): string {
  if (freeCount > 0) return `${placesCount(freeCount)} left`
  return waitingCount === 0 ? 'Full, nobody waits' : `Full, ${waitingCount} waiting`
}

/** When a session is. @example 'Tuesday 12 January 2027, 1pm to 3:30pm' */
export function whenOf(session: Pick<SessionLine, 'on' | 'startMinutes' | 'endMinutes'>): string {
  return `${longDate(session.on)}, ${clockSpan(session.startMinutes, session.endMinutes)}`
}

/** What places cost: money, hours of a stream, both or nothing. @example '£45 and 1.5 Core hours' · 'Free' */
export function costOf(pence: number, halfHours: number, stream: string): string {
  const hours = halfHours > 0 ? `${halfHours / 2} ${stream} ${halfHours === 2 ? 'hour' : 'hours'}` : ''
  const money = pence > 0 ? pounds(pence) : ''
  return [money, hours].filter(Boolean).join(' and ') || 'Free'
}

/** A course in one line. @example 'Autism · 2 hours 30 minutes · Online' */
export function factsOf(course: Pick<CourseLine, 'minutes' | 'way'>, discipline: string): string {
  return [discipline, minutesWords(course.minutes), WAY_WORDS[course.way]].join(' · ')
}

/** A place's id as people say it: the reference of a booking. @example '7K4M2Q9ABC' -> '7K4M2-Q9ABC' */
export function referenceOfPlace(id: string): string {
  return `${id.slice(0, 5)}-${id.slice(5)}`
}

/** Who comes, or that a name is missing. */
export function whoComes({ staffName }: Pick<PlaceView, 'staffName'>): string {
  return staffName ?? 'Name to be given'
}

/** @example inTurn(1) -> '1st' · inTurn(12) -> '12th' · inTurn(23) -> '23rd' */
export function inTurn(turn: number): string {
  const ends: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
  return `${turn}${ends[ORDER.select(turn)] ?? 'th'}`
}

const ORDER = new Intl.PluralRules('en-GB', { type: 'ordinal' })

/** The academic year of a day, from September on. @example '2027-08-31' -> '2026-27' · '2027-09-01' -> '2027-28' */
export function academicYearOf(day: string): string {
  const year = Number(day.slice(0, 4))
  const first = Number(day.slice(5, 7)) >= 9 ? year : year - 1
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`
}
