import { isHolding } from '../../functions/actions/ehc-changes.ts'
import type { KeptAnswer } from '../../functions/ports.ts'
import type { RecordPut } from '../../functions/record-ports.ts'
import type { CaseRead } from '../../functions/request-ports.ts'
import { sha256 } from '../../functions/storage/chain.ts'
import type { AtRisk } from '../../shared/allocation/at-risk.ts'
import type { Acceptance, Run, RunFound } from '../../shared/allocation/run.ts'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import { type EhcRow, ehcRowOf } from '../../shared/casework/case-row.ts'
import { alikeText, childText, type EhcCase } from '../../shared/casework/ehc-case.ts'
import type { PartProgress } from '../../shared/contracts/allocation.ts'
import type { CaseEvent } from '../../shared/ehc/case.ts'
import { DEFAULT_CLOCK_SETTINGS } from '../../shared/ehc/settings.ts'
import type { Ledger } from '../../shared/hours/ledger.ts'
import type { Notice } from '../../shared/notices/rules.ts'
import type { Load } from '../../shared/people/load.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import type { User } from '../../shared/people/user.ts'
import type { PolicyRecord } from '../../shared/policy/authority-policy.ts'
import type { KeptRecord } from '../../shared/records/record-shape.ts'
import type { Request } from '../../shared/requests/request.ts'
import type { DiaryDay } from '../../shared/visits/diary-day.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { TODAY } from '../builders/clock.ts'

/** Records to put into a cupboard as they are, for one authority, before a test begins. */
export interface Given {
  readonly authority: string
  readonly users?: readonly User[]
  readonly policies?: readonly PolicyRecord[]
  readonly settings?: readonly Setting[]
  readonly specialists?: readonly Specialist[]
  readonly loads?: readonly Load[]
  readonly requests?: readonly Request[]
  readonly visits?: readonly Visit[]
  readonly diaryDays?: readonly DiaryDay[]
  readonly ledgers?: readonly Ledger[]
  readonly cases?: readonly GivenCase[]
  readonly runs?: readonly RunFound[]
  /** Records that are kept alike, with their kinds. */
  readonly records?: readonly Pick<RecordPut, 'kind' | 'next'>[]
}

/** A case with its events; its list row follows from them, and it holds its child while it is open. */
export interface GivenCase {
  readonly ehcCase: EhcCase
  readonly events: readonly CaseEvent[]
  /** The day its row was made; today unless told. */
  readonly on?: string
}

/** A case as it is kept, with its row. */
export interface KeptCase {
  readonly ehcCase: EhcCase
  readonly row: EhcRow
}

export interface KeptRead extends CaseRead {
  readonly sequence: number | null
  readonly hash: string | null
}

/** Everything of one authority. Each kind of record has its own map, keyed by what names it. */
export class Tenant {
  readonly users = new Map<string, User>()
  readonly policies = new Map<string, PolicyRecord>()
  readonly settings = new Map<string, Setting>()
  readonly specialists = new Map<string, Specialist>()
  readonly loads = new Map<string, Load>()
  readonly requests = new Map<string, Request>()
  /** By `REQUEST VISIT`. */
  readonly visits = new Map<string, Visit>()
  /** By `KIND ID SEQUENCE`. */
  readonly entries = new Map<string, AuditEntry>()
  /** By `SPECIALIST DAY`. */
  readonly diaryDays = new Map<string, DiaryDay>()
  /** By `SETTING YEAR STREAM`. */
  readonly ledgers = new Map<string, Ledger>()
  /** By `AUDIENCE INSTANT ID`. */
  readonly notices = new Map<string, Notice>()
  readonly seen = new Map<string, string>()
  readonly cases = new Map<string, KeptCase>()
  /** By `CASE INSTANT ID`. */
  readonly caseEvents = new Map<string, CaseEvent>()
  /** The case that holds a child, '' for none, by the child's digest. */
  readonly children = new Map<string, string>()
  /** The open cases of children of one name and date of birth, by what they share. */
  readonly alike = new Map<string, readonly string[]>()
  /** By `USER KEY`. */
  readonly answers = new Map<string, KeptAnswer & { readonly expiresAt: string }>()
  /** By `REQUEST INSTANT ID`, with `refused` at the end for a refusal. */
  readonly reads = new Map<string, KeptRead>()
  readonly runs = new Map<string, Run>()
  /** By `RUN PART`, two digits. */
  readonly runParts = new Map<string, PartProgress>()
  /** By `RUN PART`; JSON, as it is large. */
  readonly runQuestions = new Map<string, string>()
  readonly runResults = new Map<string, string>()
  /** By discipline. */
  readonly atRisk = new Map<string, AtRisk>()
  /** By `RUN REQUEST`. */
  readonly acceptances = new Map<string, Acceptance>()
  /** By `KIND ID`. */
  readonly records = new Map<string, KeptRecord>()
}

