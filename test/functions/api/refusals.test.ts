import { expect, test } from 'vitest'
import { STATUS_OF } from '../../../functions/api/problems.ts'
import { OutcomeUnknown, type Stores } from '../../../functions/ports.ts'
import { COMMON_REFUSALS, type RouteContract, WRITE_REFUSALS } from '../../../shared/contracts/route.ts'
import { ROUTES, type RouteKey } from '../../../shared/contracts/routes.ts'
import type { User } from '../../../shared/people/user.ts'
import type { RefusalCode } from '../../../shared/refusal.ts'
import { idOf, TOMORROW } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { aUser } from '../../builders/user.ts'
import { NINE_HUNDRED, PEOPLE, PIER, REQUESTS, SAM, VISITS, WORLD } from '../../builders/world.ts'
import { anApi, type Call } from '../../fakes/api.ts'
import type { Given } from '../../fakes/in-memory-state.ts'

const { senco, sam, lead, commissioner } = PEOPLE
const BOOK = 'POST /requests/:requestId/visits'
const requestId = REQUESTS.pier.id
const ofPier = { requestId }
const book = (over: object = {}): Call => ({
  params: ofPier,
  body: { on: '2026-12-01', startMinutes: 600, agreed: true, ...over },
})
const withVersion = (version: number): Call => ({
  params: { requestId, visitId: VISITS.pier.id },
  body: { version, why: 'A trip' },
})
const statutory = aRequest().id(idOf(31)).for('ep-statutory-advice').allocatedTo(SAM).build()
const accepted = aRequest().id(idOf(32)).accepted().build()
const teacher = aSpecialist().id('900-sp03', 'Tess Teacher').in('autism').build()
const more: Given = { authority: '900', requests: [statutory, accepted], specialists: [teacher] }
const failing =
  (error: Error) =>
  (stores: Stores): Stores => ({
    ...stores,
    commit: () => Promise.reject(error),
  })

interface Scenario {
  readonly who: User
  readonly route: RouteKey
  readonly call: Call
  readonly pointers?: readonly string[]
  readonly facts?: object
  readonly status: number
  readonly stores?: (stores: Stores) => Stores
}

/** How each refusal comes about, once; the status is what RFC 9110 has for it. */
const SCENARIOS: Readonly<Record<RefusalCode, Scenario>> = {
  'invalid-input': {
    who: sam,
    route: BOOK,
    call: book({ startMinutes: 'ten' }),
    pointers: ['/startMinutes'],
    status: 400,
  },
  'signed-out': { who: aUser().named('gone', 'Gone').build(), route: 'GET /me', call: {}, status: 401 },
  'not-found': {
    who: commissioner,
    route: 'GET /requests/:requestId',
    call: { params: ofPier },
    status: 404,
  },
  'not-allowed-now': {
    who: lead,
    route: 'POST /requests/:requestId/decision',
    call: { params: ofPier, body: { kind: 'ask', text: 'More?', version: REQUESTS.pier.version } },
    facts: { from: 'booked', to: 'more-information-needed' },
    status: 409,
  },
  'stale-version': {
    who: senco,
    route: 'POST /requests/:requestId/visits/:visitId/move-request',
    call: withVersion(7),
    facts: { yourVersion: 7, currentVersion: 1 },
    status: 409,
  },
  'slot-taken': {
    who: sam,
    route: BOOK,
    call: book({ on: TOMORROW }),
    facts: { on: TOMORROW, startMinutes: 600, reason: 'overlap' },
    status: 409,
  },
  'outside-working-time': {
    who: sam,
    route: BOOK,
    call: book({ startMinutes: 840, minutes: 60 }),
    stores: stores => ({
      ...stores,
      specialists: {
        ...stores.specialists,
        get: async () => aSpecialist().away('2026-12-01', '2026-12-01').build(),
      },
    }),
    facts: { reason: 'specialist-leave' },
    status: 422,
  },
  'setting-closed': {
    who: sam,
    route: BOOK,
    call: book({ on: '2026-12-24' }),
    facts: { reason: 'setting-holiday' },
    status: 422,
  },
  'date-in-the-past': { who: sam, route: BOOK, call: book({ on: '2026-11-20' }), status: 422 },
  'incomplete-request': {
    who: PEOPLE.officer,
    route: 'POST /requests/:requestId/submission',
    call: { params: { requestId: REQUESTS.authorityDraft.id }, body: { version: 1 } },
    stores: stores => ({
      ...stores,
      requests: {
        ...stores.requests,
        open: async () => ({
          request: aRequest().for('ep-statutory-advice').build(),
          visits: [],
          entries: [],
        }),
      },
    }),
    pointers: ['/content/about/kind', '/content/need/concern', '/content/questions/asked-on'],
    status: 422,
  },
  'not-eligible': {
    who: lead,
    route: 'POST /requests/:requestId/allocation',
    call: {
      params: { requestId: accepted.id },
      body: { version: accepted.version, specialistId: teacher.id, reason: 'x' },
    },
    status: 422,
  },
  'hours-exhausted': {
    who: sam,
    route: BOOK,
    call: book({ stream: 'traded' }),
    facts: { stream: 'traded', neededHalfHours: 4, leftHalfHours: 0 },
    status: 422,
  },
  'ring-fenced-hours': {
    who: sam,
    route: BOOK,
    call: { ...book({ stream: 'experts-at-hand' }), params: { requestId: statutory.id } },
    facts: { stream: 'experts-at-hand' },
    status: 422,
  },
  'idempotency-key-reused': { who: senco, route: 'PUT /notices/seen', call: {}, status: 422 },
  'idempotency-key-missing': { who: sam, route: BOOK, call: { ...book(), key: null }, status: 400 },
  'too-large': {
    who: senco,
    route: 'POST /requests',
    call: { body: { settingId: PIER.id, serviceId: 'x'.repeat(256 * 1024) } },
    status: 413,
  },
  'outcome-unknown': {
    who: sam,
    route: BOOK,
    call: book(),
    stores: failing(new OutcomeUnknown('timeout')),
    status: 503,
  },
  busy: {
    who: sam,
    route: BOOK,
    call: book(),
    stores: stores => ({ ...stores, commit: async () => 'changed' }),
    status: 503,
  },
}

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
    const contract: RouteContract = ROUTES[route]
    const declared: readonly string[] = [...COMMON_REFUSALS, ...WRITE_REFUSALS, ...contract.refusals]
    expect(declared).toContain(code)
  },
)

test.each([
  ['throttled', Object.assign(new Error('slow down'), { name: 'ThrottlingException' }), 'busy', 503],
  ['unreachable', Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), 'busy', 503],
  ['broken', new Error('Mika Quill is in this message'), 'bug', 500],
])('an engine that is %s is told as “%3$s”, without what it said', async (_, error, code, status) => {
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
})
