import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { SERVICE_KEYS } from '../catalogue/services.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { hoursOf } from '../hours/visit-hours.ts'
import { Id } from '../ids.ts'
import { OutcomeProgress, Person } from '../requests/request.ts'
import { SHARING_KEYS } from '../requests/sharing.ts'
import {
  CANCEL_REASONS,
  type CancelReason,
  NOT_HELD_REASONS,
  type NotHeldReason,
  VISIT_STATUS_KEYS,
} from './status.ts'

export const CANCEL_REASON_KEYS = Object.keys(CANCEL_REASONS) as [CancelReason, ...CancelReason[]]
export const NOT_HELD_REASON_KEYS = Object.keys(NOT_HELD_REASONS) as [NotHeldReason, ...NotHeldReason[]]

const Instant = z.iso.datetime()

/** That a visit is one of several that were booked together: of which series, and which of how many. */
export const SeriesPlace = z.strictObject({
  id: Id.meta({ description: 'The series; the same for all its visits' }),
  position: z.int().min(1),
  of: z.int().min(1).meta({ description: 'How many were booked together, whatever became of them' }),
})
export type SeriesPlace = z.infer<typeof SeriesPlace>

/** The sides of a visit, one of which answers the other's proposal. */
export const ANSWERERS = ['setting', 'specialist'] as const
export type Answerer = (typeof ANSWERERS)[number]

/** An agreed session with a specialist. Times are London wall time, in minutes after midnight. */
export const Visit = z.strictObject({
  id: Id,
  requestId: Id,
  settingId: z.string(),
  settingName: z.string(),
  specialistId: z.string(),
  specialistName: z.string(),
  serviceId: z.enum(SERVICE_KEYS),
  who: z.string().meta({ description: 'Initials and year, a group or the whole setting; never a name' }),
  sharing: z
    .enum(SHARING_KEYS)
    .nullable()
    .meta({ description: 'What the setting may see of its request, kept alike while the visit is to come' }),
  version: z.int().min(1),
  status: z.enum(VISIT_STATUS_KEYS),
  answerBy: z.enum(ANSWERERS).optional().meta({
    description:
      'Who is to agree to it while it is proposed: the side that did not choose the time. The setting where it is not said',
  }),
  on: LocalDate,
  startMinutes: z.int().min(0).max(1439),
  endMinutes: z.int().min(1).max(1440),
  prepareMinutes: z.int().min(0),
  writeUpMinutes: z.int().min(0),
  stream: z.enum(FUNDING_STREAM_KEYS),
  payerId: z
    .string()
    .optional()
    .meta({ description: 'The shared pot whose hours it draws on; the setting’s own where none is named' }),
  reservedHalfHours: z.int().min(0),
  series: SeriesPlace.optional(),
  bookedBy: Person,
  bookedAt: Instant,
  moveAsked: z.strictObject({ why: z.string(), by: Person, at: Instant }).nullable(),
  cancelled: z
    .strictObject({
      reason: z.enum(CANCEL_REASON_KEYS),
      note: z.string(),
      by: Person,
      at: Instant,
      hours: z
        .strictObject({
          by: z.enum(['setting', 'team']),
          noticeWorkingDays: z.int(),
          returnedHalfHours: z.int(),
          usedHalfHours: z.int(),
          waived: z.strictObject({ why: z.string(), by: Person, at: Instant }).nullable(),
        })
        .optional()
        .meta({ description: 'What the rules for notice did with its hours' }),
    })
    .nullable(),
  record: z
    .strictObject({
      held: z.boolean(),
      reason: z.enum(NOT_HELD_REASON_KEYS).nullable(),
      minutes: z.int().min(0).max(600),
      summary: z.string(),
      nextSteps: z.string(),
      outcomes: z.array(OutcomeProgress),
      by: Person,
      at: Instant,
    })
    .nullable(),
})
export type Visit = z.infer<typeof Visit>

/** The row of a visit in lists of coming visits. */
export const VisitRow = Visit.pick({
  id: true,
  requestId: true,
  settingId: true,
  settingName: true,
  specialistId: true,
  specialistName: true,
  serviceId: true,
  who: true,
  sharing: true,
  status: true,
  answerBy: true,
  on: true,
  startMinutes: true,
  endMinutes: true,
  series: true,
  payerId: true,
}).extend({
  moveAsked: z.boolean(),
  /** What it holds of its setting's hours. */
  hours: z.strictObject({
    stream: z.enum(FUNDING_STREAM_KEYS),
    reservedHalfHours: z.int(),
    usedHalfHours: z.int(),
    returnedHalfHours: z.int(),
    noticeWorkingDays: z.int().nullable(),
    isWaived: z.boolean(),
  }),
})
export type VisitRow = z.infer<typeof VisitRow>

/** The list row of a visit. */
export function visitRowOf(visit: Visit): VisitRow {
  const { id, requestId, settingId, settingName, specialistId, specialistName, serviceId, who, status, on } =
    visit
  const { startMinutes, endMinutes } = visit
  return {
    id,
    requestId,
    settingId,
    settingName,
    specialistId,
    specialistName,
    serviceId,
    who,
    sharing: visit.sharing,
    status,
    ...(visit.answerBy !== undefined && { answerBy: visit.answerBy }),
    on,
    startMinutes,
    endMinutes,
    ...(visit.series !== undefined && { series: visit.series }),
    ...(visit.payerId !== undefined && { payerId: visit.payerId }),
    moveAsked: visit.moveAsked !== null,
    hours: hoursRowOf(visit),
  }
}

function hoursRowOf(visit: Visit): VisitRow['hours'] {
  const hours = visit.cancelled?.hours
  return {
    stream: visit.stream,
    ...hoursOf(visit),
    returnedHalfHours: hours?.returnedHalfHours ?? 0,
    noticeWorkingDays: hours?.noticeWorkingDays ?? null,
    isWaived: (hours?.waived ?? null) !== null,
  }
}

/** Who is to agree to a visit while it is proposed. */
export function answererOf({ answerBy }: Pick<Visit, 'answerBy'>): Answerer {
  return answerBy ?? 'setting'
}

/** Whether a visit still stands in the diary. */
export function isStanding(visit: Pick<Visit, 'status'>): boolean {
  return visit.status === 'proposed' || visit.status === 'confirmed'
}
