import type { Table } from '../../../functions/storage/client.ts'
import { storesOn } from '../../../functions/storage/stores.ts'
import { CASE_TABS } from '../../../shared/casework/case-row.ts'
import type { CaseWithEvents } from '../../../shared/casework/sen2-return.ts'
import { eachOf } from '../importer/write.ts'

/** Every case of an authority with its events. One read for each case: for a command, not for a page. */
export async function readCases(table: Table, authority: string): Promise<CaseWithEvents[]> {
  const { ehc } = storesOn(table)
  const rows = (await eachOf(CASE_TABS, tab => ehc.rows(authority, tab))).flat()
  const found = await eachOf(rows, ({ id }) => ehc.open(authority, id))
  return found.flatMap(one => (one === null ? [] : [{ ehcCase: one.ehcCase, events: one.events }]))
}
