import type { Id } from '../../shared/ids.ts'
import type { Acting, Outcome } from './acting.ts'
import { assertPlanned } from './change-session.ts'
import { assertPlaceIs, type PlaceFound, withPlace } from './place-found.ts'
import { sessionChange } from './session-change.ts'
import { assertNotBegun } from './session-trainers.ts'

/**
 * Names who comes, or swaps the name.
 * @throws Refusal not-allowed-now once the session has begun or was called off, or for a place that was given up
 */
export function namePlace(
  acting: Acting,
  { session: was, place, setting }: PlaceFound,
  { name }: { readonly name: string },
): Outcome<{ placeId: Id }> {
  assertPlanned(was)
  assertNotBegun(acting, was)
  assertPlaceIs(place, ['booked', 'offered', 'waiting'])
  const { change } = sessionChange(acting, {
    was,
    next: withPlace(was, { ...place, staffName: name }),
    touched: [],
    accounts: [],
    note: { what: 'place-named', why: null, facts: { settingId: setting.id, placeId: place.id } },
    tells: [],
  })
  return { change, answer: { placeId: place.id } }
}
