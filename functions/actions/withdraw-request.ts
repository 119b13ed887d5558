import { type Ledger, use } from '../../shared/hours/ledger.ts'
import { Refusal } from '../../shared/refusal.ts'
import { nextOnFor } from '../../shared/requests/next-step.ts'
import { WITHDRAWAL_REASONS, type WithdrawalReason } from '../../shared/requests/reasons.ts'
import { assertMove } from '../../shared/requests/status.ts'
import { type DiaryDay, removeInterval } from '../../shared/visits/diary-day.ts'
import type { CancelReason } from '../../shared/visits/status.ts'
import { isStanding, type Visit } from '../../shared/visits/visit.ts'
import { isUnrecorded, whenOf } from '../../shared/visits/when.ts'
import type { Put } from '../ports.ts'
import type { RequestCase } from '../request-ports.ts'
import {
  type Acting,
  assertVersion,
  type ChangedRequest,
  changedAnswer,
  type Outcome,
  personOf,
  requestChange,
} from './acting.ts'
import { leaving } from './allocate-request.ts'
import { cancelled } from './cancel-visit.ts'
import { ledgerOf } from './visit-changes.ts'

/** A case with the diary days of its visits to come and the hours set aside for them. */
export interface WithdrawFound extends RequestCase {
  readonly days: readonly DiaryDay[]
  readonly ledgers: readonly Ledger[]
}

/** Which cancellation reason a withdrawal gives the visits to come. */
const VISIT_REASONS: Readonly<Record<WithdrawalReason, CancelReason>> = {
  'need-met': 'no-longer-needed',
  'child-left': 'no-longer-needed',
  'consent-withdrawn': 'consent-withdrawn',
  'sent-in-error': 'no-longer-needed',
  other: 'no-longer-needed',
}

/**
 * Takes a request back. Visits to come are cancelled with it; visits that took place stay as they are.
 * @throws Refusal not-allowed-now once it has ended, or while a visit has begun that is not recorded; stale-version
 */
export function withdrawRequest(
  acting: Acting,
  found: WithdrawFound,
  input: { readonly version: number; readonly reason: WithdrawalReason; readonly note: string },
): Outcome<ChangedRequest> {
  const { request } = found
  assertMove(request.status, 'withdrawn', 'withdraw')
  assertVersion(request.version, input.version)
  const standing = found.visits.filter(isStanding)
  assertAllRecorded(acting, standing)
  const ended = standing.map(visit => cancelled(acting, visit, VISIT_REASONS[input.reason], ''))
  const withdrawal = { reason: input.reason, note: input.note, by: personOf(acting), at: acting.at }
  const next = {
    ...request,
    status: 'withdrawn',
    withdrawal,
    nextOn: nextOnFor('withdrawn', acting.today),
  } as const
  const note = {
    what: 'withdrawn',
    why: WITHDRAWAL_REASONS[input.reason],
    facts: { reason: input.reason, visitsCancelled: standing.length },
  } as const
  const change = requestChange(acting, request, next, note)
  return {
    change: {
      ...change,
      visits: ended.map(next => ({ next, expects: next.version - 1 })),
      diaryDays: emptied(found.days, standing),
      ledgers: returned(found.ledgers, ended),
      loads: leaving(request),
    },
    answer: changedAnswer(change.request.next),
  }
}

/** What has begun is not called off: it is recorded first, by the specialist. */
function assertAllRecorded(acting: Acting, standing: readonly Visit[]): void {
  const begun = standing.find(visit => isUnrecorded(visit, acting))
  if (begun === undefined) return
  throw new Refusal(
    'not-allowed-now',
    `A visit began on ${whenOf(begun)} and what happened is not recorded yet. ${begun.specialistName} records it first; then the request can be withdrawn.`,
  )
}

/** Two visits may share a day and two may share a ledger: each is written once, with everything taken out. */
function emptied(days: readonly DiaryDay[], visits: readonly Visit[]): Put<DiaryDay>[] {
  return days
    .map(day => {
      const theirs = visits.filter(visit => visit.on === day.on && visit.specialistId === day.specialistId)
      return { day, next: theirs.reduce((left, visit) => removeInterval(left, visit.id), day) }
    })
    .filter(({ day, next }) => next !== day)
    .map(({ day, next }) => ({ next, expects: day.version }))
}

function returned(ledgers: readonly Ledger[], visits: readonly Visit[]): Put<Ledger>[] {
  return ledgers
    .map(ledger => {
      const theirs = visits.filter(visit => ledgerOf([ledger], visit) !== null)
      const given = (left: Ledger, visit: Visit) =>
        use(left, visit.reservedHalfHours, visit.cancelled?.hours?.usedHalfHours ?? 0)
      return { ledger, next: theirs.reduce(given, ledger) }
    })
    .filter(({ ledger, next }) => next !== ledger)
    .map(({ ledger, next }) => ({ next, expects: ledger.version }))
}
