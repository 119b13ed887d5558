import { describe, expect, test } from 'vitest'
import type { Visit } from '../../../shared/visits/visit.ts'
import { idOf } from '../../builders/clock.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aRequest } from '../../builders/request.ts'
import { PEOPLE, PIER, SAM, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { declaredCode, done } from './walk.ts'

const { senco, sam, lead, pat } = PEOPLE
const PROPOSE = 'GET /requests/:requestId/series-proposal'
const BOOK = 'POST /requests/:requestId/series'
const SERIES = 'POST /requests/:requestId/series/:seriesId'
const request = aRequest().id(idOf(31)).of(PIER).for('whole-setting-training').allocatedTo(SAM).build()
const params = { requestId: request.id }
const traded = aLedger({ stream: 'traded', entitledHalfHours: 60 })

const open = (): Promise<Api> =>
  anApi([...WORLD, { authority: '900', requests: [request], ledgers: [traded] }])
const FORTNIGHTLY = { count: '6', everyWeeks: '2', weekdays: 'tue', half: 'am', from: '2026-12-01' }

interface Proposed {
  readonly time: { readonly on: string; readonly startMinutes: number } | null
  readonly alternatives: readonly { readonly on: string; readonly startMinutes: number }[]
}
const timesIn = (visits: readonly Proposed[]) =>
  visits.flatMap(({ time }) => (time === null ? [] : [{ on: time.on, startMinutes: time.startMinutes }]))
const seen = ({ id, version }: Visit) => ({ visitId: id, version })

test('six visits are proposed over the holidays, one is replaced, booked, agreed to, and two of them moved', async () => {
  const api = await open()
  const proposal = await done(api, sam, PROPOSE, { params, query: FORTNIGHTLY })
  expect([proposal.bookable, proposal.visits.length, proposal.leftOutWeeks]).toEqual([
    6,
    6,
    ['2026-12-21', '2026-12-28'],
  ])
  expect(proposal.halfHoursEach).toBe(7)
  const chosen = timesIn(proposal.visits)
  const [other] = proposal.visits[2].alternatives
  chosen[2] = { on: other.on, startMinutes: other.startMinutes }
  const booked = await done(api, sam, BOOK, { params, body: { visits: chosen, agreed: false } })
  expect(booked.visits.map(({ on }: Visit) => on)).toEqual(chosen.map(({ on }) => on))
  const ofSeries = { ...params, seriesId: String(booked.seriesId) }
  const agreed = await done(api, senco, `${SERIES}/confirmation`, {
    params: ofSeries,
    body: { visits: booked.visits.map(seen) },
  })
  const following: Visit[] = agreed.visits.slice(4)
  const again = await done(api, lead, PROPOSE, {
    params,
    query: { weekdays: 'thu', half: 'pm', everyWeeks: '2', moving: following[0]?.id ?? '' },
  })
  expect(again.visits.map(({ moves }: { moves: { visitId: string } }) => moves.visitId)).toEqual(
    following.map(({ id }) => id),
  )
  const moved = await done(api, lead, `${SERIES}/times`, {
    params: ofSeries,
    body: {
      visits: following.map((visit, at) => ({ ...seen(visit), ...timesIn(again.visits)[at] })),
      reason: 'setting-asked',
    },
  })
  expect(moved.visits.map(({ status, version }: Visit) => [status, version])).toEqual([
    ['confirmed', 3],
    ['confirmed', 3],
  ])
  const view = await done(api, senco, 'GET /requests/:requestId', { params })
  expect(view.visits).toHaveLength(6)
  expect(view.timeline.map(({ what }: { what: string }) => what).slice(0, 3)).toEqual([
    'series-changed',
    'series-confirmed',
    'series-booked',
  ])
  const { days } = await done(api, lead, 'GET /specialists/:specialistId/diary', {
    params: { specialistId: SAM.id },
    query: { from: '2026-12-01', days: '1' },
  })
  expect(days[0].items[0].label).toBe('Training for the whole setting (1 of 6)')
})

test('a series is cancelled together, and its hours come back', async () => {
  const api = await open()
  const visits = [
    { on: '2026-12-01', startMinutes: 600 },
    { on: '2026-12-08', startMinutes: 600 },
  ]
  const booked = await done(api, sam, BOOK, { params, body: { visits, agreed: true } })
  await done(api, sam, `${SERIES}/cancellation`, {
    params: { ...params, seriesId: String(booked.seriesId) },
    body: { visits: booked.visits.map(seen), reason: 'replanned', note: '' },
  })
  const [ledger] = await api.cupboard.stores.hours
    .ofSetting('900', PIER.id, '2026-27')
    .then(all => all.filter(({ stream }) => stream === 'traded'))
  expect(ledger).toMatchObject({ reservedHalfHours: 0, usedHalfHours: 0 })
  const view = await done(api, lead, 'GET /requests/:requestId', { params })
  expect(view.request.status).toBe('allocated')
})

describe('bad input is refused and writes nothing', () => {
  const two = [
    { on: '2026-12-01', startMinutes: 600 },
    { on: '2026-12-08', startMinutes: 600 },
  ]
  test.each([
    ['a single visit', { visits: two.slice(1), agreed: true }, 400, 'invalid-input'],
    [
      'more than twenty',
      { visits: Array.from({ length: 21 }, () => two[0]), agreed: true },
      400,
      'invalid-input',
    ],
    [
      'a day that is over',
      { visits: [{ on: '2026-11-20', startMinutes: 600 }, two[1]], agreed: true },
      422,
      'date-in-the-past',
    ],
    [
      'a time that is taken',
      { visits: [{ on: '2026-11-24', startMinutes: 600 }, two[1]], agreed: true },
      409,
      'slot-taken',
    ],
    [
      'hours that are not there',
      { visits: two, agreed: true, stream: 'core', minutes: 480 },
      422,
      'hours-exhausted',
    ],
  ])('%s', async (_, body, status, code) => {
    const api = await open()
    const before = await api.cupboard.dump()
    const reply = await api.call(sam, BOOK, { params, body })
    expect([reply.status, declaredCode(BOOK, reply)], reply.text).toEqual([status, code])
    expect(await api.cupboard.dump()).toBe(before)
  })

  test.each([
    ['no day of the week', { count: '6' }, 400, 'invalid-input'],
    ['a Saturday', { weekdays: 'sat' }, 400, 'invalid-input'],
    ['a hundred visits', { weekdays: 'tue', count: '100' }, 400, 'invalid-input'],
    ['days after all that is known', { weekdays: 'tue', from: '2189-12-30' }, 422, 'setting-closed'],
    ['a visit of no series', { weekdays: 'tue', moving: idOf(404) }, 409, 'not-allowed-now'],
  ])('a proposal for %s', async (_, query, status, code) => {
    const api = await open()
    const reply = await api.call(sam, PROPOSE, { params, query })
    expect([reply.status, declaredCode(PROPOSE, reply)], reply.text).toEqual([status, code])
  })

  test('a series of somebody else’s request is not there', async () => {
    const api = await open()
    expect((await api.call(pat, PROPOSE, { params, query: FORTNIGHTLY })).status).toBe(404)
    expect((await api.call(senco, BOOK, { params, body: { visits: two, agreed: true } })).status).toBe(404)
  })
})
