import { expect, test } from 'vitest'
import { STATUS_OF } from '../../../functions/api/problems.ts'
import type { Stores } from '../../../functions/ports.ts'
import type { RefusalCode } from '../../../shared/refusal.ts'
import { NINE_HUNDRED, PEOPLE, REQUESTS, WORLD } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'
import { BOOK, book, failing, more, SCENARIOS } from './refusal-scenarios.ts'
import { declaredCode } from './walk.ts'

const { sam } = PEOPLE

test.each(Object.keys(SCENARIOS) as RefusalCode[])(
  '%s is said as a problem document, and nothing is written',
  async code => {
    const { who, route, call, pointers, facts, status, stores } = SCENARIOS[code]
    const api = await anApi([...WORLD, more], stores === undefined ? {} : { stores })
    let sent = call
    if (code === 'idempotency-key-reused') {
      const first = { body: { upTo: '2026-11-20T09:00:00.000Z' }, key: 'key-twice' }
      expect((await api.call(who, route, first)).status).toBe(200)
      sent = { ...first, body: { upTo: '2026-11-21T09:00:00.000Z' } }
    }
    const before = await api.cupboard.dump('reads')
    const reply = await api.call(who, route, { ...sent, requestId: 'req-quote-me' })
    expect(reply.json).toMatchObject({
      type: `urn:send-support:${code}`,
      code,
      status,
      reference: 'req-quote-me',
      ...facts,
    })
    expect(reply.json.title.length * reply.json.detail.length).toBeGreaterThan(0)
    expect(reply.status).toBe(status)
    expect(STATUS_OF[code]).toBe(status)
    expect(reply.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    })
    expect(reply.headers['retry-after']).toBe(status === 503 ? '2' : undefined)
    const found = reply.json.fields?.map((field: { pointer: string }) => field.pointer)
    expect(found).toEqual(pointers)
    expect(await api.cupboard.dump('reads')).toBe(before)
    expect(declaredCode(route, reply)).toBe(code)
  },
)

test.each([
  ['throttled', Object.assign(new Error('slow down'), { name: 'ThrottlingException' }), 'busy', 503],
  ['unreachable', Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), 'busy', 503],
  ['broken', new Error('Mika Quill is in this message'), 'bug', 500],
])('an engine that is %s is told without what it said', async (_, error, code, status) => {
  const api = await anApi(WORLD, { stores: failing(error) })
  const reply = await api.call(sam, BOOK, book())
  expect([reply.status, reply.json.code]).toEqual([status, code])
  expect(reply.text).not.toContain(error.message)
  expect(JSON.stringify(api.logged)).not.toContain(error.message)
  expect(api.counted).toEqual([status === 500 ? 'Bug' : 'Busy'])
})

test('a corrupt record is our fault, never the caller’s', async () => {
  const broken = { ...REQUESTS.pier, status: 'lost' } as unknown as typeof REQUESTS.pier
  const api = await anApi([NINE_HUNDRED, { authority: '900', requests: [broken] }])
  const reply = await api.call(sam, BOOK, book())
  expect([reply.status, reply.json.code]).toEqual([500, 'bug'])
  expect(api.logged.at(-1)).toMatchObject({ level: 'error', message: 'bug', fields: { status: 500 } })
})

test('what stays contended is tried four times and then said to be busy', async () => {
  let tries = 0
  const contended = (stores: Stores): Stores => ({
    ...stores,
    commit: async () => {
      tries += 1
      return 'changed'
    },
  })
  const api = await anApi(WORLD, { stores: contended })
  expect((await api.call(sam, BOOK, book())).json.code).toBe('busy')
  expect(tries).toBe(4)
  expect(api.logged.at(-1)?.fields).toMatchObject({ status: 503, attempts: 4 })
  expect(api.counted).toEqual(['Busy', 'WorkedAgain', 'WorkedAgain', 'WorkedAgain'])
})
