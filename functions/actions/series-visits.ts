import type { Ledger } from '../../shared/hours/ledger.ts'
import { type FieldProblem, Refusal } from '../../shared/refusal.ts'
import { isStanding, type Visit } from '../../shared/visits/visit.ts'
import { assertToCome, whenOf } from '../../shared/visits/when.ts'
import type { RequestCase } from '../request-ports.ts'
import { type Acting, assertVersion } from './acting.ts'
import type { PlannedFound } from './planned-visits.ts'

/** A case with all that visits of a series are booked into and taken out of. */
export interface SeriesFound extends RequestCase, Omit<PlannedFound, 'request'> {
  readonly ledgers: readonly Ledger[]
}

/** A visit of a series that was chosen, with the version that was seen. */
export interface ChosenVisit {
  readonly visitId: string
  readonly version: number
}

/** A chosen visit as it is kept, with what was chosen for it and where it stood in what was sent. */
export interface Chosen<Choice extends ChosenVisit> {
  readonly visit: Visit
  readonly choice: Choice
}

/** The visits of a series, in their order. */
export function visitsOfSeries(visits: readonly Visit[], seriesId: string): Visit[] {
  return visits
    .filter(({ series }) => series?.id === seriesId)
    .sort((a, b) => (a.series?.position ?? 0) - (b.series?.position ?? 0))
}

/**
 * The chosen visits of a series, in its order.
 * @throws Refusal invalid-input for a visit that is chosen twice or not of the series; stale-version; not-allowed-now for
 *   one that does not stand any more or has begun
 */
export function chosenVisits<Choice extends ChosenVisit>(
  acting: Acting,
  { visits, seriesId }: { readonly visits: readonly Visit[]; readonly seriesId: string },
  choices: readonly Choice[],
): Chosen<Choice>[] {
  const all = visitsOfSeries(visits, seriesId)
  assertEachOnce(all, choices)
  return all.flatMap(visit => {
    const choice = choices.find(({ visitId }) => visitId === visit.id)
    if (choice === undefined) return []
    assertVersion(visit.version, choice.version)
    if (!isStanding(visit))
      throw new Refusal(
        'not-allowed-now',
        `The visit on ${whenOf(visit)} does not stand any more. Look at the series again.`,
      )
    assertToCome(visit, acting)
    return [{ visit, choice }]
  })
}

function assertEachOnce(all: readonly Visit[], choices: readonly ChosenVisit[]): void {
  const fields = choices.flatMap(({ visitId }, at): FieldProblem[] => {
    const isDouble = choices.findIndex(other => other.visitId === visitId) < at
    const isOurs = all.some(({ id }) => id === visitId)
    if (isOurs && !isDouble) return []
    const message = isDouble ? 'Choose each visit once' : 'This visit is not one of the series'
    return [{ pointer: `/visits/${at}/visitId`, message }]
  })
  if (fields.length > 0) throw new Refusal('invalid-input', fields[0]?.message, { fields })
}

/** When a series begins and ends, and all its times in words, for the entry and the notices. */
export function seriesFacts(visits: readonly Visit[]): {
  count: number
  first: string
  last: string
  when: string
} {
  const times = [...visits].sort(byTime).map(whenOf)
  const last = times.at(-1) ?? ''
  return { count: visits.length, first: times[0] ?? '', last, when: times.join('; ') }
}

/** Earlier visits first. */
export function byTime(a: Pick<Visit, 'on' | 'startMinutes'>, b: Pick<Visit, 'on' | 'startMinutes'>): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : a.startMinutes - b.startMinutes
}

/**
 * Does something for each of several and collects what is refused, so that one answer names all of them.
 * @param done  finishes "so ", as in "nothing was booked"
 * @throws Refusal the code of the first, with every message and a pointer to each
 */
export function eachOrNone<One>(
  all: readonly One[],
  { pointerOf, done }: { readonly pointerOf: (one: One) => string; readonly done: string },
  act: (one: One) => void,
): void {
  const refused: { refusal: Refusal; pointer: string }[] = []
  for (const one of all) {
    try {
      act(one)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ refusal: error, pointer: pointerOf(one) })
    }
  }
  const [first] = refused
  if (first === undefined) return
  const fields = refused.map(({ refusal, pointer }) => ({ pointer, message: refusal.message }))
  throw new Refusal(
    first.refusal.code,
    `${refused.length} of ${all.length} visits cannot be at the time chosen, so ${done}: ${fields.map(({ message }) => message).join(' ')}`,
    { ...first.refusal.facts, fields },
  )
}
