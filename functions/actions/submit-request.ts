import { addWeeks, isLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import { Refusal } from '../../shared/refusal.ts'
import { gaps } from '../../shared/requests/completeness.ts'
import { nextOnFor } from '../../shared/requests/next-step.ts'
import type { Request } from '../../shared/requests/request.ts'
import { assertMove } from '../../shared/requests/status.ts'
import {
  type Acting,
  assertVersion,
  type ChangedRequest,
  changedAnswer,
  type Outcome,
  requestChange,
} from './acting.ts'

/**
 * Sends a draft to the team, or sends it again with what was asked for.
 * @throws Refusal incomplete-request with a field for each gap; stale-version; not-allowed-now
 */
export function submitRequest(
  acting: Acting,
  request: Request,
  input: { readonly version: number },
): Outcome<ChangedRequest> {
  assertMove(request.status, 'submitted', 'submit')
  assertVersion(request.version, input.version)
  const missing = gaps(serviceOf(request.serviceId), request.content, acting.today)
  if (missing.length > 0) {
    const fields = missing.map(gap => ({ pointer: `/content${gap.pointer}`, message: gap.message }))
    throw new Refusal('incomplete-request', 'Answer what is missing, then send the request again.', {
      fields,
    })
  }
  const next: Omit<Request, 'version' | 'changedAt'> = {
    ...request,
    status: 'submitted',
    submittedAt: request.submittedAt ?? acting.at,
    nextOn: nextOnFor('submitted', acting.today),
    dueOn: statutoryDueOn(request, acting.today),
  }
  const facts = {
    service: request.serviceId,
    points: request.priority.points,
    again: request.submittedAt !== null,
  }
  const change = requestChange(acting, request, next, { what: 'submitted', why: null, facts })
  return { change, answer: changedAnswer(change.request.next) }
}

/**
 * Statutory advice is due six weeks after the body receives the request for it.
 * @source SI 2014/1530 reg. 8(1)
 */
function statutoryDueOn(request: Request, today: LocalDate): LocalDate | null {
  if (!serviceOf(request.serviceId).statutory) return null
  const askedOn = request.content.questions?.['asked-on'] ?? ''
  if (isLocalDate(askedOn) && askedOn <= today) return addWeeks(askedOn, 6)
  const message =
    'Enter the day the psychologist received the request for advice, today or earlier, like 2027-01-12'
  throw new Refusal('incomplete-request', `${message}.`, {
    fields: [{ pointer: '/content/questions/asked-on', message }],
  })
}
