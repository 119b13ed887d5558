import { assertVisitMove, CANCEL_REASONS, type CancelReason } from '../../shared/visits/status.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { assertToCome, whenOf } from '../../shared/visits/when.ts'
import { type Acting, assertVersion, type Outcome, personOf, requestChange } from './acting.ts'
import { afterVisits, outOfDiary, type VisitFound, withVisit } from './visit-changes.ts'

/**
 * Cancels a visit: it stays on the record with who, when and why; its time and its hours go back.
 * @throws Refusal not-allowed-now, also once it has begun; stale-version
 */
export function cancelVisit(
  acting: Acting,
  found: VisitFound,
  input: { readonly version: number; readonly reason: CancelReason; readonly note: string },
): Outcome<{ visit: Visit }> {
  const { visit, request } = found
  assertVisitMove(visit.status, 'cancelled', 'cancel-visit')
  assertVersion(visit.version, input.version)
  assertToCome(visit, acting)
  const next = cancelled(acting, visit, input.reason, input.note)
  const after = { ...request, ...afterVisits(acting, request, withVisit(found.visits, next), 'cancel-visit') }
  const facts = { when: whenOf(visit), reason: input.reason, visitId: visit.id }
  const change = requestChange(acting, request, after, {
    what: 'visit-cancelled',
    why: CANCEL_REASONS[input.reason].label,
    facts,
  })
  const out = outOfDiary(visit, found.day, found.ledger)
  return {
    change: { ...change, ...out, visits: [{ next, expects: visit.version }] },
    answer: { visit: next },
  }
}

/** The visit as it is kept once cancelled. */
export function cancelled(acting: Acting, visit: Visit, reason: CancelReason, note: string): Visit {
  return {
    ...visit,
    status: 'cancelled',
    version: visit.version + 1,
    cancelled: { reason, note, by: personOf(acting), at: acting.at },
  }
}
