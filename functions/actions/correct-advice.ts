import { isPsychologistAsked } from '../../shared/casework/psychologist.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import { type CaseEvent, isKind } from '../../shared/ehc/case.ts'
import { priorityOf } from '../../shared/requests/priority.ts'
import { isOpen } from '../../shared/requests/request.ts'
import type { Change } from '../ports.ts'
import { type Acting, requestChange } from './acting.ts'
import { adviceDueOn } from './request-advice.ts'
import { type WithdrawFound, withdrawRequest } from './withdraw-request.ts'

/**
 * What a correction of asking the psychologist does to the statutory request: another day of receipt moves the day it is
 * due, its visits staying as they are; asking somebody else instead, or striking the asking out, takes it back like a
 * withdrawal. Null where nothing follows, as for a request that has ended.
 * @param asked  the request as it is, with what withdrawing it needs
 * @throws Refusal not-allowed-now when it would be taken back while a visit has begun that is not recorded
 */
export function correctAdvice(acting: Acting, asked: WithdrawFound, event: CaseEvent): Change | null {
  if (!isOpen(asked.request)) return null
  if (isPsychologistAsked(event) && isKind(event, 'advice-requested'))
    return dueMoved(acting, asked, event.details.receivedByBodyOn)
  const input = { version: asked.request.version, reason: 'sent-in-error', note: '' } as const
  return withdrawRequest(acting, asked, input).change
}

function dueMoved(acting: Acting, { request }: WithdrawFound, receivedByBodyOn: string): Change | null {
  const dueOn = adviceDueOn(receivedByBodyOn, acting.casework.clock)
  if (dueOn === request.dueOn) return null
  const { serviceId, dueOn: was } = request
  const content = {
    ...request.content,
    questions: { ...request.content.questions, 'asked-on': receivedByBodyOn },
  }
  const priority = priorityOf(serviceId, serviceOf(serviceId), content)
  return requestChange(
    acting,
    request,
    { ...request, content, priority, dueOn },
    {
      what: 'due-day-moved',
      why: 'The day the psychologist received it was corrected',
      facts: { dueOn, ...(was === null ? {} : { was }) },
    },
  )
}
