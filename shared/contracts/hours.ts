import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { CancellationRule } from '../hours/cancellation-rules.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { Id } from '../ids.ts'
import { VISIT_STATUS_KEYS } from '../visits/status.ts'
import { Visit } from '../visits/visit.ts'
import type { RouteContract } from './route.ts'

/** A visit behind the numbers of a ledger, in half-hours. Of a request that is not shared: when, who comes, for whom. */
export const HoursLine = z.strictObject({
  visitId: Id,
  requestId: Id.nullable().meta({ description: 'Null where the request is not shared with the setting' }),
  on: LocalDate,
  startMinutes: z.int(),
  endMinutes: z.int(),
  what: z.string(),
  who: z.string(),
  specialistName: z.string(),
  status: z.enum(VISIT_STATUS_KEYS),
  reservedHalfHours: z.int(),
  usedHalfHours: z.int(),
  returnedHalfHours: z.int().meta({ description: 'Of a cancelled visit' }),
  noticeWorkingDays: z.int().nullable().meta({ description: 'Of a cancelled visit' }),
  isWaived: z.boolean().meta({ description: 'Hours that a cancellation used were given back' }),
})
export type HoursLine = z.infer<typeof HoursLine>

/** Training behind the numbers of a ledger, in half-hours: all places of the setting at one session together. */
export const TrainingHours = z.strictObject({
  sessionId: Id,
  on: LocalDate,
  startMinutes: z.int(),
  what: z.string(),
  reservedHalfHours: z.int(),
  usedHalfHours: z.int(),
})
export type TrainingHours = z.infer<typeof TrainingHours>

/** What a setting has of one funding stream in a year, in half-hours, and the visits and training behind it. */
export const StreamHours = z.strictObject({
  stream: z.enum(FUNDING_STREAM_KEYS),
  label: z.string(),
  entitledHalfHours: z.int(),
  reservedHalfHours: z.int(),
  usedHalfHours: z.int(),
  leftHalfHours: z.int().nullable().meta({ description: 'Null for a stream without a limit' }),
  addsUp: z.boolean().meta({ description: 'False for a moment after a visit has changed' }),
  lines: z.array(HoursLine).meta({ description: 'By day' }),
  training: z.array(TrainingHours).meta({ description: 'Places on courses, by day' }),
})
export type StreamHours = z.infer<typeof StreamHours>

/** Hours that came or went: what the authority set, or a move from or to somebody else. */
export const HoursMove = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  stream: z.enum(FUNDING_STREAM_KEYS),
  label: z.string(),
  halfHours: z.int().meta({ description: 'Below 0 where they went' }),
  other: z
    .string()
    .nullable()
    .meta({ description: 'Who gave or got them; null where the authority set the year' }),
  why: z.string(),
  by: z.string(),
})
export type HoursMove = z.infer<typeof HoursMove>

/** What a shared pot has left of a stream. */
export const PotHours = z.strictObject({
  potId: z.string(),
  name: z.string(),
  stream: z.enum(FUNDING_STREAM_KEYS),
  label: z.string(),
  entitledHalfHours: z.int(),
  leftHalfHours: z.int(),
})
export type PotHours = z.infer<typeof PotHours>

export const HoursView = z.strictObject({
  settingId: z.string(),
  settingName: z.string(),
  academicYear: z.string(),
  cancellation: z
    .array(CancellationRule)
    .meta({ description: 'What becomes of hours when the setting cancels, as it is today' }),
  streams: z.array(StreamHours),
  moves: z.array(HoursMove).meta({ description: 'Hours that came or went, newest first' }),
  pots: z.array(PotHours).meta({ description: 'Pots the setting shares, by stream' }),
})
export type HoursView = z.infer<typeof HoursView>

/** An academic year as it is sent. */
export const AcademicYear = z
  .string()
  .regex(/^20\d{2}-\d{2}$/, 'Enter a year like 2026-27')
  .refine(year => Number(year.slice(5)) === (Number(year.slice(2, 4)) + 1) % 100, 'Enter a year like 2026-27')
  .meta({ examples: ['2026-27'] })
const Year = AcademicYear.optional().meta({
  description: 'Academic year; this one unless given',
  examples: ['2026-27'],
})
const SettingParams = z.strictObject({ settingId: z.string().max(64) })

export const HOURS_ROUTES = {
  'GET /settings/:settingId/hours': {
    summary: 'A setting’s hours by funding stream in an academic year, with the visits behind each number',
    permission: 'see-settings',
    params: SettingParams,
    query: z.strictObject({ year: Year }),
    output: HoursView,
    status: 200,
    refusals: [],
  },
  'GET /settings/:settingId/hours/statement': {
    summary: 'The same as a statement in CSV, safe to open in a spreadsheet',
    permission: 'see-settings',
    params: SettingParams,
    query: z.strictObject({ year: Year }),
    output: z.strictObject({ fileName: z.string(), csv: z.string() }),
    status: 200,
    refusals: [],
  },
  'POST /requests/:requestId/visits/:visitId/hours-return': {
    summary: 'Give back the hours that a late cancellation used',
    permission: 'return-hours',
    params: z.strictObject({ requestId: Id, visitId: Id }),
    body: z.strictObject({
      version: z.int().min(1),
      why: z.string().trim().min(1, 'Say why the hours are given back').max(500),
    }),
    output: z.strictObject({ visit: Visit }),
    status: 200,
    refusals: ['stale-version', 'not-allowed-now'],
  },
} as const satisfies Record<string, RouteContract>
