import { describe, expect, test } from 'vitest'
import { BODY_LIMIT_BYTES } from '../../../functions/api/input.ts'
import type { RouteKey } from '../../../shared/contracts/routes.ts'
import { HARBOUR, PEOPLE, PIER, REQUESTS, VISITS, WORLD } from '../../builders/world.ts'
import { anApi, sentBy } from '../../fakes/api.ts'

const { senco, sam, lead, admin } = PEOPLE
const DRAFT = 'PUT /requests/:requestId/draft'
const BOOK = 'POST /requests/:requestId/visits'
const DECIDE = 'POST /requests/:requestId/decision'
const RECORD = 'POST /requests/:requestId/visits/:visitId/record'
const draft = { requestId: REQUESTS.settingDraft.id }
const pier = { requestId: REQUESTS.pier.id }
const visit = { ...pier, visitId: VISITS.pier.id }
const anHour = { on: '2026-12-01', startMinutes: 600, agreed: true }
const content = (over: object) => ({ version: 1, content: over })
const child = {
  givenName: 'Mika',
  familyName: 'Quill',
  dateOfBirth: '2018-03-14',
  ncYear: 4,
  upn: null,
  senProvision: null,
  lookedAfter: false,
  attendancePercent: null,
}
const about = (over: object) => content({ about: { kind: 'child', child: { ...child, ...over } } })

type Case = [string, typeof senco, RouteKey, Record<string, string>, unknown, string[]]

describe('a body that is wrong names each field and writes nothing', () => {
  test.each<Case>([
    ['an unknown field', sam, BOOK, pier, { ...anHour, notify: true }, ['/notify']],
    ['two unknown fields', sam, BOOK, pier, { ...anHour, a: 1, 'b/c': 2 }, ['/a', '/b~1c']],
    [
      'an unknown field deep down',
      senco,
      DRAFT,
      draft,
      about({ nickname: 'Q' }),
      ['/content/about/child/nickname'],
    ],
    ['an unknown section', senco, DRAFT, draft, content({ secrets: 'x' }), ['/content/secrets']],
    ['a missing field', sam, BOOK, pier, { on: '2026-12-01', agreed: true }, ['/startMinutes']],
    [
      'wrong types',
      sam,
      BOOK,
      pier,
      { on: 20261201, startMinutes: '600', agreed: 'yes' },
      ['/on', '/startMinutes', '/agreed'],
    ],
    ['a day that does not exist', sam, BOOK, pier, { ...anHour, on: '2027-02-29' }, ['/on']],
    ['a time past midnight', sam, BOOK, pier, { ...anHour, startMinutes: 1440 }, ['/startMinutes']],
    ['half a minute', sam, BOOK, pier, { ...anHour, minutes: 60.5 }, ['/minutes']],
    ['an hours stream that does not exist', sam, BOOK, pier, { ...anHour, stream: 'gold' }, ['/stream']],
    [
      'a name that is too long',
      senco,
      DRAFT,
      draft,
      about({ givenName: 'x'.repeat(101) }),
      ['/content/about/child/givenName'],
    ],
    ['a UPN that is none', senco, DRAFT, draft, about({ upn: 'ABC' }), ['/content/about/child/upn']],
    [
      'text that is too long',
      senco,
      DRAFT,
      draft,
      content({ views: { child: 'x'.repeat(3001), parents: '' } }),
      ['/content/views/child'],
    ],
    [
      'too many of a list',
      senco,
      DRAFT,
      draft,
      content({ dates: { cannotDo: [], badWeekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], note: '' } }),
      ['/content/dates/badWeekdays'],
    ],
    [
      'a service that does not exist',
      senco,
      'POST /requests',
      {},
      { settingId: PIER.id, serviceId: 'magic' },
      ['/serviceId'],
    ],
    ['a decision of no known kind', lead, DECIDE, pier, { kind: 'maybe', version: 1 }, ['/kind']],
    ['a question without words', lead, DECIDE, pier, { kind: 'ask', text: '   ', version: 1 }, ['/text']],
    ['a version of 0', lead, DECIDE, pier, { kind: 'ask', text: 'x', version: 0 }, ['/version']],
    ['a record of neither kind', sam, RECORD, visit, { version: 1, held: 'perhaps' }, ['/held']],
    [
      'fields of the other kind',
      sam,
      RECORD,
      visit,
      { version: 1, held: false, reason: 'child-absent', nextSteps: '', minutes: 60 },
      ['/minutes'],
    ],
    [
      'an access that does not exist',
      admin,
      'PUT /users/:userId/access',
      { userId: 'u-senco' },
      { version: 1, status: 'deleted', why: 'x' },
      ['/status'],
    ],
    ['an instant that is none', senco, 'PUT /notices/seen', {}, { upTo: 'yesterday' }, ['/upTo']],
    ['a list instead of an object', sam, BOOK, pier, [anHour], ['']],
    ['null instead of an object', sam, BOOK, pier, null, ['']],
  ])('%s', async (_, who, route, params, body, pointers) => {
    const api = await anApi(WORLD)
    const before = await api.cupboard.dump()
    const reply = await api.call(who, route, { params, body: body === null ? 'null' : body })
    expect([reply.status, reply.json.code], reply.text).toEqual([400, 'invalid-input'])
    expect(reply.json.fields.map((field: { pointer: string }) => field.pointer)).toEqual(pointers)
    for (const { message } of reply.json.fields) expect(message.length).toBeGreaterThan(5)
    expect(await api.cupboard.dump()).toBe(before)
  })
})

