import { describe, expect, test } from 'vitest'
import { aSession } from '../../builders/training.ts'
import { HARBOUR, PAT, PEOPLE, PIER, SAM } from '../../builders/world.ts'
import { COURSE, courseId, filled, PLACES, planning, SESSION, sessionId } from './training-filled.ts'

const { senco, harbourSenco, lead, sam } = PEOPLE

describe('sessions', () => {
  test('are planned into the diaries of their trainers, who cannot be booked then any more', async () => {
    const { call, cupboard } = await filled()
    const first = await call(lead, COURSE, { params: { courseId }, body: planning })
    expect(first.status).toBe(201)
    for (const { id } of [SAM, PAT]) {
      const [day] = await cupboard.stores.diary.days('900', id, '2027-01-19', '2027-01-19')
      expect(day?.intervals).toMatchObject([{ kind: 'training', startMinutes: 570, endMinutes: 660 }])
    }
    const shown = await call(sam, 'GET /specialists/:specialistId/diary', {
      params: { specialistId: SAM.id },
      query: { from: '2027-01-19', days: '1' },
    })
    expect(shown.json.days[0].items).toMatchObject([{ kind: 'training', label: 'Calm corners' }])
    const clash = await call(lead, COURSE, {
      params: { courseId },
      body: { ...planning, startMinutes: 600, trainerIds: [PAT.id] },
    })
    expect(clash.json).toMatchObject({ code: 'slot-taken', specialistId: PAT.id, reason: 'overlap' })
  })

  test.each([
    ['a day that has passed', { on: '2026-11-20' }, 'date-in-the-past'],
    ['a time that has passed today', { on: '2026-11-23', startMinutes: 530 }, 'date-in-the-past'],
    ['a weekend', { on: '2027-01-23' }, 'outside-working-time'],
    ['an evening', { startMinutes: 1100 }, 'outside-working-time'],
    ['a time that would run past midnight', { startMinutes: 1430 }, 'outside-working-time'],
    ['somebody who is no specialist here', { trainerIds: ['901-sp01'] }, 'not-eligible'],
    ['a year whose bank holidays are not known', { on: '2060-01-13' }, 'outside-working-time'],
  ])('are refused on %s, and nothing is written', async (_, over, code) => {
    const { call, cupboard } = await filled()
    const before = await cupboard.dump('reads')
    const reply = await call(lead, COURSE, { params: { courseId }, body: { ...planning, ...over } })
    expect(reply.json.code).toBe(code)
    expect(await cupboard.dump('reads')).toBe(before)
  })

  test('are refused for a trainer on leave, who is named', async () => {
    const { call, cupboard } = await filled()
    const leave = [{ from: '2027-01-18', to: '2027-01-20', why: 'annual-leave' as const }]
    await cupboard.give({ authority: '900', specialists: [{ ...PAT, leave }] })
    const reply = await call(lead, COURSE, { params: { courseId }, body: planning })
    expect(reply.json).toMatchObject({ code: 'outside-working-time', reason: 'specialist-leave' })
    expect(reply.json.detail).toContain('Pat Porter cannot give this')
    expect(await cupboard.stores.diary.days('900', SAM.id, '2027-01-19', '2027-01-19')).toEqual([])
  })

  test('are not planned of a course that is not offered', async () => {
    const { call } = await filled({}, { course: { status: 'ended' } })
    const reply = await call(lead, COURSE, { params: { courseId }, body: planning })
    expect(reply.json.code).toBe('not-allowed-now')
  })

  test('move in the diaries with time, day and trainers, and everybody with a place hears of it', async () => {
    const { call, read, cupboard, book } = await filled()
    const made = await call(lead, COURSE, { params: { courseId }, body: planning })
    const params = { sessionId: String(made.json.sessionId) }
    await call(senco, PLACES, {
      params: { ...params, settingId: PIER.id },
      body: { names: ['Ann Lee'], orWait: false },
    })
    await book()
    const body = { ...planning, version: 2, on: '2027-01-20', startMinutes: 600, trainerIds: [SAM.id] }
    expect((await call(lead, 'PUT /training/sessions/:sessionId', { params, body })).status).toBe(200)
    const days = await cupboard.stores.diary.days('900', SAM.id, '2027-01-19', '2027-01-20')
    expect(days.map(({ on, intervals }) => [on, intervals.map(one => one.startMinutes)])).toEqual([
      ['2027-01-19', []],
      ['2027-01-20', [600]],
    ])
    const [pats] = await cupboard.stores.diary.days('900', PAT.id, '2027-01-19', '2027-01-19')
    expect(pats?.intervals).toEqual([])
    const list = await call(senco, 'GET /settings/:settingId/training', { params: { settingId: PIER.id } })
    expect(list.json.bookings.map(({ on }: { on: string }) => on)).toEqual(['2027-01-20', '2027-01-12'])
    expect((await read()).record.on).toBe('2027-01-12')
  })

  test('cannot have fewer places than are taken, and offer new ones to those who wait', async () => {
    const { call, book, read } = await filled({ capacity: 2 })
    await book(senco, PIER.id, [null, null])
    await book(harbourSenco, HARBOUR.id, [null], true)
    const { on, startMinutes, venue } = aSession()
    const change = (version: number, capacity: number) =>
      call(lead, 'PUT /training/sessions/:sessionId', {
        params: { sessionId },
        body: { version, on, startMinutes, venue, capacity, trainerIds: [SAM.id] },
      })
    expect((await change(3, 1)).json).toMatchObject({ code: 'session-full', takenCount: 2 })
    expect((await change(3, 3)).status).toBe(200)
    expect((await read()).record.places.map(({ status }) => status)).toEqual(['booked', 'booked', 'offered'])
  })

  test('do not take the hours of one academic year into another', async () => {
    const { call, book } = await filled()
    await book()
    const { startMinutes, venue, capacity } = aSession()
    const body = { version: 2, on: '2027-09-14', startMinutes, venue, capacity, trainerIds: [SAM.id] }
    const reply = await call(lead, 'PUT /training/sessions/:sessionId', { params: { sessionId }, body })
    expect(reply.json.code).toBe('not-allowed-now')
  })

  test('that are called off cost nobody anything, and free the diaries', async () => {
    const { call, book, hours, read, cupboard } = await filled()
    const made = await call(lead, COURSE, { params: { courseId }, body: planning })
    const params = { sessionId: String(made.json.sessionId) }
    const other = { ...params, settingId: PIER.id }
    await call(senco, PLACES, { params: other, body: { names: [null, null], orWait: false } })
    await book()
    expect(await hours()).toMatchObject({ reservedHalfHours: 6 })
    const body = { version: 2, why: 'Snow' }
    expect((await call(lead, `POST ${SESSION}/cancellation`, { params, body })).status).toBe(200)
    expect(await hours()).toMatchObject({ reservedHalfHours: 2, usedHalfHours: 0 })
    const [day] = await cupboard.stores.diary.days('900', SAM.id, '2027-01-19', '2027-01-19')
    expect(day?.intervals).toEqual([])
    const again = await call(lead, `POST ${SESSION}/cancellation`, { params, body: { version: 3, why: 'x' } })
    expect(again.json.code).toBe('not-allowed-now')
    const late = await call(senco, PLACES, { params: other, body: { names: [null], orWait: false } })
    expect(late.json.code).toBe('not-allowed-now')
    expect((await read()).record.status).toBe('planned')
  })
})
