import { academicYearOf, addDays, type LocalDate, mondayOf } from '../../shared/calendar/local-date.ts'
import type { Ledger } from '../../shared/hours/ledger.ts'
import { payerOf } from '../../shared/hours/visit-hours.ts'
import type { Id } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import { emptyDiaryDay } from '../../shared/visits/diary-day.ts'
import { isStanding } from '../../shared/visits/visit.ts'
import type { BookingFound } from '../actions/book-visit.ts'
import type { MoveFound } from '../actions/move-visit.ts'
import { ledgerOf, type VisitFound } from '../actions/visit-changes.ts'
import type { WithdrawFound } from '../actions/withdraw-request.ts'
import type { Stores } from '../ports.ts'
import type { RequestCase } from '../request-ports.ts'
import { specialistWithDays } from './specialist-with-days.ts'

/** What finding a visit needs to know. */
export interface VisitAsk {
  readonly stores: Stores
  readonly authority: string
  readonly params: { readonly requestId: Id; readonly visitId: Id }
}

/** What a booking needs to know. */
export interface BookingAsk {
  readonly stores: Stores
  readonly authority: string
  readonly params: { readonly requestId: Id }
}

/** The ledgers of a setting, or of several settings and pots, for the academic years that some days fall in, each once. */
export async function ledgersFor(
  stores: Stores,
  authority: string,
  whose: string | readonly string[],
  days: readonly LocalDate[],
): Promise<Ledger[]> {
  const years = [...new Set(days.map(academicYearOf))]
  const payers = [...new Set(typeof whose === 'string' ? [whose] : whose)]
  const reads = payers.flatMap(payer => years.map(year => stores.hours.ofSetting(authority, payer, year)))
  return (await Promise.all(reads)).flat()
}

/** A visit with its case, its diary day and its ledger; null when either is missing. */
export async function findVisit({ stores, authority, params }: VisitAsk): Promise<VisitFound | null> {
  const found = await stores.requests.open(authority, params.requestId)
  const visit = found?.visits.find(one => one.id === params.visitId)
  if (found === null || visit === undefined) return null
  const [days, ledgers] = await Promise.all([
    stores.diary.days(authority, visit.specialistId, visit.on, visit.on),
    ledgersFor(stores, authority, payerOf(visit), [visit.on]),
  ])
  return {
    ...found,
    visit,
    day: days[0] ?? emptyDiaryDay(visit.specialistId, visit.on),
    ledger: ledgerOf(ledgers, visit),
  }
}

/** The Sunday of the week a day is in. */
export function sundayOf(on: LocalDate): LocalDate {
  return addDays(mondayOf(on), 6)
}

/** A case with setting, specialist, that week's diary and hours; the case alone before anybody has the request. */
export async function findBooking(
  ask: BookingAsk,
  on: LocalDate,
  payerId?: string,
): Promise<BookingFound | RequestCase | null> {
  const found = await ask.stores.requests.open(ask.authority, ask.params.requestId)
  if (found === null || found.request.allocation === null) return found
  return bookingOf(ask, found, { on, payerId })
}

/** Insists that somebody has the request. @throws Refusal not-allowed-now */
export function assertAllocated(found: BookingFound | RequestCase): BookingFound {
  if ('specialist' in found) return found
  throw new Refusal('not-allowed-now', 'Nobody has this request yet. Allocate it first.')
}

async function bookingOf(
  { stores, authority }: BookingAsk,
  found: RequestCase,
  {
    on,
    payerId,
    alsoOn = [],
  }: { on: LocalDate; payerId?: string | undefined; alsoOn?: readonly LocalDate[] },
): Promise<BookingFound | null> {
  const { settingId, allocation } = found.request
  if (allocation === null) return null
  const { specialistId } = allocation
  const payers = payerId === undefined ? [settingId] : [settingId, payerId]
  const [setting, { specialist, days: week }, ledgers, pot] = await Promise.all([
    stores.settings.get(authority, settingId),
    specialistWithDays(stores, authority, { specialistId, from: mondayOf(on), to: sundayOf(on) }),
    ledgersFor(stores, authority, payers, [on, ...alsoOn]),
    payerId === undefined ? null : stores.records.get('pot', authority, payerId),
  ])
  if (setting === null || specialist === null) return null
  const day = week.find(one => one.on === on) ?? emptyDiaryDay(specialist.id, on)
  return { ...found, setting, specialist, day, week, ledgers, pot }
}

/** A visit to move with the day it leaves and the day it goes to. */
export async function findMove(ask: VisitAsk, on: LocalDate): Promise<MoveFound | null> {
  const found = await ask.stores.requests.open(ask.authority, ask.params.requestId)
  const visit = found?.visits.find(one => one.id === ask.params.visitId)
  if (found === null || visit === undefined) return null
  const [booking, from] = await Promise.all([
    bookingOf(ask, found, { on, payerId: visit.payerId, alsoOn: [visit.on] }),
    ask.stores.diary.days(ask.authority, visit.specialistId, visit.on, visit.on),
  ])
  if (booking === null) return null
  return { ...booking, visit, from: from[0] ?? emptyDiaryDay(visit.specialistId, visit.on) }
}

/** A request with everything that taking it back gives up: the diary days and the hours of its visits to come. */
export async function findWithdrawal(
  stores: Stores,
  authority: string,
  requestId: Id,
): Promise<WithdrawFound | null> {
  const found = await stores.requests.open(authority, requestId)
  if (found === null) return null
  const standing = found.visits.filter(isStanding)
  const [days, ledgers] = await Promise.all([
    Promise.all(standing.map(visit => stores.diary.days(authority, visit.specialistId, visit.on, visit.on))),
    ledgersFor(
      stores,
      authority,
      [found.request.settingId, ...standing.map(payerOf)],
      standing.map(visit => visit.on),
    ),
  ])
  const unique = new Map(days.flat().map(day => [`${day.specialistId} ${day.on}`, day]))
  return { ...found, days: [...unique.values()], ledgers }
}
