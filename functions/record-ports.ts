import type { AuditEntry } from '../shared/audit/entry.ts'
import type { RecordKind, RecordOf, RowOf } from '../shared/records/kinds.ts'
import type { ListName } from '../shared/records/record-shape.ts'
import type { Page, PageAsk, Put } from './ports.ts'

/** A record of some kind to write, on condition of the version it was read with. */
export type RecordPut = {
  readonly [Kind in RecordKind]: { readonly kind: Kind } & Put<RecordOf<Kind>>
}[RecordKind]

/** A record with its chain of entries, oldest first. */
export interface RecordFound<Kind extends RecordKind> {
  readonly record: RecordOf<Kind>
  readonly entries: readonly AuditEntry[]
}

/** Which list is read: its name and which of that name, from a sort text on, oldest first unless told. */
export interface ListAsk {
  readonly by: ListName
  readonly list: string
  readonly from?: string | undefined
  readonly newestFirst?: boolean | undefined
}

/** Records that are kept alike (`shared/records/kinds.ts`). */
export interface RecordStore {
  get<Kind extends RecordKind>(kind: Kind, authority: string, id: string): Promise<RecordOf<Kind> | null>
  open<Kind extends RecordKind>(kind: Kind, authority: string, id: string): Promise<RecordFound<Kind> | null>
  list<Kind extends RecordKind>(
    kind: Kind,
    authority: string,
    ask: ListAsk & PageAsk,
  ): Promise<Page<RowOf<Kind>>>
  /** Every row of a list, in its order. For lists that an authority's size keeps short. */
  rows<Kind extends RecordKind>(
    kind: Kind,
    authority: string,
    ask: Pick<ListAsk, 'by' | 'list'>,
  ): Promise<RowOf<Kind>[]>
}
