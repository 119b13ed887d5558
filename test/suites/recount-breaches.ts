import type { Stores } from '../../functions/ports.ts'
import type { RequestCase } from '../../functions/request-ports.ts'
import { sha256 } from '../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../shared/audit/entry.ts'
import { academicYearOf } from '../../shared/calendar/local-date.ts'
import { halfHoursOf } from '../../shared/hours/ledger.ts'
import { isOpen } from '../../shared/requests/request.ts'
import { occupiedSpan } from '../../shared/visits/diary-day.ts'
import { NOT_HELD_REASONS } from '../../shared/visits/status.ts'
import { isStanding, type Visit } from '../../shared/visits/visit.ts'

/** What to recount: an authority with its requests, and the stretch of days its visits are in. */
export interface Recounted {
  readonly stores: Stores
  readonly authority: string
  readonly requestIds: readonly string[]
  readonly settingIds: readonly string[]
  readonly years: readonly string[]
  readonly from: string
  readonly to: string
}

/** Where a counter, a diary day or a chain differs from what the visits and requests themselves say; none where all agree. */
export async function recountBreaches(asked: Recounted): Promise<string[]> {
  const { stores, authority } = asked
  const cases = (await Promise.all(asked.requestIds.map(id => stores.requests.open(authority, id)))).filter(
    found => found !== null,
  )
  const visits = cases.flatMap(found => found.visits)
  return [
    ...(await ledgerBreaches(asked, visits)),
    ...(await loadBreaches(asked, cases)),
    ...(await diaryBreaches(asked, visits)),
    ...cases.flatMap(chainBreaches),
  ]
}

/** Where the counters of settings' hours differ from a recount of visits. */
export async function ledgerBreaches(
  asked: Pick<Recounted, 'stores' | 'authority' | 'settingIds' | 'years'>,
  visits: readonly Visit[],
): Promise<string[]> {
  const { stores, authority, settingIds, years } = asked
  const pairs = settingIds.flatMap(settingId => years.map(year => [settingId, year] as const))
  const breaches: string[] = []
  for (const [settingId, year] of pairs) {
    for (const ledger of await stores.hours.ofSetting(authority, settingId, year)) {
      const drawn = visits
        .filter(visit => (visit.payerId ?? visit.settingId) === settingId && visit.stream === ledger.stream)
        .filter(visit => academicYearOf(visit.on) === year)
        .map(spent)
      const reserved = drawn.reduce((sum, one) => sum + one.reserved, 0)
      const used = drawn.reduce((sum, one) => sum + one.used, 0)
      if (ledger.reservedHalfHours !== reserved || ledger.usedHalfHours !== used)
        breaches.push(
          `hours ${settingId} ${year} ${ledger.stream}: ${ledger.reservedHalfHours} and ${ledger.usedHalfHours}, recounted ${reserved} and ${used}`,
        )
    }
  }
  return breaches
}

/** Half-hours of a visit that are set aside, or used up. */
function spent(visit: Visit): { reserved: number; used: number } {
  if (isStanding(visit)) return { reserved: visit.reservedHalfHours, used: 0 }
  if (visit.cancelled !== null)
    return { reserved: 0, used: visit.cancelled.hours?.usedHalfHours ?? Number.NaN }
  const { record } = visit
  if (record === null) return { reserved: 0, used: 0 }
  if (record.held)
    return { reserved: 0, used: halfHoursOf(record.minutes + visit.prepareMinutes + visit.writeUpMinutes) }
  const isSettings = record.reason !== null && NOT_HELD_REASONS[record.reason].side === 'setting'
  return { reserved: 0, used: isSettings ? visit.reservedHalfHours : 0 }
}

async function loadBreaches(
  { stores, authority }: Recounted,
  cases: readonly RequestCase[],
): Promise<string[]> {
  const open = cases.filter(({ request }) => isOpen(request)).map(({ request }) => request.allocation)
  return (await stores.specialists.loads(authority)).flatMap(load => {
    const theirs = open.filter(allocation => allocation?.specialistId === load.specialistId)
    const minutes = theirs.reduce((sum, allocation) => sum + (allocation?.plannedMinutes ?? 0), 0)
    return load.minutes === minutes && load.openRequests === theirs.length
      ? []
      : [
          `load ${load.specialistId}: ${load.minutes} and ${load.openRequests}, recounted ${minutes} and ${theirs.length}`,
        ]
  })
}

/** The diary holds each visit that was not cancelled, at its time, and nothing that overlaps. */
async function diaryBreaches(asked: Recounted, visits: readonly Visit[]): Promise<string[]> {
  const { stores, authority, from, to } = asked
  const specialists = await stores.specialists.list(authority)
  const days = await Promise.all(specialists.map(({ id }) => stores.diary.days(authority, id, from, to)))
  const inDiary = days
    .flat()
    .flatMap(({ specialistId, on, intervals }) =>
      intervals.map(
        one => `${one.id} ${specialistId} ${on} ${one.startMinutes} ${one.endMinutes} ${one.status}`,
      ),
    )
  const expected = visits
    .filter(visit => visit.status !== 'cancelled')
    .map(
      visit =>
        `${visit.id} ${visit.specialistId} ${visit.on} ${visit.startMinutes} ${visit.endMinutes} ${visit.status}`,
    )
  const overlaps = days.flat().flatMap(({ specialistId, on, intervals }) => {
    const spans = intervals.map(occupiedSpan)
    return spans.flatMap((span, at) =>
      (spans[at + 1]?.startMinutes ?? Number.POSITIVE_INFINITY) < span.endMinutes
        ? [`diary ${specialistId} ${on} overlaps at ${span.endMinutes}`]
        : [],
    )
  })
  return [
    ...inDiary.filter(one => !expected.includes(one)).map(one => `diary holds ${one} and no visit does`),
    ...expected.filter(one => !inDiary.includes(one)).map(one => `diary lacks ${one}`),
    ...overlaps,
  ]
}

function chainBreaches({ request, entries }: RequestCase): string[] {
  const broken = firstBrokenLink(entries, sha256)
  return [
    ...(entries.length === request.version
      ? []
      : [`chain ${request.id} has ${entries.length} of ${request.version}`]),
    ...(broken === null ? [] : [`chain ${request.id} breaks at ${broken}`]),
    ...(entries.at(-1)?.hash === request.chainHead ? [] : [`chain ${request.id} ends elsewhere`]),
  ]
}
