import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { Id } from '../ids.ts'
import { CourseContent } from '../training/course.ts'
import { MOST_PLACES } from '../training/session.ts'
import { Coordinates } from '../visits/travel.ts'
import type { RouteContract } from './route.ts'
import { CourseLine, CourseView, CoverageLine, SessionLine, SessionView } from './training.ts'
import { PLACE_ROUTES } from './training-place-routes.ts'

const CourseParams = z.strictObject({ courseId: Id })
const SessionParams = z.strictObject({ sessionId: Id })
const Version = z.int().min(1).meta({ description: 'The version you saw; a later one is refused as stale' })
const On = LocalDate.refine(on => on < '2199-12-01', 'Enter an earlier date')
const Why = z.string().trim().min(1, 'Say why').max(500)
const SessionContent = z.strictObject({
  on: On,
  startMinutes: z.int().min(0).max(1439),
  venue: z.strictObject({
    name: z.string().trim().min(1, 'Say where it is').max(120),
    postcode: z.string().trim().max(8),
    place: Coordinates.nullable(),
    joinDetails: z.string().trim().max(600),
  }),
  capacity: z.int().min(1, 'At least one place').max(MOST_PLACES),
  trainerIds: z.array(z.string().max(64)).min(1, 'Choose a trainer').max(4),
})
const TRAINER_TIMES = ['slot-taken', 'outside-working-time', 'date-in-the-past', 'not-eligible'] as const
const CHANGES = ['stale-version', 'not-allowed-now'] as const

/** Courses, their sessions and registers; and the places of settings. */
export const TRAINING_ROUTES = {
  'GET /training/courses': {
    summary: 'The catalogue of courses with their next sessions',
    permission: 'see-training',
    output: z.strictObject({ courses: z.array(CourseLine) }),
    status: 200,
    refusals: [],
  },
  'POST /training/courses': {
    summary: 'Make a course',
    permission: 'manage-training',
    body: CourseContent,
    output: z.strictObject({ courseId: Id }),
    status: 201,
    refusals: ['ring-fenced-hours'],
  },
  'GET /training/courses/:courseId': {
    summary: 'A course with its sessions to come',
    permission: 'see-training',
    params: CourseParams,
    output: CourseView,
    status: 200,
    refusals: [],
  },
  'PUT /training/courses/:courseId': {
    summary: 'Change a course, offer it or end it',
    permission: 'manage-training',
    params: CourseParams,
    body: z.strictObject({
      version: Version,
      content: CourseContent,
      status: z.enum(['draft', 'offered', 'ended']),
    }),
    output: z.strictObject({ courseId: Id }),
    status: 200,
    refusals: [...CHANGES, 'ring-fenced-hours'],
  },
  'GET /training/sessions': {
    summary: 'Sessions by day: those to come, or those that are over, newest first',
    permission: 'see-training',
    query: z.strictObject({
      tab: z.enum(['open', 'over']).default('open'),
      cursor: z.string().max(200).optional(),
    }),
    output: z.strictObject({ sessions: z.array(SessionLine), nextCursor: z.string().nullable() }),
    status: 200,
    refusals: [],
  },
  'POST /training/courses/:courseId/sessions': {
    summary: 'Plan a session; its trainers’ diaries are booked by it',
    permission: 'manage-training',
    params: CourseParams,
    body: SessionContent,
    output: z.strictObject({ sessionId: Id }),
    status: 201,
    refusals: [...TRAINER_TIMES, 'not-allowed-now'],
  },
  'GET /training/sessions/:sessionId': {
    summary: 'A session with the places that the person may see',
    permission: 'see-training',
    params: SessionParams,
    output: SessionView,
    status: 200,
    refusals: [],
  },
  'PUT /training/sessions/:sessionId': {
    summary: 'Change a session: its time, its venue, its trainers or how many can come',
    permission: 'manage-training',
    params: SessionParams,
    body: z.strictObject({ version: Version, ...SessionContent.shape }),
    output: z.strictObject({ sessionId: Id }),
    status: 200,
    refusals: [...TRAINER_TIMES, ...CHANGES, 'session-full'],
  },
  'POST /training/sessions/:sessionId/cancellation': {
    summary: 'Call a session off: its places are given back free of charge',
    permission: 'manage-training',
    params: SessionParams,
    body: z.strictObject({ version: Version, why: Why }),
    output: z.strictObject({ sessionId: Id }),
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /training/sessions/:sessionId/register': {
    summary: 'Record who came',
    permission: 'keep-registers',
    params: SessionParams,
    body: z.strictObject({
      version: Version,
      cameIds: z.array(Id).max(MOST_PLACES).meta({ description: 'The places whose people came' }),
    }),
    output: z.strictObject({ sessionId: Id }),
    status: 200,
    refusals: [...CHANGES],
  },
  'GET /training/courses/:courseId/coverage': {
    summary: 'Which settings have had a course',
    permission: 'manage-training',
    params: CourseParams,
    output: z.strictObject({ course: z.string(), settings: z.array(CoverageLine) }),
    status: 200,
    refusals: [],
  },
  ...PLACE_ROUTES,
} as const satisfies Record<string, RouteContract>
