import { expect, inject, test } from 'vitest'
import { changeOf } from '../../builders/change.ts'
import { idOf } from '../../builders/clock.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aRequest } from '../../builders/request.ts'
import { HARBOUR, PAT, PEOPLE, PIER, SAM } from '../../builders/world.ts'
import { type Api, anApi, type Reply } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'
import { expectRecounted } from '../../suites/recount.ts'

const COUNT = 64
const { lead, sam } = PEOPLE
const BOOK = 'POST /requests/:requestId/visits'
const IDS = Array.from({ length: COUNT }, (_, at) => idOf(100 + at))
const CLEAN = ['slot-taken', 'busy', 'stale-version', 'not-allowed-now']

/** An API on the real engine, with 64 requests of two settings that all wait for Sam. */
async function filled(): Promise<Api> {
  const cupboard = await engineStores(inject('databaseEndpoint'))
  const ledgers = [PIER, HARBOUR].map(({ id }) => aLedger({ settingId: id, entitledHalfHours: 1000 }))
  const given = {
    authority: '900',
    users: Object.values(PEOPLE),
    settings: [PIER, HARBOUR],
    specialists: [SAM, PAT],
    ledgers,
  }
  const api = await anApi([given], { cupboard })
  await Promise.all(
    IDS.map((id, at) => {
      const request = aRequest()
        .of(at % 2 === 0 ? PIER : HARBOUR)
        .allocatedTo(SAM)
        .with({ id, version: 1 })
        .build()
      const loads = [{ specialistId: SAM.id, minutes: 105, requests: 1 }]
      return cupboard.stores.commit(changeOf(null, request, 'started', { entryId: id, loads }), null)
    }),
  )
  return api
}

const recounted = (api: Api) =>
  expectRecounted({
    stores: api.cupboard.stores,
    authority: '900',
    requestIds: IDS,
    settingIds: [PIER.id, HARBOUR.id],
    years: ['2026-27'],
    from: '2026-11-01',
    to: '2027-07-31',
  })

/** Insists that whoever was not served was told so cleanly. */
function expectClean(replies: readonly Reply[]): void {
  for (const reply of replies.filter(({ status }) => status >= 300)) {
    expect(CLEAN, reply.text).toContain(reply.json.code)
    expect(reply.status).not.toBe(500)
  }
}

test('of 64 bookings of one time exactly one is made, and 63 are cleanly refused', async () => {
  const api = await filled()
  const replies = await Promise.all(
    IDS.map((requestId, at) =>
      api.call(at % 3 === 0 ? sam : lead, BOOK, {
        params: { requestId },
        body: { on: '2026-12-01', startMinutes: 600, agreed: true },
      }),
    ),
  )
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
  expectClean(replies)
  const [day, ...others] = await api.cupboard.stores.diary.days('900', SAM.id, '2026-11-01', '2027-07-31')
  expect(day?.intervals).toHaveLength(1)
  expect(others).toEqual([])
  await recounted(api)
})

test('64 bookings of different times of one day leave a day without overlap, and as many visits as were promised', async () => {
  const api = await filled()
  const replies = await Promise.all(
    IDS.map((requestId, at) =>
      api.call(lead, BOOK, {
        params: { requestId },
        body: { on: '2026-12-01', startMinutes: 525 + at * 5, minutes: 15, agreed: true },
      }),
    ),
  )
  const made = replies.filter(({ status }) => status === 201).map(reply => reply.json.visit.id)
  expectClean(replies)
  expect(made.length).toBeGreaterThan(0)
  const [day] = await api.cupboard.stores.diary.days('900', SAM.id, '2026-12-01', '2026-12-01')
  expect(day?.intervals.map(({ id }) => id).sort()).toEqual(made.sort())
  await recounted(api)
})

test('a visit that is moved, cancelled and confirmed by many at once ends as one of them said', async () => {
  const api = await filled()
  const [requestId = ''] = IDS
  const body = { on: '2026-12-01', startMinutes: 600, agreed: false }
  const booked = await api.call(lead, BOOK, { params: { requestId }, body })
  const params = { requestId, visitId: String(booked.json.visit.id) }
  const VISIT = 'POST /requests/:requestId/visits/:visitId'
  const all = Array.from({ length: 8 }, (_, at) => [
    api.call(lead, `${VISIT}/time`, {
      params,
      body: { version: 1, on: '2026-12-02', startMinutes: 540 + at * 30, reason: 'setting-asked' },
    }),
    api.call(lead, `${VISIT}/cancellation`, {
      params,
      body: { version: 1, reason: 'no-longer-needed', note: '' },
    }),
    api.call(PEOPLE.senco, `${VISIT}/confirmation`, { params, body: { version: 1 } }),
    api.call(lead, 'POST /requests/:requestId/withdrawal', {
      params: { requestId },
      body: { version: 2, reason: 'need-met', note: '' },
    }),
  ])
  const replies = await Promise.all(all.flat())
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const reply of replies.filter(({ status }) => status !== 200))
    expect([404, 409, 503], reply.text).toContain(reply.status)
  const found = await api.cupboard.stores.requests.open('900', requestId)
  expect(found?.visits[0]?.version).toBe(2)
  expect(found?.request.version).toBe(3)
  await recounted(api)
})

test('64 people who send one key each many times get one effect each', async () => {
  const api = await filled()
  const send = (requestId: string, at: number) =>
    api.call(lead, BOOK, {
      params: { requestId },
      body: { on: `2026-12-0${1 + (at % 4)}`, startMinutes: 540 + 120 * (at % 3), minutes: 15, agreed: true },
      key: `key-${requestId}`,
    })
  const few = IDS.slice(0, 12)
  const replies = await Promise.all([...few, ...few, ...few].map((id, at) => send(id, at % few.length)))
  for (const [at, id] of few.entries()) {
    const theirs = [0, 1, 2]
      .map(round => replies[at + round * few.length])
      .filter(reply => reply?.status === 201)
    expect(new Set(theirs.map(reply => reply?.text)).size).toBeLessThanOrEqual(1)
    const found = await api.cupboard.stores.requests.open('900', id)
    expect(found?.visits.length, 'no more than one visit for a key').toBe(theirs.length > 0 ? 1 : 0)
  }
  await recounted(api)
})
