import { expect } from 'vitest'
import { COMMON_REFUSALS, type RouteContract, WRITE_REFUSALS } from '../../../shared/contracts/route.ts'
import { ROUTES, type RouteKey } from '../../../shared/contracts/routes.ts'
import type { User } from '../../../shared/people/user.ts'
import { TODAY } from '../../builders/clock.ts'
import { PEOPLE } from '../../builders/world.ts'
import type { Api, Call, Reply } from '../../fakes/api.ts'

/** Calls a route, insists on its declared success, and gives the answer, read by the contract. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
export async function done(api: Api, who: User, route: RouteKey, call: Call = {}): Promise<any> {
  const reply = await api.call(who, route, call)
  const contract: RouteContract = ROUTES[route]
  expect(reply.status, `${route} ${reply.text}`).toBe(contract.status)
  expect(contract.output.parse(reply.json), route).toEqual(reply.json)
  return reply.json
}

/** Insists that a refusal is one the route declares, and gives its code. */
export function declaredCode(route: RouteKey, reply: Reply): string {
  const contract: RouteContract = ROUTES[route]
  const declared: readonly string[] = [...COMMON_REFUSALS, ...WRITE_REFUSALS, ...contract.refusals]
  expect(declared, route).toContain(reply.json.code)
  return reply.json.code
}

/** Free text for every field of the journey that takes any. */
export interface Words {
  readonly content: Readonly<Record<string, unknown>>
  readonly text: (field: string) => string
}

/** A whole journey by the API: asked for, sent, decided, allocated, visited twice, moved, recorded, closed. */
export async function walkJourney(api: Api, { content, text }: Words): Promise<{ requestId: string }> {
  const { senco, lead, sam } = PEOPLE
  const started = await done(api, senco, 'POST /requests', {
    body: { settingId: '900001', serviceId: 'ep-consultation' },
  })
  const params = { requestId: String(started.id) }
  const at = async () => (await done(api, lead, 'GET /requests/:requestId', { params })).request.version
  await done(api, senco, 'PUT /requests/:requestId/draft', { params, body: { version: 1, content } })
  await done(api, senco, 'POST /requests/:requestId/submission', { params, body: { version: 2 } })
  await done(api, lead, 'POST /requests/:requestId/decision', {
    params,
    body: { kind: 'ask', text: text('ask'), version: 3 },
  })
  await done(api, senco, 'POST /requests/:requestId/submission', { params, body: { version: 4 } })
  const accept = { kind: 'accept', reason: 'meets-criteria', note: text('decision'), version: 5 }
  await done(api, lead, 'POST /requests/:requestId/decision', { params, body: accept })
  const { candidates } = await done(api, lead, 'GET /requests/:requestId/candidates', { params })
  expect(candidates.map((one: { specialistId: string }) => one.specialistId)).toContain('900-sp01')
  const allocation = { version: 6, specialistId: '900-sp01', reason: text('allocation') }
  await done(api, lead, 'POST /requests/:requestId/allocation', { params, body: allocation })

  const { slots } = await done(api, sam, 'GET /requests/:requestId/slots', { params })
  const toCome = slots.filter((slot: { on: string }) => slot.on > TODAY)
  const [first, second] = [toCome[0], toCome.at(-1)]
  const held = await done(api, sam, 'POST /requests/:requestId/visits', {
    params,
    body: { on: first.on, startMinutes: first.startMinutes, agreed: false },
  })
  const visit = { ...params, visitId: String(held.visit.id) }
  const VISIT = 'POST /requests/:requestId/visits/:visitId'
  await done(api, senco, `${VISIT}/move-request`, { params: visit, body: { version: 1, why: text('move') } })
  await done(api, sam, `${VISIT}/time`, {
    params: visit,
    body: { version: 2, on: second.on, startMinutes: second.startMinutes, reason: 'setting-asked' },
  })
  await done(api, senco, `${VISIT}/confirmation`, { params: visit, body: { version: 3 } })
  const other = await done(api, sam, 'POST /requests/:requestId/visits', {
    params,
    body: { on: first.on, startMinutes: first.startMinutes, agreed: true },
  })
  const cancellation = { version: 1, reason: 'specialist-unwell', note: text('cancel') }
  await done(api, sam, `${VISIT}/cancellation`, {
    params: { ...params, visitId: String(other.visit.id) },
    body: cancellation,
  })
  api.clock.set(`${second.on}T16:00:00.000Z`)
  const outcomes = [{ outcome: 'achieve', progress: 'partly', note: text('outcome') }]
  const record = {
    version: 4,
    held: true,
    minutes: 60,
    summary: text('record'),
    nextSteps: text('next'),
    outcomes,
  }
  await done(api, sam, `${VISIT}/record`, { params: visit, body: record })
  await done(api, sam, 'POST /requests/:requestId/closure', {
    params,
    body: { version: await at(), summary: text('closure'), outcomes },
  })

  const another = await done(api, senco, 'POST /requests', {
    body: { settingId: '900001', serviceId: 'ep-consultation', copyFrom: started.id },
  })
  const withdrawal = { version: 1, reason: 'sent-in-error', note: text('withdrawal') }
  await done(api, senco, 'POST /requests/:requestId/withdrawal', {
    params: { requestId: String(another.id) },
    body: withdrawal,
  })
  const access = { version: 1, status: 'suspended', why: text('access') }
  await done(api, PEOPLE.admin, 'PUT /users/:userId/access', {
    params: { userId: 'u-harbour' },
    body: access,
  })
  await done(api, senco, 'PUT /notices/seen', { body: { upTo: api.clock.now().toISOString() } })
  return params
}
