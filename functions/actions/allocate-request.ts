import { serviceOf } from '../../shared/catalogue/services.ts'
import { type AllocationQuestion, candidatesFor, plannedMinutes } from '../../shared/people/candidates.ts'
import { Refusal } from '../../shared/refusal.ts'
import { nextOnFor } from '../../shared/requests/next-step.ts'
import type { Request } from '../../shared/requests/request.ts'
import { assertMove } from '../../shared/requests/status.ts'
import {
  type Acting,
  assertVersion,
  type ChangedRequest,
  changedAnswer,
  type Outcome,
  personOf,
  requestChange,
} from './acting.ts'

/** A request with everything an allocation is worked out from. */
export interface AllocationFound
  extends Omit<AllocationQuestion, 'service' | 'today' | 'travel' | 'currentSpecialistId'> {
  readonly request: Request
}

/**
 * Gives a request to a specialist, or to another while no visit is booked. Choosing somebody other than the
 * recommended one needs a reason, which is kept.
 * @throws Refusal not-eligible with each reason; not-allowed-now; stale-version; invalid-input
 */
export function allocateRequest(
  acting: Acting,
  found: AllocationFound,
  input: { readonly version: number; readonly specialistId: string; readonly reason: string },
): Outcome<ChangedRequest> {
  const { request } = found
  if (request.status === 'booked')
    throw new Refusal(
      'not-allowed-now',
      'A visit is booked. Cancel it or record what happened first, then give the request to somebody else.',
    )
  assertMove(request.status, 'allocated', request.allocation === null ? 'allocate' : 'reallocate')
  assertVersion(request.version, input.version)
  const service = serviceOf(request.serviceId)
  const candidates = candidatesFor({
    travel: acting.policy.travel,
    ...found,
    service,
    today: acting.today,
    currentSpecialistId: request.allocation?.specialistId ?? null,
  })
  const chosen = candidates.find(candidate => candidate.specialistId === input.specialistId)
  if (chosen === undefined) throw new Refusal('not-eligible', 'Choose a specialist from the list.')
  if (!chosen.eligible)
    throw new Refusal('not-eligible', `${chosen.name} cannot take this request: ${chosen.whyNot.join('; ')}.`)
  if (!chosen.recommended && input.reason === '') {
    const message = 'Say why you chose somebody other than the recommended specialist'
    throw new Refusal('invalid-input', message, { fields: [{ pointer: '/reason', message }] })
  }
  const allocation = {
    specialistId: chosen.specialistId,
    specialistName: chosen.name,
    reason: input.reason,
    recommended: chosen.recommended,
    plannedMinutes: plannedMinutes(service),
    by: personOf(acting),
    at: acting.at,
  }
  const next = {
    ...request,
    status: 'allocated',
    allocation,
    nextOn: nextOnFor('allocated', acting.today),
  } as const
  const facts = {
    specialistId: chosen.specialistId,
    specialistName: chosen.name,
    recommended: chosen.recommended,
    ...(isLeaving(request, chosen.specialistId) && {
      formerSpecialistId: request.allocation.specialistId,
    }),
  }
  const why = chosen.recommended ? chosen.whyRecommended.join('; ') : input.reason
  const change = requestChange(acting, request, next, { what: 'allocated', why, facts })
  return {
    change: {
      ...change,
      loads: handedOver(request, chosen.specialistId, allocation.plannedMinutes),
    },
    answer: changedAnswer(change.request.next),
  }
}

/** Whether somebody else had it until now. */
export function isLeaving(
  request: Request,
  specialistId: string,
): request is Request & { readonly allocation: NonNullable<Request['allocation']> } {
  return request.allocation !== null && request.allocation.specialistId !== specialistId
}

/** Off one specialist and onto another; where both are the same person, the difference. */
export function handedOver(
  request: Request,
  specialistId: string,
  minutes: number,
): ReturnType<typeof leaving> {
  const [from] = leaving(request)
  if (from?.specialistId === specialistId)
    return [{ specialistId, minutes: minutes + from.minutes, requests: 0 }]
  return [...leaving(request), { specialistId, minutes, requests: 1 }]
}

/** The load taken off whoever has a request when it leaves them. */
export function leaving(
  request: Pick<Request, 'allocation'>,
): { specialistId: string; minutes: number; requests: number }[] {
  if (request.allocation === null) return []
  const { specialistId, plannedMinutes: minutes } = request.allocation
  return [{ specialistId, minutes: -minutes, requests: -1 }]
}
