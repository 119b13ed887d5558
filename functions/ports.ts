import type { PlanMessage } from '../shared/allocation/run.ts'
import type { AuditEntry, AuditNote } from '../shared/audit/entry.ts'
import type { LocalDate } from '../shared/calendar/local-date.ts'
import type { CaseTab, EhcRow } from '../shared/casework/case-row.ts'
import type { EhcCase } from '../shared/casework/ehc-case.ts'
import type { CaseEvent } from '../shared/ehc/case.ts'
import type { Ledger } from '../shared/hours/ledger.ts'
import type { Id } from '../shared/ids.ts'
import type { Notice } from '../shared/notices/rules.ts'
import type { Load } from '../shared/people/load.ts'
import type { Setting } from '../shared/people/setting.ts'
import type { Specialist } from '../shared/people/specialist.ts'
import type { User } from '../shared/people/user.ts'
import type { Request, RequestRow } from '../shared/requests/request.ts'
import type { RequestTab } from '../shared/requests/status.ts'
import type { DiaryDay } from '../shared/visits/diary-day.ts'
import type { Visit, VisitRow } from '../shared/visits/visit.ts'
import type { AcceptancePut, RunPut, RunStore } from './run-ports.ts'

/** The clock: time is handed in. */
export interface Clock {
  now(): Date
}

/** Ids: chance is handed in. */
export interface Ids {
  next(): Id
}

/** A request with its visits (any order) and its chain of entries (oldest first). */
export interface RequestCase {
  readonly request: Request
  readonly visits: readonly Visit[]
  readonly entries: readonly AuditEntry[]
}

/** One page of a list; `nextCursor` is null on the last. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly nextCursor: string | null
}

/** Where a page begins and how long it is. */
export interface PageAsk {
  readonly cursor?: string | undefined
  readonly size: number
}

/** A case with all its events (in the order they were recorded) and its chain of entries (oldest first). */
export interface EhcFound {
  readonly ehcCase: EhcCase
  readonly events: readonly CaseEvent[]
  readonly entries: readonly AuditEntry[]
}

/** That a case holds the child a text tells, or lets go of it. */
export interface Hold {
  readonly text: string
  readonly isHeld: boolean
}

/** A case to write: its record and list row, the event that was recorded, and whether it holds its child. */
export interface EhcPut extends Put<EhcCase> {
  readonly row: EhcRow
  readonly event: CaseEvent | null
  /**
   * While a case is open no other may be started for its child. `text` tells the child and is kept as a digest only;
   * a second one, not held, is what the child was known by before.
   */
  readonly children: readonly Hold[]
  /** The same by what children of one name and date of birth share: any number of open cases may. */
  readonly alike: readonly Hold[]
}

/** What an authority's work list is asked for. Filters are exact matches; none given means all. */
export interface WorkListAsk extends PageAsk {
  readonly tab: RequestTab
  readonly sort: 'priority' | 'next-date' | 'next-date-last'
  readonly serviceIds?: readonly string[] | undefined
  readonly area?: string | undefined
  readonly settingId?: string | undefined
}

/** The answer that was given to a write, kept with the key it came under. */
export interface KeptAnswer {
  /** SHA-256 of method, path and body: the same key with another fingerprint is refused. */
  readonly fingerprint: string
  readonly status: number
  readonly body: string
}

/** A record to write and the version it must still have; 0 for one that must not exist yet. */
export interface Put<Record> {
  readonly next: Record
  readonly expects: number
}

/**
 * Everything one write changes. It is committed whole or not at all, with its audit entry and, where one is
 * given, the kept answer.
 */
export interface Change {
  readonly authority: string
  readonly at: string
  readonly by: { readonly userId: string; readonly name: string }
  /** What happened, for the chain of `about`; null only for what concerns nobody's case. */
  readonly note: AuditNote | null
  /** Whose chain the entry extends. `length` and `head` are the chain's as it was read. */
  readonly about: {
    readonly kind: 'request' | 'user' | 'case' | 'run' | 'specialist'
    readonly id: string
    readonly length: number
    readonly head: string
  } | null
  readonly entryId: Id
  readonly request?: Put<Request>
  readonly visits?: readonly Put<Visit>[]
  readonly diaryDays?: readonly Put<DiaryDay>[]
  readonly ledgers?: readonly Put<Ledger>[]
  readonly user?: Put<User>
  readonly specialist?: Put<Specialist>
  readonly ehc?: EhcPut
  readonly run?: RunPut
  readonly acceptance?: AcceptancePut
  /** A change to something else that belongs to the same act, with its own entry; written in the same transaction. */
  readonly also?: Change
  /** Added to a specialist's load, in minutes and open requests; may be negative. */
  readonly loads?: readonly {
    readonly specialistId: string
    readonly minutes: number
    readonly requests: number
  }[]
  readonly seen?: { readonly userId: string; readonly upTo: string }
}

/** An idempotency key with the answer to keep under it. */
export interface KeptUnder {
  readonly userId: string
  readonly key: string
  readonly answer: KeptAnswer
}

/**
 * How a commit ended. `done`: all written. `changed`: a record was no longer as it was read, nothing written.
 * `key-used`: the idempotency key has an answer already, nothing written.
 */
export type CommitResult = 'done' | 'changed' | 'key-used'