/** All authorities; each is a separate object, so that nothing of one can be found in another. */
export class State {
  private readonly tenants = new Map<string, Tenant>()
  private readonly given = new Set<string>()

  of(authority: string): Tenant {
    const tenant = this.tenants.get(authority) ?? new Tenant()
    this.tenants.set(authority, tenant)
    return tenant
  }

  /** Those that were given something: asking after an authority does not make one. */
  authorities(): string[] {
    return [...this.given].sort()
  }

  give(given: Given): void {
    this.given.add(given.authority)
    const into = this.of(given.authority)
    for (const user of given.users ?? []) into.users.set(user.userId, copy(user))
    for (const one of given.policies ?? []) into.policies.set(one.authority, copy(one))
    for (const setting of given.settings ?? []) into.settings.set(setting.id, copy(setting))
    for (const one of given.specialists ?? []) into.specialists.set(one.id, copy(one))
    for (const load of given.loads ?? []) into.loads.set(load.specialistId, copy(load))
    for (const request of given.requests ?? []) into.requests.set(request.id, copy(request))
    for (const visit of given.visits ?? []) into.visits.set(visitKey(visit), copy(visit))
    for (const day of given.diaryDays ?? []) into.diaryDays.set(dayKey(day), copy(day))
    for (const ledger of given.ledgers ?? []) into.ledgers.set(ledgerKey(ledger), copy(ledger))
    for (const one of given.cases ?? []) giveCase(into, one)
    for (const one of given.runs ?? []) giveRun(into, one)
    for (const { kind, next } of given.records ?? []) into.records.set(`${kind} ${next.id}`, copy(next))
  }

  /** Everything, as one text: two dumps are equal exactly when nothing was written between them. */
  dump(without?: string): string {
    const sorted = (map: Map<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
    return JSON.stringify(
      sorted(this.tenants).map(([code, tenant]) => [
        code,
        Object.entries(tenant as Tenant)
          .filter(([kind, records]) => records.size > 0 && kind !== without)
          .map(([kind, records]) => [kind, sorted(records)]),
      ]),
    )
  }
}

function giveRun(into: Tenant, { run, parts, results, acceptances }: RunFound): void {
  into.runs.set(run.id, copy(run))
  for (const part of parts) into.runParts.set(partKey(run.id, part.part), copy(part))
  for (const [at, result] of results.entries())
    into.runResults.set(partKey(run.id, at + 1), JSON.stringify(result))
  for (const one of acceptances) into.acceptances.set(`${run.id} ${one.requestId}`, copy(one))
}

function giveCase(into: Tenant, { ehcCase, events, on = TODAY }: GivenCase): void {
  into.cases.set(ehcCase.id, copy({ ehcCase, row: ehcRowOf(ehcCase, events, on, DEFAULT_CLOCK_SETTINGS) }))
  for (const event of events) into.caseEvents.set(eventKey(ehcCase.id, event), copy(event))
  if (!isHolding(events)) return
  const { authority, id, child } = ehcCase
  into.children.set(childDigest(authority, childText(child)), id)
  const key = childDigest(authority, alikeText(child))
  into.alike.set(key, [...(into.alike.get(key) ?? []), id])
}

/** What goes in and comes out is a copy: a test cannot change the cupboard by changing what it read. */
export function copy<Value>(value: Value): Value {
  return structuredClone(value)
}

export const visitKey = (visit: Pick<Visit, 'requestId' | 'id'>): string => `${visit.requestId} ${visit.id}`
export const dayKey = (day: Pick<DiaryDay, 'specialistId' | 'on'>): string => `${day.specialistId} ${day.on}`
export const ledgerKey = (ledger: Pick<Ledger, 'settingId' | 'academicYear' | 'stream'>): string =>
  `${ledger.settingId} ${ledger.academicYear} ${ledger.stream}`
export const entryKey = (kind: string, id: string, sequence: number): string =>
  `${kind} ${id} ${String(sequence).padStart(6, '0')}`
export const partKey = (runId: string, part: number): string => `${runId} ${String(part).padStart(2, '0')}`
export const eventKey = (caseId: string, event: Pick<CaseEvent, 'recordedAt' | 'id'>): string =>
  `${caseId} ${event.recordedAt} ${event.id}`
export const childDigest = (authority: string, text: string): string => sha256(`${authority} ${text}`)
export const readKey = (read: CaseRead): string =>
  `${read.requestId} ${read.at} ${read.id}${read.granted ? '' : ' refused'}`
