import { describe, expect, test } from 'vitest'
import type { RouteKey } from '../../../shared/contracts/routes.ts'
import { claimsOf } from '../../builders/event.ts'
import { PEOPLE, PIER, REQUESTS, WORLD } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'

const { senco, sam, lead, officer } = PEOPLE
const pier = { requestId: REQUESTS.pier.id }

describe('a query that is wrong names each field', () => {
  test.each<[string, typeof senco, RouteKey, Record<string, string>, Record<string, string>, string[]]>([
    ['an unknown tab', lead, 'GET /requests', {}, { tab: 'all' }, ['/query/tab']],
    ['an unknown field', lead, 'GET /requests', {}, { tab: 'triage', limit: '5' }, ['/query/limit']],
    ['a cursor that is none', lead, 'GET /requests', {}, { cursor: 'abc' }, ['/query/cursor']],
    ['a cursor without end', lead, 'GET /requests', {}, { cursor: 'x'.repeat(201) }, ['/query/cursor']],
    ['a service that does not exist', officer, 'GET /requests', {}, { service: 'magic' }, ['/query/service']],
    ['too many days', sam, 'GET /requests/:requestId/slots', pier, { days: '29' }, ['/query/days']],
    [
      'days that are no number',
      sam,
      'GET /requests/:requestId/slots',
      pier,
      { days: 'all' },
      ['/query/days'],
    ],
    [
      'the end of the calendar',
      sam,
      'GET /requests/:requestId/slots',
      pier,
      { from: '2199-12-31' },
      ['/query/from'],
    ],
    [
      'the end of the calendar',
      lead,
      'GET /specialists/:specialistId/diary',
      { specialistId: '900-sp01' },
      { from: '2199-12-31' },
      ['/query/from'],
    ],
    [
      'a day that does not exist',
      senco,
      'GET /settings/:settingId/visits',
      { settingId: PIER.id },
      { from: '2026-13-01' },
      ['/query/from'],
    ],
  ])('%s', async (_, who, route, params, query, pointers) => {
    const api = await anApi(WORLD)
    const reply = await api.call(who, route, { params, query })
    expect([reply.status, reply.json.code], reply.text).toEqual([400, 'invalid-input'])
    expect(reply.json.fields.map((field: { pointer: string }) => field.pointer)).toEqual(pointers)
  })
})

describe('a query nobody asked for', () => {
  test.each([
    ['on a route without any', '/me?x=1', ['/query/x']],
    ['of several fields', '/catalogue?x=1&y~z=2', ['/query/x', '/query/y~0z']],
    ['sent twice', '/requests?tab=triage&tab=ended', ['/query/tab']],
    ['sent twice alike', '/requests?sort=priority&tab=triage&tab=triage', ['/query/tab']],
    ['called like part of every object', '/requests?constructor=1', ['/query/constructor']],
    ['with a NUL', '/requests?cursor=a%00b', ['/query/cursor']],
  ])('is refused: %s', async (_, target, pointers) => {
    const api = await anApi(WORLD)
    const reply = await api.send({ method: 'GET', target, claims: claimsOf(lead) })
    expect([reply.status, reply.json.code], reply.text).toEqual([400, 'invalid-input'])
    expect(reply.json.fields.map((field: { pointer: string }) => field.pointer)).toEqual(pointers)
  })

  test('a path with a NUL names nothing', async () => {
    const api = await anApi(WORLD)
    const reply = await api.send({
      method: 'GET',
      target: '/settings/900001%00/requests',
      claims: claimsOf(lead),
    })
    expect(reply.status).toBe(404)
  })
})

test.each([
  '/',
  '/nothing',
  '/requests/',
  '/__test/token',
  '//requests',
  '/requests/%2e%2e/users',
  '/Requests',
])('an address that is none is not found: %s', async target => {
  const api = await anApi(WORLD)
  const reply = await api.send({ method: 'GET', target, claims: claimsOf(lead) })
  expect([reply.status, reply.json.code]).toEqual([404, 'not-found'])
})
