import { beforeAll, describe, expect, test } from 'vitest'
import { ROUTES, type RouteKey } from '../../../shared/contracts/routes.ts'
import type { User } from '../../../shared/people/user.ts'
import { COVERED, KIT_USER } from '../../builders/cover.ts'
import { claimsOf } from '../../builders/event.ts'
import { aUser } from '../../builders/user.ts'
import { FOREIGN, IN_PART, PEOPLE, WORLD } from '../../builders/world.ts'
import { type Api, anApi, type Reply, sentBy } from '../../fakes/api.ts'
import { callOf, IN_BODY, TARGETS, type Target } from './permission-calls.ts'
import { type Person, type Row, TABLE } from './permission-table.ts'

const CASES = (Object.keys(ROUTES) as RouteKey[]).flatMap(route =>
  TABLE[route].map(row => ({
    route,
    row,
    title: row.query ? `${route} ${JSON.stringify(row.query)}` : route,
  })),
)
/** The world with what is shared in part, and with somebody who covers a colleague. */
const HERE = [...WORLD, IN_PART, COVERED]
const EVERYBODY: Readonly<Record<Person, User>> = { ...PEOPLE, kit: KIT_USER }
const SIGNED_IN = CASES.filter(({ route }) => route !== 'GET /health')
const PERSONS = Object.keys(EVERYBODY) as Person[]

/** What a route is tried on. What is named in a body is checked with the body, not as part of a path. */
function targetsOf(route: RouteKey, row: Row): readonly Target[] {
  return TARGETS[row.of].filter(target => !IN_BODY.includes(route) || target.about !== 'malformed')
}

/** An answer without what differs between any two calls. */
const same = ({ status, headers, text }: Reply) => ({
  status,
  headers,
  text: text.replace(/req-\w+/g, 'req'),
})

function mayReach(person: Person, row: Row, { about }: Target): boolean {
  return row.may[person]?.some(one => one === about) ?? false
}

/** Where somebody who sees a whole authority asks for a list of what is not there, there is nothing in it. */
function isEmptyList(person: Person, row: Row, { about }: Target): boolean {
  const seesAll = (row.may[person]?.length ?? 0) > 1
  return row.isList === true && seesAll && (about === 'missing' || about === 'foreign')
}

async function ask(api: Api, who: User, route: RouteKey, row: Row, target: Target): Promise<Reply> {
  return api.call(who, route, callOf(route, row, target, 'req-matrix'))
}

/** Everything that is kept, but for who opened which case: that is written for refusals too. */
const written = (api: Api): Promise<string> => api.cupboard.dump('reads')

