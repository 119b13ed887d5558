import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import { academicYearOf } from '../../shared/calendar/local-date.ts'
import { emptyLedger, reserve } from '../../shared/hours/ledger.ts'
import type { Id } from '../../shared/ids.ts'
import { bookedTold } from '../../shared/notices/training-notices.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { Refusal } from '../../shared/refusal.ts'
import { freeCount, isOverForNothing, passOn, waitingOf } from '../../shared/training/register.ts'
import { type CourseSession, MOST_KEPT, MOST_WAITING, type Place } from '../../shared/training/session.ts'
import { type Acting, type Outcome, personOf } from './acting.ts'
import { assertPlanned } from './change-session.ts'
import { type SettingAccount, sessionChange } from './session-change.ts'
import { assertSessionAhead } from './session-trainers.ts'

/** A session with the setting whose places it is about. */
export interface PlacesFound {
  readonly session: CourseSession
  readonly setting: Setting
  readonly account: SettingAccount
}

/** Who is to come, null for a name to be given later, and whether they chose to wait rather than to book. */
export interface PlacesInput {
  readonly names: readonly (string | null)[]
  readonly orWait: boolean
}

/**
 * Books places: all that are asked for or none. Who chose to wait is put on the list, though a place came free meanwhile:
 * it is then offered to them, not booked. What is free goes first to those who wait. A turn on the waiting list holds no hours.
 * @throws Refusal not-allowed-now once it is held or called off; date-in-the-past; session-full with how many are free;
 *   hours-exhausted
 */
export function bookPlaces(
  acting: Acting,
  found: PlacesFound,
  { names, orWait }: PlacesInput,
): Outcome<{ placeIds: Id[]; isWaiting: boolean }> {
  const { session: was, setting, account } = found
  assertPlanned(was)
  assertSessionAhead(acting, was)
  const free = freeAfterOffers(acting, was)
  const isWaiting = names.length > free
  if (isWaiting) assertMayWait(was, { free, asked: names.length, orWait })
  else assertHours(was, account, names.length)
  const places = names.map(name =>
    placeOf(acting, { session: was, setting }, name, isWaiting ? 'waiting' : 'booked'),
  )
  const { change } = sessionChange(acting, {
    was,
    next: { ...was, places: [...was.places, ...places] },
    touched: [setting.id],
    accounts: [account],
    note: {
      what: isWaiting ? 'places-waiting' : 'places-booked',
      why: null,
      facts: { settingId: setting.id, count: places.length },
    },
    tells: isWaiting ? [] : [bookedTold(was, setting.id, places.length)],
  })
  return { change, answer: { placeIds: places.map(({ id }) => id), isWaiting } }
}

/** What is free once those who wait have been offered theirs; on the session's own day, whatever is free. */
function freeAfterOffers({ today }: Acting, session: CourseSession): number {
  const { places } = passOn(session, today, BANK_HOLIDAYS)
  const isKept = session.on !== today && waitingOf({ places: [...places] }).length > 0
  return isKept ? 0 : freeCount({ places: [...places], capacity: session.capacity })
}

function assertMayWait(
  session: CourseSession,
  { free, asked, orWait }: { free: number; asked: number; orWait: boolean },
): void {
  const waitingCount = waitingOf(session).length
  const facts = { freeCount: free, askedCount: asked, waitingCount }
  const kept = session.places.filter(place => !isOverForNothing(place)).length
  if (waitingCount + asked > MOST_WAITING || kept + asked > MOST_KEPT)
    throw new Refusal('session-full', 'This session is full, and so is its waiting list.', facts)
  if (orWait) return
  const left = free === 0 ? 'No places are' : free === 1 ? 'Only 1 place is' : `Only ${free} places are`
  throw new Refusal(
    'session-full',
    `${left} left and you asked for ${asked}. Nothing was booked. Ask for fewer, or join the waiting list.`,
    facts,
  )
}

/** Insists that a setting has the hours for some places. @throws Refusal hours-exhausted */
export function assertHours(
  session: CourseSession,
  { settingId, ledger }: SettingAccount,
  count: number,
): void {
  const { stream, halfHoursPerPlace, on } = session
  if (halfHoursPerPlace === 0) return
  const of = ledger ?? emptyLedger(settingId, academicYearOf(on), stream)
  reserve(of, count * halfHoursPerPlace, 'This training')
}

function placeOf(
  acting: Acting,
  { session, setting }: Pick<PlacesFound, 'session' | 'setting'>,
  staffName: string | null,
  status: 'booked' | 'waiting',
): Place {
  return {
    id: acting.newId(),
    settingId: setting.id,
    settingName: setting.name,
    staffName,
    status,
    bookedBy: personOf(acting),
    bookedAt: acting.at,
    offeredUntilOn: null,
    halfHours: session.halfHoursPerPlace,
    pricePence: session.pricePence,
    cancelled: null,
    evaluation: null,
  }
}
