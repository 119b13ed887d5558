import { beforeEach, expect, test } from 'vitest'
import { createTestClock, type TestClock } from '../../../../infra/local/testing/test-clock.ts'
import {
  createTestDoors,
  type TestDoorParts,
  type TestPerson,
} from '../../../../infra/local/testing/test-doors.ts'

const amara: TestPerson = {
  sub: 'u-1',
  username: '900.amara',
  name: 'Amara',
  roleLabel: 'SENCO',
  groups: ['senco', 'specialist'],
  place: 'Larkfield',
  authority: '900',
  settings: ['larkfield'],
  specialistId: null,
  status: 'active',
}
let clock: TestClock
let happened: string[]

beforeEach(() => {
  clock = createTestClock()
  happened = []
})

async function call(method: string, target: string, body?: unknown, changes: Partial<TestDoorParts> = {}) {
  const door = createTestDoors({
    people: async () => [amara],
    sign: (account, claims) => JSON.stringify({ sub: account.sub, ...claims }),
    clock,
    clockSet: async () => void happened.push('clock set'),
    drain: async () => void happened.push('drained'),
    ...changes,
  })
  const sent = Buffer.from(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body))
  const reply = await door({ method, target, headers: [], body: sent, sourceIp: '127.0.0.1' })
  return reply && { status: reply.status, body: JSON.parse(reply.body.toString()) }
}

test('a token is given for a user by name, with other claims when asked', async () => {
  expect(await call('POST', '/__test/token', { user: '900.amara' })).toMatchObject({
    status: 200,
    body: { token: '{"sub":"u-1"}' },
  })
  const changed = await call('POST', '/__test/token', { user: '900.amara', claims: { exp: 1 } })
  expect(changed?.body.token).toBe('{"sub":"u-1","exp":1}')
})

test('users are listed with role, authority and settings', async () => {
  const users = await call('GET', '/__test/users')
  expect(users?.body).toEqual([
    {
      username: '900.amara',
      name: 'Amara',
      role: 'senco',
      roles: ['senco', 'specialist'],
      authority: '900',
      settings: ['larkfield'],
      specialistId: null,
      status: 'active',
    },
  ])
})

test('the clock is set, stands still, lets what is due run, and can be given back', async () => {
  expect(await call('POST', '/__test/clock', { now: '2026-11-23T09:00:00Z' })).toEqual({
    status: 200,
    body: { now: '2026-11-23T09:00:00.000Z' },
  })
  expect(clock.now().toISOString()).toBe('2026-11-23T09:00:00.000Z')
  expect(happened).toEqual(['clock set'])
  await call('POST', '/__test/clock', { now: null })
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1000)
})

test('drain answers when everything is handled, and 503 when that cannot be known', async () => {
  expect((await call('POST', '/__test/drain'))?.status).toBe(200)
  expect(happened).toEqual(['drained'])
  const drain = () => Promise.reject(new Error('engine away'))
  expect(await call('POST', '/__test/drain', undefined, { drain })).toEqual({
    status: 503,
    body: { message: 'engine away' },
  })
})

test.each([
  ['a user nobody knows', 'POST', '/__test/token', { user: '900.nobody' }, 404],
  ['a token for nobody', 'POST', '/__test/token', {}, 400],
  ['a body that is not JSON', 'POST', '/__test/token', '{', 400],
  ['a clock without a zone', 'POST', '/__test/clock', { now: '2026-11-23T09:00:00' }, 400],
  ['a door that does not exist', 'GET', '/__test/secrets', undefined, 404],
  ['the wrong method', 'GET', '/__test/token', undefined, 404],
])('%s is refused', async (_words, method, target, body, status) => {
  expect((await call(method, target, body))?.status).toBe(status)
})

test('without TEST_CLOCK the clock cannot be set', async () => {
  const noClock = { clock: undefined } satisfies Partial<TestDoorParts>
  expect((await call('POST', '/__test/clock', { now: '2026-11-23T09:00:00Z' }, noClock))?.status).toBe(409)
})

test('any other path passes through', async () => {
  expect(await call('GET', '/requests')).toBeUndefined()
})
