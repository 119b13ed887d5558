import { describe, expect, test } from 'vitest'
import { idOf } from '../../builders/clock.ts'
import { aPlace } from '../../builders/training.ts'
import { HARBOUR, PEOPLE, PIER } from '../../builders/world.ts'
import { filled, PLACE, PLACES, SESSION, sessionId } from './training-filled.ts'

const { senco, harbourSenco, admin } = PEOPLE

describe('places', () => {
  test('are booked all or none, and hold hours of the setting', async () => {
    const { book, hours, read } = await filled({ capacity: 3 })
    const first = await book(senco, PIER.id, ['Ann Lee', null])
    expect([first.status, first.json.isWaiting]).toEqual([201, false])
    expect(await hours()).toMatchObject({ reservedHalfHours: 4, usedHalfHours: 0 })
    const tooMany = await book(harbourSenco, HARBOUR.id, [null, null])
    expect(tooMany.json).toMatchObject({ code: 'session-full', freeCount: 1, askedCount: 2 })
    expect(tooMany.json.detail).toBe(
      'Only 1 place is left and you asked for 2. Nothing was booked. Ask for fewer, or join the waiting list.',
    )
    const waits = await book(harbourSenco, HARBOUR.id, [null, null], true)
    expect(waits.json.isWaiting).toBe(true)
    expect((await read()).record.places.map(({ status }) => status)).toEqual([
      'booked',
      'booked',
      'offered',
      'waiting',
    ])
    expect(await hours(HARBOUR.id)).toMatchObject({ reservedHalfHours: 0 })
  })

  test('are refused without hours, in words and numbers, and nothing is written', async () => {
    const { book, cupboard } = await filled({}, { entitledHalfHours: 3 })
    const before = await cupboard.dump('reads')
    const reply = await book(senco, PIER.id, [null, null])
    expect(reply.json).toMatchObject({ code: 'hours-exhausted', neededHalfHours: 4, leftHalfHours: 3 })
    expect(reply.json.detail).toContain('This training needs 2 hours')
    expect(await cupboard.dump('reads')).toBe(before)
  })

  test('on a session that uses no hours need none', async () => {
    const { book, hours } = await filled({ halfHoursPerPlace: 0 }, { entitledHalfHours: 0 })
    expect((await book()).status).toBe(201)
    expect(await hours()).toMatchObject({ reservedHalfHours: 0 })
  })

  test('are given once when the same booking is sent twice', async () => {
    const { call, of, read } = await filled()
    const sent = { params: of(PIER.id), body: { names: [null], orWait: false }, key: 'key-same-one' }
    const [first, second] = [await call(senco, PLACES, sent), await call(senco, PLACES, sent)]
    expect(second.text).toBe(first.text)
    expect((await read()).record.places).toHaveLength(1)
  })

  test('are named and swapped until the session begins', async () => {
    const { call, of, read, clock } = await filled({ places: [aPlace(1)] })
    const name = (who: string) =>
      call(senco, `PUT ${PLACE}/name`, { params: of(PIER.id, idOf(1)), body: { name: who } })
    await name('Ann Lee')
    expect((await name('Bo Hart')).status).toBe(200)
    expect((await read()).record.places[0]?.staffName).toBe('Bo Hart')
    clock.set('2027-01-12T09:30:00.000Z')
    expect((await name('Cy Moss')).json.code).toBe('not-allowed-now')
  })

  test('given up late cost what was shown, and half of their hours; a fee that was not seen is stale', async () => {
    const { call, of, book, hours, clock } = await filled()
    const placeId = String((await book()).json.placeIds[0])
    clock.set('2027-01-07T09:00:00.000Z')
    const view = await call(senco, `GET ${SESSION}`, { params: { sessionId } })
    expect(view.json.places[0].givingUp).toEqual({
      noticeWorkingDays: 3,
      lateFeePence: 2250,
      usedHalfHours: 1,
    })
    const cancel = (lateFeePence: number, usedHalfHours = 1) =>
      call(senco, `POST ${PLACE}/cancellation`, {
        params: of(PIER.id, placeId),
        body: { lateFeePence, usedHalfHours },
      })
    expect((await cancel(0)).json).toMatchObject({ code: 'stale-version', lateFeePence: 2250 })
    expect((await cancel(2250, 0)).json).toMatchObject({ code: 'stale-version', usedHalfHours: 1 })
    expect((await cancel(2250)).json).toEqual({ placeId, lateFeePence: 2250 })
    expect(await hours()).toMatchObject({ reservedHalfHours: 0, usedHalfHours: 1 })
    expect((await cancel(2250)).json.code).toBe('not-allowed-now')
    const waive = { params: of(PIER.id, placeId), body: { why: 'Illness' } }
    expect((await call(senco, `POST ${PLACE}/waiver`, waive)).status).toBe(404)
    expect((await call(admin, `POST ${PLACE}/waiver`, waive)).status).toBe(200)
    expect(await hours()).toMatchObject({ reservedHalfHours: 0, usedHalfHours: 0 })
    expect((await call(admin, `POST ${PLACE}/waiver`, waive)).json.code).toBe('not-allowed-now')
  })

  test('that come free are offered in turn, held for who was offered, and taken by them alone', async () => {
    const { call, of, book, hours, read, clock } = await filled({ capacity: 1 })
    const first = String((await book()).json.placeIds[0])
    const turn = String((await book(harbourSenco, HARBOUR.id, ['Jo Pike'], true)).json.placeIds[0])
    const take = (who = harbourSenco, settingId = HARBOUR.id) =>
      call(who, `POST ${PLACE}/offer`, { params: of(settingId, turn), body: {} })
    expect((await take()).json.code).toBe('not-allowed-now')
    await call(senco, `POST ${PLACE}/cancellation`, {
      params: of(PIER.id, first),
      body: { lateFeePence: 0, usedHalfHours: 0 },
    })
    expect((await book()).json.code).toBe('session-full')
    expect((await take(senco, PIER.id)).status).toBe(404)
    expect((await take()).status).toBe(200)
    expect(await hours(HARBOUR.id)).toMatchObject({ reservedHalfHours: 2 })
    expect((await read()).record.places.map(({ status }) => status)).toEqual(['cancelled', 'booked'])
    clock.set('2026-12-01T09:00:00.000Z')
    expect((await take()).json.code).toBe('not-allowed-now')
  })

  test('whose offer has run out cannot be taken, though no morning has passed it on yet', async () => {
    const late = aPlace(1, { status: 'offered', offeredUntilOn: '2026-11-20' })
    const { call, of } = await filled({ places: [late] })
    const reply = await call(senco, `POST ${PLACE}/offer`, { params: of(PIER.id, late.id), body: {} })
    expect(reply.json.detail).toContain('stood until Friday 20 November 2026')
  })

  test('that are free on the day itself can be booked, whoever waits', async () => {
    const { book, clock } = await filled({ capacity: 1, places: [aPlace(1, { status: 'waiting' }, HARBOUR)] })
    clock.set('2027-01-12T08:00:00.000Z')
    expect((await book()).json.isWaiting).toBe(false)
  })

  test('given up late cost nothing once the session is called off', async () => {
    const by = { userId: 'u-1', name: 'U' }
    const cost = { noticeWorkingDays: 1, lateFeePence: 4500, usedHalfHours: 2, waived: null }
    const cancelled = { by, at: '2026-11-20T09:00:00.000Z', ...cost }
    const { call, read } = await filled({ places: [aPlace(1, { status: 'cancelled', cancelled })] })
    const sent = { params: { sessionId }, body: { version: 1, why: 'Snow' } }
    expect((await call(admin, `POST ${SESSION}/cancellation`, sent)).status).toBe(200)
    expect((await read()).record.places[0]?.cancelled?.waived).toMatchObject({ why: 'Snow' })
  })

  test('cannot be booked once the session has begun', async () => {
    const { book, clock } = await filled()
    clock.set('2027-01-12T09:30:00.000Z')
    expect((await book()).json.code).toBe('date-in-the-past')
  })
})
