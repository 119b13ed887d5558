import { expect, inject, test } from 'vitest'
import type { User } from '../../../shared/people/user.ts'
import { changeOf } from '../../builders/change.ts'
import { idOf } from '../../builders/clock.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aRequest } from '../../builders/request.ts'
import { aUser } from '../../builders/user.ts'
import { HARBOUR, PAT, PEOPLE, PIER, SAM } from '../../builders/world.ts'
import { type Api, anApi, type Reply } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'
import { expectRecounted } from '../../suites/recount.ts'

const COUNT = 64
const { lead, sam } = PEOPLE
const BOOK = 'POST /requests/:requestId/visits'
const IDS = Array.from({ length: COUNT }, (_, at) => idOf(100 + at))
const CLEAN = ['slot-taken', 'busy', 'stale-version', 'not-allowed-now', 'outcome-unknown']

/** An API on the real engine, with 64 requests of two settings that all wait for Sam. */
async function filled(): Promise<Api> {
  const cupboard = await engineStores(inject('databaseEndpoint'))
  const ledgers = [PIER, HARBOUR].map(({ id }) => aLedger({ settingId: id, entitledHalfHours: 1000 }))
  const given = {
    authority: '900',
    users: Object.values(PEOPLE),
    settings: [PIER, HARBOUR],
    specialists: [{ ...SAM, weeklyVisitLimit: 20 }, PAT],
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

/** Sends the same again while the answer is only that the service is busy, as it may be on a slow machine. */
async function untilServed(send: () => Promise<Reply>): Promise<Reply> {
  for (let sent = 1; sent < 10; sent += 1) {
    const reply = await send()
    if (!['busy', 'outcome-unknown'].includes(reply.json.code)) return reply
  }
  return send()
}

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

/** Sixteen days of term, and four times of each that do not touch. */
const DAYS = [1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18]
  .map(day => `2026-12-${String(day).padStart(2, '0')}`)
  .concat('2027-01-05', '2027-01-06')
const TIMES = [540, 600, 660, 840]

test('64 people who each send one key three times at once, and again until they are served, get one visit each', {
  timeout: 240_000,
}, async () => {
  const api = await filled()
  const people = IDS.map((_, at) => aUser().lead().named(`lead-${at}`, `Lead ${at}`).build())
  await api.cupboard.give({ authority: '900', users: people })
  const send = (at: number) =>
    api.call(people[at] as User, BOOK, {
      params: { requestId: String(IDS[at]) },
      body: { on: DAYS[at % 16], startMinutes: TIMES[Math.floor(at / 16)], minutes: 15, agreed: true },
      key: 'key-of-everybody',
    })
  const all = IDS.map((_, at) => at)
  const rounds = await Promise.all([...all, ...all, ...all].map(send))
  expectClean(rounds)
  expect(rounds.filter(({ status }) => status === 201).length, 'some are served at once').toBeGreaterThan(0)
  for (const at of all) {
    const last = await untilServed(() => send(at))
    expect(last.status, last.text).toBe(201)
    const before = [0, 1, 2].map(round => rounds[at + round * COUNT]).filter(reply => reply?.status === 201)
    expect(new Set([last, ...before].map(reply => reply?.text)).size, 'one answer for a key').toBe(1)
    const found = await api.cupboard.stores.requests.open('900', String(IDS[at]))
    expect(found?.visits.map(({ id }) => id)).toEqual([last.json.visit.id])
  }
  await recounted(api)
})
