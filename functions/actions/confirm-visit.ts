import { noteStatus } from '../../shared/visits/diary-day.ts'
import { assertVisitMove } from '../../shared/visits/status.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { assertToCome, whenOf } from '../../shared/visits/when.ts'
import { type Acting, assertVersion, type Outcome, requestChange } from './acting.ts'
import type { VisitFound } from './visit-changes.ts'

/**
 * The setting agrees to a proposed visit.
 * @throws Refusal not-allowed-now, also once it has begun; stale-version
 */
export function confirmVisit(
  acting: Acting,
  found: VisitFound,
  input: { readonly version: number },
): Outcome<{ visit: Visit }> {
  const { visit, day, request } = found
  assertVisitMove(visit.status, 'confirmed', 'confirm-visit')
  assertVersion(visit.version, input.version)
  assertToCome(visit, acting)
  const next: Visit = { ...visit, status: 'confirmed', version: visit.version + 1, moveAsked: null }
  const facts = { when: whenOf(visit), visitId: visit.id }
  const change = requestChange(acting, request, request, { what: 'visit-confirmed', why: null, facts })
  const diaryDays = [{ next: noteStatus(day, visit.id, 'confirmed'), expects: day.version }]
  return {
    change: { ...change, visits: [{ next, expects: visit.version }], diaryDays },
    answer: { visit: next },
  }
}
