import * as z from 'zod'
import { POT_KIND_KEYS } from '../hours/pot.ts'
import { AcademicYear, HoursMove, StreamHours } from './hours.ts'
import type { RouteContract } from './route.ts'

/** What of a pot a person decides. */
export const PotContent = z.strictObject({
  name: z.string().trim().min(1, 'Enter a name').max(120),
  kind: z.enum(POT_KIND_KEYS, 'Choose whose pot it is'),
  settingIds: z
    .array(z.string().max(64))
    .min(2, 'Choose at least two settings')
    .max(60, 'A pot is shared by at most 60 settings'),
})
export type PotContent = z.infer<typeof PotContent>

/** A pot in the list. */
export const PotLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  kindLabel: z.string(),
  settingCount: z.int(),
  leftHalfHours: z.array(z.strictObject({ label: z.string(), leftHalfHours: z.int() })),
})
export type PotLine = z.infer<typeof PotLine>

/** A pot with its hours of a year, the visits they pay for and where they came from. */
export const PotView = z.strictObject({
  pot: PotContent.extend({ id: z.string(), version: z.int(), kindLabel: z.string() }),
  settings: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  academicYear: z.string(),
  streams: z.array(StreamHours),
  moves: z.array(HoursMove),
})
export type PotView = z.infer<typeof PotView>

const PotParams = z.strictObject({ potId: z.string().max(64) })
const Output = z.strictObject({ potId: z.string() })

export const POT_ROUTES = {
  'GET /pots': {
    summary: 'Shared pots of hours, with what they have left this year',
    permission: 'transfer-hours',
    output: z.strictObject({ pots: z.array(PotLine) }),
    status: 200,
    refusals: [],
  },
  'POST /pots': {
    summary: 'Make a pot of hours that settings of a trust or a cluster share',
    permission: 'transfer-hours',
    body: PotContent,
    output: Output,
    status: 201,
    refusals: ['not-allowed-now'],
  },
  'GET /pots/:potId': {
    summary: 'A shared pot with its hours of a year and the visits they pay for',
    permission: 'transfer-hours',
    params: PotParams,
    query: z.strictObject({ year: AcademicYear.optional() }),
    output: PotView,
    status: 200,
    refusals: [],
  },
  'PUT /pots/:potId': {
    summary: 'Change the name of a pot or who shares it',
    permission: 'transfer-hours',
    params: PotParams,
    body: PotContent.extend({ version: z.int().min(1) }),
    output: Output,
    status: 200,
    refusals: ['stale-version', 'not-allowed-now'],
  },
} as const satisfies Record<string, RouteContract>
