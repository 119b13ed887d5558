import { describe, expect, test } from 'vitest'
import type { Stores } from '../../../functions/ports.ts'
import { ROUTES } from '../../../shared/contracts/routes.ts'
import { idOf, NOW } from '../../builders/clock.ts'
import { aUser } from '../../builders/user.ts'
import { CASES, PEOPLE, PIER, REQUESTS, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'

const OPEN = 'GET /requests/:requestId'
const params = { requestId: REQUESTS.pier.id }
const readsOf = async (api: Api, requestId = params.requestId) =>
  (await api.cupboard.stores.reads.list('900', requestId)).map(({ userId, at, granted }) => ({
    userId,
    at,
    granted,
  }))

test('every opening of a case is recorded before it is seen', async () => {
  const api = await anApi(WORLD)
  await api.call(PEOPLE.senco, OPEN, { params })
  api.clock.addMinutes(1)
  await api.call(PEOPLE.lead, OPEN, { params })
  expect(await readsOf(api)).toEqual([
    { userId: 'u-senco', at: NOW, granted: true },
    { userId: 'u-lead', at: '2026-11-23T09:01:00.000Z', granted: true },
  ])
})

test('an opening of another’s case is recorded as refused', async () => {
  const api = await anApi(WORLD)
  expect((await api.call(PEOPLE.harbourSenco, OPEN, { params })).status).toBe(404)
  expect(await readsOf(api)).toEqual([{ userId: 'u-harbour', at: NOW, granted: false }])
})

describe('nothing is recorded, because nothing was opened', () => {
  test.each([
    ['for a case that is not there', PEOPLE.lead, idOf(404)],
    ['for somebody whose role opens none', PEOPLE.commissioner, params.requestId],
    ['for an administrator', PEOPLE.admin, params.requestId],
    ['for somebody who is suspended', aUser().lead().suspended().build(), params.requestId],
    ['for somebody nobody knows', aUser().named('gone', 'Gone').build(), params.requestId],
  ])('%s', async (_, who, requestId) => {
    const suspended = { authority: '900', users: [aUser().lead().suspended().build()] }
    const api = await anApi(who.status === 'suspended' ? [...WORLD, suspended] : WORLD)
    const before = await api.cupboard.dump()
    expect((await api.call(who, OPEN, { params: { requestId } })).status).toBeGreaterThanOrEqual(400)
    expect(await api.cupboard.dump()).toBe(before)
  })
})

describe('copying an earlier request opens it', () => {
  const START = 'POST /requests'
  const copy = (copyFrom: string): { settingId: string; serviceId: string; copyFrom: string } => ({
    settingId: PIER.id,
    serviceId: 'ep-consultation',
    copyFrom,
  })

  test('and is recorded, once, however often the same copy is sent', async () => {
    const api = await anApi(WORLD)
    const call = { body: copy(params.requestId), key: 'key-copy' }
    expect((await api.call(PEOPLE.senco, START, call)).status).toBe(201)
    expect((await api.call(PEOPLE.senco, START, call)).status).toBe(201)
    expect(await readsOf(api)).toEqual([{ userId: 'u-senco', at: NOW, granted: true }])
  })

  test('and is recorded as refused where it is', async () => {
    const api = await anApi(WORLD)
    const { id } = REQUESTS.harbour
    expect((await api.call(PEOPLE.senco, START, { body: copy(id) })).status).toBe(404)
    expect(await readsOf(api, id)).toEqual([{ userId: 'u-senco', at: NOW, granted: false }])
  })

  test('a request that starts empty opens none', async () => {
    const api = await anApi(WORLD)
    const body = { settingId: PIER.id, serviceId: 'ep-consultation' }
    expect((await api.call(PEOPLE.senco, START, { body })).status).toBe(201)
    expect(await readsOf(api)).toEqual([])
  })
})

test('a case that cannot be recorded as opened is not shown', async () => {
  const full = (stores: Stores): Stores => ({
    ...stores,
    reads: { ...stores.reads, record: () => Promise.reject(new Error('full')) },
  })
  const api = await anApi(WORLD, { stores: full })
  const reply = await api.call(PEOPLE.senco, OPEN, { params })
  expect([reply.status, reply.json.code]).toEqual([500, 'bug'])
})

test('the routes that show a whole case are those that record it; lists are no opening', async () => {
  const recording = Object.entries(ROUTES).filter(
    ([, contract]) => 'recordsRead' in contract && contract.recordsRead,
  )
  expect(recording.map(([route]) => route)).toEqual([OPEN, 'GET /ehc/cases/:caseId'])
  const api = await anApi(WORLD)
  await api.call(PEOPLE.lead, 'GET /requests', { query: { tab: 'under-way' } })
  await api.call(PEOPLE.sam, 'GET /requests/:requestId/slots', { params })
  expect(await readsOf(api)).toEqual([])
})

test('opening a needs assessment is recorded for whoever opens it, however little they see', async () => {
  const api = await anApi(WORLD)
  const open = 'GET /ehc/cases/:caseId'
  const [pier, harbour] = [CASES.pier.ehcCase.id, CASES.harbour.ehcCase.id]
  await api.call(PEOPLE.officer, open, { params: { caseId: harbour } })
  await api.call(PEOPLE.harbourSenco, open, { params: { caseId: harbour } })
  await api.call(PEOPLE.senco, open, { params: { caseId: harbour } })
  await api.call(PEOPLE.officer, 'GET /ehc/cases')
  expect(await readsOf(api, harbour)).toEqual([
    { userId: 'u-officer', at: NOW, granted: true },
    { userId: 'u-harbour', at: NOW, granted: true },
    { userId: 'u-senco', at: NOW, granted: false },
  ])
  expect(await readsOf(api, pier)).toEqual([])
})
