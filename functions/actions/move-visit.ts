import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { academicYearOf } from '../../shared/calendar/local-date.ts'
import { emptyLedger, type Ledger, release, reserve } from '../../shared/hours/ledger.ts'
import { assertPays } from '../../shared/hours/pot.ts'
import { payerOf } from '../../shared/hours/visit-hours.ts'
import {
  type DiaryDay,
  type Interval,
  placeInterval,
  removeInterval,
  replaceInterval,
} from '../../shared/visits/diary-day.ts'
import { assertCanReschedule, MOVE_REASONS, type MoveReason } from '../../shared/visits/status.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { intervalOf } from '../../shared/visits/visit-interval.ts'
import { assertToCome, whenOf } from '../../shared/visits/when.ts'
import type { Put } from '../ports.ts'
import { type Acting, assertVersion, type Outcome, requestChange } from './acting.ts'
import { assertTimeIsFree, type BookingFound } from './book-visit.ts'
import { afterVisits, ledgerOf, withVisit } from './visit-changes.ts'

/** A visit to move: the day it leaves (`from`) and the day it goes to (`day`), the same object where it stays. */
export interface MoveFound extends BookingFound {
  readonly visit: Visit
  readonly from: DiaryDay
}

/** The new time. Minutes after midnight, London wall time. */
export interface MoveInput {
  readonly version: number
  readonly on: LocalDate
  readonly startMinutes: number
  readonly reason: MoveReason
}

/**
 * Moves a visit to another free time; both days, the visit and the request change together.
 * @throws Refusal every code of `assertBookable`; not-allowed-now, also once it has begun; stale-version; hours-exhausted in the new year
 */
export function moveVisit(acting: Acting, found: MoveFound, input: MoveInput): Outcome<{ visit: Visit }> {
  const { visit, request, setting } = found
  assertCanReschedule(visit.status)
  assertVersion(visit.version, input.version)
  assertToCome(visit, acting)
  const minutes = visit.endMinutes - visit.startMinutes
  const next: Visit = {
    ...visit,
    on: input.on,
    startMinutes: input.startMinutes,
    endMinutes: input.startMinutes + minutes,
    version: visit.version + 1,
    moveAsked: null,
    // Whoever asked for the old time has not agreed to the new one.
    ...(visit.answerBy === 'specialist' && { answerBy: 'setting' as const }),
  }
  const interval = intervalOf(next, setting)
  assertTimeIsFree(acting, found, interval)
  const facts = { when: whenOf(next), was: whenOf(visit), on: next.on, visitId: visit.id }
  const after = { ...request, ...afterVisits(acting, request, withVisit(found.visits, next), 'move-visit') }
  const change = requestChange(acting, request, after, {
    what: 'visit-moved',
    why: MOVE_REASONS[input.reason].label,
    facts,
  })
  return {
    change: {
      ...change,
      visits: [{ next, expects: visit.version }],
      diaryDays: days(found, interval, acting.policy),
      ledgers: hours(found, next),
    },
    answer: { visit: next },
  }
}

function days({ visit, from, day }: MoveFound, interval: Interval, rules: Acting['policy']): Put<DiaryDay>[] {
  if (from.on === day.on) return [{ next: replaceInterval(day, interval, rules), expects: day.version }]
  return [
    { next: removeInterval(from, visit.id), expects: from.version },
    { next: placeInterval(day, interval, rules), expects: day.version },
  ]
}

/** Reserved hours follow a visit into another academic year, where its pot must still be shared; within one nothing changes. */
function hours({ visit, ledgers, pot }: MoveFound, next: Visit): Put<Ledger>[] {
  if (academicYearOf(visit.on) === academicYearOf(next.on)) return []
  if (next.payerId !== undefined) assertPays(pot ?? null, next)
  const [old, fresh] = [ledgerOf(ledgers, visit), ledgerOf(ledgers, next)]
  const into = fresh ?? emptyLedger(payerOf(next), academicYearOf(next.on), next.stream)
  return [
    ...(old === null ? [] : [{ next: release(old, visit.reservedHalfHours), expects: old.version }]),
    { next: reserve(into, visit.reservedHalfHours), expects: into.version },
  ]
}
