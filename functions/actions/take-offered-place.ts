import { longDate } from '../../shared/calendar/local-date.ts'
import type { Id } from '../../shared/ids.ts'
import { bookedTold } from '../../shared/notices/training-notices.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Acting, Outcome } from './acting.ts'
import { assertHours } from './book-places.ts'
import { assertPlanned } from './change-session.ts'
import { assertPlaceIs, type PlaceFound, withPlace } from './place-found.ts'
import { sessionChange } from './session-change.ts'
import { assertNotBegun } from './session-trainers.ts'

/**
 * Takes a place that was offered from the waiting list; its hours are reserved now.
 * @throws Refusal not-allowed-now without an offer, after its last day, or once the session has begun; hours-exhausted
 */
export function takeOfferedPlace(
  acting: Acting,
  { session: was, place, setting, account }: PlaceFound,
): Outcome<{ placeId: Id }> {
  assertPlanned(was)
  assertNotBegun(acting, was)
  assertPlaceIs(place, ['offered'])
  if (place.offeredUntilOn !== null && place.offeredUntilOn < acting.today)
    throw new Refusal(
      'not-allowed-now',
      `This offer stood until ${longDate(place.offeredUntilOn)}, so it cannot be taken any more.`,
    )
  assertHours(was, account, 1)
  const { change } = sessionChange(acting, {
    was,
    next: withPlace(was, { ...place, status: 'booked', offeredUntilOn: null }),
    touched: [setting.id],
    accounts: [account],
    note: { what: 'offer-taken', why: null, facts: { settingId: setting.id, placeId: place.id } },
    tells: [bookedTold(was, setting.id, 1)],
  })
  return { change, answer: { placeId: place.id } }
}
