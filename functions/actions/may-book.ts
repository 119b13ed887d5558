import { serviceOf } from '../../shared/catalogue/services.ts'
import { Refusal } from '../../shared/refusal.ts'
import { isHidden } from '../../shared/requests/request.ts'
import { assertMove } from '../../shared/requests/status.ts'
import { isStanding, type Visit } from '../../shared/visits/visit.ts'
import type { RequestCase } from '../request-ports.ts'

/** How many visits of one request may stand at once: withdrawing it cancels them all in one transaction. */
export const MOST_STANDING = 20

/** How many visits are to be booked, and whether the setting has agreed to their times. */
interface Wish {
  readonly count: number
  readonly agreed: boolean
}

/**
 * Insists that so many more visits of a request may be booked, whatever their times.
 * @throws Refusal not-allowed-now: its status, what is answered in writing, more than may stand at once, or a proposal to
 *   a setting with which nothing is shared
 */
export function assertMayBook(
  { request, visits }: Pick<RequestCase, 'request' | 'visits'>,
  { count, agreed }: Wish,
): void {
  assertMove(request.status, 'booked', 'book')
  if (serviceOf(request.serviceId).inWriting)
    throw new Refusal(
      'not-allowed-now',
      'This is answered in writing, so no visit is booked. Close the request with the answer.',
    )
  assertRoomFor(visits, count)
  if (!agreed && isHidden(request))
    throw new Refusal(
      'not-allowed-now',
      'This request is not shared with the setting, so it cannot answer a proposed time here. Agree the time with it, then book the visit as agreed.',
    )
}

function assertRoomFor(visits: readonly Visit[], count: number): void {
  const standing = visits.filter(isStanding).length
  if (standing + count <= MOST_STANDING) return
  const message =
    standing >= MOST_STANDING
      ? `This request has ${MOST_STANDING} visits to come, and cannot have more. Record or cancel one first.`
      : `A request can have ${MOST_STANDING} visits to come, and this one has ${standing}. Book ${MOST_STANDING - standing} or fewer.`
  throw new Refusal('not-allowed-now', message)
}
