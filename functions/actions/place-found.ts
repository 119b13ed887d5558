import { Refusal } from '../../shared/refusal.ts'
import {
  type CourseSession,
  PLACE_STATUSES,
  type Place,
  type PlaceStatus,
} from '../../shared/training/session.ts'
import type { PlacesFound } from './book-places.ts'

/** A session with one place on it. */
export interface PlaceFound extends PlacesFound {
  readonly place: Place
}

/** A session with one of its places replaced. */
export function withPlace(session: CourseSession, place: Place): CourseSession {
  return { ...session, places: session.places.map(one => (one.id === place.id ? place : one)) }
}

/** Insists that a place stands in a way in which this can be done. @throws Refusal not-allowed-now */
export function assertPlaceIs({ status }: Place, fitting: readonly PlaceStatus[]): void {
  if (fitting.includes(status)) return
  const label = PLACE_STATUSES[status].label.toLowerCase()
  throw new Refusal('not-allowed-now', `This place is “${label}”, so this cannot be done with it.`, {
    status,
  })
}
