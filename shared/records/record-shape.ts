import type * as z from 'zod'
import type { Id } from '../ids.ts'

/** What every record that is kept alike has. `chainHead` is the last hash of its chain of entries, where it has one. */
export interface KeptRecord {
  readonly authority: string
  readonly id: Id
  /** 1 when it is first written, one more each time it changes. */
  readonly version: number
  readonly chainHead?: string | undefined
}

/** The four orders a record can be listed in; each is an index of the table. */
export type ListName = 'bySetting' | 'byPriority' | 'bySpecialist' | 'byDate'

/** A place in a list: which list of that name, and the text it is sorted by there. */
export interface ListPlace {
  readonly list: string
  readonly at: string
}

/** How a kind of record is kept and listed. Pure, so that every cupboard keeps it alike. */
export interface RecordShape<Kept extends KeptRecord, Row> {
  readonly schema: z.ZodType<Kept>
  /** What lists show of it: few fields, and no free text that names a child. */
  readonly rowOf: (record: Kept) => Row
  /** The lists it stands in now, at most one of each name. */
  readonly placesOf: (record: Kept) => Readonly<Partial<Record<ListName, ListPlace>>>
}
