import type {
  BookingLine,
  CourseLine,
  PlaceView,
  SessionLine,
  SessionView,
} from '../../shared/contracts/training.ts'
import { type Actor, can } from '../../shared/people/roles.ts'
import type { Course } from '../../shared/training/course.ts'
import { attendanceOf, placesOf } from '../../shared/training/place-hours.ts'
import { turnOf } from '../../shared/training/register.ts'
import {
  type CourseSession,
  type Place,
  SESSION_SHAPE,
  type SessionRow,
} from '../../shared/training/session.ts'
import { hasBegun, type LondonNow } from '../../shared/visits/when.ts'
import { costOfPlace } from '../actions/cancel-place.ts'

/** A session in lists, with what can be booked now: nothing while somebody waits, but on its own day whatever is free. */
export function sessionLine(row: SessionRow, today: string): SessionLine {
  const isOpen = row.status === 'planned' && (row.waitingCount === 0 || row.on === today)
  return { ...row, freeCount: isOpen ? Math.max(0, row.capacity - row.takenCount) : 0 }
}

/** A course as it is shown, without what storage alone needs. */
export function shownCourse({ authority: _, chainHead: __, ...course }: Course): Omit<CourseLine, 'next'> {
  return course
}

/** A course with those of some sessions that are its own and to come, soonest first. */
export function courseLine(course: Course, rows: readonly SessionRow[], today: string): CourseLine {
  const next = rows.filter(
    ({ courseId, status, on }) => courseId === course.id && status === 'planned' && on >= today,
  )
  return { ...shownCourse(course), next: next.map(row => sessionLine(row, today)) }
}

/**
 * A place with its turn and what giving it up would cost now. What it was worth is shown to the setting's own people
 * only: the team sees what is said, not who said it.
 */
export function placeView(
  session: CourseSession,
  place: Place,
  { actor, ...now }: LondonNow & { readonly actor: Pick<Actor, 'settingIds'> },
): PlaceView {
  const canGiveUp =
    session.status === 'planned' &&
    !hasBegun(session, now) &&
    ['booked', 'offered', 'waiting'].includes(place.status)
  return {
    ...place,
    evaluation: actor.settingIds.includes(place.settingId) ? place.evaluation : null,
    turn: turnOf(session, place.id),
    givingUp: canGiveUp ? costOfPlace(session, place, now.today) : null,
  }
}

/** Whether somebody runs a session: manages training, or gives it. */
export function runsSession(actor: Actor, { trainers }: Pick<CourseSession, 'trainers'>): boolean {
  const specialistIds = trainers.map(({ specialistId }) => specialistId)
  return can(actor, 'manage-training') || can(actor, 'keep-registers', { specialistIds })
}

/** A session as somebody may see it: the places of their own settings, or all of them where they run it. */
export function sessionView(
  { session, course }: { session: CourseSession; course: Course },
  actor: Actor,
  now: LondonNow,
): SessionView {
  const seen = session.places.filter(
    ({ settingId }) => runsSession(actor, session) || actor.settingIds.includes(settingId),
  )
  const mayJoin =
    runsSession(actor, session) || seen.some(({ status }) => status === 'booked' || status === 'attended')
  const { name, postcode, place, joinDetails } = session.venue
  const { stream, halfHoursPerPlace, pricePence } = session
  return {
    session: {
      ...sessionLine(SESSION_SHAPE.rowOf(session), now.today),
      version: session.version,
      venue: { name, postcode, place, joinDetails: mayJoin ? joinDetails : null },
      ...{ stream, halfHoursPerPlace, pricePence },
      cancelledWhy: session.cancelled?.why ?? null,
    },
    course: shownCourse(course),
    places: seen.map(place => placeView(session, place, { ...now, actor })),
    actions: actionsOn(session, actor, now),
  }
}

function actionsOn(session: CourseSession, actor: Actor, now: LondonNow): SessionView['actions'] {
  const specialistIds = session.trainers.map(({ specialistId }) => specialistId)
  const isPlanned = session.status === 'planned'
  const mayManage = isPlanned && can(actor, 'manage-training')
  const mayKeep = can(actor, 'keep-registers', { specialistIds })
  return [
    ...(isPlanned && !hasBegun(session, now) && can(actor, 'book-places') ? (['book'] as const) : []),
    ...(mayManage ? (['change', 'call-off'] as const) : []),
    ...(mayKeep && session.status !== 'cancelled' && hasBegun(session, now)
      ? (['keep-register'] as const)
      : []),
    ...(runsSession(actor, session) ? (['see-register'] as const) : []),
  ]
}

/** What a setting has at a session, as its register says now. */
export function bookingLine(
  session: CourseSession,
  settingId: string,
  now: LondonNow & { readonly actor: Pick<Actor, 'settingIds'> },
): BookingLine {
  const { authority: _, id: __, ...line } = attendanceOf(session, settingId)
  return { ...line, places: placesOf(session, settingId).map(place => placeView(session, place, now)) }
}