describe('a body that cannot be read', () => {
  const sent = () => sentBy(sam, BOOK, { params: pier, body: anHour })
  test.each([
    ['no JSON', '{"on":', 400, 'invalid-input'],
    ['nothing', '', 400, 'invalid-input'],
    [
      'more than fits',
      JSON.stringify({ ...anHour, pad: 'é'.repeat(BODY_LIMIT_BYTES / 2) }),
      413,
      'too-large',
    ],
  ])('%s', async (_, body, status, code) => {
    const api = await anApi(WORLD)
    const before = await api.cupboard.dump()
    const reply = await api.send({ ...sent(), body })
    expect([reply.status, reply.json.code]).toEqual([status, code])
    expect(await api.cupboard.dump()).toBe(before)
  })

  test('at the very limit a body is still read', async () => {
    const api = await anApi(WORLD)
    const bare = JSON.stringify(anHour)
    const reply = await api.send({ ...sent(), body: bare + ' '.repeat(BODY_LIMIT_BYTES - bare.length) })
    expect(reply.status).toBe(201)
  })

  test.each(['__proto__', 'constructor', 'toString'])(
    'a field called %s is unknown like any other',
    async name => {
      const api = await anApi(WORLD)
      const reply = await api.send({
        ...sent(),
        body: `{"on":"2026-12-01","startMinutes":600,"agreed":true,"${name}":{"x":1}}`,
      })
      expect([reply.status, reply.json.fields]).toMatchObject([400, [{ pointer: `/${name}` }]])
      expect(({} as Record<string, unknown>).x).toBeUndefined()
    },
  )
})

test('another setting’s child is not there, to read, to write or to copy', async () => {
  const api = await anApi(WORLD)
  const before = await api.cupboard.dump('reads')
  const params = { requestId: REQUESTS.harbour.id }
  const copy = { settingId: PIER.id, serviceId: 'ep-consultation', copyFrom: REQUESTS.harbour.id }
  const replies = [
    await api.call(senco, 'GET /requests/:requestId', { params }),
    await api.call(senco, DRAFT, { params, body: content({}) }),
    await api.call(senco, 'POST /requests', {
      body: { settingId: HARBOUR.id, serviceId: 'ep-consultation' },
    }),
    await api.call(senco, 'POST /requests', { body: copy }),
  ]
  expect(replies.map(reply => [reply.status, reply.json.code])).toEqual(replies.map(() => [404, 'not-found']))
  expect(await api.cupboard.dump('reads')).toBe(before)
})
