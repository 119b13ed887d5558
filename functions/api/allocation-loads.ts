import { academicYearOf, addDays, addWeeks, type LocalDate } from '../../shared/calendar/local-date.ts'
import { payerOf } from '../../shared/hours/visit-hours.ts'
import type { Id } from '../../shared/ids.ts'
import { isStanding } from '../../shared/visits/visit.ts'
import type { PlacementFound } from '../actions/accept-placement.ts'
import type { Stores } from '../ports.ts'
import type { RequestCase } from '../request-ports.ts'
import { specialistWithDays } from './specialist-with-days.ts'
import { ledgersFor } from './visit-loads.ts'

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
    ledgersFor(stores, authority, payersOf(open), yearsBetween(run.firstMonday, to)),
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

/** Whose hours a request's visits draw on: its setting's, and those of the pots that pay for some. */
function payersOf({ request, visits }: RequestCase): string[] {
  return [request.settingId, ...visits.map(payerOf)]
}

/** A day in each academic year a stretch touches. */
function yearsBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  return academicYearOf(from) === academicYearOf(to) ? [from] : [from, to]
}
