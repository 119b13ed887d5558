import { type AuditNote, CHAIN_START } from '../../shared/audit/entry.ts'
import type { Told } from '../../shared/notices/told.ts'
import type { RecordKind, RecordOf } from '../../shared/records/kinds.ts'
import type { Change } from '../ports.ts'
import type { RecordPut } from '../record-ports.ts'
import { type Acting, personOf } from './acting.ts'

/** A kind of record that has a chain of entries. */
type ChainedKind = {
  [Kind in RecordKind]: RecordOf<Kind> extends { readonly chainHead: string } ? Kind : never
}[RecordKind]

/** What a record becomes, beside what every change raises by itself. */
export type NextRecord<Kind extends ChainedKind> = Omit<RecordOf<Kind>, 'version' | 'chainHead' | 'authority'>

/**
 * The change that takes a record to its next state: one version up, one entry longer.
 * @param was    the record as it was read, or null for a new one
 * @param tells  who hears of it; given by the stream once it is written
 */
export function recordChange<Kind extends ChainedKind>(
  acting: Pick<Acting, 'actor' | 'at' | 'newId'>,
  { kind, was, next }: { kind: Kind; was: RecordOf<Kind> | null; next: NextRecord<Kind> },
  note: AuditNote,
  tells: readonly Told[] = [],
): { readonly change: Change & { readonly records: readonly RecordPut[] }; readonly record: RecordOf<Kind> } {
  const { authority } = acting.actor
  const length = was?.version ?? 0
  const head = was?.chainHead ?? CHAIN_START
  const record = { ...next, authority, version: length + 1, chainHead: head } as unknown as RecordOf<Kind>
  const change = {
    authority,
    at: acting.at,
    by: personOf(acting),
    note,
    about: { kind, id: record.id, length, head },
    entryId: acting.newId(),
    records: [{ kind, next: record, expects: length } as unknown as RecordPut],
    tells,
  }
  return { change, record }
}
