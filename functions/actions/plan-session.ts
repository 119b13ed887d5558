import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Id } from '../../shared/ids.ts'
import { sessionWords, trainersTold } from '../../shared/notices/training-notices.ts'
import { Refusal } from '../../shared/refusal.ts'
import { COURSE_STATUSES, type Course } from '../../shared/training/course.ts'
import type { CourseSession } from '../../shared/training/session.ts'
import type { Acting, Outcome } from './acting.ts'
import { sessionChange } from './session-change.ts'
import { assertSessionAhead, type TrainersFound, trainerDays, trainersOf } from './session-trainers.ts'

/** When, where, by whom and for how many. Minutes after midnight, London wall time. */
export interface SessionInput {
  readonly on: LocalDate
  readonly startMinutes: number
  readonly venue: CourseSession['venue']
  readonly capacity: number
  readonly trainerIds: readonly string[]
}

/** A course with what a session of it is planned into. */
export interface PlanFound extends TrainersFound {
  readonly course: Course
}

/**
 * Plans a session: it and its trainers' diaries change together or not at all.
 * @throws Refusal not-allowed-now for a course that is not offered; date-in-the-past; not-eligible;
 *   outside-working-time; slot-taken
 */
export function planSession(
  acting: Acting,
  found: PlanFound,
  input: SessionInput,
): Outcome<{ sessionId: Id }> {
  const { course } = found
  if (!COURSE_STATUSES[course.status].isOffered)
    throw new Refusal('not-allowed-now', 'This course is not offered. Offer it first, then plan a session.')
  assertSessionAhead(acting, input)
  const session = plannedSession(acting, found, input)
  const diaryDays = trainerDays(acting, found, { was: null, next: session })
  const { change } = sessionChange(acting, {
    was: null,
    next: session,
    touched: [],
    accounts: [],
    note: { what: 'session-planned', why: null, facts: { on: session.on, capacity: session.capacity } },
    tells: trainersTold(session, session.trainers, `You give ${sessionWords(session)}.`),
  })
  return { change: { ...change, diaryDays }, answer: { sessionId: session.id } }
}

function plannedSession(acting: Acting, found: PlanFound, input: SessionInput): CourseSession {
  const { course } = found
  return {
    authority: acting.actor.authority,
    id: acting.newId(),
    version: 1,
    chainHead: '',
    courseId: course.id,
    courseTitle: course.title,
    status: 'planned',
    on: input.on,
    startMinutes: input.startMinutes,
    endMinutes: Math.min(1440, input.startMinutes + course.minutes),
    venue: input.venue,
    capacity: input.capacity,
    trainers: trainersOf(found, input.trainerIds),
    stream: course.stream,
    halfHoursPerPlace: course.halfHoursPerPlace,
    pricePence: course.pricePence ?? 0,
    places: [],
    cancelled: null,
    anotherProposedAt: null,
    toSettle: [],
  }
}
