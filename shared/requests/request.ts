import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { yearLabel } from '../catalogue/needs.ts'
import { OUTCOME_KEYS, PROGRESS_KEYS } from '../catalogue/outcomes.ts'
import { SERVICE_KEYS } from '../catalogue/services.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { AuthorityCode, Id } from '../ids.ts'
import type { Relation } from '../people/roles.ts'
import { RequestContent } from './content.ts'
import { DECISION_REASON_KEYS, WITHDRAWAL_REASON_KEYS } from './reasons.ts'
import { SHARING_KEYS } from './sharing.ts'
import { REQUEST_STATUS_KEYS, REQUEST_STATUSES, type RequestTab } from './status.ts'
import { whoFor } from './who-for.ts'

const Instant = z.iso.datetime()

/** Who did something: the id is kept, the name is what they were called then. */
export const Person = z.strictObject({ userId: z.string(), name: z.string() })
export type Person = z.infer<typeof Person>

export const OutcomeProgress = z.strictObject({
  outcome: z.enum(OUTCOME_KEYS),
  progress: z.enum(PROGRESS_KEYS),
  note: z.string().trim().max(1000),
})
export type OutcomeProgress = z.infer<typeof OutcomeProgress>

export const Priority = z.strictObject({
  points: z.int().min(0).max(999),
  reasons: z.array(z.strictObject({ points: z.int(), reason: z.string() })),
})

/** A request, whole, as it is kept. One version per change; the audit entries say what changed. */
export const Request = z.strictObject({
  id: Id,
  authority: AuthorityCode,
  version: z.int().min(1),
  chainHead: z
    .string()
    .meta({ description: 'Hash of the latest audit entry; the chain is as long as the version' }),
  settingId: z.string(),
  settingName: z.string(),
  serviceId: z.enum(SERVICE_KEYS),
  raisedFor: z
    .enum(['setting', 'authority'])
    .meta({ description: 'Whose request it is: a setting’s own, or the authority’s' }),
  sharing: z.enum(SHARING_KEYS).nullable().meta({
    description:
      'What the setting may see of it, as its needs assessment says; null where it follows from none',
  }),
  status: z.enum(REQUEST_STATUS_KEYS),
  content: RequestContent,
  stream: z.enum(FUNDING_STREAM_KEYS),
  priority: Priority,
  startedAt: Instant,
  startedBy: Person,
  changedAt: Instant,
  submittedAt: Instant.nullable(),
  nextOn: LocalDate.nullable().meta({ description: 'The day by which the next step should be done' }),
  dueOn: LocalDate.nullable().meta({ description: 'Statutory due day, where the law sets one' }),
  ask: z.strictObject({ text: z.string(), by: Person, at: Instant }).nullable(),
  decision: z
    .strictObject({ reason: z.enum(DECISION_REASON_KEYS), note: z.string(), by: Person, at: Instant })
    .nullable(),
  allocation: z
    .strictObject({
      specialistId: z.string(),
      specialistName: z.string(),
      reason: z.string(),
      recommended: z.boolean(),
      plannedMinutes: z.int().min(0),
      by: Person,
      at: Instant,
    })
    .nullable(),
  withdrawal: z
    .strictObject({ reason: z.enum(WITHDRAWAL_REASON_KEYS), note: z.string(), by: Person, at: Instant })
    .nullable(),
  closure: z
    .strictObject({ summary: z.string(), outcomes: z.array(OutcomeProgress), by: Person, at: Instant })
    .nullable(),
  copiedFrom: Id.nullable(),
  questionId: Id.optional().meta({ description: 'The written question it began as, where it did' }),
})
export type Request = z.infer<typeof Request>

/** The few fields a list shows. No name: a child is initials and a year group. */
export const RequestRow = z.strictObject({
  id: Id,
  settingId: z.string(),
  settingName: z.string(),
  raisedFor: z.enum(['setting', 'authority']),
  sharing: z.enum(SHARING_KEYS).nullable(),
  serviceId: z.enum(SERVICE_KEYS),
  status: z.enum(REQUEST_STATUS_KEYS),
  who: z.string(),
  areas: z.array(z.string()),
  points: z.int(),
  submittedAt: Instant.nullable(),
  changedAt: Instant,
  nextOn: LocalDate.nullable(),
  dueOn: LocalDate.nullable(),
  specialistId: z.string().nullable(),
  specialistName: z.string().nullable(),
  outcomes: z
    .array(OutcomeProgress.omit({ note: true }))
    .optional()
    .meta({ description: 'Of one that was closed: how far each outcome came' }),
})
export type RequestRow = z.infer<typeof RequestRow>

/** The row of a request in lists. */
export function rowOf(request: Request): RequestRow {
  return {
    id: request.id,
    settingId: request.settingId,
    settingName: request.settingName,
    raisedFor: request.raisedFor,
    sharing: request.sharing,
    serviceId: request.serviceId,
    status: request.status,
    who: whoFor(request.content.about, yearLabel),
    areas: request.content.need?.areas ?? [],
    points: request.priority.points,
    submittedAt: request.submittedAt,
    changedAt: request.changedAt,
    nextOn: request.nextOn,
    dueOn: request.dueOn,
    specialistId: request.allocation?.specialistId ?? null,
    specialistName: request.allocation?.specialistName ?? null,
    ...(request.closure && {
      outcomes: request.closure.outcomes.map(({ outcome, progress }) => ({ outcome, progress })),
    }),
  }
}

/** Whether it was never sent: a draft, or one taken back unsent. Only the side that asks may know of it. */
export function isUnsent(request: Pick<Request, 'submittedAt'>): boolean {
  return request.submittedAt === null
}

/** What a request has to do with people, for the permission check. */
export function relationOf(request: Request): Relation {
  return relationOfRow({ ...request, specialistId: request.allocation?.specialistId ?? null })
}

/** The same for a line of a list. */
export function relationOfRow(
  row: Pick<RequestRow, 'settingId' | 'specialistId' | 'raisedFor' | 'submittedAt' | 'sharing'>,
): Relation {
  const { settingId, specialistId, raisedFor } = row
  const isOneSided = isUnsent(row) || isHidden(row)
  return { settingId, specialistId, draftOf: isOneSided ? raisedFor : null }
}

/** Whether the officer shares nothing of it with the setting: for the setting there is no such request. */
export function isHidden({ sharing }: Pick<Request, 'sharing'>): boolean {
  return sharing === 'nothing'
}

/** The same for what only the side that asks may do with it, draft or not. */
export function ownSideOf(request: Request): Relation {
  return { ...relationOf(request), draftOf: request.raisedFor }
}

/** The work list a request stands in. */
export function tabOf(request: Pick<Request, 'status'>): RequestTab {
  return REQUEST_STATUSES[request.status].tab
}

/** Whether anything more can happen to it. */
export function isOpen(request: Pick<Request, 'status'>): boolean {
  return tabOf(request) !== 'ended'
}
