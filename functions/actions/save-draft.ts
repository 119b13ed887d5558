import { type ServiceRow, serviceOf } from '../../shared/catalogue/services.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { RequestContent } from '../../shared/requests/content.ts'
import { MOST_CONTENT_BYTES, notAsked } from '../../shared/requests/own-fields.ts'
import { priorityOf } from '../../shared/requests/priority.ts'
import type { Request } from '../../shared/requests/request.ts'
import { REQUEST_STATUSES } from '../../shared/requests/status.ts'
import {
  type Acting,
  assertVersion,
  type ChangedRequest,
  changedAnswer,
  type Outcome,
  requestChange,
} from './acting.ts'

/**
 * Saves sections of a request that its setting still has in hand. Sections that are not sent stay as they are.
 * @throws Refusal not-allowed-now once it was sent; stale-version when a colleague saved in between; invalid-input for
 *   a paper or question that the service does not have; too-large when all answers together are
 */
export function saveDraft(
  acting: Acting,
  request: Request,
  input: { readonly version: number; readonly content: Partial<RequestContent> },
): Outcome<ChangedRequest> {
  if (!isInHand(request))
    throw new Refusal(
      'not-allowed-now',
      `This request is “${REQUEST_STATUSES[request.status].label}” and can no longer be edited.`,
    )
  assertVersion(request.version, input.version)
  const service = serviceOf(request.serviceId)
  assertAsked(service, input.content)
  const content: RequestContent = { ...request.content, ...input.content }
  assertFits(content)
  const priority = priorityOf(request.serviceId, service, content)
  const facts = { sections: Object.keys(input.content).sort().join(' ') }
  const change = requestChange(
    acting,
    request,
    { ...request, content, priority },
    { what: 'drafted', why: null, facts },
  )
  return { change, answer: changedAnswer(change.request.next) }
}

function assertAsked(service: ServiceRow, content: Partial<RequestContent>): void {
  const fields = notAsked(service, content).map(pointer => ({
    pointer: `/content${pointer}`,
    message: 'This service does not ask for that',
  }))
  if (fields.length > 0)
    throw new Refusal('invalid-input', 'Check the fields named, then send it again.', { fields })
}

function assertFits(content: RequestContent): void {
  if (new TextEncoder().encode(JSON.stringify(content)).length <= MOST_CONTENT_BYTES) return
  throw new Refusal('too-large', 'All answers together are too long to keep. Shorten some, then save again.')
}

/** Whether those who ask still have it: not sent yet, or sent back for more. */
export function isInHand(request: Pick<Request, 'status'>): boolean {
  return request.status === 'draft' || request.status === 'more-information-needed'
}
