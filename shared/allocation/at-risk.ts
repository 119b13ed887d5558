import type { RescueLine } from '../contracts/allocation-lines.ts'
import type { Id } from '../ids.ts'
import { DISCIPLINE_KEYS, type DisciplineKey } from '../people/disciplines.ts'
import type { RunFound } from './run.ts'

/** What the newest plan of a discipline says of its statutory requests: in time, or late and what would save them. */
export interface AtRisk {
  readonly authority: string
  readonly discipline: DisciplineKey
  readonly runId: Id
  readonly runName: string
  readonly startedAt: string
  readonly inTime: readonly Id[]
  readonly late: readonly LateRequest[]
}

/** A statutory request that a plan has late or leaves out: then nobody knows how late it will be. */
export interface LateRequest {
  readonly requestId: Id
  readonly daysLate: number | null
  readonly rescue: RescueLine | null
}

/** How many rescues are kept of a discipline, those due first: what is kept must fit one item of the table. */
const MOST_RESCUES = 500

/**
 * What a run that is over says of statutory requests, for each discipline it planned whole: none of its parts is missing.
 * A discipline without such requests is among them: it says that none is at risk.
 */
export function atRiskOf({ run, parts, results }: Pick<RunFound, 'run' | 'parts' | 'results'>): AtRisk[] {
  const { authority, id, ask, startedAt } = run
  const missing = new Set(parts.filter(part => part.status !== 'ready').flatMap(part => part.disciplines))
  const asked = ask.disciplines.length === 0 ? DISCIPLINE_KEYS : ask.disciplines
  const disciplines = asked.filter(discipline => !missing.has(discipline))
  const rescues = results.flatMap(result => result.rescues)
  const kept = rescues.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).slice(0, MOST_RESCUES)
  const rescueOf = new Map(kept.map(rescue => [rescue.requestId, rescue]))
  const placed = results.flatMap(result => result.placed).filter(line => line.statutory)
  const unmet = results.flatMap(result => result.unmet)
  const leftOut = unmet.filter(line => line.statutory && line.dueOn !== null && line.excludedWhy === null)
  return disciplines.map(discipline => {
    const mine = placed.filter(line => line.discipline === discipline)
    const late = [
      ...mine.filter(line => line.isLate).map(({ requestId, daysLate }) => ({ requestId, daysLate })),
      ...leftOut
        .filter(line => line.discipline === discipline)
        .map(({ requestId }) => ({ requestId, daysLate: null })),
    ]
    return {
      authority,
      discipline,
      runId: id,
      runName: ask.name,
      startedAt,
      inTime: mine.filter(line => !line.isLate).map(({ requestId }) => requestId),
      late: late.map(one => ({ ...one, rescue: rescueOf.get(one.requestId) ?? null })),
    }
  })
}
