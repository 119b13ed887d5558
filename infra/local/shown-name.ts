import type { Table } from '../../functions/storage/client.ts'
import { KEYS } from '../../functions/storage/keys.ts'
import { queryAll } from '../../functions/storage/queries.ts'

/**
 * The name that pages show: AUTHORITY_NAME where it is set, as it is where the service is deployed; else the names of
 * the authorities in the table.
 */
export async function shownAuthorityName(table: Table): Promise<string> {
  if (process.env.AUTHORITY_NAME) return process.env.AUTHORITY_NAME
  const items = await queryAll(table, KEYS.authorities)
  return items.map(item => (item.data as { name: string }).name).join(', ')
}
