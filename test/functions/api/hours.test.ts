import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../shared/csv/rfc4180.ts'
import { HARBOUR, NINE_HUNDRED, PEOPLE, PIER, REQUESTS, VISITS } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { expectLedgers } from '../../suites/recount.ts'

const { senco, lead, sam } = PEOPLE
const VISIT = { requestId: REQUESTS.pier.id, visitId: VISITS.pier.id }
const CANCEL = { version: 1, reason: 'child-unavailable', note: '' }
const RETURN = 'POST /requests/:requestId/visits/:visitId/hours-return'

const cancel = (api: Api, who = senco) =>
  api.call(who, 'POST /requests/:requestId/visits/:visitId/cancellation', { params: VISIT, body: CANCEL })
const hours = async (api: Api, who = senco) =>
  (await api.call(who, 'GET /settings/:settingId/hours', { params: { settingId: PIER.id } })).json

describe('a setting sees its hours', () => {
  test('with the visits behind each number', async () => {
    const api = await anApi([NINE_HUNDRED])
    const [core] = (await hours(api)).streams
    expect(core).toMatchObject({
      stream: 'core',
      entitledHalfHours: 40,
      reservedHalfHours: 4,
      usedHalfHours: 0,
      leftHalfHours: 36,
      addsUp: true,
      lines: [
        { visitId: VISITS.pier.id, requestId: REQUESTS.pier.id, reservedHalfHours: 4, status: 'confirmed' },
      ],
    })
  })

  test('of another year, which has none', async () => {
    const api = await anApi([NINE_HUNDRED])
    const params = { settingId: PIER.id }
    const reply = await api.call(senco, 'GET /settings/:settingId/hours', {
      params,
      query: { year: '2025-26' },
    })
    expect(reply.json).toMatchObject({ academicYear: '2025-26', streams: [] })
    const wrong = await api.call(senco, 'GET /settings/:settingId/hours', {
      params,
      query: { year: '2025-27' },
    })
    expect(wrong.json.code).toBe('invalid-input')
  })

  test('and of no other setting', async () => {
    const api = await anApi([NINE_HUNDRED])
    const params = { settingId: HARBOUR.id }
    expect((await api.call(senco, 'GET /settings/:settingId/hours', { params })).status).toBe(404)
    expect((await api.call(senco, 'GET /settings/:settingId/hours/statement', { params })).status).toBe(404)
  })

  test('as a statement whose every row is whole', async () => {
    const api = await anApi([NINE_HUNDRED])
    const reply = await api.call(senco, 'GET /settings/:settingId/hours/statement', {
      params: { settingId: PIER.id },
    })
    expect(reply.json.fileName).toBe('hours-900001-2026-27.csv')
    const rows = readCsv(reply.json.csv)
    expect(rows.map(row => row[2])).toEqual(['Line', 'Visit', 'Balance'])
    expect(new Set(rows.map(row => row.length)).size).toBe(1)
  })
})

describe('cancelling the day before', () => {
  test('says what it will use before it is done: a setting’s the hours, the team’s none', async () => {
    const api = await anApi([NINE_HUNDRED])
    const seen = async (who: typeof senco) => {
      const reply = await api.call(who, 'GET /requests/:requestId', {
        params: { requestId: REQUESTS.pier.id },
      })
      return reply.json.visits[0].ifCancelled
    }
    expect(await seen(senco)).toEqual({
      by: 'setting',
      noticeWorkingDays: 1,
      returnedHalfHours: 0,
      usedHalfHours: 4,
    })
    expect(await seen(sam)).toMatchObject({ by: 'team', usedHalfHours: 0 })
  })

  test('uses the hours, which the lead can give back, once, with a reason', async () => {
    const api = await anApi([NINE_HUNDRED])
    await cancel(api)
    const used = (await hours(api)).streams[0]
    expect(used).toMatchObject({ reservedHalfHours: 0, usedHalfHours: 4, leftHalfHours: 36, addsUp: true })
    expect(used.lines).toMatchObject([
      { status: 'cancelled', usedHalfHours: 4, noticeWorkingDays: 1, isWaived: false },
    ])

    expect((await api.call(sam, RETURN, { params: VISIT, body: { version: 2, why: 'Snow' } })).status).toBe(
      404,
    )
    expect((await api.call(lead, RETURN, { params: VISIT, body: { version: 2, why: ' ' } })).json.code).toBe(
      'invalid-input',
    )
    const given = await api.call(lead, RETURN, { params: VISIT, body: { version: 2, why: 'Snow' } })
    expect(given.json.visit.cancelled.hours).toMatchObject({
      usedHalfHours: 0,
      returnedHalfHours: 4,
      waived: { why: 'Snow' },
    })
    const back = (await hours(api)).streams[0]
    expect(back).toMatchObject({
      usedHalfHours: 0,
      leftHalfHours: 40,
      addsUp: true,
      lines: [{ isWaived: true }],
    })
    const twice = await api.call(lead, RETURN, { params: VISIT, body: { version: 3, why: 'Snow' } })
    expect(twice.json.code).toBe('not-allowed-now')

    const { timeline } = (
      await api.call(senco, 'GET /requests/:requestId', { params: { requestId: VISIT.requestId } })
    ).json
    expect(timeline.slice(0, 2)).toMatchObject([
      { what: 'hours-returned', why: 'Snow', facts: { hours: '2 of Core given back' } },
      { what: 'visit-cancelled', facts: { hours: '2 of Core used, with 1 working day of notice' } },
    ])
  })
})

test('counters equal a recount from the visits themselves, whatever was done', async () => {
  const api = await anApi([NINE_HUNDRED])
  const equal = async () => {
    const { stores } = api.cupboard
    const [ledger] = await stores.hours.ofSetting('900', PIER.id, '2026-27')
    const found = await stores.requests.open('900', REQUESTS.pier.id)
    const asked = { stores, authority: '900', settingIds: [PIER.id], years: ['2026-27'] }
    await expectLedgers(asked, found?.visits ?? [])
    return ledger?.usedHalfHours
  }
  expect(await equal()).toBe(0)
  await cancel(api)
  expect(await equal()).toBe(4)
  await api.call(lead, RETURN, { params: VISIT, body: { version: 2, why: 'Snow' } })
  expect(await equal()).toBe(0)
  await api.call(lead, 'POST /requests/:requestId/visits', {
    params: { requestId: REQUESTS.pier.id },
    body: { on: '2026-11-25', startMinutes: 600, agreed: true },
  })
  expect(await equal()).toBe(0)
})
