import * as z from 'zod'
import { AuditEntry } from '../audit/entry.ts'
import { LocalDate } from '../calendar/local-date.ts'
import { Commitment } from '../people/commitments.ts'
import { Cover } from '../people/cover.ts'
import { HalfDay, Leave } from '../people/specialist.ts'
import { TimeChange } from '../people/time-change.ts'
import type { RouteContract } from './route.ts'

/** Whether something is over, counts today, or is to come. */
const Standing = z.enum(['over', 'now', 'to-come'])

/** A booked visit that the specialist's time has no room for any more. */
export const MisfitLine = z.strictObject({
  visitId: z.string(),
  requestId: z.string().nullable(),
  on: LocalDate,
  startMinutes: z.int(),
  endMinutes: z.int(),
  label: z.string(),
  settingName: z.string().nullable(),
  who: z.string().nullable(),
  because: z.string().meta({ description: 'Words that finish “does not fit because”' }),
})
export type MisfitLine = z.infer<typeof MisfitLine>

/** When a specialist works, is away, has something else, and who takes over. */
export const TimeView = z.strictObject({
  specialistId: z.string(),
  name: z.string(),
  version: z.int(),
  patterns: z
    .array(
      z.strictObject({
        startsOn: LocalDate,
        endsOn: LocalDate.nullable(),
        halfDays: z.array(HalfDay),
        standing: Standing,
      }),
    )
    .meta({ description: 'Latest first' }),
  leave: z.array(Leave.safeExtend({ standing: Standing })).meta({ description: 'Latest first' }),
  commitments: z.array(Commitment.extend({ standing: Standing })),
  cover: z.array(Cover.extend({ standing: Standing })).meta({ description: 'Latest first' }),
  termsKnownTo: LocalDate.nullable().meta({
    description: 'Last day of the terms that term-time commitments keep to; later days count as term',
  }),
  colleagues: z
    .array(z.strictObject({ id: z.string(), name: z.string() }))
    .meta({ description: 'Who could cover, those of the same discipline first' }),
  misfits: z.array(MisfitLine).meta({ description: 'Visits to come that do not fit this time' }),
  timeline: z.array(AuditEntry).meta({ description: 'What was done to it, newest first' }),
})
export type TimeView = z.infer<typeof TimeView>

const SpecialistParams = z.strictObject({ specialistId: z.string().max(64) })

export const TIME_ROUTES = {
  'GET /specialists/:specialistId/time': {
    summary: 'A specialist’s working patterns, leave, recurring commitments and cover',
    permission: 'manage-diaries',
    params: SpecialistParams,
    output: TimeView,
    status: 200,
    refusals: [],
  },
  'POST /specialists/:specialistId/time': {
    summary: 'Change a specialist’s time; answers with the booked visits that no longer fit because of it',
    permission: 'manage-diaries',
    params: SpecialistParams,
    body: z.strictObject({
      version: z.int().min(0).meta({ description: 'The version you saw; a later one is refused as stale' }),
      change: TimeChange,
    }),
    output: z.strictObject({ version: z.int(), hits: z.array(MisfitLine) }),
    status: 200,
    refusals: ['stale-version', 'not-allowed-now', 'date-in-the-past', 'not-eligible'],
  },
} as const satisfies Record<string, RouteContract>
