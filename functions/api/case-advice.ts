import type { EhcRow, RowDate } from '../../shared/casework/case-row.ts'
import type { AdviceOwed } from '../../shared/contracts/ehc.ts'
import { ADVICE_BODIES, type AdviceBody } from '../../shared/ehc/details/codes.ts'
import type { RequestRow } from '../../shared/requests/request.ts'
import { readWorkList } from '../actions/read-work-list.ts'
import type { Stores } from '../ports.ts'

const SERVICE = 'ep-statutory-advice'

/** The statutory requests that are open, by id: who has each, or that nobody has yet. */
type StatutoryRequests = ReadonlyMap<string, Pick<RequestRow, 'specialistId' | 'specialistName'>>

/** What outstanding advice is narrowed to: a kind of body, and a specialist's id or `none` for nobody yet. */
export interface AdviceAsk {
  readonly body?: AdviceBody | undefined
  readonly specialist?: string | undefined
}

/** A case that waits for advice, with what it waits for. */
export interface Waiting {
  readonly row: EhcRow
  readonly owed: AdviceOwed[]
}

/** The cases that wait for advice as asked for, whose advice is due first on top. */
export async function casesWaiting(stores: Stores, authority: string, ask: AdviceAsk): Promise<Waiting[]> {
  const statutory = { sort: 'next-date', serviceIds: [SERVICE] } as const
  const [open, plans, toAllocate, underWay] = await Promise.all([
    stores.ehc.rows(authority, 'open'),
    stores.ehc.rows(authority, 'plans'),
    readWorkList(stores, authority, { ...statutory, tab: 'to-allocate' }),
    readWorkList(stores, authority, { ...statutory, tab: 'under-way' }),
  ])
  const requests = new Map([...toAllocate, ...underWay].map(row => [row.id, row]))
  return [...open, ...plans]
    .map(row => ({ row, on: row.dates.find(date => isOwed(date, ask, requests))?.dueOn }))
    .filter(({ on }) => on !== undefined)
    .sort((a, b) => (`${a.on}#${a.row.id}` < `${b.on}#${b.row.id}` ? -1 : 1))
    .map(({ row }) => ({ row, owed: adviceOwed(row, requests) }))
}

function isOwed(date: RowDate, { body, specialist }: AdviceAsk, requests: StatutoryRequests): boolean {
  if (date.rule !== 'advice') return false
  if (body !== undefined && date.plainAbout !== ADVICE_BODIES[body]) return false
  if (specialist === undefined) return true
  const request = requests.get(date.requestId ?? '')
  return request !== undefined && (request.specialistId ?? 'none') === specialist
}

/** The advice a case waits for, earliest first, and which specialist owes it. */
function adviceOwed({ dates }: EhcRow, requests: StatutoryRequests): AdviceOwed[] {
  return dates
    .filter(({ rule }) => rule === 'advice')
    .map(({ about, dueOn, isExempted, requestId }) => {
      const request = requests.get(requestId ?? '')
      return {
        label: about ?? '',
        dueOn,
        isExempted,
        specialistName: request?.specialistName ?? null,
        isUnallocated: request !== undefined && request.specialistId === null,
      }
    })
}
