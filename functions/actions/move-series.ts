import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { MOVE_REASONS, type MoveReason } from '../../shared/visits/status.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { type Acting, type Outcome, requestChange } from './acting.ts'
import { Bookings } from './planned-visits.ts'
import {
  byTime,
  type ChosenVisit,
  chosenVisits,
  eachOrNone,
  type SeriesFound,
  seriesFacts,
} from './series-visits.ts'
import { afterVisits } from './visit-changes.ts'

/** Where a visit of a series goes. Minutes after midnight, London wall time. */
interface MovedVisit extends ChosenVisit {
  readonly on: LocalDate
  readonly startMinutes: number
}

/** The visits to move and why. */
export interface MoveSeriesInput {
  readonly visits: readonly MovedVisit[]
  readonly reason: MoveReason
}

/**
 * Moves visits of a series, all of them or none. The times go to them in their order, so that no visit overtakes another.
 * Each keeps its status, length and funding; reserved hours follow it into another academic year, which must have as many
 * left, and within a year they stay as they are.
 * @throws Refusal every code of a booking by hand, naming each visit that cannot go there; not-allowed-now for one that has
 *   begun or does not stand any more; stale-version; invalid-input for a visit that is not of the series
 */
export function moveSeries(
  acting: Acting,
  found: SeriesFound & { readonly seriesId: string },
  input: MoveSeriesInput,
): Outcome<{ seriesId: string; visits: Visit[] }> {
  const { request, seriesId } = found
  const chosen = chosenVisits(acting, found, input.visits)
  const times = input.visits.map((time, sentAt) => ({ ...time, sentAt })).sort(byTime)
  const bookings = new Bookings(found.days, found.ledgers)
  const moves = chosen.map(({ visit }, at) => {
    const to = times[at] as (typeof times)[number]
    const next = movedTo(visit, to)
    return { visit, to, next, isPaid: Bookings.isPaidAlike(visit, next) }
  })
  for (const { visit, isPaid } of moves) isPaid ? bookings.lift(visit) : bookings.remove(visit, 0)
  const pointerOf = ({ to }: (typeof moves)[number]) => `/visits/${to.sentAt}`
  eachOrNone(moves, { pointerOf, done: 'nothing was moved' }, ({ next, isPaid }) =>
    isPaid ? bookings.putBack(acting, found, next) : bookings.place(acting, found, next),
  )
  const next = bookings.booked
  const others = found.visits.filter(({ id }) => !next.some(moved => moved.id === id))
  const after = { ...request, ...afterVisits(acting, request, [...others, ...next], 'move-visit') }
  const facts = { ...seriesFacts(next), seriesId, change: 'moved' }
  const why = MOVE_REASONS[input.reason].label
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

function movedTo(visit: Visit, { on, startMinutes }: MovedVisit): Visit {
  const minutes = visit.endMinutes - visit.startMinutes
  return {
    ...visit,
    on,
    startMinutes,
    endMinutes: startMinutes + minutes,
    version: visit.version + 1,
    moveAsked: null,
    // Whoever asked for the old time has not agreed to the new one.
    ...(visit.answerBy === 'specialist' && { answerBy: 'setting' as const }),
  }
}
