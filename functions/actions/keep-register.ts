import type { Id } from '../../shared/ids.ts'
import { heldTold } from '../../shared/notices/training-notices.ts'
import { Refusal } from '../../shared/refusal.ts'
import { settingsAt } from '../../shared/training/place-hours.ts'
import type { CourseSession, Place } from '../../shared/training/session.ts'
import { hasBegun, whenOf } from '../../shared/visits/when.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'
import { type SettingAccount, sessionChange } from './session-change.ts'

/** A session with its settings, as many as one write can settle. */
export interface RegisterFound {
  readonly session: CourseSession
  readonly accounts: readonly SettingAccount[]
}

/**
 * Records who came: the hours of those who came are used, and of those who did not, as nobody gave notice. May be
 * corrected afterwards. Those who still waited wait no longer.
 * @throws Refusal stale-version; not-allowed-now before it begins, for a session that was called off, or for somebody who
 *   has no place
 */
export function keepRegister(
  acting: Acting,
  { session: was, accounts }: RegisterFound,
  { version, cameIds }: { readonly version: number; readonly cameIds: readonly Id[] },
): Outcome<{ sessionId: Id }> {
  assertVersion(was.version, version)
  assertCanBeKept(acting, was)
  const came = new Set(cameIds)
  const unknown = cameIds.some(id => !was.places.some(place => place.id === id && hasSeat(place)))
  if (unknown)
    throw new Refusal('not-allowed-now', 'Somebody in this register has no place on this session any more.')
  const next = {
    ...was,
    status: 'held' as const,
    places: was.places.map(place => marked(acting, place, came.has(place.id))),
  }
  const { change } = sessionChange(acting, {
    was,
    next,
    touched: settingsAt(was),
    accounts,
    note: {
      what: 'register-kept',
      why: null,
      facts: { came: came.size, didNotCome: next.places.filter(({ status }) => status === 'absent').length },
    },
    tells: was.status === 'held' ? [] : heldTold(next),
  })
  return { change, answer: { sessionId: was.id } }
}

function assertCanBeKept(acting: Acting, session: CourseSession): void {
  if (session.status === 'cancelled')
    throw new Refusal('not-allowed-now', 'This session was called off, so nobody came.')
  if (hasBegun(session, acting)) return
  const { on } = session
  throw new Refusal('not-allowed-now', `Who came can be recorded from ${whenOf(session)} on.`, { on })
}

function hasSeat({ status }: Place): boolean {
  return status === 'booked' || status === 'attended' || status === 'absent'
}

function marked(acting: Acting, place: Place, came: boolean): Place {
  if (place.status === 'waiting' || place.status === 'offered')
    return { ...place, status: 'lapsed', offeredUntilOn: null }
  if (!hasSeat(place)) return place
  if (came) return { ...place, status: 'attended', cancelled: null }
  if (place.status === 'absent') return place
  const { pricePence: lateFeePence, halfHours: usedHalfHours } = place
  const cancelled = { by: personOf(acting), at: acting.at, noticeWorkingDays: 0, lateFeePence, usedHalfHours }
  return { ...place, status: 'absent', evaluation: null, cancelled: { ...cancelled, waived: null } }
}
