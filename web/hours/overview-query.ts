import type { CountedStream } from './streams.ts'

/** What the overview of hours shows; '' is the usual. */
export interface OverviewQuery {
  readonly year: string
  readonly stream: string
  readonly show: string
  readonly phase: string
  readonly sort: string
  readonly page: string
}

/** Words for which lines are shown. The API knows the same keys. */
export const SHOW_LABELS = {
  all: 'All',
  'little-left': 'Less than 3 hours left',
  'not-set': 'No hours entered',
  pots: 'Shared pots only',
} as const

export const SORT_LABELS = {
  name: 'Name',
  'least-left': 'Fewest hours left first',
  'most-used': 'Most hours used first',
} as const

const KEYS = ['year', 'stream', 'show', 'phase', 'sort', 'page'] as const
const PATTERNS: Readonly<Record<keyof OverviewQuery, RegExp>> = {
  year: /^20\d{2}-\d{2}$/,
  stream: /^(core|statutory|traded|experts-at-hand)$/,
  show: new RegExp(`^(${Object.keys(SHOW_LABELS).join('|')})$`),
  phase: /^[a-z0-9-]{1,30}$/,
  sort: new RegExp(`^(${Object.keys(SORT_LABELS).join('|')})$`),
  page: /^[1-9]\d{0,2}$/,
}

/** What an address asks for; what it cannot mean is left out. */
export function overviewQuery(query: Readonly<Record<string, string | undefined>>): OverviewQuery {
  const found = KEYS.map(key => [key, PATTERNS[key].test(query[key] ?? '') ? query[key] : ''])
  return Object.fromEntries(found) as unknown as OverviewQuery
}

/** The address of the overview that shows that. */
export function overviewHref(asked: Partial<OverviewQuery>): string {
  const parts = KEYS.filter(key => asked[key]).map(key => `${key}=${encodeURIComponent(asked[key] ?? '')}`)
  return parts.length === 0 ? '/hours' : `/hours?${parts.join('&')}`
}

/** The same as the API takes it. */
export function sentOf({ year, stream, show, phase, sort, page }: OverviewQuery) {
  return {
    ...(year && { year }),
    ...(stream && { stream: stream as CountedStream }),
    ...(show && { show: show as keyof typeof SHOW_LABELS }),
    ...(phase && { phase: phase as 'primary' }),
    ...(sort && { sort: sort as keyof typeof SORT_LABELS }),
    ...(page && { page: Number(page) }),
  }
}
