import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { Id } from '../ids.ts'
import { Request } from '../requests/request.ts'
import { Visit } from '../visits/visit.ts'
import { BestSlot, RunDifference, RunLine, RunView } from './allocation.ts'
import { RunAsk } from './allocation-ask.ts'
import { PlacedLine } from './allocation-lines.ts'
import type { RouteContract } from './route.ts'

const Key = z.string().min(1).max(64)
const RunParams = z.strictObject({ runId: Id })
const PlacementParams = z.strictObject({ runId: Id, requestId: Id })

/** Planning who visits whom and when. */
export const ALLOCATION_ROUTES = {
  'GET /allocation/runs': {
    summary: 'Plans that were made, latest first',
    permission: 'plan-allocation',
    query: z.strictObject({ cursor: z.string().max(200).optional() }),
    output: z.strictObject({ runs: z.array(RunLine), nextCursor: z.string().nullable() }),
    status: 200,
    refusals: [],
  },
  'POST /allocation/runs': {
    summary: 'Start planning; the plan is worked out by itself and can be watched',
    permission: 'plan-allocation',
    body: RunAsk,
    output: z.strictObject({ runId: Id }),
    status: 201,
    refusals: ['not-allowed-now'],
  },
  'GET /allocation/runs/:runId': {
    summary: 'A plan: how far it has come, who goes where and when, and why',
    permission: 'plan-allocation',
    params: RunParams,
    output: RunView,
    status: 200,
    refusals: [],
  },
  'GET /allocation/runs/:runId/comparison/:otherId': {
    summary: 'Two plans side by side',
    permission: 'plan-allocation',
    params: RunParams.extend({ otherId: Id }),
    output: RunDifference,
    status: 200,
    refusals: [],
  },
  'POST /allocation/runs/:runId/cancellation': {
    summary: 'Stop planning; the best plan so far is kept',
    permission: 'plan-allocation',
    params: RunParams,
    body: z.strictObject({}),
    output: z.strictObject({ runId: Id }),
    status: 200,
    refusals: ['not-allowed-now'],
  },
  'POST /allocation/runs/:runId/requests/:requestId/acceptance': {
    summary: 'Accept what a plan says of one request: allocate it and book its visits',
    permission: 'plan-allocation',
    params: PlacementParams,
    body: z.strictObject({
      why: z
        .string()
        .trim()
        .max(500)
        .meta({ description: 'Why, where it is not what a person would have chosen' }),
    }),
    output: z.strictObject({ placed: PlacedLine }),
    status: 200,
    refusals: [
      'not-allowed-now',
      'slot-taken',
      'outside-working-time',
      'setting-closed',
      'date-in-the-past',
      'not-eligible',
      'hours-exhausted',
      'ring-fenced-hours',
    ],
  },
  'GET /requests/:requestId/best-slots': {
    summary: 'The best times for a request, of whoever has it or over all who could take it, with why',
    permission: 'book-visits',
    params: z.strictObject({ requestId: Id }),
    query: z.strictObject({
      minutes: z.coerce.number().int().min(15).max(480).optional().meta({
        description: 'Length of the visit; the service’s usual length unless given',
      }),
    }),
    output: z.strictObject({ slots: z.array(BestSlot), whyNone: z.array(z.string()) }),
    status: 200,
    refusals: ['not-allowed-now'],
  },
  'POST /requests/:requestId/allocation-with-visit': {
    summary: 'Allocate a request and propose its visit at a time, both or neither',
    permission: 'allocate-requests',
    params: z.strictObject({ requestId: Id }),
    body: z.strictObject({
      version: z.int().min(1).meta({ description: 'The version you saw; a later one is refused as stale' }),
      specialistId: Key,
      reason: z
        .string()
        .trim()
        .max(1000)
        .meta({ description: 'Why, where it is not the recommended specialist' }),
      on: LocalDate.refine(on => on < '2199-12-01', 'Enter an earlier date'),
      startMinutes: z.int().min(0).max(1439),
    }),
    output: z.strictObject({
      id: Id,
      reference: z.string(),
      status: Request.shape.status,
      version: z.int(),
      visit: Visit,
    }),
    status: 200,
    refusals: [
      'stale-version',
      'not-allowed-now',
      'slot-taken',
      'outside-working-time',
      'setting-closed',
      'date-in-the-past',
      'not-eligible',
      'hours-exhausted',
      'ring-fenced-hours',
    ],
  },
} as const satisfies Record<string, RouteContract>
