import type { AuditEntry } from '../../shared/audit/entry.ts'
import { caseTabOf, dayInLists, type EhcRow } from '../../shared/casework/case-row.ts'
import type { EhcCase } from '../../shared/casework/ehc-case.ts'
import type { CaseEvent } from '../../shared/ehc/case.ts'
import type { Hold } from '../case-ports.ts'
import { sha256 } from './chain.ts'
import type { Item } from './items.ts'
import { KEYS, type Key, NO_DAY } from './keys.ts'

/**
 * A case: the record, its list row, and its place in each list by the day it stands by. To a setting that may see nothing
 * of it the place tells nothing either: the order of a list, and a cursor, would give the day away.
 */
export function ehcItem(ehcCase: EhcCase, row: EhcRow): Item {
  const { authority, id, settingId } = ehcCase
  const byDay = `${dayInLists(row) ?? NO_DAY}#${id}`
  const ofSetting = row.sharing === 'nothing' ? `${NO_DAY}#${id}` : byDay
  return {
    ...KEYS.ehcRecord(authority, id),
    ...(settingId === null ? {} : { gsi1pk: KEYS.settingCases(authority, settingId), gsi1sk: ofSetting }),
    gsi4pk: KEYS.ehcList(authority, caseTabOf(row)),
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
export function childItem(authority: string, caseId: string, { text, isHeld }: Hold): Item {
  return { ...KEYS.child(authority, sha256(`${authority} ${text}`)), caseId: isHeld ? caseId : '' }
}

/** Where the open cases of children of one name and date of birth stand: as a digest only. */
export function alikeKey(authority: string, text: string): Key {
  return KEYS.alike(authority, sha256(`${authority} ${text}`))
}

/** The open cases of children of one name and date of birth, written whole. */
export function alikeItem(authority: string, text: string, caseIds: readonly string[]): Item {
  return { ...alikeKey(authority, text), cases: new Set(caseIds) }
}
