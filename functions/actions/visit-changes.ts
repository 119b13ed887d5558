import { academicYearOf } from '../../shared/calendar/local-date.ts'
import { type Ledger, use } from '../../shared/hours/ledger.ts'
import { payerOf } from '../../shared/hours/visit-hours.ts'
import { nextOnFor } from '../../shared/requests/next-step.ts'
import type { Request } from '../../shared/requests/request.ts'
import { assertMove, type VisitDrivenVerb } from '../../shared/requests/status.ts'
import { type DiaryDay, removeInterval } from '../../shared/visits/diary-day.ts'
import { isStanding, type Visit } from '../../shared/visits/visit.ts'
import type { Put } from '../ports.ts'
import type { RequestCase } from '../request-ports.ts'
import type { Acting } from './acting.ts'

/** A visit with its case, the diary day it stands in and the hours set aside for it. */
export interface VisitFound extends RequestCase {
  readonly visit: Visit
  readonly day: DiaryDay
  /** Null where nothing was ever set aside. */
  readonly ledger: Ledger | null
}

/**
 * Status and next day of a request, worked out from its visits: a visit to come, support given, or neither yet.
 * @param by  what was done to one of them
 * @throws Refusal not-allowed-now for a move the table of statuses does not have
 */
export function afterVisits(
  acting: Acting,
  request: Pick<Request, 'status'>,
  visits: readonly Visit[],
  by: VisitDrivenVerb,
): Pick<Request, 'status' | 'nextOn'> {
  const after = standOf(visits, acting)
  assertMove(request.status, after.status, by)
  return after
}

function standOf(visits: readonly Visit[], acting: Acting): Pick<Request, 'status' | 'nextOn'> {
  const standing = visits
    .filter(isStanding)
    .map(visit => visit.on)
    .sort()
  if (standing[0] !== undefined) return { status: 'booked', nextOn: standing[0] }
  const status = visits.some(visit => visit.status === 'completed') ? 'delivered' : 'allocated'
  return { status, nextOn: nextOnFor(status, acting.today) }
}

/** The visits with one of them replaced or added. */
export function withVisit(visits: readonly Visit[], next: Visit): Visit[] {
  return [...visits.filter(visit => visit.id !== next.id), next]
}

/** What to write so that a visit leaves the diary and its reserved hours go back, less those that are used. */
export function outOfDiary(
  visit: Visit,
  found: { readonly day: DiaryDay; readonly ledger: Ledger | null; readonly usedHalfHours: number },
): { diaryDays: Put<DiaryDay>[]; ledgers: Put<Ledger>[] } {
  const { day, ledger, usedHalfHours } = found
  const ledgers =
    ledger === null
      ? []
      : [{ next: use(ledger, visit.reservedHalfHours, usedHalfHours), expects: ledger.version }]
  return { diaryDays: [{ next: removeInterval(day, visit.id), expects: day.version }], ledgers }
}

/** The ledger a visit draws on: its setting's or its pot's, for the academic year it falls in. */
export function ledgerOf(
  ledgers: readonly Ledger[],
  visit: Pick<Visit, 'on' | 'stream' | 'settingId' | 'payerId'>,
): Ledger | null {
  const [year, payer] = [academicYearOf(visit.on), payerOf(visit)]
  const isTheirs = ({ settingId, stream, academicYear }: Ledger) =>
    settingId === payer && stream === visit.stream && academicYear === year
  return ledgers.find(isTheirs) ?? null
}
