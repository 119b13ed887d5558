import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { type CancelledHours, hoursOnCancelling } from '../../shared/hours/cancellation-rules.ts'
import { FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import { type Actor, can } from '../../shared/people/roles.ts'
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts'
import { assertVisitMove, CANCEL_REASONS, type CancelReason } from '../../shared/visits/status.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { assertToCome, whenOf } from '../../shared/visits/when.ts'
import { type Acting, assertVersion, type Outcome, personOf, requestChange } from './acting.ts'
import { afterVisits, outOfDiary, type VisitFound, withVisit } from './visit-changes.ts'

/**
 * Cancels a visit: it stays on the record with who, when and why; its time goes back, and so do its hours as far as
 * the rules for notice say.
 * @throws Refusal not-allowed-now, also once it has begun; stale-version
 */
export function cancelVisit(
  acting: Acting,
  found: VisitFound,
  input: { readonly version: number; readonly reason: CancelReason; readonly note: string },
): Outcome<{ visit: Visit }> {
  const { visit, request } = found
  assertVisitMove(visit.status, 'cancelled', 'cancel-visit')
  assertVersion(visit.version, input.version)
  assertToCome(visit, acting)
  const hours = hoursFor(acting, visit)
  const next = cancelled(acting, visit, input.reason, input.note)
  const after = { ...request, ...afterVisits(acting, request, withVisit(found.visits, next), 'cancel-visit') }
  const facts = { when: whenOf(visit), reason: input.reason, visitId: visit.id, ...hoursFact(visit, hours) }
  const change = requestChange(acting, request, after, {
    what: 'visit-cancelled',
    why: CANCEL_REASONS[input.reason].label,
    facts,
  })
  const out = outOfDiary(visit, { day: found.day, ledger: found.ledger, usedHalfHours: hours.usedHalfHours })
  return {
    change: { ...change, ...out, visits: [{ next, expects: visit.version }] },
    answer: { visit: next },
  }
}

/** The visit as it is kept once cancelled, with what became of its hours. */
export function cancelled(acting: Acting, visit: Visit, reason: CancelReason, note: string): Visit {
  const hours = { ...hoursFor(acting, visit), waived: null }
  return {
    ...visit,
    status: 'cancelled',
    version: visit.version + 1,
    cancelled: { reason, note, by: personOf(acting), at: acting.at, hours },
  }
}

/**
 * What somebody's cancelling a visit today does with its hours, by the authority's rules of today, whatever they were when
 * it was booked. Who books visits there is the team.
 */
export function hoursFor(
  {
    actor,
    today,
    policy,
  }: {
    readonly actor: Actor
    readonly today: LocalDate
    readonly policy: Pick<PolicyInForce, 'cancellation'>
  },
  visit: Pick<Visit, 'settingId' | 'specialistId' | 'on' | 'stream' | 'reservedHalfHours'>,
): CancelledHours {
  const { settingId, specialistId } = visit
  const isSettings =
    actor.settingIds.includes(settingId) && !can(actor, 'book-visits', { settingId, specialistId })
  const by = isSettings ? 'setting' : 'team'
  return hoursOnCancelling({ by, today, visit, holidays: BANK_HOLIDAYS, rules: policy.cancellation })
}

/** For the timeline, where hours are used: how many, and with how much notice. */
function hoursFact(visit: Visit, { usedHalfHours, noticeWorkingDays }: CancelledHours): { hours?: string } {
  if (usedHalfHours === 0) return {}
  const days = `${noticeWorkingDays} working ${noticeWorkingDays === 1 ? 'day' : 'days'}`
  return {
    hours: `${usedHalfHours / 2} of ${FUNDING_STREAMS[visit.stream].label} used, with ${days} of notice`,
  }
}
