import type { AuditNote } from '../../shared/audit/entry.ts'
import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import { academicYearOf } from '../../shared/calendar/local-date.ts'
import { emptyLedger, type Ledger } from '../../shared/hours/ledger.ts'
import type { Told } from '../../shared/notices/told.ts'
import { anotherTold, joined, lapsedTold, offeredTold } from '../../shared/notices/training-notices.ts'
import type { Attendance } from '../../shared/training/attendance.ts'
import { attendanceOf } from '../../shared/training/place-hours.ts'
import { isOverForNothing, passOn, waitingOf, wantsAnother } from '../../shared/training/register.ts'
import { type CourseSession, MOST_KEPT, type Place } from '../../shared/training/session.ts'
import type { Change, Put } from '../ports.ts'
import type { RecordPut } from '../record-ports.ts'
import type { Acting } from './acting.ts'
import { recordChange } from './record-change.ts'

/** What a setting has at a session and the ledger it draws on, as they were read; null for what was never kept. */
export interface SettingAccount {
  readonly settingId: string
  readonly attendance: Attendance | null
  readonly ledger: Ledger | null
}

/** How many settings one write can settle: a transaction has 100 items. The rest follow each morning. */
export const MOST_SETTLED = 40

/** What changes a session, before what follows from it. */
export interface SessionStep {
  readonly was: CourseSession | null
  readonly next: CourseSession
  /** Settings whose places, or what is said of them, this changes. */
  readonly touched: readonly string[]
  readonly accounts: readonly SettingAccount[]
  readonly note: AuditNote
  readonly tells: readonly Told[]
}

/**
 * The change that takes a session to its next state with everything that follows: offers pass on, and each touched
 * setting's hours and list say what the register says. Settings whose accounts were not read are noted to be settled.
 */
export function sessionChange(
  acting: Pick<Acting, 'actor' | 'at' | 'newId' | 'today'>,
  { was, next, touched, accounts, note, tells }: SessionStep,
): { readonly change: Change; readonly session: CourseSession } {
  const passed = passedOn(acting, next)
  const read = new Set(accounts.map(({ settingId }) => settingId))
  const left = new Set([...(was?.toSettle ?? []), ...touched].filter(id => !read.has(id)))
  const session = { ...passed.session, places: tidied(passed.session.places), toSettle: [...left] }
  const { change, record } = recordChange(
    acting,
    { kind: 'session', was, next: session },
    { ...note, facts: { ...note.facts, ...passed.facts } },
    joined([...tells, ...passed.tells]),
  )
  const settled = accounts.map(account => settledWith(record, account))
  return {
    session: record,
    change: {
      ...change,
      records: [...change.records, ...settled.map(({ record: put }) => put)],
      ledgers: settled.flatMap(({ ledger }) => ledger ?? []),
    },
  }
}

/** A session with offers that were not taken passed on, and the team told once when another is worth planning. */
function passedOn(
  { today, at }: Pick<Acting, 'today' | 'at'>,
  session: CourseSession,
): { session: CourseSession; tells: Told[]; facts: AuditNote['facts'] } {
  const { places, offered, lapsed } = passOn(session, today, BANK_HOLIDAYS)
  const isNews =
    session.status === 'planned' &&
    session.anotherProposedAt === null &&
    wantsAnother({ ...session, places: [...places] })
  return {
    session: { ...session, places: [...places], ...(isNews && { anotherProposedAt: at }) },
    tells: [
      ...lapsedTold(session, lapsed),
      ...offeredTold(session, offered),
      ...(isNews ? [anotherTold(session, waitingOf({ places: [...places] }).length)] : []),
    ],
    facts: {
      ...(offered.length > 0 && { offered: offered.length }),
      ...(lapsed.length > 0 && { lapsed: lapsed.length }),
    },
  }
}

/** A setting's list and hours as the register says. The ledger changes by what is different, so again changes nothing. */
function settledWith(
  session: CourseSession,
  { settingId, attendance, ledger }: SettingAccount,
): { record: RecordPut; ledger: Put<Ledger> | null } {
  const version = attendance?.version ?? 0
  const next = { ...attendanceOf(session, settingId), version: version + 1 }
  const reserved = next.reservedHalfHours - (attendance?.reservedHalfHours ?? 0)
  const used = next.usedHalfHours - (attendance?.usedHalfHours ?? 0)
  const record: RecordPut = { kind: 'attendance', next, expects: version }
  if (reserved === 0 && used === 0) return { record, ledger: null }
  const was = ledger ?? emptyLedger(settingId, academicYearOf(session.on), session.stream)
  const changed = {
    ...was,
    reservedHalfHours: was.reservedHalfHours + reserved,
    usedHalfHours: was.usedHalfHours + used,
  }
  return { record, ledger: { next: changed, expects: was.version } }
}

/** The register without the oldest places that came to nothing, where it would grow past what can be kept. */
function tidied(places: readonly Place[]): Place[] {
  let tooMany = places.length - MOST_KEPT
  return places.filter(place => {
    if (tooMany <= 0 || !isOverForNothing(place)) return true
    tooMany -= 1
    return false
  })
}
