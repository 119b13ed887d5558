import type { Request } from '../../../shared/requests/request.ts'
import type { Visit } from '../../../shared/visits/visit.ts'
import { TOMORROW } from '../../builders/clock.ts'
import type { Reply } from '../../fakes/api.ts'
import { LARGE, LEAD, SENCO } from './authority.ts'
import type { Place } from './place.ts'

const [AFTERNOON, LATER] = [780, 790]

/** What came back. @throws Error unless it is a success: a bench of refusals says nothing */
export async function good(replying: Promise<Reply>): Promise<Reply> {
  const reply = await replying
  if (reply.status < 300) return reply
  throw new Error(`Answered ${reply.status}: ${reply.text.slice(0, 300)}`)
}

/** A page of the largest setting's requests. */
export function list({ api }: Place): Promise<Reply> {
  return good(api.call(SENCO, 'GET /settings/:settingId/requests', { params: { settingId: LARGE.id } }))
}

/** A request with its visits and timeline. */
export function open({ api }: Place, { id }: Request): Promise<Reply> {
  return good(api.call(LEAD, 'GET /requests/:requestId', { params: { requestId: id } }))
}

/** Free times of two weeks. */
export function slots({ api }: Place, { id }: Request): Promise<Reply> {
  return good(api.call(LEAD, 'GET /requests/:requestId/slots', { params: { requestId: id } }))
}

/** Books tomorrow afternoon. */
export async function book({ api }: Place, { id }: Request): Promise<Visit> {
  const body = { on: TOMORROW, startMinutes: AFTERNOON, agreed: true }
  const params = { requestId: id }
  return (await good(api.call(LEAD, 'POST /requests/:requestId/visits', { params, body }))).json.visit
}

/** Moves a visit to ten minutes later. */
export async function reschedule({ api }: Place, visit: Visit): Promise<Visit> {
  const params = { requestId: visit.requestId, visitId: visit.id }
  const body = { version: visit.version, on: visit.on, startMinutes: LATER, reason: 'better-time-found' }
  const route = 'POST /requests/:requestId/visits/:visitId/time'
  return (await good(api.call(LEAD, route, { params, body }))).json.visit
}

/** Cancels a visit. */
export function cancel({ api }: Place, visit: Visit): Promise<Reply> {
  const params = { requestId: visit.requestId, visitId: visit.id }
  const body = { version: visit.version, reason: 'specialist-unwell', note: '' }
  const route = 'POST /requests/:requestId/visits/:visitId/cancellation'
  return good(api.call(LEAD, route, { params, body }))
}

/** What the lead's home page asks for once it knows who is signed in, all at once. */
export function leadHome({ api }: Place): Promise<unknown> {
  const waiting = (tab: string) => good(api.call(LEAD, 'GET /requests', { query: { tab, sort: 'priority' } }))
  return Promise.all([waiting('triage'), waiting('to-allocate'), good(api.call(LEAD, 'GET /notices'))])
}

/** What a SENCO's home page asks for once it knows who is signed in, all at once. */
export function sencoHome(place: Place): Promise<unknown> {
  const params = { settingId: LARGE.id }
  return Promise.all([
    list(place),
    good(place.api.call(SENCO, 'GET /settings/:settingId/visits', { params })),
    good(place.api.call(SENCO, 'GET /settings/:settingId', { params })),
    good(place.api.call(SENCO, 'GET /settings/:settingId/ehc-cases', { params })),
    good(place.api.call(SENCO, 'GET /notices')),
  ])
}
