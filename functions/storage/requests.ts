import type { AuditEntry } from '../../shared/audit/entry.ts'
import { Request, type RequestRow } from '../../shared/requests/request.ts'
import type { Visit, VisitRow } from '../../shared/visits/visit.ts'
import type { Page, PageAsk, Stores } from '../ports.ts'
import type { RequestCase, WorkListAsk } from '../request-ports.ts'
import type { Table } from './client.ts'
import { KEYS } from './keys.ts'
import { type IndexAsk, pageOf, queryAll, rowsUpTo } from './queries.ts'

/** Requests: a case whole, and the lists it stands in. */
export function requestStore(table: Table): Stores['requests'] {
  return {
    open: async (authority, requestId) =>
      caseOf(await queryAll(table, KEYS.requestCase(authority, requestId), { freshness: 'latest' })),
    ofSetting: (authority, settingId, tab, page) =>
      rows<RequestRow>(
        table,
        { ...BY_SETTING, pk: KEYS.settingRequests(authority, settingId, tab), newestFirst: tab === 'ended' },
        page,
      ),
    ofSpecialist: (authority, specialistId, tab, page) =>
      rows<RequestRow>(
        table,
        {
          ...BY_SPECIALIST,
          pk: KEYS.specialistRequests(authority, specialistId, tab),
          newestFirst: tab === 'ended',
        },
        page,
      ),
    workList: (authority, ask) => rows<RequestRow>(table, workListAsk(authority, ask), ask),
  }
}

/** Visits in lists. */
export function visitStore(table: Table): Stores['visits'] {
  return {
    ofSetting: (authority, settingId, from, page) =>
      rows<VisitRow>(table, { ...BY_SETTING, pk: KEYS.settingVisits(authority, settingId), from }, page),
    ofYear: async (authority, settingId, academicYear) =>
      (await rowsUpTo(table, {
        ...BY_DATE,
        pk: KEYS.hours(authority, settingId, academicYear),
      })) as unknown as VisitRow[],
    paidBy: async (authority, potId, academicYear) =>
      (await rowsUpTo(table, {
        ...BY_PRIORITY,
        pk: KEYS.hours(authority, potId, academicYear),
      })) as unknown as VisitRow[],
  }
}

const BY_SETTING = { index: 'bySetting', pkName: 'gsi1pk', skName: 'gsi1sk' } as const
const BY_PRIORITY = { index: 'byPriority', pkName: 'gsi2pk', skName: 'gsi2sk' } as const
const BY_SPECIALIST = { index: 'bySpecialist', pkName: 'gsi3pk', skName: 'gsi3sk' } as const
const BY_DATE = { index: 'byDate', pkName: 'gsi4pk', skName: 'gsi4sk' } as const

async function rows<Row>(table: Table, ask: IndexAsk, page: PageAsk): Promise<Page<Row>> {
  const found = await pageOf(table, ask, page)
  return { rows: found.rows as unknown as Row[], nextCursor: found.nextCursor }
}

/** A corrupt record throws here: it is our fault, never the caller's. */
function caseOf(items: readonly Record<string, unknown>[]): RequestCase | null {
  const request = items.find(item => item.sk === 'request')
  if (request === undefined) return null
  const under = (prefix: string) =>
    items.filter(item => String(item.sk).startsWith(prefix)).map(item => item.data)
  return {
    request: Request.parse(request.data),
    visits: under('visit#') as Visit[],
    entries: under('entry#') as AuditEntry[],
  }
}

function workListAsk(authority: string, ask: WorkListAsk): IndexAsk {
  const sorted = ask.sort === 'priority' ? BY_PRIORITY : BY_DATE
  return {
    ...sorted,
    pk: KEYS.workList(authority, ask.tab),
    newestFirst: ask.sort === 'next-date-last' || (ask.tab === 'ended' && ask.sort !== 'priority'),
    filter: filterOf(ask),
  }
}

function filterOf({ serviceIds, area, settingId }: WorkListAsk): IndexAsk['filter'] {
  const parts: string[] = []
  const values: Record<string, unknown> = {}
  const names: Record<string, string> = { '#row': 'row' }
  if (serviceIds !== undefined) {
    parts.push(`#row.#service IN (${serviceIds.map((_, at) => `:service${at}`).join(', ')})`)
    for (const [at, id] of serviceIds.entries()) values[`:service${at}`] = id
    names['#service'] = 'serviceId'
  }
  if (area !== undefined) {
    parts.push('contains(#row.#areas, :area)')
    values[':area'] = area
    names['#areas'] = 'areas'
  }
  if (settingId !== undefined) {
    parts.push('#row.#setting = :setting')
    values[':setting'] = settingId
    names['#setting'] = 'settingId'
  }
  return parts.length === 0 ? undefined : { expression: parts.join(' AND '), values, names }
}
