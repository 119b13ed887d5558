import type { AuditEntry } from '../../shared/audit/entry.ts'
import { academicYearOf, mondayOf } from '../../shared/calendar/local-date.ts'
import type { Ledger } from '../../shared/hours/ledger.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import type { User } from '../../shared/people/user.ts'
import type { PolicyRecord } from '../../shared/policy/authority-policy.ts'
import { MOST_POINTS } from '../../shared/requests/priority.ts'
import { isUnsent, type Request, rowOf, tabOf } from '../../shared/requests/request.ts'
import type { DiaryDay } from '../../shared/visits/diary-day.ts'
import { isStanding, type Visit, visitRowOf } from '../../shared/visits/visit.ts'
import { diaryRowOf } from './diary-rows.ts'
import { KEYS, type Key, NO_DAY } from './keys.ts'

/** An item of the table: its keys, its version where it has one, and the record under `data`. */
export type Item = Key & { readonly [attribute: string]: unknown }

/** An authority that runs its service on this table. */
export function authorityItem(code: string, name: string): Item {
  return { ...KEYS.authority(code), data: { code, name } }
}

/** The list a setting or a specialist sees a request in. */
export function ownTab(request: Pick<Request, 'status'>): 'open' | 'drafts' | 'ended' {
  const tab = tabOf(request)
  if (tab === 'drafts' || tab === 'ended') return tab
  return 'open'
}

/** A request: the record, its list row, and its place in each list. What was never sent is listed for its own side only. */
export function requestItem(request: Request): Item {
  const { authority, id, settingId, raisedFor } = request
  const hidden = isUnsent(request)
  const byDay = `${tabOf(request) === 'ended' ? request.changedAt : (request.nextOn ?? NO_DAY)}#${id}`
  const specialistId = request.allocation?.specialistId
  const bySetting = { gsi1pk: KEYS.settingRequests(authority, settingId, ownTab(request)), gsi1sk: byDay }
  const workList = KEYS.workList(authority, tabOf(request))
  return {
    ...KEYS.request(authority, id),
    ...(hidden && raisedFor === 'authority' ? {} : bySetting),
    ...(hidden && raisedFor === 'setting'
      ? {}
      : { gsi2pk: workList, gsi2sk: byPoints(request), gsi4pk: workList, gsi4sk: byDay }),
    ...(specialistId === undefined
      ? {}
      : { gsi3pk: KEYS.specialistRequests(authority, specialistId, ownTab(request)), gsi3sk: byDay }),
    row: rowOf(request),
    version: request.version,
    data: request,
  }
}

/** Most points first, then who was sent first. */
function byPoints({ priority, submittedAt, startedAt, id }: Request): string {
  return `${String(MOST_POINTS - priority.points).padStart(3, '0')}#${submittedAt ?? startedAt}#${id}`
}

/**
 * A visit: behind its setting's hours of the year it falls in, behind those of the pot that pays for it, and while it
 * stands among the setting's coming visits.
 */
export function visitItem(authority: string, visit: Visit): Item {
  const startsAt = `${visit.on}#${String(visit.startMinutes).padStart(4, '0')}#${visit.id}`
  const listed = isStanding(visit)
    ? { gsi1pk: KEYS.settingVisits(authority, visit.settingId), gsi1sk: startsAt }
    : {}
  return {
    ...KEYS.visit(authority, visit.requestId, visit.id),
    ...listed,
    ...(visit.payerId !== undefined && {
      gsi2pk: KEYS.hours(authority, visit.payerId, academicYearOf(visit.on)),
      gsi2sk: startsAt,
    }),
    gsi4pk: KEYS.hours(authority, visit.settingId, academicYearOf(visit.on)),
    gsi4sk: startsAt,
    row: visitRowOf(visit),
    version: visit.version,
    data: visit,
  }
}

/** A diary day, one version on from the record it was made from, and its place among everybody's days of its week. */
export function diaryDayItem(authority: string, day: DiaryDay): Item {
  return {
    ...KEYS.diaryDay(authority, day.specialistId, day.on),
    gsi4pk: KEYS.diaryWeek(authority, mondayOf(day.on)),
    gsi4sk: `${day.on}#${day.specialistId}`,
    row: diaryRowOf(day),
    version: day.version,
    data: day,
  }
}

export function ledgerItem(authority: string, ledger: Ledger): Item {
  return {
    ...KEYS.ledger(authority, ledger.settingId, ledger.academicYear, ledger.stream),
    gsi4pk: KEYS.ledgers(authority, ledger.academicYear),
    gsi4sk: `${ledger.stream}#${ledger.settingId}`,
    row: ledger,
    version: ledger.version,
    data: ledger,
  }
}

export function userItem(user: User): Item {
  return { ...KEYS.user(user.authority, user.userId), version: user.version, data: user }
}

export function policyItem(record: PolicyRecord): Item {
  return { ...KEYS.policy(record.authority), version: record.version, data: record }
}

export function policyEntryItem(authority: string, entry: AuditEntry): Item {
  return { ...KEYS.policyEntry(authority, entry.sequence), data: entry }
}

export function settingItem(authority: string, setting: Setting): Item {
  return { ...KEYS.setting(authority, setting.id), version: setting.version, data: setting }
}

export function specialistItem(authority: string, specialist: Specialist): Item {
  return { ...KEYS.specialist(authority, specialist.id), version: specialist.version, data: specialist }
}

/** A load as it is kept: two counters that are added to. */
export function loadItem(authority: string, specialistId: string, minutes: number, requests: number): Item {
  return { ...KEYS.load(authority, specialistId), minutes, requests }
}

/** An entry of a request's chain carries whose it is, so that notices need no second read. */
export function requestEntryItem(request: Request, entry: AuditEntry): Item {
  const { authority, id, settingId, raisedFor, sharing } = request
  const whose = {
    settingId,
    specialistId: request.allocation?.specialistId ?? null,
    raisedFor,
    isSent: !isUnsent(request),
    sharing,
  }
  return { ...KEYS.requestEntry(authority, id, entry.sequence), data: entry, ...whose }
}

export function specialistEntryItem(authority: string, specialistId: string, entry: AuditEntry): Item {
  return { ...KEYS.specialistEntry(authority, specialistId, entry.sequence), data: entry }
}

export function userEntryItem(user: User, entry: AuditEntry): Item {
  return { ...KEYS.userEntry(user.authority, user.userId, entry.sequence), data: entry }
}
