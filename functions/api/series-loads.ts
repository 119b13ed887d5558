import { addDays, type LocalDate, mondayOf } from '../../shared/calendar/local-date.ts'
import { payerOf } from '../../shared/hours/visit-hours.ts'
import type { Id } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { type SeriesFound, visitsOfSeries } from '../actions/series-visits.ts'
import type { Stores } from '../ports.ts'
import type { RequestCase } from '../request-ports.ts'
import { specialistWithDays } from './specialist-with-days.ts'
import { type BookingAsk, ledgersFor, sundayOf } from './visit-loads.ts'

/** What finding a series needs to know. */
export interface SeriesLoadAsk {
  readonly stores: Stores
  readonly authority: string
  readonly params: { readonly requestId: Id; readonly seriesId: Id }
}

/** A case with what a new series on some days is booked into; the case alone before anybody has the request. */
export async function findNewSeries(
  ask: BookingAsk,
  days: readonly LocalDate[],
): Promise<SeriesFound | RequestCase | null> {
  const found = await ask.stores.requests.open(ask.authority, ask.params.requestId)
  const specialistId = found?.request.allocation?.specialistId
  if (found === null || specialistId === undefined) return found
  return seriesFound(ask, found, { specialistId, days, visits: [] })
}

/** Insists that somebody has the request. @throws Refusal not-allowed-now */
export function assertHeld(found: SeriesFound | RequestCase): SeriesFound {
  if ('specialist' in found) return found
  throw new Refusal('not-allowed-now', 'Nobody has this request yet. Allocate it first.')
}

/** A case with a series of its, the diary and the hours of the series' days and of those it may go to. */
export async function findSeries(
  ask: SeriesLoadAsk,
  to: readonly LocalDate[] = [],
): Promise<(SeriesFound & { readonly seriesId: Id }) | null> {
  const { seriesId } = ask.params
  const found = await ask.stores.requests.open(ask.authority, ask.params.requestId)
  const visits = visitsOfSeries(found?.visits ?? [], seriesId)
  const [first] = visits
  if (found === null || first === undefined) return null
  const days = [...visits.map(({ on }) => on), ...to]
  const whole = await seriesFound(ask, found, { specialistId: first.specialistId, days, visits })
  return whole && { ...whole, seriesId }
}

/** Whose diary, on which days, and the visits whose hours may be concerned. */
interface Stretch {
  readonly specialistId: string
  readonly days: readonly LocalDate[]
  readonly visits: readonly Visit[]
}

async function seriesFound(
  { stores, authority }: Pick<BookingAsk, 'stores' | 'authority'>,
  found: RequestCase,
  { specialistId, days, visits }: Stretch,
): Promise<SeriesFound | null> {
  const { settingId } = found.request
  const sorted = [...days].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return null
  const payers = [settingId, ...visits.map(payerOf)]
  const [setting, { specialist, days: diary }, ledgers] = await Promise.all([
    stores.settings.get(authority, settingId),
    specialistWithDays(stores, authority, { specialistId, from: mondayOf(first), to: sundayOf(last) }),
    ledgersFor(stores, authority, payers, days),
  ])
  return setting === null || specialist === null
    ? null
    : { ...found, setting, specialist, days: diary, ledgers }
}

/** Days around a series that times for it are looked for on: a week more on either side. */
export function around(from: LocalDate, to: LocalDate): readonly [LocalDate, LocalDate] {
  return [addDays(mondayOf(from), -7), addDays(sundayOf(to), 7)]
}
