import type { RequestRow } from '../../shared/requests/request.ts'
import type { Stores } from '../ports.ts'
import type { WorkListAsk } from '../request-ports.ts'

/** Rows of a page: enough for few reads, few enough for one to be quick. */
const PAGE_ROWS = 100

/**
 * Every row of an authority's work list, all pages one after the other. A row that moves within its list meanwhile can
 * come twice. For work behind the scenes; what a page shows is read a page at a time.
 */
export async function readWorkList(
  stores: Pick<Stores, 'requests'>,
  authority: string,
  ask: Omit<WorkListAsk, 'cursor' | 'size'>,
): Promise<RequestRow[]> {
  const rows: RequestRow[] = []
  let cursor: string | undefined
  do {
    const page = await stores.requests.workList(authority, { ...ask, size: PAGE_ROWS, cursor })
    rows.push(...page.rows)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return rows
}
