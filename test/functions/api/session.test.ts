import { expect, test } from 'vitest'
import type { Notice } from '../../../shared/notices/rules.ts'
import { ROLE_KEYS } from '../../../shared/people/roles.ts'
import { NOW } from '../../builders/clock.ts'
import { aUser } from '../../builders/user.ts'
import { HARBOUR, PEOPLE, PIER, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'

const before = (minutes: number) => new Date(new Date(NOW).getTime() - minutes * 60_000).toISOString()
const aNotice = (audience: string, minutes: number): Notice => ({
  id: `${audience} ${minutes}`,
  audience,
  at: before(minutes),
  text: `For ${audience}, ${minutes} minutes ago`,
  requestId: null,
})

async function withNotices(): Promise<Api> {
  const api = await anApi(WORLD)
  const audiences = ['team', 'setting#900001', 'setting#900002', 'specialist#900-sp01', 'specialist#900-sp02']
  await api.cupboard.stores.notices.add(
    '900',
    audiences.flatMap(audience => [aNotice(audience, 60), aNotice(audience, 5)]),
  )
  return api
}

/** Whose notices each person sees: their settings', their own as a specialist, the team's as a lead. */
const SEEN_BY: Readonly<Record<keyof typeof PEOPLE, readonly string[]>> = {
  senco: ['setting#900001'],
  harbourSenco: ['setting#900002'],
  sam: ['specialist#900-sp01'],
  pat: ['specialist#900-sp02'],
  lead: ['team'],
  officer: [],
  commissioner: [],
  admin: [],
  dual: ['setting#900002', 'specialist#900-sp01'],
}

test.each(Object.keys(SEEN_BY) as (keyof typeof PEOPLE)[])(
  '%s sees the notices that are theirs, newest first',
  async person => {
    const api = await withNotices()
    const { notices } = (await api.call(PEOPLE[person], 'GET /notices')).json
    const expected = SEEN_BY[person].flatMap(audience => [
      `For ${audience}, 60 minutes ago`,
      `For ${audience}, 5 minutes ago`,
    ])
    expect(notices.map((notice: { text: string }) => notice.text).sort()).toEqual([...expected].sort())
    const times = notices.map((notice: { at: string }) => notice.at)
    expect(times).toEqual([...times].sort().reverse())
  },
)

test('a notice is new until it was seen, and seen by one person it stays new for another', async () => {
  const api = await withNotices()
  const isNew = async (who: (typeof PEOPLE)[keyof typeof PEOPLE]) => {
    const { notices } = (await api.call(who, 'GET /notices')).json
    return notices.map((notice: { isNew: boolean }) => notice.isNew)
  }
  const colleague = aUser().senco(PIER.id).named('colleague', 'Cleo Colleague').build()
  await api.cupboard.give({ authority: '900', users: [colleague] })
  expect(await isNew(PEOPLE.senco)).toEqual([true, true])
  await api.call(PEOPLE.senco, 'PUT /notices/seen', { body: { upTo: before(30) } })
  expect(await isNew(PEOPLE.senco)).toEqual([true, false])
  await api.call(PEOPLE.senco, 'PUT /notices/seen', { body: { upTo: before(5) } })
  expect(await isNew(PEOPLE.senco)).toEqual([false, false])
  expect(await isNew(colleague)).toEqual([true, true])
})

test('instants are compared as times, however they are written', async () => {
  const api = await withNotices()
  const isNew = async () => {
    const { notices } = (await api.call(PEOPLE.senco, 'GET /notices')).json
    return notices.map((notice: { isNew: boolean }) => notice.isNew)
  }
  await api.call(PEOPLE.senco, 'PUT /notices/seen', { body: { upTo: before(60).replace('.000Z', 'Z') } })
  expect(await isNew()).toEqual([true, false])
  const upTo = before(5).replace('.000Z', 'Z')
  expect((await api.call(PEOPLE.senco, 'PUT /notices/seen', { body: { upTo } })).json).toEqual({ upTo })
  expect(await isNew()).toEqual([false, false])
})

test('a person is told who they are by their record, not by their token', async () => {
  const api = await anApi(WORLD)
  const asAdmin = { ...PEOPLE.dual, roles: [...ROLE_KEYS], name: 'Somebody Else' }
  const me = (await api.call(asAdmin, 'GET /me')).json
  expect(me).toMatchObject({
    name: 'Dana Dual',
    roles: ['senco', 'specialist'],
    settings: [{ id: HARBOUR.id, name: HARBOUR.name }],
    specialistId: '900-sp01',
  })
  expect(me.permissions).toContain('record-visits')
  expect(me.permissions).not.toContain('manage-users')
})

test('the day is London’s: after midnight in summer it is tomorrow already', async () => {
  const api = await anApi(WORLD)
  api.clock.set('2026-06-30T23:30:00.000Z')
  expect((await api.call(PEOPLE.lead, 'GET /me')).json.today).toBe('2026-07-01')
  api.clock.set('2026-12-31T23:30:00.000Z')
  expect((await api.call(PEOPLE.lead, 'GET /me')).json.today).toBe('2026-12-31')
})
