import { academicYearOf } from '../calendar/local-date.ts'
import { type Attendance, attendanceId } from './attendance.ts'
import type { CourseSession, Place, PlaceStatus } from './session.ts'

/** What places hold of a setting's hours, in half-hours. */
export interface PlaceHours {
  readonly reservedHalfHours: number
  readonly usedHalfHours: number
}

/**
 * What a place holds of its setting's hours: reserved while it is booked, used once somebody came; of one given up late,
 * or where nobody came, what the rules for notice say unless it was waived. Offers and turns on the list hold none.
 */
export function hoursOfPlace(place: Pick<Place, 'status' | 'halfHours' | 'cancelled'>): PlaceHours {
  const { status, halfHours, cancelled } = place
  if (status === 'booked') return { reservedHalfHours: halfHours, usedHalfHours: 0 }
  if (status === 'attended') return { reservedHalfHours: 0, usedHalfHours: halfHours }
  const isOwed = cancelled !== null && cancelled.waived === null
  return { reservedHalfHours: 0, usedHalfHours: isOwed ? cancelled.usedHalfHours : 0 }
}

/** What some places hold together. */
export function hoursOfPlaces(places: readonly Place[]): PlaceHours {
  const each = places.map(hoursOfPlace)
  return {
    reservedHalfHours: each.reduce((sum, one) => sum + one.reservedHalfHours, 0),
    usedHalfHours: each.reduce((sum, one) => sum + one.usedHalfHours, 0),
  }
}

/** The places of one setting, in the order they were asked for. */
export function placesOf(session: Pick<CourseSession, 'places'>, settingId: string): Place[] {
  return session.places.filter(place => place.settingId === settingId)
}

/** The settings that have or had a place or a turn at a session, each once, in the order they came. */
export function settingsAt(session: Pick<CourseSession, 'places'>): string[] {
  return [...new Set(session.places.map(({ settingId }) => settingId))]
}

/** What a setting has at a session, worked out from its register. */
export function attendanceOf(session: CourseSession, settingId: string): Omit<Attendance, 'version'> {
  const { authority, id, courseId, courseTitle, on, startMinutes, endMinutes, venue, status, stream } =
    session
  const places = placesOf(session, settingId)
  const counts: Partial<Record<PlaceStatus, number>> = {}
  for (const place of places) counts[place.status] = (counts[place.status] ?? 0) + 1
  return {
    authority,
    id: attendanceId(id, settingId),
    sessionId: id,
    courseId,
    courseTitle,
    settingId,
    on,
    startMinutes,
    endMinutes,
    venueName: venue.name,
    sessionStatus: status,
    counts,
    stream,
    academicYear: academicYearOf(on),
    ...hoursOfPlaces(places),
  }
}
