import { type ServiceKey, serviceOf } from '../../shared/catalogue/services.ts'
import type { Id } from '../../shared/ids.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { Question } from '../../shared/questions/question.ts'
import { tellTaker } from '../../shared/questions/question-notices.ts'
import { contentOfQuestion, isServiceFor } from '../../shared/questions/question-request.ts'
import { Refusal } from '../../shared/refusal.ts'
import { priorityOf } from '../../shared/requests/priority.ts'
import { type Acting, assertVersion, type Outcome } from './acting.ts'
import { assertNow, questionChange } from './question-change.ts'
import { settingRights } from './question-rights.ts'
import { startRequest } from './start-request.ts'

/** What turning a question into a request finds. */
export interface QuestionOfSetting {
  readonly question: Question
  readonly setting: Setting
}

/**
 * Turns a question into a draft of a request with everything carried over: what was asked as the concern, what was
 * answered as what has been tried. Each has a link to the other; both are written at once.
 * @throws Refusal not-allowed-now when it was taken back or turned before, the setting has closed, or the service is
 *   not one of the question's discipline that settings ask for
 */
export function turnQuestionIntoRequest(
  acting: Acting,
  { question, setting }: QuestionOfSetting,
  { version, serviceId }: { readonly version: number; readonly serviceId: ServiceKey },
): Outcome<{ readonly questionId: Id; readonly requestId: Id }> {
  assertVersion(question.version, version)
  assertNow(settingRights(question)['turn-into-request'], question, 'be turned into a request')
  const service = serviceOf(serviceId)
  if (!isServiceFor(question, service))
    throw new Refusal('not-allowed-now', `“${service.title}” is not a service that this question can become.`)
  const started = startRequest(acting, { setting, earlier: null }, { serviceId })
  const { request } = started.change
  if (request === undefined) throw new Error('A request that was started is not in its change')
  const content = contentOfQuestion(question, service)
  const next = { ...request.next, content, questionId: question.id }
  const also = {
    ...started.change,
    request: { ...request, next: { ...next, priority: priorityOf(serviceId, service, content) } },
  }
  const { change } = questionChange(
    acting,
    { was: question, next: { ...question, status: 'turned-into-request', requestId: next.id } },
    { what: 'question-turned-into-request', why: null, facts: { requestId: next.id, service: serviceId } },
    tellTaker(question, 'became a request, so it needs no answer any more'),
  )
  return { change: { ...change, also }, answer: { questionId: question.id, requestId: next.id } }
}
