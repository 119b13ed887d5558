import { describe, expect, inject, test } from 'vitest'
import { sha256 } from '../../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../../shared/audit/entry.ts'
import { aCommitment } from '../../builders/commitment.ts'
import { IN_PART, NINE_HUNDRED, PEOPLE, REQUESTS, SAM, VISITS } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'

const { lead, sam, pat } = PEOPLE
const SAMS = { specialistId: SAM.id }
const CHANGE = 'POST /specialists/:specialistId/time'
const TIME = 'GET /specialists/:specialistId/time'
const { id: _id, ...DETAILS } = aCommitment({ from: '2026-11-24' })
const LEAVE = { kind: 'leave-added', from: '2026-11-24', to: '2026-11-27', why: 'sickness' }

const change = (api: Api, what: unknown, version = 1, who = lead) =>
  api.call(who, CHANGE, { params: SAMS, body: { version, change: what } })
const time = async (api: Api) => (await api.call(lead, TIME, { params: SAMS })).json

describe('leave over a booked visit', () => {
  test('is saved and answered with the visit, which goes on being told until it is moved', async () => {
    const api = await anApi([NINE_HUNDRED])
    const reply = await change(api, LEAVE)
    expect(reply.status).toBe(200)
    const hit = {
      visitId: VISITS.pier.id,
      requestId: REQUESTS.pier.id,
      on: '2026-11-24',
      startMinutes: 600,
      settingName: 'Pier Primary',
      because: 'the specialist is away',
    }
    expect(reply.json).toMatchObject({ version: 2, hits: [hit] })
    const view = await time(api)
    expect(view).toMatchObject({
      version: 2,
      misfits: [hit],
      leave: [{ standing: 'to-come', why: 'sickness' }],
    })
  })

  test('is in the chain of the specialist, without why', async () => {
    const api = await anApi([NINE_HUNDRED])
    await change(api, LEAVE)
    await change(api, { kind: 'leave-taken-back', was: { from: LEAVE.from, to: LEAVE.to } }, 2, sam)
    const { timeline } = await time(api)
    expect(timeline.map(({ what, by }: { what: string; by: { name: string } }) => [what, by.name])).toEqual([
      ['leave-taken-back', 'Sam Sailor'],
      ['leave-added', 'Lena Lead'],
    ])
    expect(firstBrokenLink([...timeline].reverse(), sha256)).toBeNull()
    expect(JSON.stringify(timeline)).not.toContain('sickness')
  })

  test('the same key gives the same answer and changes nothing twice; an old version is refused', async () => {
    const api = await anApi([NINE_HUNDRED])
    const sent = { params: SAMS, body: { version: 1, change: LEAVE }, key: 'time-key-1' }
    const [first, again] = [await api.call(lead, CHANGE, sent), await api.call(lead, CHANGE, sent)]
    expect(again.text).toBe(first.text)
    expect((await time(api)).version).toBe(2)
    expect((await change(api, LEAVE, 1)).json.code).toBe('stale-version')
  })
})

test('a colleague cannot change or see somebody else’s time', async () => {
  const api = await anApi([NINE_HUNDRED])
  expect((await change(api, LEAVE, 1, pat)).status).toBe(404)
  expect((await api.call(pat, TIME, { params: SAMS })).status).toBe(404)
})

test('a team meeting takes its time from what is offered and booked, and shows in the diary', async () => {
  const api = await anApi([NINE_HUNDRED, IN_PART])
  const meeting = { ...DETAILS, weekday: 'wed', startMinutes: 540, endMinutes: 720 }
  expect((await change(api, { kind: 'commitment-added', details: meeting })).json.hits).toEqual([])
  const params = { requestId: REQUESTS.pier.id }
  const booked = await api.call(lead, 'POST /requests/:requestId/visits', {
    params,
    body: { on: '2026-11-25', startMinutes: 600, agreed: true },
  })
  expect(booked.json).toMatchObject({ code: 'slot-taken', reason: 'overlap' })
  const slots = await api.call(lead, 'GET /requests/:requestId/slots', {
    params,
    query: { from: '2026-11-25', days: '1' },
  })
  expect(
    Math.min(...slots.json.slots.map((slot: { startMinutes: number }) => slot.startMinutes)),
  ).toBeGreaterThan(720)
  const diary = await api.call(sam, 'GET /specialists/:specialistId/diary', {
    params: SAMS,
    query: { from: '2026-11-25', days: '8' },
  })
  const shown = diary.json.days.flatMap((day: { on: string; items: { label: string }[] }) =>
    day.items.map(({ label }) => [day.on, label]),
  )
  expect(shown).toEqual([
    ['2026-11-25', 'Team meeting'],
    ['2026-12-02', 'Team meeting'],
  ])
})

test('cover is shown on the days it counts', async () => {
  const api = await anApi([NINE_HUNDRED])
  await change(api, {
    kind: 'cover-arranged',
    from: '2026-11-25',
    to: '2026-11-25',
    specialistId: '900-sp02',
  })
  const diary = await api.call(sam, 'GET /specialists/:specialistId/diary', {
    params: SAMS,
    query: { from: '2026-11-24', days: '3' },
  })
  expect(diary.json.days.map((day: { coveredBy: string | null }) => day.coveredBy)).toEqual([
    null,
    'Pat Porter',
    null,
  ])
})

test('a booking and leave at the same moment: either the booking is refused or the leave tells it', async () => {
  for (let round = 0; round < 8; round += 1) {
    const cupboard = await engineStores(inject('databaseEndpoint'))
    const api = await anApi([NINE_HUNDRED], { cupboard })
    const on = '2026-12-03'
    const [booked, leave] = await Promise.all([
      api.call(lead, 'POST /requests/:requestId/visits', {
        params: { requestId: REQUESTS.pier.id },
        body: { on, startMinutes: 600, agreed: true },
      }),
      change(api, { ...LEAVE, from: on, to: on }),
    ])
    expect(leave.status).toBe(200)
    const told = leave.json.hits.map(({ visitId }: { visitId: string }) => visitId)
    if (booked.status === 201) expect(told).toEqual([booked.json.visit.id])
    else expect([booked.json.code, told]).toEqual(['outside-working-time', []])
  }
}, 30_000)
