import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { Id } from '../ids.ts'
import {
  CHILD_OUTCOME_KEYS,
  DiscussedChild,
  HALF_TERM_KEYS,
  MeetingRow,
  MOST_OF,
  OpenPoint,
  PlannedDay,
  PlanningMeeting,
} from '../meetings/meeting.ts'
import { VISIT_STATUS_KEYS } from '../visits/status.ts'
import { RequestLine } from './requests.ts'

const NO_CONSENT = 'Initials and year group are kept only once there is consent'

const ChildInput = DiscussedChild.omit({ requestId: true })
  .refine(child => child.hasConsent || child.initials === null, { path: ['initials'], message: NO_CONSENT })
  .refine(child => child.hasConsent || child.ncYear === null, { path: ['ncYear'], message: NO_CONSENT })
export type ChildInput = z.infer<typeof ChildInput>

const DayInput = PlannedDay.omit({ requestId: true, visitId: true }).refine(
  day => (day.on === null) === (day.startMinutes === null),
  { path: ['startMinutes'], message: 'Choose a day and a time, or neither' },
)
export type DayInput = z.infer<typeof DayInput>

/** A list whose things are told apart by their ids. */
function unlike<Thing extends { readonly id: string }>(list: z.ZodType<Thing[]>): z.ZodType<Thing[]> {
  return list.refine(all => new Set(all.map(({ id }) => id)).size === all.length, 'Two of them have one id')
}

/** What the setting may add before the meeting: whom to discuss, and what matters most. */
export const SettingPart = z.strictObject({
  children: unlike(z.array(ChildInput).max(MOST_OF.children)).optional(),
  priorities: PlanningMeeting.shape.priorities.optional(),
})
export type SettingPart = z.infer<typeof SettingPart>

/** Parts of a meeting to save; those that are not sent stay as they are. */
export const MeetingContent = SettingPart.extend({
  heldOn: LocalDate.refine(on => on < '2198-08-01', 'Enter an earlier date').optional(),
  present: PlanningMeeting.shape.present.optional(),
  points: unlike(z.array(OpenPoint).max(MOST_OF.points)).optional(),
  days: unlike(z.array(DayInput).max(MOST_OF.days)).optional(),
  minutes: PlanningMeeting.shape.minutes.optional(),
})
export type MeetingContent = z.infer<typeof MeetingContent>

/** What may be done with a meeting now by the person who looks. */
export const MEETING_ACTIONS = ['change', 'change-setting-part', 'finish'] as const

/** A draft that cannot become a request or a visit as it stands. */
export const NotMade = z.strictObject({
  id: Id.meta({ description: 'Of the planned day or the child' }),
  words: z.string(),
})
export type NotMade = z.infer<typeof NotMade>

export const MeetingView = z.strictObject({
  meeting: PlanningMeeting.omit({ authority: true, chainHead: true }),
  halfTerms: z
    .array(
      z.strictObject({
        key: z.enum(HALF_TERM_KEYS),
        label: z.string(),
        startsOn: LocalDate.nullable(),
        endsOn: LocalDate.nullable(),
      }),
    )
    .meta({ description: 'The six half terms of the year; no days where the setting’s are not known' }),
  hours: z.array(
    z.strictObject({
      stream: z.enum(FUNDING_STREAM_KEYS),
      label: z.string(),
      entitledHalfHours: z.int(),
      reservedHalfHours: z.int(),
      usedHalfHours: z.int(),
      leftHalfHours: z.int(),
      plannedHalfHours: z.int().meta({ description: 'Of days that are drafts still' }),
    }),
  ),
  streams: z.array(z.strictObject({ key: z.enum(FUNDING_STREAM_KEYS), label: z.string() })),
  dayServices: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      stream: z.enum(FUNDING_STREAM_KEYS),
      minutes: z.strictObject({ visit: z.int(), prepare: z.int(), writeUp: z.int() }),
    }),
  ),
  childOutcomes: z.array(z.strictObject({ key: z.enum(CHILD_OUTCOME_KEYS), label: z.string() })),
  childServices: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  openRequests: z.array(RequestLine),
  otherOpenCount: z.int().meta({ description: 'Open requests of the setting that others have' }),
  recentVisits: z.array(
    z.strictObject({
      id: Id,
      on: LocalDate,
      service: z.string(),
      specialistName: z.string(),
      status: z.enum(VISIT_STATUS_KEYS),
    }),
  ),
  training: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      on: LocalDate,
      places: z.int().meta({ description: 'Held' }),
    }),
  ),
  notReady: z.array(NotMade),
  previous: z.strictObject({ id: Id, heldOn: LocalDate }).nullable(),
  actions: z.array(z.enum(MEETING_ACTIONS)),
})
export type MeetingView = z.infer<typeof MeetingView>

export const MeetingPage = z.strictObject({
  meetings: z.array(MeetingRow),
  nextCursor: z.string().nullable(),
})

/** Settings a meeting can be started for, each with whom. */
export const MeetingChoice = z.strictObject({
  id: z.string(),
  name: z.string(),
  specialists: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  isLinked: z
    .boolean()
    .meta({ description: 'False where no specialist is linked and anybody can be chosen' }),
})
export type MeetingChoice = z.infer<typeof MeetingChoice>
