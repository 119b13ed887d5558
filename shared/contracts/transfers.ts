import * as z from 'zod'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { Party, Transfer } from '../hours/transfer.ts'
import { Phase } from '../people/setting.ts'
import { AcademicYear } from './hours.ts'
import type { RouteContract } from './route.ts'

/** What a setting or a pot has of a stream in a year, in half-hours. */
export const PartyHours = z.strictObject({
  party: Party,
  phase: Phase.nullable().meta({ description: 'Null for a pot' }),
  entitledHalfHours: z.int(),
  reservedHalfHours: z.int(),
  usedHalfHours: z.int(),
  leftHalfHours: z.int().nullable().meta({ description: 'Null for a stream without a limit' }),
  version: z.int().meta({ description: '0 where no hours were ever entered' }),
})
export type PartyHours = z.infer<typeof PartyHours>

/** Which lines of the overview are shown. */
export const SHOWN_HOURS = {
  all: 'All',
  'little-left': 'Little left: less than 3 hours',
  'not-set': 'No hours entered',
  pots: 'Shared pots only',
} as const
export type ShownHours = keyof typeof SHOWN_HOURS

/** In which order they are. */
export const HOURS_ORDERS = {
  name: 'Name',
  'least-left': 'Fewest hours left first',
  'most-used': 'Most hours used first',
} as const
export type HoursOrder = keyof typeof HOURS_ORDERS

const Stream = z.enum(FUNDING_STREAM_KEYS)
const Why = z.string().trim().min(1, 'Say why').max(500)
const keysOf = <Key extends string>(table: Readonly<Record<Key, string>>) =>
  Object.keys(table) as [Key, ...Key[]]

/** One page of the overview of a stream, with the sums of all lines that fit. */
export const HoursOverview = z.strictObject({
  academicYear: z.string(),
  stream: Stream,
  streams: z.array(z.strictObject({ stream: Stream, label: z.string(), metered: z.boolean() })),
  lines: z.array(PartyHours),
  sums: PartyHours.pick({ entitledHalfHours: true, reservedHalfHours: true, usedHalfHours: true }),
  count: z.int(),
  page: z.int(),
  pages: z.int(),
})
export type HoursOverview = z.infer<typeof HoursOverview>

const MOST_HALF_HOURS = 20_000

export const TRANSFER_ROUTES = {
  'GET /hours': {
    summary: 'The hours of all settings and shared pots in a stream and year',
    permission: 'transfer-hours',
    query: z.strictObject({
      year: AcademicYear.optional(),
      stream: Stream.default('core'),
      show: z.enum(keysOf(SHOWN_HOURS)).default('all'),
      phase: Phase.optional(),
      sort: z.enum(keysOf(HOURS_ORDERS)).default('name'),
      page: z.coerce.number().int().min(1).max(500).default(1),
    }),
    output: HoursOverview,
    status: 200,
    refusals: [],
  },
  'GET /hours/statement': {
    summary: 'The hours of all settings and pots in a year as CSV, safe to open in a spreadsheet',
    permission: 'transfer-hours',
    query: z.strictObject({ year: AcademicYear.optional() }),
    output: z.strictObject({ fileName: z.string(), csv: z.string() }),
    status: 200,
    refusals: [],
  },
  'GET /hours/transfers': {
    summary: 'Hours that were set or moved in a year, newest first',
    permission: 'transfer-hours',
    query: z.strictObject({ year: AcademicYear.optional(), cursor: z.string().max(300).optional() }),
    output: z.strictObject({
      academicYear: z.string(),
      transfers: z.array(Transfer.omit({ authority: true, version: true, chainHead: true })),
      nextCursor: z.string().nullable(),
    }),
    status: 200,
    refusals: [],
  },
  'POST /hours/transfers': {
    summary: 'Move hours between two settings or pots, within a stream and year',
    permission: 'transfer-hours',
    body: z.strictObject({
      academicYear: AcademicYear,
      stream: Stream,
      fromId: z.string().min(1, 'Choose who gives the hours').max(64),
      toId: z.string().min(1, 'Choose who gets the hours').max(64),
      halfHours: z.int().min(1, 'Enter how many hours').max(MOST_HALF_HOURS),
      why: Why,
    }),
    output: z.strictObject({ transferId: z.string() }),
    status: 201,
    refusals: ['hours-exhausted', 'not-allowed-now'],
  },
  'POST /hours/grants': {
    summary: 'Set the hours that a setting or pot has for a year',
    permission: 'transfer-hours',
    body: z.strictObject({
      partyId: z.string().min(1).max(64),
      academicYear: AcademicYear,
      stream: Stream,
      wasHalfHours: z
        .int()
        .min(0)
        .meta({ description: 'The hours you saw, in half-hours; others are refused' }),
      entitledHalfHours: z.int().min(0, 'Enter hours from 0').max(MOST_HALF_HOURS),
      why: Why,
    }),
    output: z.strictObject({ transferId: z.string() }),
    status: 201,
    refusals: ['hours-exhausted', 'not-allowed-now'],
  },
} as const satisfies Record<string, RouteContract>
