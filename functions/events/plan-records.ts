import { halvesOfVisits } from '../../shared/allocation/booked-work.ts'
import { firstMondayOf, type PlanningRecords } from '../../shared/allocation/from-records.ts'
import type { PlanningPolicy } from '../../shared/allocation/planning-policy.ts'
import type { PlannableRequest } from '../../shared/allocation/problem.ts'
import type { PartRequest, Run } from '../../shared/allocation/run.ts'
import { academicYearOf, addDays, addWeeks, type LocalDate } from '../../shared/calendar/local-date.ts'
import { yearLabel } from '../../shared/catalogue/needs.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import { type Id, referenceOf } from '../../shared/ids.ts'
import { whoFor } from '../../shared/requests/who-for.ts'
import { readWorkList } from '../actions/read-work-list.ts'
import type { Stores } from '../ports.ts'

/** Reads at a time. */
const AT_ONCE = 16

/** Everything a plan is made from, as it is now. */
export async function readPlanningRecords(
  stores: Stores,
  { authority, ask }: Run,
  today: LocalDate,
): Promise<PlanningRecords> {
  const from = firstMondayOf(today)
  const to = addDays(addWeeks(from, ask.weeks), -1)
  const [settings, specialists, ids] = await Promise.all([
    stores.settings.list(authority),
    stores.specialists.list(authority),
    openRequestIds(stores, authority),
  ])
  const found = await inTurns(ids, id => stores.requests.open(authority, id))
  const requests = found.filter(one => one !== null)
  const wanted = new Set(requests.map(({ request }) => request.settingId))
  const years = [...new Set([academicYearOf(from), academicYearOf(to)])]
  const ledgersOf = async (id: string) =>
    (await Promise.all(years.map(year => stores.hours.ofSetting(authority, id, year)))).flat()
  const diaryDays = await inTurns(specialists, ({ id }) => stores.diary.days(authority, id, from, to))
  const ledgers = await inTurns([...wanted], ledgersOf)
  return { settings, specialists, requests, diaryDays: diaryDays.flat(), ledgers: ledgers.flat() }
}

/** Requests that may need visits: those to allocate, and those under way. */
async function openRequestIds(stores: Stores, authority: string): Promise<Id[]> {
  const ids = new Set<Id>()
  for (const tab of ['to-allocate', 'under-way'] as const)
    for (const { id } of await readWorkList(stores, authority, { tab, sort: 'priority' })) ids.add(id)
  return [...ids]
}

async function inTurns<From, To>(items: readonly From[], read: (item: From) => Promise<To>): Promise<To[]> {
  const all: To[] = []
  for (let at = 0; at < items.length; at += AT_ONCE)
    all.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(read))))
  return all
}

/** The ids and versions of all records, as text: the same text, the same data. */
export function versionsText(records: PlanningRecords): string {
  const { settings, specialists, requests, diaryDays, ledgers } = records
  return JSON.stringify([
    settings.map(({ id, version }) => [id, version]),
    specialists.map(({ id, version }) => [id, version]),
    requests.map(({ request }) => [request.id, request.version]),
    diaryDays.map(({ specialistId, on, version }) => [specialistId, on, version]),
    ledgers.map(one => [one.settingId, one.academicYear, one.stream, one.version]),
  ])
}

/** How a request of a plan is shown on pages. Visits that stay where they are, are no part of it. */
export function partRequest(
  { id, discipline, statutory, dueOn, points, sessions, settingId }: PlannableRequest,
  records: Pick<PlanningRecords, 'requests'>,
  { movable, policy }: { readonly movable: ReadonlySet<string>; readonly policy: PlanningPolicy },
): PartRequest {
  const found = records.requests.find(({ request }) => request.id === id)
  if (found === undefined) throw new Error('A planned request is not among the records')
  const { request, visits } = found
  return {
    requestId: id,
    reference: referenceOf(id),
    who: whoFor(request.content.about, yearLabel),
    settingId,
    settingName: request.settingName,
    service: serviceOf(request.serviceId).title,
    discipline,
    statutory,
    dueOn,
    points,
    sessions,
    wasBooked: halvesOfVisits(
      visits.filter(visit => movable.has(visit.id)),
      policy,
    ),
  }
}
