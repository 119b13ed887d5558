import { BEST_SLOTS, type BestSlotsQuestion } from '../../shared/allocation/slot-asks.ts'
import { addDays, daysFromTo, type LocalDate, mondayOf } from '../../shared/calendar/local-date.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import type { Id } from '../../shared/ids.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import type { Request } from '../../shared/requests/request.ts'
import { emptyDiaryDay } from '../../shared/visits/diary-day.ts'
import type { AllocateWithVisitFound } from '../actions/allocate-with-visit.ts'
import type { OfferedFound } from '../actions/ask-for-visit.ts'
import type { Stores } from '../ports.ts'
import type { RequestCase } from '../request-ports.ts'
import { specialistWithDays } from './specialist-with-days.ts'
import { ledgersFor, sundayOf } from './visit-loads.ts'

interface Ask {
  readonly stores: Stores
  readonly authority: string
  readonly params: { readonly requestId: Id }
}

interface DatedAsk extends Ask {
  readonly today: LocalDate
}

/** The days whose diaries best times are looked for in: whole weeks, for limits are by the week. */
function stretch(today: LocalDate): { from: LocalDate; to: LocalDate } {
  return { from: mondayOf(today), to: sundayOf(addDays(today, BEST_SLOTS.days)) }
}

/**
 * A request with the diaries of the coming weeks: of whoever has it, otherwise of everybody of its discipline. Two rounds
 * of reads, of which the second has everybody's diaries in one Query a week, side by side.
 */
export async function findBestSlots(
  ask: DatedAsk,
): Promise<(Omit<BestSlotsQuestion, 'nowMinutes' | 'policy'> & RequestCase) | null> {
  const { stores, authority, today, params } = ask
  const [open, everybody] = await Promise.all([
    stores.requests.open(authority, params.requestId),
    stores.specialists.list(authority),
  ])
  if (open === null) return null
  const { from, to } = stretch(today)
  const specialists = everybody.filter(one => mightTake(one, open.request))
  const ids = new Set(specialists.map(({ id }) => id))
  const holder = open.request.allocation?.specialistId
  const [setting, diaryDays] = await Promise.all([
    stores.settings.get(authority, open.request.settingId),
    holder === undefined
      ? Promise.all(mondays(from, to).map(monday => stores.diary.week(authority, monday)))
      : stores.diary.days(authority, holder, from, to),
  ])
  if (setting === null) return null
  const theirs = diaryDays.flat().filter(day => ids.has(day.specialistId))
  return { ...open, setting, specialists, diaryDays: theirs, today }
}

function mondays(from: LocalDate, to: LocalDate): LocalDate[] {
  return daysFromTo(from, to).filter(on => mondayOf(on) === on)
}

/** Whether they might take it, before the setting is known. */
function mightTake({ id, statusActive, disciplines }: Specialist, request: Request): boolean {
  const holder = request.allocation?.specialistId
  if (holder !== undefined) return id === holder
  return statusActive && disciplines.includes(serviceOf(request.serviceId).discipline)
}

/** A request with the diary of whoever has it and the setting's hours; nobody's diary before anybody has it. */
export async function findOffered(ask: DatedAsk): Promise<OfferedFound | null> {
  const { stores, authority, today, params } = ask
  const open = await stores.requests.open(authority, params.requestId)
  if (open === null) return null
  const { settingId, allocation } = open.request
  const { from, to } = stretch(today)
  const specialistId = allocation?.specialistId
  const [setting, theirs, ledgers] = await Promise.all([
    stores.settings.get(authority, settingId),
    specialistId === undefined ? null : specialistWithDays(stores, authority, { specialistId, from, to }),
    ledgersFor(stores, authority, settingId, [today, to]),
  ])
  if (setting === null) return null
  const specialists = theirs?.specialist ? [theirs.specialist] : []
  return { ...open, setting, specialists, diaryDays: theirs?.days ?? [], ledgers, today }
}

/** A request with all who could take it, and the week and hours that a visit of one of them would be booked into. */
export async function findAllocateWithVisit({
  stores,
  authority,
  params,
  body,
}: Ask & {
  readonly body: { readonly specialistId: string; readonly on: LocalDate }
}): Promise<AllocateWithVisitFound | null> {
  const { specialistId, on } = body
  const week = { specialistId, from: mondayOf(on), to: sundayOf(on) }
  const [open, specialists, loads, theirs] = await Promise.all([
    stores.requests.open(authority, params.requestId),
    stores.specialists.list(authority),
    stores.specialists.loads(authority),
    specialistWithDays(stores, authority, week),
  ])
  if (open === null) return null
  const { settingId } = open.request
  const [setting, ledgers] = await Promise.all([
    stores.settings.get(authority, settingId),
    ledgersFor(stores, authority, settingId, [on]),
  ])
  if (setting === null) return null
  const day = theirs.days.find(one => one.on === on) ?? emptyDiaryDay(specialistId, on)
  return {
    ...open,
    setting,
    specialists,
    loads,
    specialist: theirs.specialist,
    day,
    week: theirs.days,
    ledgers,
  }
}
