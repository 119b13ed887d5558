import type { Acceptance, RunFound } from '../../shared/allocation/run.ts'
import { isCopy, isOverStatus } from '../../shared/allocation/run-line.ts'
import type { AuditNote } from '../../shared/audit/entry.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { plannedMinutes, whyNotEligible } from '../../shared/people/candidates.ts'
import { Refusal } from '../../shared/refusal.ts'
import { nextOnFor } from '../../shared/requests/next-step.ts'
import { isHidden, type Request } from '../../shared/requests/request.ts'
import { assertMove } from '../../shared/requests/status.ts'
import { isStanding, type Visit } from '../../shared/visits/visit.ts'
import { whenOf } from '../../shared/visits/when.ts'
import type { Change } from '../ports.ts'
import type { RequestCase } from '../request-ports.ts'
import { type Acting, type Outcome, personOf, requestChange } from './acting.ts'
import { handedOver, isLeaving } from './allocate-request.ts'
import { cancelled, hoursFor } from './cancel-visit.ts'
import { MOST_STANDING } from './may-book.ts'
import { missingVisits, movedVisits } from './moved-visits.ts'
import { Bookings, type PlannedFound } from './planned-visits.ts'
import { afterVisits, withVisit } from './visit-changes.ts'

/** A line of a run without whether it was accepted. */
export type ResultLine = Omit<PlacedLine, 'acceptance' | 'acceptanceWords'>

/** A line of a run with its request and everything it would be booked into. */
export interface PlacementFound extends RequestCase, PlannedFound {
  readonly run: RunFound['run']
  readonly line: ResultLine
  readonly acceptance: Acceptance | null
}

/** What is said where the setting is not shown the request, so that nothing can be proposed to it. */
const TIMES_TO_AGREE =
  'Allocated. The request is not shared with the setting: agree the times with it, then book them.'

/**
 * Accepts what a run says of one request: it is allocated, and its visits are proposed at the times planned or others of
 * the same weeks, as a person would book them. Visits that the run was free to move and has moved are cancelled.
 * @throws Refusal not-allowed-now for a what-if copy, a run that is not over, a line accepted before, or a request that
 *   has changed since; not-eligible; every refusal of a booking
 */
export function acceptPlacement(
  acting: Acting,
  found: PlacementFound,
  { why }: { readonly why: string },
): Outcome<{ placed: PlacedLine }> {
  assertOffered(found)
  const leaves = movedVisits(acting, found)
  const stays = found.visits.filter(visit => !leaves.includes(visit))
  const wanted = missingVisits(found, leaves)
  const bookings = new Bookings(found.days, found.ledgers)
  for (const visit of leaves) bookings.remove(visit, hoursFor(acting, visit).usedHalfHours)
  const without = [...stays, ...leaves.map(visit => cancelled(acting, visit, 'replanned', ''))]
  const allocated = allocatedTo(acting, found, without, { why, hasLeft: leaves.length > 0 })
  let [request, visits] = [allocated, without]
  for (const one of wanted) {
    visits = withVisit(visits, bookings.book(acting, { ...found, request }, one))
    request = { ...request, ...afterVisits(acting, request, visits, 'book') }
  }
  assertRoom(visits)
  const { request: was } = found
  const change = requestChange(acting, was, request, noteOf(found, bookings.booked, leaves, why))
  const words = isHidden(was) ? TIMES_TO_AGREE : null
  return {
    change: {
      ...change,
      ...bookings.changed(found.days, found.ledgers),
      visits: [
        ...bookings.booked.map(next => ({ next, expects: 0 })),
        ...leaves.map(visit => ({
          next: cancelled(acting, visit, 'replanned', ''),
          expects: visit.version,
        })),
      ],
      loads: loadsOf(was, found.specialist.id),
      acceptance: noteOn(acting, found, 'accepted', words),
    },
    answer: { placed: { ...found.line, acceptance: 'accepted', acceptanceWords: words } },
  }
}

