import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { Id } from '../ids.ts'
import type { RecordShape } from '../records/record-shape.ts'
import { Person } from '../requests/request.ts'
import { Coordinates } from '../visits/travel.ts'

const Instant = z.iso.datetime()

/** The most places a session can have, and the most that can wait for one. */
export const MOST_PLACES = 120
export const MOST_WAITING = 120

/** The most places a register keeps: those, and a remembrance of some that were given up for nothing. */
export const MOST_KEPT = 300

/** What can become of a place. TABLE. `isTaken`: it counts against the capacity. */
export const PLACE_STATUSES = {
  booked: { label: 'Booked', isTaken: true },
  offered: { label: 'Offered', isTaken: true },
  waiting: { label: 'Waiting list', isTaken: false },
  lapsed: { label: 'Offer lapsed', isTaken: false },
  cancelled: { label: 'Cancelled', isTaken: false },
  attended: { label: 'Attended', isTaken: true },
  absent: { label: 'Did not attend', isTaken: true },
} as const
export type PlaceStatus = keyof typeof PLACE_STATUSES
export const PLACE_STATUS_KEYS = Object.keys(PLACE_STATUSES) as [PlaceStatus, ...PlaceStatus[]]

/** A seat on a session, or somebody's turn on its waiting list. A place without a name keeps a number until one is given. */
export const Place = z.strictObject({
  id: Id,
  settingId: z.string(),
  settingName: z.string(),
  /** Who comes: a member of staff, never a child. Null until a name is given. */
  staffName: z.string().nullable(),
  status: z.enum(PLACE_STATUS_KEYS),
  bookedBy: Person,
  bookedAt: Instant,
  /** Of an offer, the last day on which it can be taken. */
  offeredUntilOn: LocalDate.nullable(),
  /** Half-hours of the setting’s hours that it holds or used, and what it costs in pence. */
  halfHours: z.int().min(0),
  pricePence: z.int().min(0),
  cancelled: z
    .strictObject({
      by: Person,
      at: Instant,
      noticeWorkingDays: z.int(),
      lateFeePence: z.int().min(0),
      usedHalfHours: z.int().min(0),
      waived: z.strictObject({ why: z.string(), by: Person, at: Instant }).nullable(),
    })
    .nullable(),
  evaluation: z
    .strictObject({
      useful: z.int().min(1).max(5),
      confidence: z.int().min(1).max(5),
      wouldRecommend: z.boolean(),
      comment: z.string(),
      by: Person,
      at: Instant,
    })
    .nullable(),
})
export type Place = z.infer<typeof Place>

export const SESSION_STATUSES = {
  planned: { label: 'Planned', isOpen: true },
  held: { label: 'Held', isOpen: false },
  cancelled: { label: 'Cancelled', isOpen: false },
} as const
export type SessionStatus = keyof typeof SESSION_STATUSES
export const SESSION_STATUS_KEYS = Object.keys(SESSION_STATUSES) as [SessionStatus, ...SessionStatus[]]

/**
 * A date of a course with its register: every place and the waiting list, in the order they were asked for. One
 * record, so that a place is given on condition of the register as it was read: never one too many.
 */
export const CourseSession = z.strictObject({
  authority: z.string(),
  id: Id,
  version: z.int().min(1),
  chainHead: z.string(),
  courseId: Id,
  courseTitle: z.string(),
  status: z.enum(SESSION_STATUS_KEYS),
  on: LocalDate,
  startMinutes: z.int().min(0).max(1439),
  endMinutes: z.int().min(1).max(1440),
  venue: z.strictObject({
    name: z.string(),
    postcode: z.string(),
    place: Coordinates.nullable(),
    /** How to join; shown only to those who have a place. */
    joinDetails: z.string(),
  }),
  capacity: z.int().min(1).max(MOST_PLACES),
  trainers: z
    .array(z.strictObject({ specialistId: z.string(), name: z.string() }))
    .min(1)
    .max(4),
  /** What a place costs, as the course said when the session was planned: a later change of the course leaves it alone. */
  stream: z.enum(FUNDING_STREAM_KEYS),
  halfHoursPerPlace: z.int().min(0),
  pricePence: z.int().min(0),
  places: z.array(Place).max(MOST_KEPT),
  cancelled: z.strictObject({ why: z.string(), by: Person, at: Instant }).nullable(),
  /** When the team was first told that so many wait that another session is worth proposing. */
  anotherProposedAt: Instant.nullable(),
  /** Settings whose hours and list of training do not say yet what the register says: more than one write can hold. */
  toSettle: z.array(z.string()),
})
export type CourseSession = z.infer<typeof CourseSession>

/** The row of a session in lists. */
export const SessionRow = CourseSession.pick({
  id: true,
  courseId: true,
  courseTitle: true,
  status: true,
  on: true,
  startMinutes: true,
  endMinutes: true,
  capacity: true,
  trainers: true,
}).extend({ venueName: z.string(), takenCount: z.int(), waitingCount: z.int() })
export type SessionRow = z.infer<typeof SessionRow>

/** How sessions are kept: by day, those to come apart from those that are over. */
export const SESSION_SHAPE: RecordShape<CourseSession, SessionRow> = {
  schema: CourseSession,
  rowOf: session => {
    const { id, courseId, courseTitle, status, on, startMinutes, endMinutes, capacity, trainers } = session
    return {
      id,
      courseId,
      courseTitle,
      status,
      on,
      startMinutes,
      endMinutes,
      capacity,
      trainers,
      venueName: session.venue.name,
      takenCount: session.places.filter(place => PLACE_STATUSES[place.status].isTaken).length,
      waitingCount: session.places.filter(place => place.status === 'waiting').length,
    }
  },
  placesOf: session => {
    const at = `${session.on}#${String(session.startMinutes).padStart(4, '0')}#${session.id}`
    return {
      byDate: { list: SESSION_STATUSES[session.status].isOpen ? 'open' : 'over', at },
      byPriority: { list: session.courseId, at },
      ...(session.toSettle.length > 0 && { bySpecialist: { list: 'to-settle', at } }),
    }
  },
}
