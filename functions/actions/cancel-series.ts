import { FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import { assertVisitMove, CANCEL_REASONS, type CancelReason } from '../../shared/visits/status.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { type Acting, type Outcome, requestChange } from './acting.ts'
import { cancelled } from './cancel-visit.ts'
import { Bookings } from './planned-visits.ts'
import { type ChosenVisit, chosenVisits, type SeriesFound, seriesFacts } from './series-visits.ts'
import { afterVisits } from './visit-changes.ts'

/** The visits to cancel and why. */
export interface CancelSeriesInput {
  readonly visits: readonly ChosenVisit[]
  readonly reason: CancelReason
  readonly note: string
}

/**
 * Cancels visits of a series together. What becomes of the hours is judged for each by its own notice.
 * @throws Refusal not-allowed-now for one that has begun or does not stand any more; stale-version; invalid-input for a
 *   visit that is not of the series
 */
export function cancelSeries(
  acting: Acting,
  found: SeriesFound & { readonly seriesId: string },
  input: CancelSeriesInput,
): Outcome<{ seriesId: string; visits: Visit[] }> {
  const { request, seriesId } = found
  const bookings = new Bookings(found.days, found.ledgers)
  const chosen = chosenVisits(acting, found, input.visits)
  const next = chosen.map(({ visit }) => {
    assertVisitMove(visit.status, 'cancelled', 'cancel-visit')
    const ended = cancelled(acting, visit, input.reason, input.note)
    bookings.remove(visit, ended.cancelled?.hours?.usedHalfHours ?? 0)
    return ended
  })
  const others = found.visits.filter(({ id }) => !next.some(ended => ended.id === id))
  const after = { ...request, ...afterVisits(acting, request, [...others, ...next], 'cancel-visit') }
  const facts = {
    ...seriesFacts(next),
    seriesId,
    change: 'cancelled',
    reason: input.reason,
    ...hoursFact(next),
  }
  const why = CANCEL_REASONS[input.reason].label
  const change = requestChange(acting, request, after, { what: 'series-changed', why, facts })
  return {
    change: {
      ...change,
      ...bookings.changed(found.days, found.ledgers),
      visits: next.map(visit => ({ next: visit, expects: visit.version - 1 })),
    },
    answer: { seriesId, visits: next },
  }
}

/** For the timeline, where hours are used: how many of which. */
function hoursFact(visits: readonly Visit[]): { hours?: string } {
  const used = visits.reduce((sum, { cancelled: ended }) => sum + (ended?.hours?.usedHalfHours ?? 0), 0)
  const [first] = visits
  if (used === 0 || first === undefined) return {}
  return { hours: `${used / 2} of ${FUNDING_STREAMS[first.stream].label} used, for want of notice` }
}
