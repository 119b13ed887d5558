import * as z from 'zod'
import type { CodeSet } from './codes.ts'

/** The nine modules, by the word that ends the name of their CSV file, in the order of the files. */
export const SEN2_MODULES = [
  'sen2',
  'person',
  'requests',
  'assessment',
  'namedplan',
  'plandetail',
  'activeplans',
  'placementdetail',
  'senneed',
] as const

export type Sen2Module = (typeof SEN2_MODULES)[number]

/** A table with one value for each module. */
export function perModule<T>(give: (module: Sen2Module) => T): Record<Sen2Module, T> {
  const table = {} as Record<Sen2Module, T>
  for (const module of SEN2_MODULES) table[module] = give(module)
  return table
}

/** What the return says of an item. Everything is held as text, right or wrong: `validate` judges it. */
export interface ItemMeta {
  /** DfE's item number, `-` in the header, which has none. */
  readonly item: string
  /** The XML element; its lower-case form is the CSV column. */
  readonly xml: string
  readonly kind: 'text' | 'day' | 'code'
  /** The code set of a code. */
  readonly set?: CodeSet
  /** First census year that has the item; absent: all years. */
  readonly from?: number
  /** May lie after the census day. */
  readonly ahead?: true
}

/** One item of a record: text as it stands in the return, or null where nothing is returned. */
export const ItemText = z.string().min(1).max(2000).nullable()

const item = (meta: ItemMeta) => ItemText.meta({ ...meta })

/** Free text, or a number kept as text (codes have leading zeros). */
export const text = (number: string, xml: string, from?: number) =>
  item({ item: number, xml, kind: 'text', ...(from ? { from } : {}) })

/** A calendar day, `YYYY-MM-DD` when right. */
export const day = (number: string, xml: string, more: { from?: number; ahead?: true } = {}) =>
  item({ item: number, xml, kind: 'day', ...more })

/** A code of a set. */
export const code = (number: string, xml: string, set: CodeSet, from?: number) =>
  item({ item: number, xml, kind: 'code', set, ...(from ? { from } : {}) })

/**
 * What every record carries besides its items: the table id that child records point at, unique in its
 * module, and the two columns of the blade layout whose use DfE's export leaves to the sender.
 */
export const RECORD_KEYS = {
  id: z.string().min(1).max(60),
  nativeId: ItemText,
  sourceId: ItemText,
}
