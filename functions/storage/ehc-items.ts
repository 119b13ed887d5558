import type { AuditEntry } from '../../shared/audit/entry.ts'
import { caseTabOf, type EhcRow } from '../../shared/casework/case-row.ts'
import type { EhcCase } from '../../shared/casework/ehc-case.ts'
import type { CaseEvent } from '../../shared/ehc/case.ts'
import type { EhcPut } from '../ports.ts'
import { sha256 } from './chain.ts'
import type { Item } from './items.ts'
import { KEYS, NO_DAY } from './keys.ts'

/** A case: the record, its list row, and its place in each list by next due day. */
export function ehcItem(ehcCase: EhcCase, row: EhcRow): Item {
  const { authority, id, settingId } = ehcCase
  const byDay = `${row.next?.dueOn ?? NO_DAY}#${id}`
  return {
    ...KEYS.ehcRecord(authority, id),
    ...(settingId === null ? {} : { gsi1pk: KEYS.settingCases(authority, settingId), gsi1sk: byDay }),
    gsi4pk: KEYS.ehcList(authority, caseTabOf(row.stage)),
    gsi4sk: byDay,
    row,
    version: ehcCase.version,
    data: ehcCase,
  }
}

export function ehcEventItem(authority: string, caseId: string, event: CaseEvent): Item {
  return { ...KEYS.ehcEvent(authority, caseId, event.recordedAt, event.id), data: event }
}

export function ehcEntryItem(ehcCase: EhcCase, entry: AuditEntry): Item {
  return { ...KEYS.ehcEntry(ehcCase.authority, ehcCase.id, entry.sequence), data: entry }
}

/** Which case holds a child: '' for none. The child is known by a digest only. */
export function childItem(
  authority: string,
  caseId: string,
  { text, isHeld }: EhcPut['children'][number],
): Item {
  return { ...KEYS.child(authority, sha256(`${authority} ${text}`)), caseId: isHeld ? caseId : '' }
}
