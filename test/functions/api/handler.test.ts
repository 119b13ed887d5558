import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../builders/event.ts'
import { PEOPLE, REQUESTS, WORLD } from '../../builders/world.ts'
import { anApi, sentBy } from '../../fakes/api.ts'
import { TEST_SETTINGS } from '../../fakes/parts.ts'

const { senco, sam } = PEOPLE
const claims = claimsOf(senco)
const BOOKING = { on: '2026-12-01', startMinutes: 600, agreed: true }
const booking = () =>
  sentBy(sam, 'POST /requests/:requestId/visits', { params: { requestId: REQUESTS.pier.id }, body: BOOKING })

test('an answer is JSON that nobody keeps', async () => {
  const api = await anApi(WORLD)
  const reply = await api.send({ method: 'GET', target: '/me', claims })
  expect(reply.status).toBe(200)
  expect(reply.headers).toEqual({
    'cache-control': 'no-store',
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff',
  })
  expect(reply.json).toMatchObject({
    authority: '900',
    userId: 'u-senco',
    roles: ['senco'],
    today: '2026-11-23',
  })
})

describe('behind a stage', () => {
  test.each([
    ['$default', '/me', 200],
    ['api', '/api/me', 200],
    ['api', '/api/nothing', 404],
    ['api', '/api', 404],
    ['$default', '/api/me', 404],
  ])('of the name %s, %s is %i', async (stage, target, status) => {
    const api = await anApi(WORLD)
    expect((await api.send({ method: 'GET', target, claims, stage })).status).toBe(status)
  })

  test('the same write is the same write, stage or none', async () => {
    const api = await anApi(WORLD)
    const sent = booking()
    const first = await api.send({ ...sent, stage: 'api', target: `/api${sent.target}` })
    expect(first.status).toBe(201)
    expect((await api.send(sent)).text).toBe(first.text)
  })
})

test('a body may come as base64', async () => {
  const api = await anApi(WORLD)
  const body = Buffer.from(JSON.stringify(BOOKING)).toString('base64')
  expect((await api.send({ ...booking(), body, isBase64Encoded: true })).status).toBe(201)
})

test('header names may be written in any case', async () => {
  const api = await anApi(WORLD)
  const headers = { 'Content-Type': 'application/json', 'IDEMPOTENCY-KEY': 'key-upper-case' }
  expect((await api.send({ ...booking(), headers })).status).toBe(201)
})

test.each(['DELETE', 'PATCH', 'OPTIONS', 'PUT', 'TRACE', 'CONNECT', 'track', 'PROPFIND', 'G@T', ''])(
  'a method no route has is not found: %s',
  async method => {
    const api = await anApi(WORLD)
    const reply = await api.send({ ...booking(), method })
    expect([reply.status, reply.json.code]).toEqual([404, 'not-found'])
  },
)

test('whatever is thrown becomes a problem with a reference, and is counted', async () => {
  const api = await anApi(WORLD)
  const headers = { 'a header': 'that cannot be one' }
  const reply = await api.send({ ...booking(), headers, requestId: 'req-broken' })
  expect(reply.status).toBe(500)
  expect(reply.headers['content-type']).toBe('application/problem+json')
  expect(reply.json).toMatchObject({ code: 'bug', reference: 'req-broken' })
  expect(reply.text).not.toContain('header')
  expect(api.counted).toEqual(['Bug'])
  expect(api.logged).toMatchObject([{ level: 'error', message: 'bug', fields: { requestId: 'req-broken' } }])
})

describe('where calls must come by the front', () => {
  const settings = { ...TEST_SETTINGS, ORIGIN_SECRET: 'through-the-front' }
  test.each([
    ['without the secret', {}, 403],
    ['with another', { 'x-origin-secret': 'through-the-back' }, 403],
    ['with the secret', { 'x-origin-secret': 'through-the-front' }, 200],
  ])('a call %s', async (_, headers, status) => {
    const api = await anApi(WORLD, { settings })
    const reply = await api.send({ method: 'GET', target: '/me', claims, headers })
    expect(reply.status).toBe(status)
    if (status === 403) expect(reply.text).toBe('')
  })
})

test('a call is logged once: route, status and who, with the pattern of the path and not the path', async () => {
  const api = await anApi(WORLD)
  await api.send({ ...booking(), requestId: 'req-logged' })
  expect(api.logged).toEqual([
    {
      level: 'info',
      message: 'request',
      fields: {
        route: 'POST /requests/:requestId/visits',
        status: 201,
        requestId: 'req-logged',
        authority: '900',
        userId: 'u-specialist',
        attempts: 1,
        durationMs: expect.any(Number),
      },
    },
  ])
  await api.send({ method: 'GET', target: '/users', claims, requestId: 'req-refused' })
  expect(api.logged[1]).toMatchObject({ level: 'info', fields: { status: 404, code: 'not-found' } })
})
