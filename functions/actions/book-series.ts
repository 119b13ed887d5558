import { academicYearOf, type LocalDate } from '../../shared/calendar/local-date.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import { assertStreamFits, emptyLedger, leftHalfHours } from '../../shared/hours/ledger.ts'
import { FUNDING_STREAMS, type FundingStream } from '../../shared/hours/streams.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { type Acting, type Outcome, requestChange } from './acting.ts'
import { visitOf } from './book-visit.ts'
import { assertMayBook } from './may-book.ts'
import { Bookings } from './planned-visits.ts'
import { byTime, eachOrNone, type SeriesFound, seriesFacts } from './series-visits.ts'
import { afterVisits, ledgerOf } from './visit-changes.ts'

/** The times chosen for a series. Minutes after midnight, London wall time. */
export interface SeriesInput {
  readonly visits: readonly { readonly on: LocalDate; readonly startMinutes: number }[]
  readonly minutes?: number | undefined
  readonly agreed: boolean
  readonly stream?: FundingStream | undefined
}

/**
 * Books a series of visits: all of them with their diary days and hours, or none.
 * @throws Refusal every code of a booking by hand, naming each visit that cannot be: `fields` point to them; hours-exhausted,
 *   saying how many could be paid
 */
export function bookSeries(
  acting: Acting,
  found: SeriesFound,
  input: SeriesInput,
): Outcome<{ seriesId: string; visits: Visit[] }> {
  const { request } = found
  assertMayBook(found, { count: input.visits.length, agreed: input.agreed })
  const seriesId = acting.newId()
  const visits = wantedVisits(acting, found, { ...input, seriesId })
  assertPayable(
    found,
    visits.map(({ visit }) => visit),
  )
  const bookings = new Bookings(found.days, found.ledgers)
  const pointerOf = ({ sentAt }: Wanted) => `/visits/${sentAt}`
  eachOrNone(visits, { pointerOf, done: 'nothing was booked' }, ({ visit }) =>
    bookings.place(acting, found, visit),
  )
  const { booked } = bookings
  const after = { ...request, ...afterVisits(acting, request, [...found.visits, ...booked], 'book') }
  const facts = { ...seriesFacts(booked), seriesId, isProposed: !input.agreed }
  const change = requestChange(acting, request, after, { what: 'series-booked', why: null, facts })
  return {
    change: {
      ...change,
      ...bookings.changed(found.days, found.ledgers),
      visits: booked.map(next => ({ next, expects: 0 })),
    },
    answer: { seriesId, visits: booked },
  }
}

interface Wanted {
  readonly visit: Visit
  /** Where it stood in what was sent. */
  readonly sentAt: number
}

/** The visits in the order of their times, each knowing its place in the series. */
function wantedVisits(
  acting: Acting,
  found: SeriesFound,
  { visits, seriesId, ...input }: SeriesInput & { readonly seriesId: string },
): Wanted[] {
  return visits
    .map((time, sentAt) => ({ ...time, sentAt }))
    .sort(byTime)
    .map(({ on, startMinutes, sentAt }, at) => {
      const series = { id: seriesId, position: at + 1, of: visits.length }
      return { visit: visitOf(acting, found, { ...input, on, startMinutes, series }), sentAt }
    })
}

/** @throws Refusal hours-exhausted, with how many could be paid; ring-fenced-hours */
function assertPayable({ request, ledgers }: SeriesFound, visits: readonly Visit[]): void {
  const [first] = visits
  if (first === undefined) return
  const { stream, reservedHalfHours: each } = first
  assertStreamFits(stream, serviceOf(request.serviceId).statutory)
  const { label, metered } = FUNDING_STREAMS[stream]
  if (!metered) return
  const years = [...Map.groupBy(visits, ({ on }) => academicYearOf(on))].map(([year, of]) => {
    const ledger = ledgerOf(ledgers, of[0] ?? first) ?? emptyLedger(first.settingId, year, stream)
    const left = Math.max(0, leftHalfHours(ledger))
    return { year, count: of.length, left, payable: Math.min(of.length, Math.floor(left / each)) }
  })
  const payable = years.reduce((sum, year) => sum + year.payable, 0)
  const short = years.find(year => year.payable < year.count)
  if (short === undefined) return
  throw new Refusal(
    'hours-exhausted',
    `${short.count} visits need ${(short.count * each) / 2} hours and the setting has ${short.left / 2} left in the ${label} stream for ${short.year}. ${payable} of the ${visits.length} visits could be paid. Book fewer, or use other hours.`,
    {
      stream,
      neededHalfHours: short.count * each,
      leftHalfHours: short.left,
      payableVisits: payable,
    },
  )
}
