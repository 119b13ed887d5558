import { expect, test } from 'vitest'
import { sha256 } from '../../../../functions/storage/chain.ts'
import type { Item } from '../../../../functions/storage/items.ts'
import { demoItems } from '../../../../infra/local/demo/seed.ts'
import { type AuditEntry, firstBrokenLink } from '../../../../shared/audit/entry.ts'
import { academicYearOf, londonInstant } from '../../../../shared/calendar/local-date.ts'
import type { Ledger } from '../../../../shared/hours/ledger.ts'
import type { Request } from '../../../../shared/requests/request.ts'
import { isOpen } from '../../../../shared/requests/request.ts'
import type { Attendance } from '../../../../shared/training/attendance.ts'
import type { DiaryDay } from '../../../../shared/visits/diary-day.ts'
import type { Visit } from '../../../../shared/visits/visit.ts'

/** Days that calendars trip over: holidays, clock changes, 29 February, the end of what is known. */
const DAYS = [
  '2026-10-25',
  '2026-11-23',
  '2026-12-27',
  '2027-03-28',
  '2027-08-15',
  '2028-02-29',
  '2028-12-08',
]

const of = (items: readonly Item[]) => ({
  requests: items.filter(item => item.sk === 'request').map(item => item.data as Request),
  visits: items.filter(item => item.sk.startsWith('visit#')).map(item => item.data as Visit),
  diary: items.filter(item => item.pk.includes('#diary#')).map(item => item.data as DiaryDay),
  ledgers: items.filter(item => item.pk.includes('#hours#')).map(item => item.data as Ledger),
  attendances: items.filter(item => item.pk.includes('#attendance#')).map(item => item.data as Attendance),
  loads: items.filter(item => item.pk === '900#loads'),
})

test.each(DAYS)('a demo of %s is what its own history makes it', today => {
  const items = demoItems({ authority: '900', today, settings: 12, specialists: 20, requests: 60 })
  const { requests, visits, diary, ledgers, loads, attendances } = of(items)
  expect(requests.filter(request => !isOfCase(request, items)).length).toBeGreaterThanOrEqual(62)
  expect(brokenChains(items, requests)).toEqual([])
  expect(lateInstants(items, today)).toEqual([])
  expect(diaryEntries(diary)).toEqual(visitsInDiaries(visits))
  expect(ledgers.filter(ledger => !isAsCounted(withoutTraining(ledger, attendances), visits))).toEqual([])
  for (const load of loads)
    expect([load.sk, load.minutes, load.requests]).toEqual([load.sk, ...countedLoad(load.sk, requests)])
})

/** A statutory request has the id of the event in the case that it follows from. */
function isOfCase({ id }: Request, items: readonly Item[]): boolean {
  return items.some(item => item.sk.startsWith('event#') && item.sk.endsWith(id))
}

function brokenChains(items: readonly Item[], requests: readonly Request[]): string[] {
  return requests.flatMap(request => {
    const entries = items
      .filter(item => item.pk === `900#request#${request.id}` && item.sk.startsWith('entry#'))
      .sort((a, b) => (a.sk < b.sk ? -1 : 1))
      .map(item => item.data as AuditEntry)
    const isWhole =
      firstBrokenLink(entries, sha256) === null &&
      entries.length === request.version &&
      entries.at(-1)?.hash === request.chainHead &&
      entries.every((entry, index) => index === 0 || (entries[index - 1]?.at ?? '') < entry.at)
    return isWhole ? [] : [request.id]
  })
}

/** Nothing has happened later than the midnight that begins today. */
function lateInstants(items: readonly Item[], today: string): string[] {
  const midnight = londonInstant(today, 0)
  return items
    .filter(item => item.sk.startsWith('entry#'))
    .map(item => (item.data as AuditEntry).at)
    .filter(at => at >= midnight)
}

function visitsInDiaries(visits: readonly Visit[]): string[] {
  return visits
    .filter(visit => visit.status !== 'cancelled')
    .map(visit => `${visit.specialistId} ${visit.on} ${visit.startMinutes} ${visit.id}`)
    .sort()
}

function diaryEntries(diary: readonly DiaryDay[]): string[] {
  return diary
    .flatMap(day =>
      day.intervals
        .filter(interval => interval.kind === 'visit')
        .map(interval => `${day.specialistId} ${day.on} ${interval.startMinutes} ${interval.id}`),
    )
    .sort()
}

/** A ledger less what training holds of it. */
function withoutTraining(ledger: Ledger, attendances: readonly Attendance[]): Ledger {
  const own = attendances.filter(
    ({ settingId, stream, academicYear }) =>
      settingId === ledger.settingId && stream === ledger.stream && academicYear === ledger.academicYear,
  )
  const sum = (key: 'reservedHalfHours' | 'usedHalfHours') => own.reduce((all, one) => all + one[key], 0)
  const { reservedHalfHours, usedHalfHours } = ledger
  return {
    ...ledger,
    reservedHalfHours: reservedHalfHours - sum('reservedHalfHours'),
    usedHalfHours: usedHalfHours - sum('usedHalfHours'),
  }
}

/** Reserved half-hours are those of the visits that stand; used ones cannot be more than were held for. */
function isAsCounted(ledger: Ledger, visits: readonly Visit[]): boolean {
  const own = visits.filter(
    visit =>
      visit.settingId === ledger.settingId &&
      visit.stream === ledger.stream &&
      academicYearOf(visit.on) === ledger.academicYear,
  )
  const standing = own.filter(visit => visit.status === 'proposed' || visit.status === 'confirmed')
  const held = own.filter(visit => visit.status === 'completed')
  const used = held.reduce(
    (sum, visit) =>
      sum + Math.ceil(((visit.record?.minutes ?? 0) + visit.prepareMinutes + visit.writeUpMinutes) / 30),
    0,
  )
  const lost = own.filter(
    visit => visit.record?.reason === 'staff-not-available' || visit.record?.reason === 'setting-not-ready',
  )
  const reserved = (list: readonly Visit[]) => list.reduce((sum, visit) => sum + visit.reservedHalfHours, 0)
  return ledger.reservedHalfHours === reserved(standing) && ledger.usedHalfHours === used + reserved(lost)
}

function countedLoad(specialistId: string, requests: readonly Request[]): [number, number] {
  const theirs = requests.filter(
    request => isOpen(request) && request.allocation?.specialistId === specialistId,
  )
  return [theirs.reduce((sum, request) => sum + (request.allocation?.plannedMinutes ?? 0), 0), theirs.length]
}
