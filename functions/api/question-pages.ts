import { DISCIPLINE_KEYS, type DisciplineKey } from '../../shared/people/disciplines.ts'
import { type QuestionRow, waitingPlace } from '../../shared/questions/question.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Page, Stores } from '../ports.ts'
import { PAGE_ROWS } from './page-rows.ts'

interface TeamAsk {
  readonly tab: 'open' | 'ended'
  readonly discipline?: DisciplineKey | undefined
  readonly cursor?: string | undefined
}

/** A page of questions with the one discipline it shows, or null where it shows all. */
type TeamPage = Page<QuestionRow> & { readonly discipline: DisciplineKey | null }

/**
 * A page of the team's questions. Those that wait are few, as each is answered in days: they are read whole. What has
 * ended is long: somebody of several disciplines, but not all, sees one of them at a time.
 * @param disciplines  those the person may read
 */
export async function teamPage(
  stores: Stores,
  authority: string,
  disciplines: readonly DisciplineKey[],
  { tab, discipline, cursor }: TeamAsk,
): Promise<TeamPage> {
  const [first] = disciplines
  if (first === undefined) return { rows: [], nextCursor: null, discipline: null }
  const all = disciplines.length === DISCIPLINE_KEYS.length
  if (tab === 'open') {
    const rows = await waiting(stores, authority, discipline === undefined ? disciplines : [discipline])
    return { ...pageAfter(rows, waitingPlace, cursor), discipline: discipline ?? null }
  }
  const shown = discipline ?? (all ? null : first)
  const list =
    shown === null
      ? ({ by: 'byDate', list: 'ended' } as const)
      : ({ by: 'byPriority', list: `ended#${shown}` } as const)
  const ask = { ...list, newestFirst: true, cursor, size: PAGE_ROWS }
  return { ...(await stores.records.list('question', authority, ask)), discipline: shown }
}

async function waiting(
  stores: Stores,
  authority: string,
  disciplines: readonly DisciplineKey[],
): Promise<QuestionRow[]> {
  const lists = await Promise.all(
    disciplines.map(key =>
      stores.records.rows('question', authority, { by: 'byPriority', list: `open#${key}` }),
    ),
  )
  return lists.flat().sort((a, b) => (waitingPlace(a) < waitingPlace(b) ? -1 : 1))
}

/**
 * The rows of a sorted list that follow a cursor: the place of the last row that was shown.
 * @throws Refusal invalid-input for a cursor that is no place
 */
export function pageAfter<Row>(
  rows: readonly Row[],
  placeOf: (row: Row) => string,
  cursor: string | undefined,
  isNewestFirst = false,
): Page<Row> {
  if (cursor !== undefined && !/^\d{4}-\d{2}-\d{2}[^#]*#\w{10}$/.test(cursor)) throw badCursor()
  const follows = (place: string) => cursor === undefined || (isNewestFirst ? place < cursor : place > cursor)
  const left = rows.filter(row => follows(placeOf(row)))
  const shown = left.slice(0, PAGE_ROWS)
  const last = shown.at(-1)
  return { rows: shown, nextCursor: last === undefined || left.length <= PAGE_ROWS ? null : placeOf(last) }
}

function badCursor(): Refusal {
  const message = 'This page cannot be found: start again from the first page'
  return new Refusal('invalid-input', message, { fields: [{ pointer: '/query/cursor', message }] })
}
