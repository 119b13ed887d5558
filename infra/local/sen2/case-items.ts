import { createHash } from 'node:crypto'
import { isHolding } from '../../../functions/actions/ehc-changes.ts'
import { CaseworkNames } from '../../../functions/settings.ts'
import { entryOf } from '../../../functions/storage/chain.ts'
import type { Table } from '../../../functions/storage/client.ts'
import {
  alikeKey,
  childItem,
  ehcEntryItem,
  ehcEventItem,
  ehcItem,
} from '../../../functions/storage/ehc-items.ts'
import { Writer } from '../../../functions/storage/writer.ts'
import { londonDateOf } from '../../../shared/calendar/local-date.ts'
import { ehcRowOf } from '../../../shared/casework/case-row.ts'
import { alikeText, childText, type EhcCase } from '../../../shared/casework/ehc-case.ts'
import { caseworkOf } from '../../../shared/casework/settings.ts'
import type { CaseEvent } from '../../../shared/ehc/case.ts'
import { idOfBytes } from '../../../shared/ids.ts'
import { isSent } from '../importer/write.ts'

/** A case to be written for the first time. */
interface NewCase {
  readonly ehcCase: EhcCase
  readonly events: readonly CaseEvent[]
}

/** SHA-256 of a text, as bytes: the same ids for the same text. */
export function digestOf(text: string): Uint8Array {
  return createHash('sha256').update(text).digest()
}

/**
 * Writes a case that was read, with its events, the first entry of its chain and its hold on the child, in one
 * transaction.
 * @returns false when it is there already, or another open case has the child; nothing was written then
 */
export async function writeCase(table: Table, { ehcCase, events }: NewCase): Promise<boolean> {
  const entry = entryOf({
    authority: ehcCase.authority,
    at: ehcCase.startedAt,
    by: ehcCase.startedBy,
    note: { what: 'case-started', why: 'Read from a SEN2 return', facts: { events: events.length } },
    about: { kind: 'case', id: ehcCase.id, length: 0, head: ehcCase.chainHead },
    entryId: idOfBytes(digestOf(`${ehcCase.authority} ${ehcCase.id} entry`)),
  })
  if (entry === null) throw new Error('A new case has an entry')
  const next = { ...ehcCase, chainHead: entry.hash }
  const isHeld = isHolding(events)
  const { clock } = caseworkOf(CaseworkNames.parse(process.env))
  const writer = new Writer(table.name)
  writer.fresh(ehcItem(next, ehcRowOf(next, events, londonDateOf(ehcCase.startedAt), clock)))
  for (const event of events) writer.fresh(ehcEventItem(ehcCase.authority, ehcCase.id, event))
  writer.fresh(ehcEntryItem(next, entry))
  if (isHeld) {
    writer.member(alikeKey(ehcCase.authority, alikeText(ehcCase.child)), ehcCase.id, true)
    writer.unlessHeld(
      childItem(ehcCase.authority, ehcCase.id, { text: childText(ehcCase.child), isHeld }),
      ehcCase.id,
    )
  }
  return isSent(table, writer)
}
