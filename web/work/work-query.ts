import type { Sent } from '../../shared/contracts/routes.ts'

type ListQuery = Sent<'GET /requests'>['query']

/** The tabs of the work list. Drafts are their writers' business and have none. */
export const WORK_TABS = {
  triage: {
    label: 'To triage',
    empty: 'Nothing waits for a decision. New requests appear here as settings send them.',
  },
  waiting: {
    label: 'Waiting for setting',
    empty: 'No setting has been asked for more information.',
  },
  'to-allocate': {
    label: 'To allocate',
    empty: 'Every accepted request has a specialist. Requests appear here when you accept them.',
  },
  'under-way': {
    label: 'Under way',
    empty: 'No request is with a specialist. Requests appear here when you allocate them.',
  },
  ended: {
    label: 'Ended',
    empty: 'No request has ended yet.',
  },
} as const

export type WorkTab = keyof typeof WORK_TABS

/** The orders a work list can have. */
export const WORK_SORTS = {
  priority: 'Priority, highest first',
  'next-date': 'Next step, soonest first',
  'next-date-last': 'Next step, latest first',
} as const

export type WorkSort = keyof typeof WORK_SORTS

/** What a work list can be narrowed by. */
export const FILTER_KEYS = ['service', 'discipline', 'area', 'setting'] as const
export type FilterKey = (typeof FILTER_KEYS)[number]

/** A work list as the address says it. */
export interface WorkView {
  readonly tab: WorkTab
  readonly sort: WorkSort
  readonly filters: Readonly<Partial<Record<FilterKey, string>>>
  readonly cursor: string | undefined
}

/** Reads the address's query; what it does not know falls back to the triage list by priority. */
export function viewOf(query: Readonly<Record<string, string | undefined>>): WorkView {
  const filters: Partial<Record<FilterKey, string>> = {}
  for (const key of FILTER_KEYS) {
    const value = query[key]
    if (value) filters[key] = value
  }
  return {
    tab: isKeyOf(WORK_TABS, query.tab) ? query.tab : 'triage',
    sort: isKeyOf(WORK_SORTS, query.sort) ? query.sort : 'priority',
    filters,
    cursor: query.cursor || undefined,
  }
}

/** The address of a work list. Defaults are left out, so the same list always has the same address. */
export function hrefOf({ tab, sort, filters, cursor }: WorkView): string {
  const query = new URLSearchParams()
  if (tab !== 'triage') query.set('tab', tab)
  if (sort !== 'priority') query.set('sort', sort)
  for (const key of FILTER_KEYS) if (filters[key]) query.set(key, filters[key])
  if (cursor) query.set('cursor', cursor)
  const text = query.toString()
  return text === '' ? '/work' : `/work?${text}`
}

/** The same list from its first page with one filter set, or taken away when `value` is empty. */
export function withFilter(view: WorkView, key: FilterKey, value: string): WorkView {
  const filters = { ...view.filters }
  if (value === '') delete filters[key]
  else filters[key] = value
  return { ...view, filters, cursor: undefined }
}

/**
 * The query the API is asked. Codes come from the catalogue by way of the address, so an unknown one is the
 * API's to refuse, not the page's to guess.
 */
export function listQueryOf({ tab, sort, filters, cursor }: WorkView): ListQuery {
  return { tab, sort, ...filters, ...(cursor && { cursor }) } as ListQuery
}

function isKeyOf<Table extends object>(table: Table, key: string | undefined): key is keyof Table & string {
  return key !== undefined && Object.hasOwn(table, key)
}
