import { BEST_SLOTS, type BestSlotsQuestion } from '../../shared/allocation/best-slots.ts'
import {
  academicYearOf,
  addDays,
  addWeeks,
  type LocalDate,
  mondayOf,
} from '../../shared/calendar/local-date.ts'
import type { Id } from '../../shared/ids.ts'
import { isStanding } from '../../shared/visits/visit.ts'
import type { PlacementFound } from '../actions/accept-placement.ts'
import type { Stores } from '../ports.ts'
import { specialistWithDays } from './specialist-with-days.ts'
import { ledgersFor, sundayOf } from './visit-loads.ts'

interface PlacementAsk {
  readonly stores: Stores
  readonly authority: string
  readonly params: { readonly runId: Id; readonly requestId: Id }
}

/** A line of a run with its request and all it would be booked into; null when one of them is missing. */
export async function findPlacement({
  stores,
  authority,
  params: { runId, requestId },
}: PlacementAsk): Promise<PlacementFound | null> {
  const [found, open] = await Promise.all([
    stores.runs.open(authority, runId),
    stores.requests.open(authority, requestId),
  ])
  const line = found?.results.flatMap(one => one.placed).find(one => one.requestId === requestId)
  if (found === null || open === null || line === undefined) return null
  const { run } = found
  const to = addDays(addWeeks(run.firstMonday, run.ask.weeks), -1)
  const elsewhere = open.visits.filter(one => isStanding(one) && one.specialistId !== line.specialistId)
  const { specialistId } = line
  const [setting, { specialist, days }, theirs, ledgers] = await Promise.all([
    stores.settings.get(authority, open.request.settingId),
    specialistWithDays(stores, authority, { specialistId, from: run.firstMonday, to }),
    Promise.all(elsewhere.map(one => stores.diary.days(authority, one.specialistId, one.on, one.on))),
    ledgersFor(stores, authority, open.request.settingId, yearsBetween(run.firstMonday, to)),
  ])
  if (setting === null || specialist === null) return null
  const others = new Map(theirs.flat().map(day => [`${day.specialistId} ${day.on}`, day]))
  const acceptance = found.acceptances.find(one => one.requestId === requestId) ?? null
  return {
    ...open,
    run,
    line,
    acceptance,
    setting,
    specialist,
    days: [...days, ...others.values()],
    ledgers,
  }
}

/** A day in each academic year a stretch touches. */
function yearsBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  return academicYearOf(from) === academicYearOf(to) ? [from] : [from, to]
}

interface BestSlotsAsk {
  readonly stores: Stores
  readonly authority: string
  readonly today: LocalDate
  readonly params: { readonly requestId: Id }
}

/** A request with everybody's diaries of the coming weeks. */
export async function findBestSlots({
  stores,
  authority,
  today,
  params,
}: BestSlotsAsk): Promise<Omit<BestSlotsQuestion, 'nowMinutes'> | null> {
  const [open, specialists] = await Promise.all([
    stores.requests.open(authority, params.requestId),
    stores.specialists.list(authority),
  ])
  if (open === null) return null
  const { request } = open
  const holder = request.allocation?.specialistId
  const asked = specialists.filter(one => holder === undefined || one.id === holder)
  const [from, to] = [mondayOf(today), sundayOf(addDays(today, BEST_SLOTS.days))]
  const [setting, diaryDays] = await Promise.all([
    stores.settings.get(authority, request.settingId),
    Promise.all(asked.map(({ id }) => stores.diary.days(authority, id, from, to))),
  ])
  if (setting === null) return null
  return { request, setting, specialists, diaryDays: diaryDays.flat(), today, visits: open.visits }
}
