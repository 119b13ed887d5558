import { assertCanReschedule } from '../../shared/visits/status.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { assertToCome, whenOf } from '../../shared/visits/when.ts'
import { type Acting, assertVersion, type Outcome, personOf, requestChange } from './acting.ts'
import type { VisitFound } from './visit-changes.ts'

/**
 * The setting asks for another time. The visit keeps its time until the specialist moves it.
 * @throws Refusal not-allowed-now, also once it has begun; stale-version
 */
export function askToMoveVisit(
  acting: Acting,
  { visit, request }: VisitFound,
  input: { readonly version: number; readonly why: string },
): Outcome<{ visit: Visit }> {
  assertCanReschedule(visit.status)
  assertVersion(visit.version, input.version)
  assertToCome(visit, acting)
  const next: Visit = {
    ...visit,
    version: visit.version + 1,
    moveAsked: { why: input.why, by: personOf(acting), at: acting.at },
  }
  const facts = { when: whenOf(visit), visitId: visit.id }
  const change = requestChange(acting, request, request, { what: 'visit-move-asked', why: null, facts })
  return { change: { ...change, visits: [{ next, expects: visit.version }] }, answer: { visit: next } }
}
