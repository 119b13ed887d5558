import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'

/** What of a plan's requests can be shown. */
export const SHOWS = {
  all: 'All',
  open: 'Not accepted yet',
  late: 'Late',
  moved: 'Booked visits that move',
  accepted: 'Accepted',
  changed: 'Changed since',
} as const
export type Show = keyof typeof SHOWS

/** A list of a plan's requests as its address says it. '' is all. */
export interface RequestQuery {
  readonly discipline: string
  readonly specialist: string
  readonly show: Show
}

/** Reads the address; what it does not know is all. */
export function queryOf(query: Readonly<Record<string, string | undefined>>): RequestQuery {
  const { discipline = '', specialist = '', show = '' } = query
  return { discipline, specialist, show: Object.hasOwn(SHOWS, show) ? (show as Show) : 'all' }
}

/** The address of a list, without what is as usual. */
export function requestsHref(runId: string, query: RequestQuery, page = 1): string {
  const asked = new URLSearchParams()
  if (query.discipline !== '') asked.set('discipline', query.discipline)
  if (query.specialist !== '') asked.set('specialist', query.specialist)
  if (query.show !== 'all') asked.set('show', query.show)
  if (page > 1) asked.set('page', String(page))
  const text = asked.toString()
  return `/visit-plans/${runId}/requests${text === '' ? '' : `?${text}`}`
}

const FITS: Readonly<Record<Show, (line: PlacedLine) => boolean>> = {
  all: () => true,
  open: line => line.acceptance === 'open',
  late: line => line.isLate,
  moved: line => line.isMoved,
  accepted: line => line.acceptance === 'accepted',
  changed: line => line.acceptance === 'changed',
}

/** The requests that a query asks for: those the law sets a day for first, by that day; then by priority. */
export function found(placed: readonly PlacedLine[], query: RequestQuery): PlacedLine[] {
  return placed
    .filter(line => query.discipline === '' || line.discipline === query.discipline)
    .filter(line => query.specialist === '' || line.specialistId === query.specialist)
    .filter(FITS[query.show])
    .toSorted(byUrgency)
}

function byUrgency(a: PlacedLine, b: PlacedLine): number {
  const due = (line: PlacedLine) => (line.statutory ? (line.dueOn ?? '9998') : '9999')
  return due(a).localeCompare(due(b)) || b.points - a.points || a.reference.localeCompare(b.reference)
}
