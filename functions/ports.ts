import type { AuditEntry, AuditNote } from '../shared/audit/entry.ts'
import type { LocalDate } from '../shared/calendar/local-date.ts'
import type { Ledger } from '../shared/hours/ledger.ts'
import type { Id } from '../shared/ids.ts'
import type { Notice } from '../shared/notices/rules.ts'
import type { Told } from '../shared/notices/told.ts'
import type { Load } from '../shared/people/load.ts'
import type { Setting } from '../shared/people/setting.ts'
import type { Specialist } from '../shared/people/specialist.ts'
import type { User } from '../shared/people/user.ts'
import type { PolicyRecord } from '../shared/policy/authority-policy.ts'
import type { RecordKind } from '../shared/records/kinds.ts'
import type { Request } from '../shared/requests/request.ts'
import type { DiaryDay } from '../shared/visits/diary-day.ts'
import type { Visit, VisitRow } from '../shared/visits/visit.ts'
import type { EhcPut, EhcStore } from './case-ports.ts'
import type { RecordPut, RecordStore } from './record-ports.ts'
import type { ReadStore, RequestStore } from './request-ports.ts'
import type { AcceptancePut, RunPut, RunStore } from './run-ports.ts'
import type { Happening, StreamRecord } from './stream-ports.ts'

/** The clock: time is handed in. */
export interface Clock {
  now(): Date
}

/** Ids: chance is handed in. */
export interface Ids {
  next(): Id
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
    readonly kind: 'request' | 'user' | 'case' | 'run' | 'specialist' | 'policy' | 'exports' | RecordKind
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
  readonly policy?: Put<PolicyRecord>
  readonly ehc?: EhcPut
  readonly run?: RunPut
  readonly acceptance?: AcceptancePut
  /** Records that are kept alike. The one that `about` names gets the entry into its chain. */
  readonly records?: readonly RecordPut[]
  /** Who hears of it besides the rules for notices; kept with the entry, and given by the stream. */
  readonly tells?: readonly Told[]
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
  readonly policies: {
    /** What an authority has set; null where it never has. */
    get(authority: string): Promise<PolicyRecord | null>
    /** The chain of what was set, oldest first. */
    entries(authority: string): Promise<AuditEntry[]>
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
  readonly requests: RequestStore
  readonly ehc: EhcStore
  readonly visits: {
    ofSetting(authority: string, settingId: string, from: LocalDate, page: PageAsk): Promise<Page<VisitRow>>
    /** Every visit that draws or drew on a setting's hours of an academic year, whatever became of it, by day. */
    ofYear(authority: string, settingId: string, academicYear: string): Promise<VisitRow[]>
    /** Every visit that a shared pot pays or paid for in an academic year, by day. */
    paidBy(authority: string, potId: string, academicYear: string): Promise<VisitRow[]>
  }
  readonly diary: {
    days(authority: string, specialistId: string, from: LocalDate, to: LocalDate): Promise<DiaryDay[]>
    /** Everybody's days of a week, without whom or what for, and maybe a moment behind: to look at, never to write back. */
    week(authority: string, monday: LocalDate): Promise<DiaryDay[]>
  }
  readonly hours: {
    /** The ledgers of a setting, or of a shared pot. */
    ofSetting(authority: string, settingId: string, academicYear: string): Promise<Ledger[]>
    /** Every ledger of a year, by stream; a moment behind the latest write. */
    ofYear(authority: string, academicYear: string): Promise<Ledger[]>
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
  readonly records: RecordStore
  readonly answers: {
    get(authority: string, userId: string, key: string, now: Date): Promise<KeptAnswer | null>
  }
  readonly reads: ReadStore
  /**
   * Writes a change in one transaction.
   * @throws OutcomeUnknown when the engine's answer was lost; the same key may be sent again
   */
  commit(change: Change, kept: KeptUnder | null): Promise<CommitResult>
  /** What a record of the table's stream means; null where nothing follows from it. */
  happeningIn(record: StreamRecord): Happening | null
}

/** The engine did not say whether the write happened. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('The database did not say whether the write happened', { cause })
    this.name = 'OutcomeUnknown'
  }
}