describe.each(SIGNED_IN)('$title', ({ route, row }) => {
  let api: Api
  let notFound: ReturnType<typeof same>
  beforeAll(async () => {
    api = await anApi(HERE)
    const commissioner = PEOPLE.commissioner
    const missing = TARGETS.request.find(target => target.about === 'missing') as Target
    notFound = same(
      await ask(api, commissioner, 'GET /requests/:requestId', { of: 'request', may: {} }, missing),
    )
    expect(notFound.status).toBe(404)
  })

  test.each(PERSONS)(
    '%s reaches what the table says, and everything else is as if it were not there',
    async person => {
      const who = EVERYBODY[person]
      for (const target of targetsOf(route, row)) {
        const label = `${person} ${target.about}`
        if (mayReach(person, row, target)) {
          const reply = await ask(await anApi(HERE), who, route, row, target)
          expect([200, 201, 409, 422], `${label}: ${reply.text}`).toContain(reply.status)
          continue
        }
        const before = await written(api)
        const reply = await ask(api, who, route, row, target)
        if (isEmptyList(person, row, target)) expect(reply.json, label).toMatchObject({ nextCursor: null })
        else expect(same(reply), label).toEqual(notFound)
        expect(await written(api), label).toBe(before)
      }
    },
  )

  test.each([
    ['a suspended lead', aUser().lead().suspended().build()],
    ['a suspended administrator', aUser().admin().suspended().build()],
    ['a suspended SENCO', aUser().senco('900001').suspended().build()],
    [
      'somebody with a token and no record',
      aUser().named('stranger', 'Stranger').role('allocation-lead').build(),
    ],
  ])('%s is signed out, whatever the token says', async (_, who) => {
    const closed = await anApi(HERE)
    await closed.cupboard.give({ authority: '900', users: who.userId === 'u-stranger' ? [] : [who] })
    const before = await written(closed)
    for (const target of targetsOf(route, row).filter(({ about }) => about !== 'malformed')) {
      const reply = await ask(closed, who, route, row, target)
      expect([reply.status, reply.json.code], `${target.about}`).toEqual([401, 'signed-out'])
    }
    expect(await written(closed)).toBe(before)
  })

  test('nobody without a good access token gets past the door', async () => {
    const good = claimsOf(PEOPLE.lead)
    const { client_id: _, ...withoutClient } = good
    const bad: Record<string, Record<string, unknown> | undefined> = {
      'no token': undefined,
      'an ID token': { ...good, token_use: 'id' },
      'another client': { ...good, client_id: 'another' },
      'no client': withoutClient,
      'no subject': { ...good, sub: '' },
      'a username without an authority': { ...good, username: 'lead' },
      'no username': { ...good, username: undefined },
    }
    for (const [name, claims] of Object.entries(bad)) {
      for (const target of targetsOf(route, row)) {
        const sent = sentBy(PEOPLE.lead, route, callOf(route, row, target, 'req-matrix'))
        const reply = await api.send({ ...sent, claims })
        expect([reply.status, reply.json.code], `${name} ${target.about}`).toEqual([401, 'signed-out'])
      }
    }
  })

  test('people of another authority reach nothing here', async () => {
    const others = { lead: FOREIGN.lead, officer: FOREIGN.officer, senco: FOREIGN.senco }
    for (const [role, who] of Object.entries(others)) {
      for (const target of targetsOf(route, row).filter(
        ({ about }) => about !== 'foreign' && about !== '*',
      )) {
        const reply = await ask(api, who, route, row, target)
        const seesAll = (row.may[role as Person]?.length ?? 0) > 1
        const isEmpty = row.isList === true && seesAll && target.about !== 'malformed'
        if (isEmpty)
          expect(JSON.stringify(reply.json)).toMatch(
            /^{"(requests|visits|cases|bookings)":\[\],"nextCursor":null}$/,
          )
        else expect(same(reply), `${who.userId} ${target.about}`).toEqual(notFound)
      }
    }
  })
})

test('the health of the service needs no sign-in', async () => {
  const api = await anApi(HERE)
  for (const claims of [undefined, claimsOf(PEOPLE.lead), { token_use: 'id' }])
    expect((await api.send({ method: 'GET', target: '/health', claims })).text).toBe('{"status":"ok"}')
})

test('every route of the contract is in the table, and every person of the table is somebody', () => {
  expect(Object.keys(TABLE).sort()).toEqual(Object.keys(ROUTES).sort())
  const named = CASES.flatMap(({ row }) => Object.keys(row.may))
  expect(new Set(named)).toEqual(new Set(PERSONS))
})

test('access that was just taken away ends with the next call, and given back it begins again', async () => {
  const api = await anApi(HERE)
  const me = () =>
    api.call(PEOPLE.senco, 'GET /requests/:requestId', {
      params: { requestId: TARGETS.request[0]?.params.requestId ?? '' },
    })
  expect((await me()).status).toBe(200)
  const change = (version: number, status: string) =>
    api.call(PEOPLE.admin, 'PUT /users/:userId/access', {
      params: { userId: 'u-senco' },
      body: { version, status, why: 'Left' },
    })
  expect((await change(1, 'suspended')).status).toBe(200)
  expect((await me()).status).toBe(401)
  expect((await change(2, 'active')).status).toBe(200)
  expect((await me()).status).toBe(200)
})
