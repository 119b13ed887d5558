import type { AuditEntry } from '../shared/audit/entry.ts'
import type { LocalDate } from '../shared/calendar/local-date.ts'
import type { CaseTab, EhcRow } from '../shared/casework/case-row.ts'
import type { EhcCase } from '../shared/casework/ehc-case.ts'
import type { CaseEvent } from '../shared/ehc/case.ts'
import type { Id } from '../shared/ids.ts'
import type { Page, PageAsk, Put } from './ports.ts'

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

/** Cases of needs assessments and plans, whole or as rows of lists. */
export interface EhcStore {
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
