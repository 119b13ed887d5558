import { describe, expect, test } from 'vitest'
import type { Place } from '../../../shared/training/session.ts'
import { idOf } from '../../builders/clock.ts'
import { aPlace } from '../../builders/training.ts'
import { HARBOUR, PEOPLE, PIER } from '../../builders/world.ts'
import { courseId, filled, PLACE, SESSION, sessionId } from './training-filled.ts'

const { senco, harbourSenco, lead, sam, pat } = PEOPLE

describe('what is shown', () => {
  const places: Place[] = [
    aPlace(1, { staffName: 'Ann Lee' }),
    aPlace(2, { staffName: 'Hal Sea' }, HARBOUR),
    aPlace(3, { status: 'waiting' }, HARBOUR),
  ]
  test('a SENCO sees the places of their own settings, whoever runs it all of them', async () => {
    const { call } = await filled({ places, capacity: 2 })
    const seen = async (who = senco) => {
      const { json } = await call(who, `GET ${SESSION}`, { params: { sessionId } })
      return [json.places.map(({ id }: Place) => id), json.session.venue.joinDetails !== null, json.actions]
    }
    expect(await seen()).toEqual([[idOf(1)], true, ['book']])
    expect(await seen(sam)).toEqual([places.map(({ id }) => id), true, ['see-register']])
    expect(await seen(lead)).toEqual([
      places.map(({ id }) => id),
      true,
      ['book', 'change', 'call-off', 'see-register'],
    ])
    expect(await seen(pat)).toEqual([[], false, []])
  })

  test('the way in is for those who have a place, not for those who wait', async () => {
    const { call } = await filled({ places: places.slice(2), capacity: 2 })
    const { json } = await call(harbourSenco, `GET ${SESSION}`, { params: { sessionId } })
    expect(json.places).toMatchObject([{ turn: 1 }])
    expect(json.session.venue.joinDetails).toBeNull()
  })

  test('a calendar file has the setting’s own places only', async () => {
    const { call, of } = await filled({ places })
    const get = (who = senco, settingId = PIER.id) =>
      call(who, `GET ${SESSION}/settings/:settingId/calendar`, { params: of(settingId) })
    const { json } = await get()
    expect(json.fileName).toBe(`training-2027-01-12-${sessionId}.ics`)
    expect(json.text).toContain('Ann Lee')
    expect(json.text).not.toContain('Hal Sea')
    expect((await get(senco, HARBOUR.id)).status).toBe(404)
  })
})

describe('the register', () => {
  const places = [aPlace(1, { staffName: 'Ann Lee' }), aPlace(2), aPlace(3, { status: 'waiting' }, HARBOUR)]
  const attended = { useful: 5, confidence: 4, wouldRecommend: true, comment: 'Good' }

  async function onTheDay() {
    const kit = await filled({ capacity: 2 })
    const ids = (await kit.book(senco, PIER.id, ['Ann Lee', null])).json.placeIds.map(String)
    await kit.book(harbourSenco, HARBOUR.id, [null], true)
    const keep = (cameIds: string[], version = 3, who = sam) =>
      kit.call(who, `POST ${SESSION}/register`, { params: { sessionId }, body: { version, cameIds } })
    return { ...kit, ids: ids as [string, string], keep }
  }

  test('is kept once it has begun, by its trainers or the lead, and uses hours', async () => {
    const { call, keep, ids, clock, hours, read } = await onTheDay()
    expect((await keep([ids[0]])).json.code).toBe('not-allowed-now')
    const actions = async () => (await call(sam, `GET ${SESSION}`, { params: { sessionId } })).json.actions
    clock.set('2027-01-12T09:29:00.000Z')
    expect((await keep([ids[0]])).json.code).toBe('not-allowed-now')
    expect(await actions()).not.toContain('keep-register')
    clock.set('2027-01-12T09:30:00.000Z')
    expect(await actions()).toContain('keep-register')
    expect((await keep([ids[0]], 3, pat)).status).toBe(404)
    expect((await keep([ids[0]], 2)).json.code).toBe('stale-version')
    expect((await keep([idOf(404)])).json.code).toBe('not-allowed-now')
    expect((await keep([ids[0]])).status).toBe(200)
    expect((await read()).record.places.map(({ status }) => status)).toEqual(['attended', 'absent', 'lapsed'])
    expect(await hours()).toMatchObject({ reservedHalfHours: 0, usedHalfHours: 4 })
    expect((await keep([...ids], 4, lead)).status).toBe(200)
    expect((await read()).record.places.map(({ status }) => status)).toEqual([
      'attended',
      'attended',
      'lapsed',
    ])
    expect(await hours()).toMatchObject({ reservedHalfHours: 0, usedHalfHours: 4 })
    expect(places).toHaveLength(3)
  })

  test('lets the setting say what it was worth, and sums it up for those who manage training', async () => {
    const { call, keep, ids, clock, of } = await onTheDay()
    const say = (placeId: string) =>
      call(senco, `POST ${PLACE}/evaluation`, { params: of(PIER.id, placeId), body: attended })
    expect((await say(ids[0])).json.code).toBe('not-allowed-now')
    clock.set('2027-01-12T15:00:00.000Z')
    await keep([ids[0]])
    expect((await say(ids[1])).json.code).toBe('not-allowed-now')
    expect((await say(ids[0])).status).toBe(200)
    const byLead = { params: of(PIER.id, ids[0]), body: attended }
    expect((await call(lead, `POST ${PLACE}/evaluation`, byLead)).status).toBe(404)
    const seen = async (who = senco) => {
      const { json } = await call(who, `GET ${SESSION}`, { params: { sessionId } })
      return json.places.find(({ id }: Place) => id === ids[0]).evaluation
    }
    expect(await seen()).toMatchObject(attended)
    expect([await seen(lead), await seen(sam)]).toEqual([null, null])
    const course = (who = lead) => call(who, 'GET /training/courses/:courseId', { params: { courseId } })
    expect((await course()).json.evaluations).toEqual({
      count: 1,
      usefulMean: 5,
      confidenceMean: 4,
      wouldRecommendCount: 1,
      comments: ['Good'],
    })
    expect((await course(senco)).json.evaluations).toBeNull()
    const covered = await call(lead, 'GET /training/courses/:courseId/coverage', { params: { courseId } })
    expect(covered.json.settings).toMatchObject([
      { settingId: HARBOUR.id, attended: 0, lastOn: null },
      { settingId: PIER.id, attended: 1, booked: 0, lastOn: '2027-01-12' },
    ])
    const had = await call(senco, 'GET /settings/:settingId/training', { params: { settingId: PIER.id } })
    expect(had.json.bookings).toMatchObject([
      { sessionStatus: 'held', counts: { attended: 1, absent: 1 }, usedHalfHours: 4 },
    ])
  })

  test('is not kept of a session that was called off', async () => {
    const { call, keep, clock } = await onTheDay()
    await call(lead, `POST ${SESSION}/cancellation`, {
      params: { sessionId },
      body: { version: 3, why: 'x' },
    })
    clock.set('2027-01-12T15:00:00.000Z')
    expect((await keep([], 4)).json.code).toBe('not-allowed-now')
  })
})

test('a session’s chain says who did what, and who hears of it', async () => {
  const { book, read } = await filled({ capacity: 1 })
  await book()
  await book(harbourSenco, HARBOUR.id, [null], true)
  const { entries } = await read()
  expect(entries.map(({ what }) => what)).toEqual(['places-booked', 'places-waiting'])
})
