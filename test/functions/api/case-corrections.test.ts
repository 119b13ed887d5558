import { expect, inject, test } from 'vitest'
import { said } from '../../builders/case-walk.ts'
import { NOW } from '../../builders/clock.ts'
import { A_CHILD } from '../../builders/ehc-case.ts'
import { CASES, NINE_HUNDRED, PEOPLE, PIER, REQUESTS, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'

const { officer, lead } = PEOPLE
const EVENTS = 'POST /ehc/cases/:caseId/events'
const pier = { caseId: CASES.pier.ehcCase.id }
const why = 'Read the letter again'

const record = async (api: Api, version: number, event: ReturnType<typeof said>, params = pier) => {
  api.clock.addMinutes(1)
  const reply = await api.call(officer, EVENTS, { params, body: { version, event } })
  expect(reply.status, reply.text).toBe(201)
}
const lastEvent = async (api: Api, params = pier) =>
  (await api.call(officer, 'GET /ehc/cases/:caseId', { params })).json.events[0].id
const asked = (on: string, more: object = {}) =>
  said('advice-requested', '2026-11-20', { receivedByBodyOn: on }, more)

test('correcting when the psychologist was asked moves the request’s day; striking it out ends it', async () => {
  const cupboard = await engineStores(inject('databaseEndpoint'))
  const api = await anApi([NINE_HUNDRED], { cupboard })
  await record(api, 1, said('decision-to-assess', '2026-11-20'))
  await record(api, 2, asked('2026-11-20'))
  const requestId = await lastEvent(api)
  const request = async () =>
    (await api.call(lead, 'GET /requests/:requestId', { params: { requestId } })).json
  expect((await request()).request).toMatchObject({ dueOn: '2027-01-01', status: 'accepted' })
  await record(api, 3, asked('2026-11-23', { supersedes: requestId, why }))
  expect(await request()).toMatchObject({
    request: { dueOn: '2027-01-04', status: 'accepted', version: 2 },
    timeline: [{ what: 'due-day-moved', facts: { was: '2027-01-01', dueOn: '2027-01-04' } }, {}],
  })
  const struckOut = said('recorded-in-error', '2026-11-23', {}, { supersedes: await lastEvent(api), why })
  await record(api, 4, struckOut)
  expect(await request()).toMatchObject({
    request: { status: 'withdrawn', withdrawal: { reason: 'sent-in-error' }, version: 3 },
    timeline: [{ what: 'withdrawn', by: { name: 'Ola Officer' } }, {}, {}],
  })
})

test('a body cannot have received what was asked on a day that has not come, and the refusal names the rule', async () => {
  const api = await anApi(WORLD)
  await record(api, 1, said('decision-to-assess', '2026-11-20'))
  const body = { version: 2, event: asked('2026-11-24', { why: 'It is in the post' }) }
  const reply = await api.call(officer, EVENTS, { params: pier, body })
  expect([reply.status, reply.json.code, reply.json.canOverride]).toEqual([409, 'not-allowed-now', false])
  expect(reply.json.provision).toBe('reg. 8(1)')
  expect(reply.text).toContain('Tuesday 24 November 2026 has not come yet')
  await record(api, 2, asked('2026-11-23'))
})

test('a case whose only entry was struck out has ended, leaves the open list and frees its child', async () => {
  const api = await anApi(WORLD)
  const start = (on: string) =>
    api.call(officer, 'POST /ehc/cases', {
      body: {
        child: { ...A_CHILD, givenName: 'Zia' },
        settingId: PIER.id,
        fromRequestId: null,
        first: said('request-received', on),
      },
    })
  const { json } = await start('2026-11-16')
  expect((await start('2026-11-16')).json.code).toBe('open-case-exists')
  const params = { caseId: String(json.id) }
  const supersedes = await lastEvent(api, params)
  await record(api, 1, said('recorded-in-error', '2026-11-23', {}, { supersedes, why }), params)
  const view = (await api.call(officer, 'GET /ehc/cases/:caseId', { params })).json
  expect(view).toMatchObject({ stage: 'struck-out', stageLabel: 'Ended: struck out', week: null, next: null })
  expect([view.current, view.dates]).toEqual([[], []])
  const idsIn = async (list: string) =>
    (await api.call(officer, 'GET /ehc/cases', { query: { list } })).json.cases.map(
      ({ id }: { id: string }) => id,
    )
  for (const list of ['open', 'at-risk', 'overdue']) expect(await idsIn(list)).not.toContain(json.id)
  expect(await idsIn('ended')).toContain(json.id)
  expect((await start('2026-11-17')).status).toBe(201)
})

test('starting a case from a request opens that request, and is recorded', async () => {
  const api = await anApi(WORLD)
  const start = (fromRequestId: string | null, settingId = PIER.id) =>
    api.call(officer, 'POST /ehc/cases', {
      body: {
        child: { ...A_CHILD, givenName: 'Zia' },
        settingId,
        fromRequestId,
        first: said('request-received', '2026-11-16'),
      },
    })
  const readsOf = async (id: string) =>
    (await api.cupboard.stores.reads.list('900', id)).map(({ userId, at, granted }) => [userId, at, granted])
  expect((await start(REQUESTS.settingDraft.id)).status).toBe(404)
  expect(await readsOf(REQUESTS.settingDraft.id)).toEqual([['u-officer', NOW, false]])
  expect((await start(REQUESTS.pier.id)).status).toBe(201)
  expect(await readsOf(REQUESTS.pier.id)).toEqual([['u-officer', NOW, true]])
})

test('a child known by a UPN in one case and without in another is warned of, either way round', async () => {
  const upn = 'A123456789012'
  const start = (api: Api, over: object, why: string | null = null) =>
    api.call(officer, 'POST /ehc/cases', {
      body: {
        child: { ...A_CHILD, givenName: 'Zia', ...over },
        settingId: PIER.id,
        fromRequestId: null,
        first: said('request-received', '2026-11-16', {}, { why }),
      },
    })
  for (const [first, second] of [
    [{ upn }, { upn: null }],
    [{ upn: null }, { upn }],
  ] as const) {
    const cupboard = await engineStores(inject('databaseEndpoint'))
    const api = await anApi([NINE_HUNDRED], { cupboard })
    const { json } = await start(api, first)
    const warned = await start(api, { ...second, givenName: 'ZIA' })
    expect([warned.status, warned.json.code, warned.json.canOverride]).toEqual([409, 'not-allowed-now', true])
    expect(warned.json.caseId).toBe(json.id)
    expect((await start(api, { upn: null, dateOfBirth: '2018-03-15' })).status).toBe(201)
    expect((await start(api, second, 'Two cousins of one name')).status).toBe(201)
    const params = { caseId: String(json.id) }
    const ending = said('withdrawn', '2026-11-20')
    await record(api, 1, ending, params)
    expect((await start(api, first, 'x')).status).toBe(201)
  }
})
