import type { BankHolidays } from '../calendar/bank-holidays.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { type CourseSession, PLACE_STATUSES, type Place, type SessionRow } from './session.ts'

/** An offer of a place stands for so many working days, the last one included. The product's policy. */
export const OFFER_WORKING_DAYS = 2

/** Places that are booked or offered, and so cannot be given to anybody else. */
export function takenCount(session: Pick<CourseSession, 'places'>): number {
  return session.places.filter(place => PLACE_STATUSES[place.status].isTaken).length
}

/** Places that can be booked now. None while somebody waits: a place that is free goes to them first. */
export function freeCount(session: Pick<CourseSession, 'places' | 'capacity'>): number {
  return Math.max(0, session.capacity - takenCount(session))
}

/** Those who wait, first come first. */
export function waitingOf(session: Pick<CourseSession, 'places'>): Place[] {
  return session.places.filter(place => place.status === 'waiting')
}

/** Which in turn a waiting place is, from 1; null for one that does not wait. */
export function turnOf(session: Pick<CourseSession, 'places'>, placeId: string): number | null {
  const at = waitingOf(session).findIndex(place => place.id === placeId)
  return at < 0 ? null : at + 1
}

/** What passing on did: the register after it, who was offered a place and whose offer had lapsed. */
export interface PassedOn {
  readonly places: readonly Place[]
  readonly offered: readonly Place[]
  readonly lapsed: readonly Place[]
}

/**
 * Lets offers that were not taken in time lapse, and offers what is free to those who wait, first come first. The same
 * day again changes nothing. No offer reaches past the session's own day, on which old ones lapse and none is made.
 */
export function passOn(
  session: Pick<CourseSession, 'places' | 'capacity' | 'on' | 'status'>,
  today: LocalDate,
  holidays: BankHolidays,
): PassedOn {
  if (session.status !== 'planned' || session.on < today)
    return { places: session.places, offered: [], lapsed: [] }
  const isLate = (place: Place) => place.status === 'offered' && (place.offeredUntilOn ?? '') < today
  const lapsed = session.places
    .filter(isLate)
    .map(place => ({ ...place, status: 'lapsed' as const, offeredUntilOn: null }))
  const left = session.places.map(place => lapsed.find(({ id }) => id === place.id) ?? place)
  const until = addWorkingDays(today, OFFER_WORKING_DAYS, holidays)
  const offeredUntilOn = until < session.on ? until : session.on
  const free = session.on === today ? 0 : freeCount({ places: left, capacity: session.capacity })
  const offered = waitingOf({ places: left })
    .slice(0, free)
    .map(place => ({ ...place, status: 'offered' as const, offeredUntilOn }))
  return {
    places: left.map(place => offered.find(({ id }) => id === place.id) ?? place),
    offered,
    lapsed,
  }
}

/** So many waiting that another session is worth proposing: half a session's worth, and at least five. */
export function wantsAnother(session: Pick<CourseSession, 'places' | 'capacity'>): boolean {
  return isWorthAnother({ waitingCount: waitingOf(session).length, capacity: session.capacity })
}

/** The same of a session as it stands in lists. */
export function isWorthAnother({
  waitingCount,
  capacity,
}: Pick<SessionRow, 'waitingCount' | 'capacity'>): boolean {
  return waitingCount >= Math.max(5, Math.ceil(capacity / 2))
}

/** Whether a place came to nothing and nothing is owed for it, so that it need not be remembered for ever. */
export function isOverForNothing({ status, cancelled }: Place): boolean {
  if (PLACE_STATUSES[status].isTaken || status === 'waiting') return false
  return (cancelled?.lateFeePence ?? 0) === 0 && (cancelled?.usedHalfHours ?? 0) === 0
}
