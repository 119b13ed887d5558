import type { AuditEntry } from '../shared/audit/entry.ts'
import type { Id } from '../shared/ids.ts'
import type { Request, RequestRow } from '../shared/requests/request.ts'
import type { RequestTab } from '../shared/requests/status.ts'
import type { Visit } from '../shared/visits/visit.ts'
import type { Page, PageAsk } from './ports.ts'

/** A request with its visits (any order) and its chain of entries (oldest first). */
export interface RequestCase {
  readonly request: Request
  readonly visits: readonly Visit[]
  readonly entries: readonly AuditEntry[]
}

/** What an authority's work list is asked for. Filters are exact matches; none given means all. */
export interface WorkListAsk extends PageAsk {
  readonly tab: RequestTab
  readonly sort: 'priority' | 'next-date' | 'next-date-last'
  readonly serviceIds?: readonly string[] | undefined
  readonly area?: string | undefined
  readonly settingId?: string | undefined
}

/** Requests, whole or as rows of lists. */
export interface RequestStore {
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

/** That somebody opened a case: who, when, as what. Sealed into the case's chain of reads by the stream. */
export interface CaseRead {
  readonly id: Id
  readonly requestId: Id
  readonly at: string
  readonly userId: string
  readonly granted: boolean
}

/** Who opened which case, in a chain of its own for each. */
export interface ReadStore {
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
