import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { SERVICE_KEYS } from '../catalogue/services.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { Id } from '../ids.ts'
import type { RecordShape } from '../records/record-shape.ts'
import { NcYear } from '../requests/content.ts'
import { Person } from '../requests/request.ts'

const Instant = z.iso.datetime()

/** The six half terms of an academic year, in order. TABLE. */
export const HALF_TERMS = {
  'autumn-1': 'Autumn, first half',
  'autumn-2': 'Autumn, second half',
  'spring-1': 'Spring, first half',
  'spring-2': 'Spring, second half',
  'summer-1': 'Summer, first half',
  'summer-2': 'Summer, second half',
} as const
export type HalfTerm = keyof typeof HALF_TERMS
export const HALF_TERM_KEYS = Object.keys(HALF_TERMS) as [HalfTerm, ...HalfTerm[]]

/** What follows for a child who was discussed. TABLE. */
export const CHILD_OUTCOMES = {
  none: 'Nothing yet',
  advice: 'Advice was given',
  'review-later': 'Look at it again at the next meeting',
  request: 'Request support',
} as const
export const CHILD_OUTCOME_KEYS = Object.keys(CHILD_OUTCOMES) as [
  keyof typeof CHILD_OUTCOMES,
  ...(keyof typeof CHILD_OUTCOMES)[],
]

/** A child to discuss: a letter until there is consent, then initials and year group. */
export const DiscussedChild = z.strictObject({
  id: Id,
  /** “Child A”: never a name. */
  label: z
    .string()
    .trim()
    .regex(/^Child (?:[A-Z]|\d{1,2})$/, 'Give the child a letter, like Child A'),
  hasConsent: z.boolean(),
  initials: z
    .string()
    .trim()
    .regex(/^(?:\p{Lu}\.?){1,4}$/u, 'Enter initials only, in capitals, like S.O.')
    .nullable(),
  ncYear: NcYear.nullable(),
  note: z.string().trim().max(1000, 'Use 1000 characters or fewer'),
  outcome: z.enum(CHILD_OUTCOME_KEYS),
  /** Which service is to be requested, where that is the outcome. */
  serviceId: z.enum(SERVICE_KEYS).nullable(),
  /** The draft it became when the meeting was finished. */
  requestId: Id.nullable(),
})
export type DiscussedChild = z.infer<typeof DiscussedChild>

/** A day of the specialist's time that is meant for a setting: a draft until the meeting is finished. */
export const PlannedDay = z.strictObject({
  id: Id,
  halfTerm: z.enum(HALF_TERM_KEYS),
  serviceId: z.enum(SERVICE_KEYS),
  stream: z.enum(FUNDING_STREAM_KEYS),
  purpose: z.string().trim().max(300, 'Use 300 characters or fewer'),
  on: LocalDate.nullable(),
  startMinutes: z.int().min(0).max(1439).nullable(),
  minutes: z
    .int('Enter a whole number of minutes')
    .min(15, 'At least 15 minutes')
    .max(480, 'At most 8 hours'),
  /** What it became when the meeting was finished. */
  requestId: Id.nullable(),
  visitId: Id.nullable(),
})
export type PlannedDay = z.infer<typeof PlannedDay>

/** Something to be done by the next meeting; those that are not done are copied to it. */
export const OpenPoint = z.strictObject({
  id: Id,
  text: z.string().trim().min(1, 'Say what is to be done').max(300, 'Use 300 characters or fewer'),
  isDone: z.boolean(),
})
export type OpenPoint = z.infer<typeof OpenPoint>

/** The most of each that one meeting holds. */
export const MOST_OF = { children: 40, days: 18, priorities: 10, points: 15, present: 12 } as const

/** The termly meeting of a setting and a specialist who is linked to it. */
export const PlanningMeeting = z.strictObject({
  authority: z.string(),
  id: Id,
  version: z.int().min(1),
  chainHead: z.string(),
  status: z.enum(['draft', 'finished']),
  settingId: z.string(),
  settingName: z.string(),
  specialistId: z.string(),
  specialistName: z.string(),
  academicYear: z.string().regex(/^\d{4}-\d{2}$/),
  heldOn: LocalDate,
  present: z.array(z.string().trim().max(80)).max(MOST_OF.present),
  children: z.array(DiscussedChild).max(MOST_OF.children),
  priorities: z.array(z.string().trim().max(300)).max(MOST_OF.priorities),
  points: z.array(OpenPoint).max(MOST_OF.points),
  days: z.array(PlannedDay).max(MOST_OF.days),
  minutes: z.string().trim().max(6000, 'Use 6000 characters or fewer'),
  startedBy: Person,
  changedBy: Person,
  finishedAt: Instant.nullable(),
  changedAt: Instant,
})
export type PlanningMeeting = z.infer<typeof PlanningMeeting>

export const MeetingRow = PlanningMeeting.pick({
  id: true,
  status: true,
  settingId: true,
  settingName: true,
  specialistId: true,
  specialistName: true,
  academicYear: true,
  heldOn: true,
}).extend({ dayCount: z.int() })
export type MeetingRow = z.infer<typeof MeetingRow>

/** How meetings are kept: by setting and by specialist, by the day they are held. */
export const MEETING_SHAPE: RecordShape<PlanningMeeting, MeetingRow> = {
  schema: PlanningMeeting,
  rowOf: ({
    id,
    status,
    settingId,
    settingName,
    specialistId,
    specialistName,
    academicYear,
    heldOn,
    days,
  }) => ({
    id,
    status,
    settingId,
    settingName,
    specialistId,
    specialistName,
    academicYear,
    heldOn,
    dayCount: days.length,
  }),
  placesOf: ({ settingId, specialistId, heldOn, id }) => ({
    bySetting: { list: settingId, at: `${heldOn}#${id}` },
    bySpecialist: { list: specialistId, at: `${heldOn}#${id}` },
    byDate: { list: 'all', at: `${heldOn}#${id}` },
  }),
}
