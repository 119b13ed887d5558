import * as z from 'zod'
import { AuditEntry } from '../audit/entry.ts'
import { AREA_KEYS } from '../catalogue/needs.ts'
import { SERVICE_KEYS } from '../catalogue/services.ts'
import { Id } from '../ids.ts'
import { DISCIPLINE_KEYS } from '../people/disciplines.ts'
import { RequestContent } from '../requests/content.ts'
import { DECISION_REASON_KEYS, WITHDRAWAL_REASON_KEYS } from '../requests/reasons.ts'
import { OutcomeProgress, Request, RequestRow } from '../requests/request.ts'
import { Visit } from '../visits/visit.ts'
import type { RouteContract } from './route.ts'

/** Things that can be done to a request now, by this person. The pages show a door for each. */
export const REQUEST_ACTIONS = [
  'edit',
  'submit',
  'withdraw',
  'decide',
  'allocate',
  'book',
  'answer-visits',
  'cancel-visits',
  'record-visits',
  'close',
  'copy',
] as const
export type RequestAction = (typeof REQUEST_ACTIONS)[number]

/** A visit as it stands now: what has begun can only be recorded. */
export const VisitView = Visit.extend({
  hasBegun: z.boolean(),
  ifCancelled: z
    .strictObject({
      by: z.enum(['setting', 'team']),
      noticeWorkingDays: z.int(),
      returnedHalfHours: z.int(),
      usedHalfHours: z.int(),
    })
    .nullable()
    .meta({
      description: 'What cancelling it now would do with its hours; null where it cannot be cancelled',
    }),
})

/** A request with all that belongs to it. */
export const RequestView = z.strictObject({
  request: Request,
  reference: z.string(),
  owner: z.string().meta({ description: 'Who has the request now, in words' }),
  nextStep: z.string(),
  overdue: z.boolean(),
  visits: z.array(VisitView),
  timeline: z.array(AuditEntry).meta({ description: 'Newest first' }),
  tasks: z.array(
    z.strictObject({
      section: z.string(),
      title: z.string(),
      state: z.enum(['not-asked', 'optional', 'to-do', 'started', 'done']),
    }),
  ),
  gaps: z.array(z.strictObject({ section: z.string(), pointer: z.string(), message: z.string() })),
  actions: z.array(z.enum(REQUEST_ACTIONS)),
})
export type RequestView = z.infer<typeof RequestView>

/** A line of a work list: the row, and what is worked out from it today. */
export const RequestLine = RequestRow.extend({
  reference: z.string(),
  owner: z.string(),
  nextStep: z.string(),
  overdue: z.boolean(),
})
export type RequestLine = z.infer<typeof RequestLine>

export const RequestPage = z.strictObject({
  requests: z.array(RequestLine),
  nextCursor: z
    .string()
    .nullable()
    .meta({ description: 'Send as `cursor` for the next page; null on the last' }),
})
export type RequestPage = z.infer<typeof RequestPage>

/** A specialist considered for a request, with each reason for and against. */
export const Candidate = z.strictObject({
  specialistId: z.string(),
  name: z.string(),
  disciplines: z.array(z.string()),
  eligible: z.boolean(),
  whyNot: z.array(z.string()),
  recommended: z.boolean(),
  whyRecommended: z.array(z.string()),
  isLink: z.boolean(),
  workloadPercent: z.int().meta({ description: 'Allocated time over capacity in the coming 12 weeks' }),
  workloadAfterPercent: z.int(),
  travelMinutes: z.int().nullable().meta({ description: 'One way from base; null where a place is unknown' }),
})
export type Candidate = z.infer<typeof Candidate>

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
