import { expect, test } from 'vitest'
import { completeContent } from '../../builders/content.ts'
import { NINE_HUNDRED, PEOPLE, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { expectRecounted } from '../../suites/recount.ts'
import { done, walkJourney } from './walk.ts'

const { senco, sam, lead, officer, admin, commissioner } = PEOPLE
const words = { content: completeContent('ep-consultation'), text: (field: string) => `Words of ${field}` }

async function walked(): Promise<{ api: Api; requestId: string }> {
  const api = await anApi(WORLD)
  const { requestId } = await walkJourney(api, words)
  return { api, requestId }
}

test('a SENCO’s request becomes a visit and is closed, and its timeline tells all of it', async () => {
  const { api, requestId } = await walked()
  const view = await done(api, senco, 'GET /requests/:requestId', { params: { requestId } })
  expect(view.timeline.map((entry: { what: string }) => entry.what).reverse()).toEqual([
    'started',
    'drafted',
    'submitted',
    'asked',
    'submitted',
    'accepted',
    'allocated',
    'visit-proposed',
    'visit-move-asked',
    'visit-moved',
    'visit-confirmed',
    'visit-booked',
    'visit-cancelled',
    'visit-held',
    'closed',
  ])
  expect(view).toMatchObject({
    owner: 'Nobody: it has ended',
    overdue: false,
    actions: ['copy'],
    tasks: [],
    gaps: [],
  })
  expect(view.visits.map((visit: { status: string }) => visit.status).sort()).toEqual([
    'cancelled',
    'completed',
  ])
})

test('after the journey counters, diaries and the chain equal a recount', async () => {
  const { api, requestId } = await walked()
  const { stores } = api.cupboard
  const rows = await stores.requests.ofSetting('900', '900001', 'ended', { size: 50 })
  const found = await stores.requests.open('900', requestId)
  expect(rows.rows, 'the journey’s two and the draft that was taken back').toHaveLength(3)
  expect(found?.entries).toHaveLength(15)
  const [core] = await stores.hours.ofSetting('900', '900001', '2026-27')
  expect(core).toMatchObject({ reservedHalfHours: 4, usedHalfHours: 4 })
  const loads = await stores.specialists.loads('900')
  expect(loads[0]).toEqual({ specialistId: '900-sp01', minutes: 105, openRequests: 1 })
})

test('on a fresh authority the same holds to the last half-hour', async () => {
  const { users = [], settings = [], specialists = [], ledgers = [] } = NINE_HUNDRED
  const fresh = ledgers.map(ledger => ({ ...ledger, reservedHalfHours: 0 }))
  const api = await anApi([{ authority: '900', users, settings, specialists, ledgers: fresh }])
  const { requestId } = await walkJourney(api, words)
  await expectRecounted({
    stores: api.cupboard.stores,
    authority: '900',
    requestIds: [requestId],
    settingIds: ['900001', '900002'],
    years: ['2026-27'],
    from: '2026-11-01',
    to: '2027-07-31',
  })
})

test('every page that reads answers as the contract says', async () => {
  const { api } = await walked()
  const setting = { params: { settingId: '900001' } }
  const specialist = { params: { specialistId: '900-sp01' } }
  await done(api, senco, 'GET /me')
  await done(api, commissioner, 'GET /catalogue')
  await done(api, senco, 'GET /notices')
  await done(api, senco, 'GET /settings/:settingId', setting)
  await done(api, senco, 'GET /settings/:settingId/requests', { ...setting, query: { tab: 'ended' } })
  await done(api, senco, 'GET /settings/:settingId/visits', { ...setting, query: { from: '2026-11-01' } })
  await done(api, sam, 'GET /specialists/:specialistId/requests', specialist)
  await done(api, sam, 'GET /specialists/:specialistId/diary', {
    ...specialist,
    query: { from: '2026-11-16', days: '28' },
  })
  await done(api, officer, 'GET /settings')
  await done(api, lead, 'GET /specialists')
  await done(api, admin, 'GET /users')
  for (const tab of ['drafts', 'triage', 'waiting', 'to-allocate', 'under-way', 'ended'])
    await done(api, lead, 'GET /requests', { query: { tab, sort: 'next-date' } })
})

test('a visit is offered at exactly the times that can be booked', async () => {
  const api = await anApi(WORLD)
  const params = { requestId: '000000000B' }
  const { slots } = await done(api, sam, 'GET /requests/:requestId/slots', { params, query: { days: '2' } })
  const offered = new Set(
    slots.map((slot: { on: string; startMinutes: number }) => `${slot.on} ${slot.startMinutes}`),
  )
  for (let startMinutes = 480; startMinutes < 960; startMinutes += 30) {
    const fresh = await anApi(WORLD)
    const reply = await fresh.call(sam, 'POST /requests/:requestId/visits', {
      params,
      body: { on: '2026-11-24', startMinutes, agreed: true },
    })
    expect(reply.status === 201, `${startMinutes}: ${reply.text}`).toBe(
      offered.has(`2026-11-24 ${startMinutes}`),
    )
  }
  expect(offered.size).toBeGreaterThan(5)
})
