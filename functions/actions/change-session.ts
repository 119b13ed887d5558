import { academicYearOf } from '../../shared/calendar/local-date.ts'
import type { Id } from '../../shared/ids.ts'
import type { Told } from '../../shared/notices/told.ts'
import { changedTold, sessionWords, trainersTold } from '../../shared/notices/training-notices.ts'
import { Refusal } from '../../shared/refusal.ts'
import { hoursOfPlaces, settingsAt } from '../../shared/training/place-hours.ts'
import { takenCount } from '../../shared/training/register.ts'
import type { CourseSession } from '../../shared/training/session.ts'
import { whenOf } from '../../shared/visits/when.ts'
import { type Acting, assertVersion, type Outcome } from './acting.ts'
import type { SessionInput } from './plan-session.ts'
import { type SettingAccount, sessionChange } from './session-change.ts'
import { assertSessionAhead, type TrainersFound, trainerDays, trainersOf } from './session-trainers.ts'

/** A session with the diaries and the settings it concerns. */
export interface WholeSessionFound extends TrainersFound {
  readonly session: CourseSession
  /** As many settings as one write can settle. */
  readonly accounts: readonly SettingAccount[]
}

/**
 * Changes a session: time and trainers move in their diaries, and everybody with a place hears of a new time or venue.
 * @throws Refusal stale-version; not-allowed-now once it is held or called off, or for another academic year while
 *   places hold hours; session-full for fewer places than are taken; date-in-the-past; not-eligible;
 *   outside-working-time; slot-taken
 */
export function changeSession(
  acting: Acting,
  found: WholeSessionFound,
  input: SessionInput & { readonly version: number },
): Outcome<{ sessionId: Id }> {
  const { session: was } = found
  assertVersion(was.version, input.version)
  assertPlanned(was)
  const next = nextSession(found, input)
  const hasMoved = whenOf(was) !== whenOf(next)
  if (hasMoved) assertSessionAhead(acting, next)
  assertSameYear(was, next)
  assertCapacity(next)
  const diaryDays = trainerDays(acting, found, { was, next })
  const isElsewhere = was.venue.name !== next.venue.name || was.venue.postcode !== next.venue.postcode
  const { change } = sessionChange(acting, {
    was,
    next,
    touched: hasMoved || isElsewhere ? settingsAt(was) : [],
    accounts: hasMoved || isElsewhere ? found.accounts : [],
    note: { what: 'session-changed', why: null, facts: { on: next.on, capacity: next.capacity } },
    tells: tellsOf(was, next),
  })
  return { change: { ...change, diaryDays }, answer: { sessionId: was.id } }
}

/** Insists that a session is still planned. @throws Refusal not-allowed-now */
export function assertPlanned({ status }: Pick<CourseSession, 'status'>): void {
  if (status === 'planned') return
  const words = status === 'held' ? 'has been held' : 'was called off'
  throw new Refusal('not-allowed-now', `This session ${words}, so this cannot be done any more.`)
}

function nextSession(found: WholeSessionFound, input: SessionInput): CourseSession {
  const { session: was } = found
  const { on, startMinutes, venue, capacity, trainerIds } = input
  const endMinutes = Math.min(1440, startMinutes + was.endMinutes - was.startMinutes)
  return { ...was, on, startMinutes, endMinutes, venue, capacity, trainers: trainersOf(found, trainerIds) }
}

function assertSameYear(was: CourseSession, next: CourseSession): void {
  const { reservedHalfHours, usedHalfHours } = hoursOfPlaces(was.places)
  if (academicYearOf(was.on) === academicYearOf(next.on) || reservedHalfHours + usedHalfHours === 0) return
  throw new Refusal(
    'not-allowed-now',
    `Its places hold hours of ${academicYearOf(was.on)}, so it cannot move to another academic year. Call it off and plan a new one.`,
  )
}

function assertCapacity(next: CourseSession): void {
  const taken = takenCount(next)
  if (taken <= next.capacity) return
  throw new Refusal(
    'session-full',
    `${taken} places are taken already, so there cannot be fewer than ${taken}.`,
    { takenCount: taken, askedCount: next.capacity },
  )
}

function tellsOf(was: CourseSession, next: CourseSession): Told[] {
  const news = [
    ...(whenOf(was) === whenOf(next) ? [] : [`is now on ${whenOf(next)}`]),
    ...(was.venue.name === next.venue.name && was.venue.postcode === next.venue.postcode
      ? []
      : [`is now at ${next.venue.name}`]),
    ...(was.venue.joinDetails === next.venue.joinDetails ? [] : ['has new details of how to join']),
  ]
  const ids = new Set(was.trainers.map(({ specialistId }) => specialistId))
  const added = next.trainers.filter(({ specialistId }) => !ids.has(specialistId))
  const left = was.trainers.filter(
    one => !next.trainers.some(({ specialistId }) => specialistId === one.specialistId),
  )
  return [
    ...(news.length === 0 ? [] : changedTold({ ...was, places: next.places }, `${news.join(' and ')}.`)),
    ...trainersTold(next, added, `You give ${sessionWords(next)}.`),
    ...trainersTold(was, left, `Somebody else gives ${sessionWords(was)}.`),
  ]
}
