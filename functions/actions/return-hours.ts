import { use } from '../../shared/hours/ledger.ts'
import { FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { whenOf } from '../../shared/visits/when.ts'
import { type Acting, assertVersion, type Outcome, personOf, requestChange } from './acting.ts'
import type { VisitFound } from './visit-changes.ts'

/**
 * Gives back the hours that a late cancellation used: the rule for notice is waived for this once, with the reason.
 * @throws Refusal not-allowed-now for a visit whose cancellation used none, or that was given back before; stale-version
 */
export function returnHours(
  acting: Acting,
  found: VisitFound,
  input: { readonly version: number; readonly why: string },
): Outcome<{ visit: Visit }> {
  const { visit, request, ledger } = found
  assertVersion(visit.version, input.version)
  const { cancelled } = visit
  const hours = cancelled?.hours
  if (cancelled === null || hours === undefined || hours.usedHalfHours === 0 || ledger === null)
    throw new Refusal(
      'not-allowed-now',
      'Cancelling this visit used no hours, so there is nothing to give back.',
    )
  const given = hours.usedHalfHours
  const waived = { why: input.why, by: personOf(acting), at: acting.at }
  const next: Visit = {
    ...visit,
    version: visit.version + 1,
    cancelled: {
      ...cancelled,
      hours: { ...hours, usedHalfHours: 0, returnedHalfHours: hours.returnedHalfHours + given, waived },
    },
  }
  const change = requestChange(acting, request, request, {
    what: 'hours-returned',
    why: input.why,
    facts: {
      when: whenOf(visit),
      visitId: visit.id,
      hours: `${given / 2} of ${FUNDING_STREAMS[visit.stream].label} given back`,
    },
  })
  return {
    change: {
      ...change,
      visits: [{ next, expects: visit.version }],
      ledgers: [{ next: use(ledger, 0, -given), expects: ledger.version }],
    },
    answer: { visit: next },
  }
}