/** What is kept when a line could not be accepted because something has changed since; null for any other refusal. */
export function refusedPlacement(acting: Acting, found: PlacementFound, refusal: Refusal): Change | null {
  try {
    assertOffered(found)
  } catch {
    return null
  }
  return {
    authority: found.run.authority,
    at: acting.at,
    by: personOf(acting),
    note: null,
    about: null,
    entryId: acting.newId(),
    acceptance: noteOn(acting, found, 'changed', refusal.message),
  }
}

/** Insists that a line is on offer at all, whatever has become of its request. */
function assertOffered({ run, acceptance }: PlacementFound): void {
  const no = (message: string) => new Refusal('not-allowed-now', message)
  if (isCopy(run))
    throw no('This plan is a what-if copy, so nothing of it can be accepted. Plan again without the changes.')
  if (!isOverStatus(run.status))
    throw no('This plan is still being made. Wait until it is ready, or stop it.')
  if (acceptance?.acceptance === 'accepted') throw no(`${acceptance.by.name} has accepted this already.`)
}

/** @throws Refusal not-eligible; not-allowed-now for a step the statuses do not have */
function allocatedTo(
  acting: Acting,
  { request, setting, specialist, line }: PlacementFound,
  visits: readonly Visit[],
  { why, hasLeft }: { readonly why: string; readonly hasLeft: boolean },
): Request {
  const left = hasLeft ? { ...request, ...afterVisits(acting, request, visits, 'cancel-visit') } : request
  if (left.allocation?.specialistId === line.specialistId) return left
  const service = serviceOf(request.serviceId)
  const whyNot = whyNotEligible(specialist, service, setting)
  if (whyNot.length > 0)
    throw new Refusal('not-eligible', `${specialist.name} cannot take this request: ${whyNot.join('; ')}.`)
  assertMove(left.status, 'allocated', left.allocation === null ? 'allocate' : 'reallocate')
  return {
    ...left,
    status: 'allocated',
    nextOn: nextOnFor('allocated', acting.today),
    allocation: {
      specialistId: specialist.id,
      specialistName: specialist.name,
      reason: why,
      recommended: true,
      plannedMinutes: plannedMinutes(service),
      by: personOf(acting),
      at: acting.at,
    },
  }
}

function assertRoom(visits: readonly Visit[]): void {
  if (visits.filter(isStanding).length <= MOST_STANDING) return
  throw new Refusal('not-allowed-now', `This request would have more than ${MOST_STANDING} visits to come.`)
}

/** Nothing changes hands where the specialist has the request already. */
function loadsOf(request: Request, specialistId: string): NonNullable<Change['loads']> {
  if (request.allocation?.specialistId === specialistId) return []
  return handedOver(request, specialistId, plannedMinutes(serviceOf(request.serviceId)))
}

function noteOf(
  { run, request, specialist }: PlacementFound,
  booked: readonly Visit[],
  leaves: readonly Visit[],
  why: string,
): AuditNote {
  const facts = {
    runId: run.id,
    specialistId: specialist.id,
    specialistName: specialist.name,
    visits: booked.length,
    days: booked.map(whenOf).join('; '),
    visitsCancelled: leaves.length,
    ...(leaves.length > 0 && { daysCancelled: leaves.map(whenOf).join('; ') }),
    ...(isLeaving(request, specialist.id) && { formerSpecialistId: request.allocation.specialistId }),
  }
  return { what: 'plan-accepted', why: why === '' ? null : why, facts }
}

function noteOn(
  acting: Acting,
  { run, line }: PlacementFound,
  acceptance: Acceptance['acceptance'],
  words: string | null,
): NonNullable<Change['acceptance']> {
  const { authority, id, startedAt } = run
  return {
    run: { authority, id, startedAt },
    acceptance: { requestId: line.requestId, at: acting.at, by: personOf(acting), acceptance, words },
  }
}
