import { describe, expect, inject, test } from 'vitest'
import type { Stores } from '../../../functions/ports.ts'
import { COVER, COVERED, KIT, KIT_USER } from '../../builders/cover.ts'
import { HARBOUR, PAT, PEOPLE, REQUESTS, VISITS, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'

const { lead, pat, sam } = PEOPLE
const PATS = { specialistId: PAT.id }
const CASE = { params: { requestId: REQUESTS.harbour.id } }
const VISIT = { requestId: REQUESTS.harbour.id, visitId: VISITS.harbour.id }
const HERE = [...WORLD, COVERED]
const HELD = { version: 1, held: true, minutes: 60, summary: 'We talked.', nextSteps: '', outcomes: [] }

const opens = async (api: Api, who = KIT_USER) =>
  (await api.call(who, 'GET /requests/:requestId', CASE)).status
const afternoonOf = (on: string) => `${on}T16:00:00.000Z`

test('whoever covers opens the colleague’s case, records the visit and is named in the case, like anybody', async () => {
  const cupboard = await engineStores(inject('databaseEndpoint'))
  const api = await anApi(HERE, { cupboard })
  expect((await api.call(KIT_USER, 'GET /requests/:requestId', CASE)).json.actions).toEqual([])
  api.clock.set(afternoonOf('2026-11-24'))
  expect((await api.call(KIT_USER, 'GET /requests/:requestId', CASE)).json.actions).toEqual(['record-visits'])
  const sent = { params: VISIT, body: HELD }
  const route = 'POST /requests/:requestId/visits/:visitId/record'
  expect((await api.call(KIT_USER, route, sent)).json.visit).toMatchObject({
    status: 'completed',
    specialistId: PAT.id,
    record: { by: { name: 'Kit Keel' } },
  })
  const { json } = await api.call(pat, 'GET /requests/:requestId', CASE)
  expect(json.timeline[0]).toMatchObject({ what: 'visit-held', by: { name: 'Kit Keel' } })
  const reads = await cupboard.stores.reads.list('900', REQUESTS.harbour.id)
  expect(reads.map(({ userId, granted }) => [userId, granted])).toEqual([
    ['u-kit', true],
    ['u-kit', true],
    ['u-pat', true],
  ])
})

test('cover is of its days, both included, and of nothing before or after', async () => {
  const api = await anApi(HERE)
  const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25']
  const seen: number[] = []
  for (const on of days) {
    api.clock.set(afternoonOf(on))
    seen.push(await opens(api))
  }
  expect(seen).toEqual([404, 200, 200, 404])
  const reads = await api.cupboard.stores.reads.list('900', REQUESTS.harbour.id)
  expect(reads.map(({ granted }) => granted)).toEqual([false, true, true, false])
})

test('cover that is arranged or ended counts with the next call', async () => {
  const api = await anApi([...WORLD, { ...COVERED, specialists: [KIT, PAT] }])
  const change = (version: number, what: unknown) =>
    api.call(lead, 'POST /specialists/:specialistId/time', { params: PATS, body: { version, change: what } })
  expect(await opens(api)).toBe(404)
  const { from, to, specialistId } = COVER
  expect((await change(1, { kind: 'cover-arranged', from, to, specialistId })).status).toBe(200)
  expect(await opens(api)).toBe(200)
  expect((await change(2, { kind: 'cover-ended', was: { from, to } })).status).toBe(200)
  expect(await opens(api)).toBe(404)
})

describe('cover reaches no further', () => {
  test('than one step: who covers for whoever covers opens nothing', async () => {
    const chained = { ...KIT, cover: [{ ...COVER, specialistId: '900-sp01', name: 'Sam Sailor' }] }
    const api = await anApi([...HERE, { authority: '900', specialists: [chained] }])
    expect([await opens(api), await opens(api, sam)]).toEqual([200, 404])
  })

  test('than to somebody who still takes visits', async () => {
    const api = await anApi([...HERE, { authority: '900', specialists: [{ ...KIT, statusActive: false }] }])
    expect(await opens(api)).toBe(404)
    expect((await api.call(KIT_USER, 'GET /me')).json.covering).toEqual([])
  })

  test('than to the colleague’s diary and requests: their working time stays theirs', async () => {
    const api = await anApi(HERE)
    const time = await api.call(KIT_USER, 'GET /specialists/:specialistId/time', { params: PATS })
    const slots = await api.call(KIT_USER, 'GET /requests/:requestId/slots', { ...CASE, query: {} })
    expect([time.status, slots.status]).toEqual([404, 404])
  })

  test('than to settings where they may be: of the others a visit is told, and not whose', async () => {
    const barred = { ...KIT, conflictSettingIds: [HARBOUR.id] }
    const api = await anApi([...HERE, { authority: '900', specialists: [barred] }])
    expect(await opens(api)).toBe(404)
    const list = await api.call(KIT_USER, 'GET /specialists/:specialistId/requests', { params: PATS })
    expect(list.json.requests).toEqual([])
    const query = { from: '2026-11-24', days: '1' }
    const ask = { params: PATS, query }
    const diary = (await api.call(KIT_USER, 'GET /specialists/:specialistId/diary', ask)).json
    expect(diary.days[0].items).toMatchObject([
      { label: 'Another visit', requestId: null, settingName: null },
    ])
    expect(JSON.stringify(diary)).not.toMatch(/Harbour|900002/)
    const own = (await api.call(pat, 'GET /specialists/:specialistId/diary', ask)).json
    expect(own.days[0].items[0].requestId).toBe(REQUESTS.harbour.id)
  })
})

test('whoever covers is told whom and until when; the lists hold what is the colleague’s', async () => {
  const api = await anApi(HERE)
  expect((await api.call(KIT_USER, 'GET /me')).json.covering).toEqual([
    { specialistId: PAT.id, name: 'Pat Porter', to: '2026-11-24' },
  ])
  expect((await api.call(pat, 'GET /me')).json.covering).toEqual([])
  expect((await api.call(lead, 'GET /me')).json.covering).toEqual([])
  const list = await api.call(KIT_USER, 'GET /specialists/:specialistId/requests', { params: PATS })
  expect(list.json.requests.map(({ id }: { id: string }) => id)).toEqual([REQUESTS.harbour.id])
})

test('nobody pays for cover they do not use: who has a case reads no specialist, who covers reads two', async () => {
  let reads = 0
  const counting = (real: Stores): Stores => ({
    ...real,
    specialists: {
      ...real.specialists,
      get: (...ask) => {
        reads += 1
        return real.specialists.get(...ask)
      },
    },
  })
  const api = await anApi(HERE, { stores: counting })
  const readsFor = async (who = KIT_USER) => {
    reads = 0
    await opens(api, who)
    return reads
  }
  expect([await readsFor(pat), await readsFor(lead), await readsFor()]).toEqual([0, 0, 2])
})
