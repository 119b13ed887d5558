import { createHash } from 'node:crypto'
import { type AuditEntry, chainText } from '../../shared/audit/entry.ts'
import type { Change } from '../ports.ts'

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The entry a change adds to the chain of what it is about, hashed onto the entry before; null where it adds none. */
export function entryOf(change: Change): AuditEntry | null {
  const { note, about } = change
  if (note === null || about === null) return null
  const entry = {
    id: change.entryId,
    sequence: about.length + 1,
    at: change.at,
    by: change.by,
    ...note,
    previousHash: about.head,
  }
  return { ...entry, hash: sha256(chainText(entry)) }
}
