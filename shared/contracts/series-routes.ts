import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { Id } from '../ids.ts'
import { MOST_WEEKS_BETWEEN, SERIES_COUNT } from '../series/wanted-days.ts'
import { MOVE_REASONS, type MoveReason } from '../visits/status.ts'
import { CANCEL_REASON_KEYS, Visit } from '../visits/visit.ts'
import type { RouteContract } from './route.ts'
import { SeriesProposal } from './series.ts'

const MOVE_REASON_KEYS = Object.keys(MOVE_REASONS) as [MoveReason, ...MoveReason[]]

/** A day to begin a series on: the years that it and its weeks may take must be days this calendar has. */
const From = LocalDate.refine(on => on < '2190-01-01', 'Enter an earlier date')
const DiaryOn = LocalDate.refine(on => on < '2199-12-01', 'Enter an earlier date')
const Minute = z.int().min(0).max(1439)
const Minutes = z.int().min(15).max(480)
const Version = z.int().min(1).meta({ description: 'The visit’s version you saw' })
const DAY = '(mon|tue|wed|thu|fri)'

const RequestParams = z.strictObject({ requestId: Id })
const SeriesParams = z.strictObject({ requestId: Id, seriesId: Id })
const Output = z.strictObject({ seriesId: Id, visits: z.array(Visit) })
const TIMES = [
  'slot-taken',
  'outside-working-time',
  'setting-closed',
  'date-in-the-past',
  'not-eligible',
] as const
const CHANGES = ['stale-version', 'not-allowed-now'] as const

/** Visits of a series, each with the version that was seen, and whatever is chosen for it; each visit once. */
const chosen = <Shape extends z.ZodRawShape>(more: Shape) =>
  z
    .array(z.strictObject({ visitId: Id, version: Version, ...more }))
    .min(1, 'Choose at least one visit')
    .max(SERIES_COUNT.most)

/** Several visits of one request that are booked, answered, moved or cancelled together. */
export const SERIES_ROUTES = {
  'GET /requests/:requestId/series-proposal': {
    summary: 'A series of visits as it could be booked, or moved, over term dates and the specialist’s diary',
    permission: 'book-visits',
    params: RequestParams,
    query: z.strictObject({
      from: From.optional().meta({ description: 'No visit is proposed before it; today unless given' }),
      count: z.coerce
        .number()
        .int()
        .min(SERIES_COUNT.least)
        .max(SERIES_COUNT.most)
        .default(6)
        .meta({ description: 'How many visits; not looked at where a series is moved' }),
      everyWeeks: z.coerce.number().int().min(1).max(MOST_WEEKS_BETWEEN).default(1),
      weekdays: z
        .string()
        .regex(new RegExp(`^${DAY}(,${DAY}){0,4}$`), 'Give days of the week like tue or mon,thu')
        .meta({ description: 'Days of the week, separated by commas', examples: ['tue', 'mon,thu'] }),
      half: z.enum(['am', 'pm', 'any']).default('any'),
      startMinutes: z.coerce
        .number()
        .int()
        .min(0)
        .max(1439)
        .optional()
        .meta({ description: 'A start that every visit should have; goes before `half`' }),
      minutes: z.coerce.number().int().min(15).max(480).optional(),
      moving: Id.optional().meta({
        description:
          'A visit of a series that is to move with all that follow: their own times count as free',
      }),
    }),
    output: SeriesProposal,
    status: 200,
    refusals: [...TIMES, 'not-allowed-now'],
  },
  'POST /requests/:requestId/series': {
    summary: 'Book a series of visits, all of them or none',
    permission: 'book-visits',
    params: RequestParams,
    body: z.strictObject({
      visits: z
        .array(z.strictObject({ on: DiaryOn, startMinutes: Minute }))
        .min(SERIES_COUNT.least, 'Choose at least two visits. A single one is booked by itself')
        .max(SERIES_COUNT.most),
      minutes: Minutes.optional(),
      agreed: z
        .boolean()
        .meta({ description: 'Already agreed with the setting: confirmed. Otherwise proposed' }),
      stream: z
        .enum(FUNDING_STREAM_KEYS)
        .optional()
        .meta({ description: 'Defaults to the request’s funding stream' }),
    }),
    output: Output,
    status: 201,
    refusals: [...TIMES, 'not-allowed-now', 'hours-exhausted', 'ring-fenced-hours'],
  },
  'POST /requests/:requestId/series/:seriesId/confirmation': {
    summary: 'Agree to proposed visits of a series together',
    permission: 'answer-visits',
    params: SeriesParams,
    body: z.strictObject({ visits: chosen({}) }),
    output: Output,
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /requests/:requestId/series/:seriesId/times': {
    summary: 'Move visits of a series, all of them or none',
    permission: 'book-visits',
    params: SeriesParams,
    body: z.strictObject({
      visits: chosen({ on: DiaryOn, startMinutes: Minute }),
      reason: z.enum(MOVE_REASON_KEYS, 'Choose a reason'),
    }),
    output: Output,
    status: 200,
    refusals: [...TIMES, ...CHANGES, 'hours-exhausted'],
  },
  'POST /requests/:requestId/series/:seriesId/cancellation': {
    summary: 'Cancel visits of a series together',
    permission: 'cancel-visits',
    params: SeriesParams,
    body: z.strictObject({
      visits: chosen({}),
      reason: z.enum(CANCEL_REASON_KEYS, 'Choose a reason'),
      note: z.string().trim().max(1000),
    }),
    output: Output,
    status: 200,
    refusals: [...CHANGES],
  },
} as const satisfies Record<string, RouteContract>
