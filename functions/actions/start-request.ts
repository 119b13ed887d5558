import { CHAIN_START } from '../../shared/audit/entry.ts'
import { type ServiceKey, serviceOf } from '../../shared/catalogue/services.ts'
import { can } from '../../shared/people/roles.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { Refusal } from '../../shared/refusal.ts'
import { EMPTY_CONTENT, type RequestContent } from '../../shared/requests/content.ts'
import { fitted } from '../../shared/requests/own-fields.ts'
import { priorityOf } from '../../shared/requests/priority.ts'
import { ownSideOf, type Request, relationOf } from '../../shared/requests/request.ts'
import {
  type Acting,
  type ChangedRequest,
  changedAnswer,
  type Outcome,
  personOf,
  requestChange,
} from './acting.ts'

/** What starting needs: the setting, and the earlier request to copy from where one is named. */
export interface StartFound {
  readonly setting: Setting
  readonly earlier: Request | null
}

/**
 * Starts a draft, empty or with the answers of an earlier request of the same setting. Consent is never copied:
 * it was given for that request.
 * @throws Refusal not-allowed-now when the setting has closed, or the service is for the other side to ask
 */
export function startRequest(
  acting: Acting,
  { setting, earlier }: StartFound,
  { serviceId }: { readonly serviceId: ServiceKey },
): Outcome<ChangedRequest> {
  const service = serviceOf(serviceId)
  const raisedFor = acting.actor.settingIds.includes(setting.id) ? 'setting' : 'authority'
  if (setting.status === 'closed')
    throw new Refusal('not-allowed-now', 'This setting has closed, so nothing new can be requested for it.')
  if (service.askedBy !== raisedFor)
    throw new Refusal(
      'not-allowed-now',
      `“${service.title}” is asked for by ${service.askedBy === 'setting' ? 'settings' : 'the authority’s EHC officers'}.`,
    )
  if (earlier !== null && !mayCopy(acting, setting, earlier)) throw new Refusal('not-found')
  const content: RequestContent =
    earlier === null ? EMPTY_CONTENT : fitted(service, { ...earlier.content, consent: null, dates: null })
  const request: Omit<Request, 'version' | 'changedAt'> = {
    id: acting.newId(),
    authority: acting.actor.authority,
    chainHead: CHAIN_START,
    settingId: setting.id,
    settingName: setting.name,
    serviceId,
    raisedFor,
    sharing: null,
    status: 'draft',
    content,
    stream: service.stream,
    priority: priorityOf(serviceId, service, content),
    startedAt: acting.at,
    startedBy: personOf(acting),
    submittedAt: null,
    nextOn: null,
    dueOn: null,
    ask: null,
    decision: null,
    allocation: null,
    withdrawal: null,
    closure: null,
    copiedFrom: earlier?.id ?? null,
  }
  const facts = { service: serviceId, ...(earlier === null ? {} : { copiedFrom: earlier.id }) }
  const change = requestChange(acting, null, request, { what: 'started', why: null, facts })
  return { change, answer: changedAnswer(change.request.next) }
}

/** Only of the same setting, and only what this person may read whole: what the other side shares in part is not. */
function mayCopy({ actor }: Acting, setting: Setting, earlier: Request): boolean {
  const isWhole = earlier.sharing === null || earlier.sharing === 'everything'
  const relation = isWhole ? relationOf(earlier) : ownSideOf(earlier)
  return earlier.settingId === setting.id && can(actor, 'read-request', relation)
}
