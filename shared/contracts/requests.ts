import * as z from 'zod'
import { AuditEntry } from '../audit/entry.ts'
import { Request, RequestRow } from '../requests/request.ts'
import { Visit } from '../visits/visit.ts'

/** Things that can be done to a request now, by this person. The pages show a door for each. */
export const REQUEST_ACTIONS = [
  'edit',
  'submit',
  'withdraw',
  'decide',
  'allocate',
  'book',
  'answer-visits',
  'ask-for-visit',
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
export const RequestLine = RequestRow.omit({ outcomes: true }).extend({
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