/** The cupboard. The authority's code comes first everywhere; nothing of another authority can be reached. */
export interface Stores {
  /** Codes of the authorities in this table; for the schedule, which acts for each in turn. */
  authorities(): Promise<string[]>
  readonly users: {
    get(authority: string, userId: string): Promise<User | null>
    list(authority: string): Promise<User[]>
  }
  readonly settings: {
    get(authority: string, settingId: string): Promise<Setting | null>
    list(authority: string): Promise<Setting[]>
  }
  readonly specialists: {
    get(authority: string, specialistId: string): Promise<Specialist | null>
    list(authority: string): Promise<Specialist[]>
    loads(authority: string): Promise<Load[]>
    /** The chain of what was done to somebody's time, oldest first. */
    entries(authority: string, specialistId: string): Promise<AuditEntry[]>
  }
  readonly requests: {
    open(authority: string, requestId: Id): Promise<RequestCase | null>
    ofSetting(
      authority: string,
      settingId: string,
      tab: 'open' | 'drafts' | 'ended',
      page: PageAsk,
    ): Promise<Page<RequestRow>>
    ofSpecialist(
      authority: string,
      specialistId: string,
      tab: 'open' | 'ended',
      page: PageAsk,
    ): Promise<Page<RequestRow>>
    workList(authority: string, ask: WorkListAsk): Promise<Page<RequestRow>>
  }
  readonly ehc: {
    open(authority: string, caseId: Id): Promise<EhcFound | null>
    /** The id of the open case of the child that `text` tells, or null. */
    openCaseOf(authority: string, childText: string): Promise<Id | null>
    /** The ids of all open cases of children that `alikeText` tells: of one name and date of birth. */
    openCasesAlike(authority: string, alikeText: string): Promise<Id[]>
    /** A page of a list of cases, next due day first. */
    list(
      authority: string,
      tab: CaseTab,
      filter: { officerId?: string | undefined; settingId?: string | undefined },
      page: PageAsk,
    ): Promise<Page<EhcRow>>
    /** Every row of a list whose next due day is not after `upTo`; all of them where none is given. */
    rows(authority: string, tab: CaseTab, upTo?: LocalDate): Promise<EhcRow[]>
    ofSetting(authority: string, settingId: string, page: PageAsk): Promise<Page<EhcRow>>
  }
  readonly visits: {
    ofSetting(authority: string, settingId: string, from: LocalDate, page: PageAsk): Promise<Page<VisitRow>>
    /** Every visit that draws or drew on a setting's hours of an academic year, whatever became of it, by day. */
    ofYear(authority: string, settingId: string, academicYear: string): Promise<VisitRow[]>
  }
  readonly diary: {
    days(authority: string, specialistId: string, from: LocalDate, to: LocalDate): Promise<DiaryDay[]>
  }
  readonly hours: {
    ofSetting(authority: string, settingId: string, academicYear: string): Promise<Ledger[]>
  }
  readonly notices: {
    /** The latest notices for any of the audiences, newest first, and up to when the user has seen them. */
    latest(
      authority: string,
      audiences: readonly string[],
      userId: string,
    ): Promise<{ notices: Notice[]; seenUpTo: string | null }>
    /** Adds notices, each id once: again, also at another instant, changes nothing. How many were new. */
    add(authority: string, notices: readonly Notice[]): Promise<number>
  }
  readonly runs: RunStore
  readonly answers: {
    get(authority: string, userId: string, key: string, now: Date): Promise<KeptAnswer | null>
  }
  readonly reads: {
    /** Records that somebody opened a case, before they see it; a refusal adds a second record with `granted` false. */
    record(authority: string, read: CaseRead): Promise<void>
    /** Oldest first. Sequence and hash are null until the stream has sealed it. */
    list(
      authority: string,
      requestId: Id,
    ): Promise<(CaseRead & { sequence: number | null; hash: string | null })[]>
    /** Gives a read its place in the case's chain of reads; again changes nothing. */
    seal(authority: string, read: CaseRead): Promise<void>
  }
  /**
   * Writes a change in one transaction.
   * @throws OutcomeUnknown when the engine's answer was lost; the same key may be sent again
   */
  commit(change: Change, kept: KeptUnder | null): Promise<CommitResult>
  /** What a record of the table's stream means; null where nothing follows from it. */
  happeningIn(record: StreamRecord): Happening | null
}

/** A record of the table's stream, as much of it as matters here. */
export interface StreamRecord {
  readonly eventName?: string | undefined
  readonly dynamodb?: { readonly NewImage?: unknown } | undefined
}

/**
 * Something that happened, as the stream tells it: an entry was added to a request's chain, a case was opened, or
 * planning waits to be done.
 */
export type Happening =
  | {
      readonly kind: 'entry'
      readonly authority: string
      readonly requestId: Id
      readonly settingId: string
      readonly specialistId: string | null
      readonly raisedFor: Request['raisedFor']
      /** Whether the request was ever sent. */
      readonly isSent: boolean
      /** What the setting may see of the request. */
      readonly sharing: Request['sharing']
      readonly entry: AuditEntry
    }
  | { readonly kind: 'read'; readonly authority: string; readonly read: CaseRead }
  /** An entry was added to the chain of a specialist's time. */
  | { readonly kind: 'time'; readonly authority: string; readonly entry: AuditEntry }
  | ({ readonly kind: 'plan' } & PlanMessage)

/** That somebody opened a case: who, when, as what. Sealed into the case's chain of reads by the stream. */
export interface CaseRead {
  readonly id: Id
  readonly requestId: Id
  readonly at: string
  readonly userId: string
  readonly granted: boolean
}

/** The engine did not say whether the write happened. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('The database did not say whether the write happened', { cause })
    this.name = 'OutcomeUnknown'
  }
}
