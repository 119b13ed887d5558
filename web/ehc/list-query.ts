import type { CaseList } from '../../shared/contracts/ehc.ts'
import type { Sent } from '../../shared/contracts/routes.ts'
import { BODIES, LIST_LABELS } from './codes.ts'

type ListQuery = Sent<'GET /ehc/cases'>['query']

/** What is said where a list is empty. */
export const EMPTY_LISTS: Readonly<Record<CaseList, string>> = {
  open: 'No assessment is open. Start a case when a request comes.',
  'at-risk': 'No case is at risk: every date of the next two weeks has its earlier steps done.',
  overdue: 'Nothing is overdue.',
  advice: 'No advice is outstanding.',
  reviews: 'No review is due this term.',
  transfers: 'No phase transfer is due this year.',
  plans: 'There are no plans yet.',
  ended: 'No case has ended yet.',
}

/**
 * What the lists can be narrowed by. `officer` is 'mine' or the id of a user; `specialist` is an id, or 'none' for
 * nobody yet.
 */
export const CASE_FILTERS = ['officer', 'setting', 'body', 'specialist'] as const
export type CaseFilter = (typeof CASE_FILTERS)[number]

/** Whether a list can be narrowed by a filter: advice alone has bodies and specialists that owe it. */
export function isFilterOf(list: CaseList, key: CaseFilter): boolean {
  return list === 'advice' || (key !== 'body' && key !== 'specialist')
}

/** A list of cases as the address says it. */
export interface CaseListView {
  readonly list: CaseList
  readonly filters: Readonly<Partial<Record<CaseFilter, string>>>
  readonly cursor: string | undefined
}

/** Reads the address's query; what it does not know falls back to all open cases. */
export function viewOf(query: Readonly<Record<string, string | undefined>>): CaseListView {
  const list = isKeyOf(LIST_LABELS, query.list) ? query.list : 'open'
  const filters: Partial<Record<CaseFilter, string>> = {}
  for (const key of CASE_FILTERS) {
    const value = query[key]
    const isKnown = key !== 'body' || isKeyOf(BODIES, value)
    if (value && isKnown && isFilterOf(list, key)) filters[key] = value
  }
  return { list, filters, cursor: query.cursor || undefined }
}

/** The address of a list of cases. Defaults are left out, so the same list always has the same address. */
export function hrefOf({ list, filters, cursor }: CaseListView): string {
  const query = new URLSearchParams()
  if (list !== 'open') query.set('list', list)
  for (const key of CASE_FILTERS) {
    const value = filters[key]
    if (value && isFilterOf(list, key)) query.set(key, value)
  }
  if (cursor) query.set('cursor', cursor)
  const text = query.toString()
  return text === '' ? '/ehc' : `/ehc?${text}`
}

/** The same list from its first page with one filter set, or taken away when `value` is empty. */
export function withFilter(view: CaseListView, key: CaseFilter, value: string): CaseListView {
  const filters = { ...view.filters }
  if (value === '') delete filters[key]
  else filters[key] = value
  return { ...view, filters, cursor: undefined }
}

/** The query the API is asked. */
export function listQueryOf({ list, filters, cursor }: CaseListView, userId: string): ListQuery {
  const { officer, ...rest } = filters
  const whose = officer === 'mine' ? userId : officer
  return { list, ...(whose && { officer: whose }), ...rest, ...(cursor && { cursor }) } as ListQuery
}

function isKeyOf<Table extends object>(table: Table, key: string | undefined): key is keyof Table & string {
  return key !== undefined && Object.hasOwn(table, key)
}
