import { entryOf } from '../../../functions/storage/chain.ts'
import type { Table } from '../../../functions/storage/client.ts'
import { KEYS } from '../../../functions/storage/keys.ts'
import { queryAll } from '../../../functions/storage/queries.ts'
import { storesOn } from '../../../functions/storage/stores.ts'
import { Writer } from '../../../functions/storage/writer.ts'
import { type AuditEntry, type AuditNote, CHAIN_START } from '../../../shared/audit/entry.ts'
import { idOfBytes } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/requests/request.ts'
import { UnusableFile } from '../importer/csv-file.ts'
import { isSent } from '../importer/write.ts'
import { digestOf } from './case-items.ts'

/** Who exports where nobody was named: the command says where from, and not who. */
const COMMAND_LINE: Person = { userId: 'command-line', name: 'command line' }

/** How often an entry is tried while others export at the same time. */
const TRIES = 5

/** An export that is about to be written. */
export interface Export {
  readonly authority: string
  readonly at: string
  readonly by: Person
  /** Codes, days and counts: never a child. */
  readonly facts: AuditNote['facts']
}

/**
 * The person of a username, or the command line where none was given.
 * @throws UnusableFile for a username that the authority does not have
 */
export async function exporterOf(
  table: Table,
  { authority, by }: { readonly authority: string; readonly by: string | undefined },
): Promise<Person> {
  if (by === undefined) return COMMAND_LINE
  const users = await storesOn(table).users.list(authority)
  const found = users.find(({ username }) => username === by)
  if (found === undefined) throw new UnusableFile(`${by} is no user of authority ${authority}.`)
  return { userId: found.userId, name: found.name }
}

/** The entries of an authority's exports, oldest first. */
export async function exportEntries(table: Table, authority: string): Promise<AuditEntry[]> {
  const items = await queryAll(table, KEYS.exports(authority), { freshness: 'latest' })
  return items.map(({ data }) => data as AuditEntry)
}

/**
 * Adds an export to the chain of the authority's exports. An entry is keyed by its place in the chain, so of two at once
 * one is tried again behind the other.
 * @throws Error when others were faster each time
 */
export async function addExportEntry(table: Table, made: Export): Promise<AuditEntry> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = (await exportEntries(table, made.authority)).at(-1)
    const entry = entryAfter(before, made)
    if (await isAdded(table, made.authority, entry)) return entry
  }
  throw new Error('The export could not be noted, so nothing was written. Try again.')
}

function entryAfter(before: AuditEntry | undefined, { authority, at, by, facts }: Export): AuditEntry {
  const length = before?.sequence ?? 0
  const entry = entryOf({
    authority,
    at,
    by,
    note: { what: 'return-exported', why: null, facts },
    about: { kind: 'exports', id: authority, length, head: before?.hash ?? CHAIN_START },
    entryId: idOfBytes(digestOf(`${authority} export ${length + 1} ${at}`)),
  })
  if (entry === null) throw new Error('An export has an entry')
  return entry
}

function isAdded(table: Table, authority: string, entry: AuditEntry): Promise<boolean> {
  const writer = new Writer(table.name)
  writer.fresh({ ...KEYS.exportEntry(authority, entry.sequence), data: entry })
  return isSent(table, writer)
}
