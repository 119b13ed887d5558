import { timesForSetting } from '../../shared/allocation/best-slots.ts'
import type { BestSlotsQuestion } from '../../shared/allocation/slot-asks.ts'
import { type LocalDate, mondayOf } from '../../shared/calendar/local-date.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import type { Ledger } from '../../shared/hours/ledger.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Request } from '../../shared/requests/request.ts'
import { REQUEST_STATUSES } from '../../shared/requests/status.ts'
import { emptyDiaryDay } from '../../shared/visits/diary-day.ts'
import { isStanding, type Visit } from '../../shared/visits/visit.ts'
import type { RequestCase } from '../request-ports.ts'
import type { Acting, Outcome } from './acting.ts'
import { bookVisit } from './book-visit.ts'

/** A request with all that its offered times and a booking depend on: the diary is of whoever has it. */
export interface OfferedFound
  extends RequestCase,
    Omit<BestSlotsQuestion, 'request' | 'visits' | 'nowMinutes' | 'policy'> {
  readonly ledgers: readonly Ledger[]
}

/**
 * The setting asks for a visit at one of the times it is offered: it is proposed, and the specialist answers. Any other
 * time is refused alike, so that nobody learns from it what a diary holds.
 * @throws Refusal not-allowed-now as `assertMayAskFor`; slot-taken for a time that is not offered, or no longer;
 *   hours-exhausted; ring-fenced-hours
 */
export function askForVisit(
  acting: Acting,
  found: OfferedFound,
  { on, startMinutes }: { readonly on: LocalDate; readonly startMinutes: number },
): Outcome<{ visit: Visit }> {
  assertMayAskFor(found)
  const times = timesForSetting({ ...found, nowMinutes: acting.nowMinutes, policy: acting.policy })
  const specialist = found.specialists.find(one => one.id === found.request.allocation?.specialistId)
  const isOffered = times.some(time => time.on === on && time.startMinutes === startMinutes)
  if (!isOffered || specialist === undefined)
    throw new Refusal('slot-taken', 'That time is no longer offered. Choose another.', { on, startMinutes })
  const week = found.diaryDays.filter(day => mondayOf(day.on) === mondayOf(on))
  const day = week.find(one => one.on === on) ?? emptyDiaryDay(specialist.id, on)
  return bookVisit(
    acting,
    { ...found, specialist, day, week },
    { on, startMinutes, agreed: false, isAskedFor: true },
  )
}

/**
 * Insists that a setting may ask for a visit: somebody has the request, and none stands or has been.
 * @throws Refusal not-allowed-now
 */
export function assertMayAskFor({ request, visits }: Pick<RequestCase, 'request' | 'visits'>): void {
  if (mayAskFor(request, visits)) return
  const message = serviceOf(request.serviceId).inWriting
    ? 'This is answered in writing, so no visit is booked.'
    : visits.some(isStanding)
      ? 'A visit stands already. Answer it, or ask to move it.'
      : `A request that is “${REQUEST_STATUSES[request.status].label}” has no times to ask for.`
  throw new Refusal('not-allowed-now', message)
}

/** Whether a visit of it can be asked for now. */
export function mayAskFor(request: Request, visits: readonly Visit[]): boolean {
  return request.status === 'allocated' && !serviceOf(request.serviceId).inWriting && !visits.some(isStanding)
}
