import type { AuditEntry } from '../../shared/audit/entry.ts'
import { type RecordKind, type RecordOf, type RowOf, shapeOf } from '../../shared/records/kinds.ts'
import type { ListName } from '../../shared/records/record-shape.ts'
import type { RecordPut, RecordStore } from '../record-ports.ts'
import type { Table } from './client.ts'
import type { Item } from './items.ts'
import type { Key } from './keys.ts'
import { getItem, type IndexAsk, pageOf, queryAll, rowsUpTo } from './queries.ts'

/**
 * Keys of records that are kept alike.
 *
 * | asked | read |
 * |---|---|
 * | a record | Get KIND/ID, record |
 * | a record with its chain | Query KIND/ID (entry#…, record) |
 * | a list of records | the index of that name: KIND/in/LIST, by its sort text |
 */
export const RECORD_KEYS = {
  all: (kind: RecordKind, authority: string, id: string) => `${authority}#${kind}#${id}`,
  record: (kind: RecordKind, authority: string, id: string): Key => ({
    pk: `${authority}#${kind}#${id}`,
    sk: 'record',
  }),
  entry: (kind: RecordKind, authority: string, id: string, sequence: number): Key => ({
    pk: `${authority}#${kind}#${id}`,
    sk: `entry#${String(sequence).padStart(6, '0')}`,
  }),
  list: (kind: RecordKind, authority: string, list: string) => `${authority}#${kind}#in#${list}`,
} as const

const INDEXES = {
  bySetting: { index: 'bySetting', pkName: 'gsi1pk', skName: 'gsi1sk' },
  byPriority: { index: 'byPriority', pkName: 'gsi2pk', skName: 'gsi2sk' },
  bySpecialist: { index: 'bySpecialist', pkName: 'gsi3pk', skName: 'gsi3sk' },
  byDate: { index: 'byDate', pkName: 'gsi4pk', skName: 'gsi4sk' },
} as const satisfies Record<ListName, Pick<IndexAsk, 'index' | 'pkName' | 'skName'>>

/** Records that are kept alike, on the table. A corrupt one throws: it is our fault, never the caller's. */
export function recordStore(table: Table): RecordStore {
  return {
    get: async (kind, authority, id) => {
      const item = await getItem(table, RECORD_KEYS.record(kind, authority, id), 'latest')
      return item === null ? null : shapeOf(kind).schema.parse(item.data)
    },
    open: async (kind, authority, id) => {
      const items = await queryAll(table, RECORD_KEYS.all(kind, authority, id), { freshness: 'latest' })
      const record = items.find(item => item.sk === 'record')
      if (record === undefined) return null
      const entries = items.filter(item => item.sk !== 'record').map(item => item.data as AuditEntry)
      return { record: shapeOf(kind).schema.parse(record.data), entries }
    },
    list: async (kind, authority, { by, list, from, newestFirst = false, ...page }) => {
      const pk = RECORD_KEYS.list(kind, authority, list)
      const ask = { ...INDEXES[by], pk, newestFirst, ...(from === undefined ? {} : { from }) }
      const found = await pageOf(table, ask, page)
      return { rows: found.rows as unknown as RowOf<typeof kind>[], nextCursor: found.nextCursor }
    },
    rows: async (kind, authority, { by, list }) =>
      (await rowsUpTo(table, {
        ...INDEXES[by],
        pk: RECORD_KEYS.list(kind, authority, list),
      })) as unknown as RowOf<typeof kind>[],
  }
}

/** A record with its row and its places in lists. */
export function recordItem({ kind, next }: Pick<RecordPut, 'kind' | 'next'>): Item {
  const shape = shapeOf(kind)
  const record = next as RecordOf<typeof kind>
  const placed = Object.entries(shape.placesOf(record)).map(([name, place]) => {
    const { pkName, skName } = INDEXES[name as ListName]
    return { [pkName]: RECORD_KEYS.list(kind, record.authority, place.list), [skName]: place.at }
  })
  return Object.assign(
    { ...RECORD_KEYS.record(kind, record.authority, record.id) },
    { row: shape.rowOf(record), version: record.version, data: record },
    ...placed,
  )
}
