import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { Id } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { ASSESSMENT_DETAILS } from './details/assessment.ts'
import { DISPUTE_DETAILS } from './details/disputes.ts'
import { PLAN_LIFE_DETAILS } from './details/plan-life.ts'

/** What each kind of event carries beyond its day. TABLE. */
export const EVENT_DETAILS = { ...ASSESSMENT_DETAILS, ...PLAN_LIFE_DETAILS, ...DISPUTE_DETAILS } as const

/** The kinds of thing that happen in a case. */
export type EventKind = keyof typeof EVENT_DETAILS
export const EVENT_KINDS = Object.keys(EVENT_DETAILS) as [EventKind, ...EventKind[]]

/** The kinds of event by which an authority learns of a child. */
export const RECEIPTS: readonly EventKind[] = ['request-received', 'brought-to-attention']
/** The kinds of event with which a case can begin. */
export const BEGINNINGS: readonly EventKind[] = [...RECEIPTS, 'transferred-in']

/** What an event of a kind carries beyond its day. */
export type EventDetails<K extends EventKind> = z.infer<(typeof EVENT_DETAILS)[K]>

/** The event that this one corrects, if any. */
export const Superseded = Id.nullable()

/** Why something was recorded or corrected. */
export const Why = z.string().trim().min(1).max(2000).nullable()

/** Who recorded it. */
export const RecordedBy = z.strictObject({ userId: z.string().min(1), name: z.string().min(1) })

/** What a person says happened: `supersedes` is the id of an event this one corrects, `why` the reason. */
const said = { on: LocalDate, supersedes: Superseded, why: Why }

/** What is added when it is recorded. */
const recorded = {
  id: Id,
  recordedAt: z.iso.datetime(),
  recordedBy: RecordedBy,
}

/** An event as it is sent to be recorded. */
export type CaseEventInput = {
  [K in EventKind]: {
    kind: K
    on: LocalDate
    supersedes: Id | null
    why: string | null
    details: EventDetails<K>
  }
}[EventKind]

/** An event of a case, of one kind. */
export type EventOf<K extends EventKind> = {
  readonly id: Id
  readonly kind: K
  readonly on: LocalDate
  readonly recordedAt: string
  readonly recordedBy: { readonly userId: string; readonly name: string }
  readonly supersedes: Id | null
  readonly why: string | null
  readonly details: EventDetails<K>
}

/** One thing that happened in a case. A correction is a new event; nothing is rewritten. */
export type CaseEvent = { [K in EventKind]: EventOf<K> }[EventKind]

function unionWith(fields: z.ZodRawShape): z.ZodType {
  const members = EVENT_KINDS.map(kind =>
    z.strictObject({ ...fields, kind: z.literal(kind), details: EVENT_DETAILS[kind] }),
  )
  return z.discriminatedUnion('kind', members as [(typeof members)[0], ...typeof members])
}

/** Schema of a recorded event. */
export const CaseEvent = unionWith({ ...recorded, ...said }) as z.ZodType<CaseEvent>
/** Schema of an event to be recorded. */
export const CaseEventInput = unionWith(said) as z.ZodType<CaseEventInput, CaseEventInput>

/**
 * The events that stand: those no later event supersedes, in the order they happened. Struck-out entries are
 * gone, and so are the events that struck them out.
 * The order depends on what happened only, not on who recorded it when: by day, what begins a case before the rest,
 * then kind, then details.
 * @throws Refusal invalid-input when an event supersedes itself, one that is not there, one already superseded,
 *   or in a circle
 */
export function currentEvents(events: readonly CaseEvent[]): CaseEvent[] {
  const byId = new Map(events.map(event => [event.id, event]))
  const superseded = new Set<Id>()
  for (const { supersedes } of events) {
    if (supersedes === null) continue
    if (!byId.has(supersedes)) refuse('An entry corrects one that is not in this case.')
    if (superseded.has(supersedes)) refuse('Two entries correct the same one: correct the newer instead.')
    superseded.add(supersedes)
  }
  for (const event of events) assertChainEnds(event, byId)
  return events
    .filter(event => !superseded.has(event.id) && event.kind !== 'recorded-in-error')
    .sort(asItHappened)
}

function assertChainEnds(event: CaseEvent, byId: ReadonlyMap<Id, CaseEvent>): void {
  const seen = new Set<Id>()
  for (let at: CaseEvent | undefined = event; at !== undefined; ) {
    if (seen.has(at.id)) refuse('Entries correct each other in a circle.')
    seen.add(at.id)
    at = at.supersedes === null ? undefined : byId.get(at.supersedes)
  }
}

function refuse(message: string): never {
  throw new Refusal('invalid-input', message)
}

/** By day, then what begins a case, then kind; details are only written out where all are the same. */
function asItHappened(a: CaseEvent, b: CaseEvent): number {
  const order = inOrder(a.on, b.on) || rank(a) - rank(b) || inOrder(a.kind, b.kind)
  return order === 0 ? inOrder(canonical(a.details), canonical(b.details)) : order
}

function rank({ kind }: CaseEvent): number {
  return BEGINNINGS.includes(kind) ? 0 : 1
}

function inOrder(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** The same text for the same content, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? ''
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, held]) => `${key}:${canonical(held)}`).join()}}`
}

/** Whether an event is of a kind, telling the compiler. */
export function isKind<K extends EventKind>(
  event: CaseEvent,
  kind: K,
): event is Extract<CaseEvent, { kind: K }> {
  return event.kind === kind
}

/** The events of one kind. */
export function ofKind<K extends EventKind>(events: readonly CaseEvent[], kind: K): EventOf<K>[] {
  return events.filter(event => event.kind === kind) as unknown as EventOf<K>[]
}
