import * as z from 'zod'
import { AREA_KEYS } from '../catalogue/needs.ts'
import { SERVICE_KEYS } from '../catalogue/services.ts'
import { Id } from '../ids.ts'
import { DISCIPLINE_KEYS } from '../people/disciplines.ts'
import { RequestContent } from '../requests/content.ts'
import { DECISION_REASON_KEYS, WITHDRAWAL_REASON_KEYS } from '../requests/reasons.ts'
import { OutcomeProgress, Request } from '../requests/request.ts'
import { Candidate, RequestPage, RequestView } from './requests.ts'
import type { RouteContract } from './route.ts'

const Version = z.int().min(1).meta({ description: 'The version you saw; a later one is refused as stale' })
const RequestParams = z.strictObject({ requestId: Id })
const Changed = z.strictObject({
  id: Id,
  reference: z.string(),
  status: Request.shape.status,
  version: z.int(),
})
export type Changed = z.infer<typeof Changed>
const Note = z.string().trim().min(1, 'Enter a note').max(4000)
const Page = { cursor: z.string().max(200).optional() }

/** The decision on a submitted request. */
export const Decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), text: Note, version: Version }),
  z.strictObject({
    kind: z.enum(['accept', 'signpost', 'decline']),
    reason: z.enum(DECISION_REASON_KEYS, 'Choose a reason'),
    note: z.string().trim().max(4000),
    version: Version,
  }),
])
export type Decision = z.infer<typeof Decision>

const CHANGES = ['stale-version', 'not-allowed-now'] as const

export const REQUEST_ROUTES = {
  'GET /settings/:settingId/requests': {
    summary: 'A setting’s requests',
    permission: 'see-request-lists',
    params: z.strictObject({ settingId: z.string().max(64) }),
    query: z.strictObject({ tab: z.enum(['open', 'drafts', 'ended']).default('open'), ...Page }),
    output: RequestPage,
    status: 200,
    refusals: [],
  },
  'GET /specialists/:specialistId/requests': {
    summary: 'Requests allocated to a specialist',
    permission: 'see-request-lists',
    params: z.strictObject({ specialistId: z.string().max(64) }),
    query: z.strictObject({ tab: z.enum(['open', 'ended']).default('open'), ...Page }),
    output: RequestPage,
    status: 200,
    refusals: [],
  },
  'GET /requests': {
    summary: 'The authority’s work lists',
    permission: 'see-request-lists',
    query: z.strictObject({
      tab: z.enum(['drafts', 'triage', 'waiting', 'to-allocate', 'under-way', 'ended']).default('triage'),
      sort: z.enum(['priority', 'next-date', 'next-date-last']).default('priority'),
      service: z.enum(SERVICE_KEYS).optional(),
      discipline: z.enum(DISCIPLINE_KEYS).optional(),
      area: z.enum(AREA_KEYS).optional(),
      setting: z.string().max(64).optional(),
      ...Page,
    }),
    output: RequestPage,
    status: 200,
    refusals: [],
  },
  'POST /requests': {
    summary: 'Start a request as a draft',
    permission: 'write-request',
    body: z.strictObject({
      settingId: z.string().max(64),
      serviceId: z.enum(SERVICE_KEYS, 'Choose a service'),
      copyFrom: Id.optional().meta({
        description: 'Earlier request of the same setting to copy answers from',
      }),
    }),
    output: Changed,
    status: 201,
    refusals: ['not-allowed-now'],
  },
  'GET /requests/:requestId': {
    summary: 'A request with its visits and timeline',
    permission: 'read-request',
    params: RequestParams,
    output: RequestView,
    status: 200,
    refusals: [],
    recordsRead: true,
  },
  'PUT /requests/:requestId/draft': {
    summary: 'Save sections of a draft',
    permission: 'write-request',
    params: RequestParams,
    body: z.strictObject({ version: Version, content: RequestContent.partial() }),
    output: Changed,
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /requests/:requestId/submission': {
    summary: 'Send a draft, or send again after adding information',
    permission: 'write-request',
    params: RequestParams,
    body: z.strictObject({ version: Version }),
    output: Changed,
    status: 200,
    refusals: [...CHANGES, 'incomplete-request'],
  },
  'POST /requests/:requestId/withdrawal': {
    summary: 'Take a request back; visits to come are cancelled',
    permission: 'write-request',
    params: RequestParams,
    body: z.strictObject({
      version: Version,
      reason: z.enum(WITHDRAWAL_REASON_KEYS, 'Choose a reason'),
      note: z.string().trim().max(2000),
    }),
    output: Changed,
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /requests/:requestId/decision': {
    summary: 'Accept, ask for more, signpost or decline',
    permission: 'triage-requests',
    params: RequestParams,
    body: Decision,
    output: Changed,
    status: 200,
    refusals: [...CHANGES],
  },
  'GET /requests/:requestId/candidates': {
    summary: 'Specialists for a request, the recommended first',
    permission: 'allocate-requests',
    params: RequestParams,
    output: z.strictObject({ candidates: z.array(Candidate) }),
    status: 200,
    refusals: [],
  },
  'POST /requests/:requestId/allocation': {
    summary: 'Allocate a request to a specialist',
    permission: 'allocate-requests',
    params: RequestParams,
    body: z.strictObject({
      version: Version,
      specialistId: z.string().max(64),
      reason: z
        .string()
        .trim()
        .max(1000)
        .meta({ description: 'Why, where it is not the recommended specialist' }),
    }),
    output: Changed,
    status: 200,
    refusals: [...CHANGES, 'not-eligible'],
  },
  'POST /requests/:requestId/closure': {
    summary: 'Close a request with what changed',
    permission: 'record-visits',
    params: RequestParams,
    body: z.strictObject({ version: Version, summary: Note, outcomes: z.array(OutcomeProgress).max(6) }),
    output: Changed,
    status: 200,
    refusals: [...CHANGES],
  },
} as const satisfies Record<string, RouteContract>
