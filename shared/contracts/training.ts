import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { Id } from '../ids.ts'
import { Attendance } from '../training/attendance.ts'
import { Course } from '../training/course.ts'
import {
  CourseSession,
  PLACE_STATUS_KEYS,
  Place,
  SESSION_STATUS_KEYS,
  SessionRow,
} from '../training/session.ts'
import { Coordinates } from '../visits/travel.ts'

/** A session in lists, with what is free. */
export const SessionLine = SessionRow.extend({
  freeCount: z.int().meta({ description: 'Places that can be booked now' }),
})
export type SessionLine = z.infer<typeof SessionLine>

/** A course in the catalogue with its next sessions. */
export const CourseLine = Course.omit({ authority: true, chainHead: true }).extend({
  next: z.array(SessionLine).meta({ description: 'Sessions to come, soonest first' }),
})
export type CourseLine = z.infer<typeof CourseLine>

/** What people said of a course after it; null where nobody has yet. */
export const EvaluationSummary = z.strictObject({
  count: z.int(),
  usefulMean: z.number(),
  confidenceMean: z.number(),
  wouldRecommendCount: z.int(),
  comments: z.array(z.string()),
})

export const CourseView = z.strictObject({
  course: CourseLine,
  wantsAnother: z.boolean().meta({ description: 'So many wait that another session is worth proposing' }),
  evaluations: EvaluationSummary.nullable().meta({ description: 'For those who manage training' }),
})
export type CourseView = z.infer<typeof CourseView>

/** What giving up a place would cost today. */
export const GivingUp = z.strictObject({
  noticeWorkingDays: z.int(),
  lateFeePence: z.int(),
  usedHalfHours: z.int(),
})

/** A place as its own setting, or those who manage training, see it. */
export const PlaceView = Place.extend({
  turn: z.int().nullable().meta({ description: 'Which in turn on the waiting list, from 1' }),
  givingUp: GivingUp.nullable().meta({
    description: 'What giving it up today costs; null where it cannot be',
  }),
})
export type PlaceView = z.infer<typeof PlaceView>

/** What may be done with a session now by the person who looks. */
export const SESSION_ACTIONS = ['book', 'change', 'call-off', 'keep-register', 'see-register'] as const

export const SessionView = z.strictObject({
  session: SessionLine.extend({
    version: z.int(),
    venue: z.strictObject({
      name: z.string(),
      postcode: z.string(),
      place: Coordinates.nullable(),
      joinDetails: z.string().nullable().meta({ description: 'Only for those who have a place, or run it' }),
    }),
    stream: CourseSession.shape.stream,
    halfHoursPerPlace: z.int(),
    pricePence: z.int().meta({ description: 'What one place costs, as the course said when it was planned' }),
    cancelledWhy: z.string().nullable(),
  }),
  course: Course.omit({ authority: true, chainHead: true }),
  places: z.array(PlaceView).meta({
    description: 'The settings’ own places; all of them for those who keep the register',
  }),
  actions: z.array(z.enum(SESSION_ACTIONS)),
})
export type SessionView = z.infer<typeof SessionView>

/** What one setting has at one session. */
export const BookingLine = Attendance.omit({ authority: true, version: true, id: true }).extend({
  places: z.array(PlaceView).optional(),
})
export type BookingLine = z.infer<typeof BookingLine>

/** Which settings have had a course, one line a setting. */
export const CoverageLine = z.strictObject({
  settingId: z.string(),
  settingName: z.string(),
  phase: z.string(),
  attended: z.int().meta({ description: 'Places attended' }),
  booked: z.int().meta({ description: 'Places booked on sessions to come' }),
  lastOn: LocalDate.nullable(),
})
export type CoverageLine = z.infer<typeof CoverageLine>

export const PlaceStatusKey = z.enum(PLACE_STATUS_KEYS)
export const SessionStatusKey = z.enum(SESSION_STATUS_KEYS)
export const TrainingId = Id
