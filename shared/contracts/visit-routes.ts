import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { Id } from '../ids.ts'
import { OutcomeProgress } from '../requests/request.ts'
import { MOVE_REASONS, type MoveReason } from '../visits/status.ts'
import { CANCEL_REASON_KEYS, NOT_HELD_REASON_KEYS, Visit } from '../visits/visit.ts'
import { OfferedTime } from './allocation.ts'
import type { RouteContract } from './route.ts'
import { DiaryView, SlotsView, VisitLine } from './visits.ts'

const MOVE_REASON_KEYS = Object.keys(MOVE_REASONS) as [MoveReason, ...MoveReason[]]

/** A day to look at with its weeks: all of them must be days this calendar has. */
const DiaryOn = LocalDate.refine(on => on < '2199-12-01', 'Enter an earlier date')
const From = DiaryOn.optional()
const Version = z
  .int()
  .min(1)
  .meta({ description: 'The visit’s version you saw; a later one is refused as stale' })
const RequestParams = z.strictObject({ requestId: Id })
const VisitParams = z.strictObject({ requestId: Id, visitId: Id })
const Minute = z.int().min(0).max(1439)
const Output = z.strictObject({ visit: Visit })
const TIMES = [
  'slot-taken',
  'outside-working-time',
  'setting-closed',
  'date-in-the-past',
  'not-eligible',
  'hours-exhausted',
] as const
const CHANGES = ['stale-version', 'not-allowed-now'] as const

export const VISIT_ROUTES = {
  'GET /requests/:requestId/slots': {
    summary: 'Free times of the allocated specialist for this request',
    permission: 'book-visits',
    params: RequestParams,
    query: z.strictObject({
      from: From,
      days: z.coerce.number().int().min(1).max(28).default(14),
      minutes: z.coerce.number().int().min(15).max(480).optional().meta({
        description: 'Length of the visit; the service’s usual length unless given',
      }),
      moving: Id.optional().meta({ description: 'A visit to be moved: its own time counts as free' }),
    }),
    output: SlotsView,
    status: 200,
    refusals: ['not-allowed-now'],
  },
  'GET /requests/:requestId/offered-times': {
    summary: 'Times that the setting may ask for, the best first',
    permission: 'answer-visits',
    params: RequestParams,
    output: z.strictObject({ specialistName: z.string(), times: z.array(OfferedTime) }),
    status: 200,
    refusals: ['not-allowed-now'],
  },
  'POST /requests/:requestId/offered-times/choice': {
    summary: 'Ask for a visit at one of the offered times; the specialist answers',
    permission: 'answer-visits',
    params: RequestParams,
    body: z.strictObject({ on: DiaryOn, startMinutes: Minute }),
    output: Output,
    status: 201,
    refusals: ['not-allowed-now', 'slot-taken', 'hours-exhausted', 'ring-fenced-hours'],
  },
  'POST /requests/:requestId/visits': {
    summary: 'Book a visit',
    permission: 'book-visits',
    params: RequestParams,
    body: z.strictObject({
      on: DiaryOn,
      startMinutes: Minute,
      minutes: z.int().min(15).max(480).optional(),
      agreed: z
        .boolean()
        .meta({ description: 'Already agreed with the setting: confirmed. Otherwise proposed' }),
      stream: z
        .enum(FUNDING_STREAM_KEYS)
        .optional()
        .meta({ description: 'Defaults to the request’s funding stream' }),
      payerId: z
        .string()
        .max(64)
        .optional()
        .meta({ description: 'A shared pot of the setting’s that pays; its own hours unless given' }),
    }),
    output: Output,
    status: 201,
    refusals: [...TIMES, 'not-allowed-now', 'ring-fenced-hours'],
  },
  'POST /requests/:requestId/visits/:visitId/confirmation': {
    summary: 'Agree to a proposed visit',
    permission: 'answer-visits',
    params: VisitParams,
    body: z.strictObject({ version: Version }),
    output: Output,
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /requests/:requestId/visits/:visitId/agreement': {
    summary: 'Agree to a visit that the setting asked for',
    permission: 'book-visits',
    params: VisitParams,
    body: z.strictObject({ version: Version }),
    output: Output,
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /requests/:requestId/visits/:visitId/move-request': {
    summary: 'Ask to move a visit',
    permission: 'answer-visits',
    params: VisitParams,
    body: z.strictObject({
      version: Version,
      why: z.string().trim().min(1, 'Say why, and when would suit').max(1000),
    }),
    output: Output,
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /requests/:requestId/visits/:visitId/time': {
    summary: 'Move a visit to another free time',
    permission: 'book-visits',
    params: VisitParams,
    body: z.strictObject({
      version: Version,
      on: DiaryOn,
      startMinutes: Minute,
      reason: z.enum(MOVE_REASON_KEYS, 'Choose a reason'),
    }),
    output: Output,
    status: 200,
    refusals: [...TIMES, ...CHANGES],
  },
  'POST /requests/:requestId/visits/:visitId/cancellation': {
    summary: 'Cancel a visit',
    permission: 'cancel-visits',
    params: VisitParams,
    body: z.strictObject({
      version: Version,
      reason: z.enum(CANCEL_REASON_KEYS, 'Choose a reason'),
      note: z.string().trim().max(1000),
    }),
    output: Output,
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /requests/:requestId/visits/:visitId/record': {
    summary: 'Record what happened',
    permission: 'record-visits',
    params: VisitParams,
    body: z.discriminatedUnion('held', [
      z.strictObject({
        version: Version,
        held: z.literal(true),
        minutes: z.int().min(5).max(600),
        summary: z.string().trim().min(1, 'Say what happened').max(4000),
        nextSteps: z.string().trim().max(4000),
        outcomes: z.array(OutcomeProgress).max(6),
      }),
      z.strictObject({
        version: Version,
        held: z.literal(false),
        reason: z.enum(NOT_HELD_REASON_KEYS, 'Choose a reason'),
        nextSteps: z.string().trim().max(4000),
      }),
    ]),
    output: Output,
    status: 200,
    refusals: [...CHANGES],
  },
  'GET /settings/:settingId/visits': {
    summary: 'Coming visits at a setting',
    permission: 'see-request-lists',
    params: z.strictObject({ settingId: z.string().max(64) }),
    query: z.strictObject({ from: LocalDate.optional(), cursor: z.string().max(200).optional() }),
    output: z.strictObject({ visits: z.array(VisitLine), nextCursor: z.string().nullable() }),
    status: 200,
    refusals: [],
  },
  'GET /specialists/:specialistId/diary': {
    summary: 'A specialist’s diary',
    permission: 'see-diary',
    params: z.strictObject({ specialistId: z.string().max(64) }),
    query: z.strictObject({
      from: From,
      days: z.coerce.number().int().min(1).max(28).default(14),
    }),
    output: DiaryView,
    status: 200,
    refusals: [],
  },
} as const satisfies Record<string, RouteContract>
