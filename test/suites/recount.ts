import { expect } from 'vitest'
import type { RequestCase, Stores } from '../../functions/ports.ts'
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

/** Insists that every counter, diary day and chain equals what the visits and requests themselves say. */
export async function expectRecounted(asked: Recounted): Promise<void> {
  const { stores, authority } = asked
  const cases = (await Promise.all(asked.requestIds.map(id => stores.requests.open(authority, id)))).filter(
    found => found !== null,
  )
  const visits = cases.flatMap(found => found.visits)
  await expectLedgers(asked, visits)
  await expectLoads(asked, cases)
  await expectDiaries(asked, visits)
  for (const { request, entries } of cases) {
    expect(entries.length).toBe(request.version)
    expect(firstBrokenLink(entries, sha256)).toBeNull()
    expect(entries.at(-1)?.hash).toBe(request.chainHead)
  }
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

async function expectLedgers(asked: Recounted, visits: readonly Visit[]): Promise<void> {
  const { stores, authority, settingIds, years } = asked
  const pairs = settingIds.flatMap(settingId => years.map(year => [settingId, year] as const))
  for (const [settingId, year] of pairs) {
    for (const ledger of await stores.hours.ofSetting(authority, settingId, year)) {
      const drawn = visits
        .filter(visit => visit.settingId === settingId && visit.stream === ledger.stream)
        .filter(visit => academicYearOf(visit.on) === year)
        .map(spent)
      const counted = {
        reserved: drawn.reduce((sum, one) => sum + one.reserved, 0),
        used: drawn.reduce((sum, one) => sum + one.used, 0),
      }
      expect({ reserved: ledger.reservedHalfHours, used: ledger.usedHalfHours }).toEqual(counted)
    }
  }
}

async function expectLoads({ stores, authority }: Recounted, cases: readonly RequestCase[]): Promise<void> {
  const open = cases.filter(({ request }) => isOpen(request)).map(({ request }) => request.allocation)
  for (const load of await stores.specialists.loads(authority)) {
    const theirs = open.filter(allocation => allocation?.specialistId === load.specialistId)
    const minutes = theirs.reduce((sum, allocation) => sum + (allocation?.plannedMinutes ?? 0), 0)
    expect(load).toEqual({ specialistId: load.specialistId, minutes, openRequests: theirs.length })
  }
}

/** The diary holds each visit that was not cancelled, at its time, and nothing that overlaps. */
async function expectDiaries(asked: Recounted, visits: readonly Visit[]): Promise<void> {
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
  expect(inDiary.sort()).toEqual(expected.sort())
  for (const { intervals } of days.flat()) {
    const spans = intervals.map(occupiedSpan)
    for (const [at, span] of spans.entries())
      expect(spans[at + 1]?.startMinutes ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(span.endMinutes)
  }
}
