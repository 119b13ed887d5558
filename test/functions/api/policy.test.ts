import { describe, expect, test } from 'vitest'
import { PRODUCT_POLICY } from '../../../shared/policy/authority-policy.ts'
import { aVisitAt } from '../../builders/best-slots.ts'
import { idOf, NOW } from '../../builders/clock.ts'
import { aDiaryDay } from '../../builders/diary.ts'
import { aPolicy, aPolicyRecord } from '../../builders/policy.ts'
import { ASK } from '../../builders/run.ts'
import { NEAR } from '../../builders/setting.ts'
import { NINE_HUNDRED, PEOPLE, PIER, REQUESTS, VISITS } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'

const { senco, lead, admin } = PEOPLE
const VISIT = { requestId: REQUESTS.pier.id, visitId: VISITS.pier.id }
const HALF = [{ leastWorkingDays: 0, usedPercent: 50 }]
const set = (api: Api, body: unknown, who = lead) => api.call(who, 'PUT /policy', { body })
const cancel = (api: Api) =>
  api.call(senco, 'POST /requests/:requestId/visits/:visitId/cancellation', {
    params: VISIT,
    body: { version: 1, reason: 'child-unavailable', note: '' },
  })

describe('the settings of planning and hours', () => {
  test('are the product’s choice until somebody sets them, with limits and words for each', async () => {
    const api = await anApi([NINE_HUNDRED])
    const { json } = await api.call(admin, 'GET /policy')
    expect(json).toMatchObject({
      version: 0,
      isProducts: true,
      policy: PRODUCT_POLICY,
      product: PRODUCT_POLICY,
    })
    expect(json.history).toEqual([])
    expect(
      json.groups.map((group: { key: string; fields: unknown[] }) => [group.key, group.fields.length]),
    ).toEqual([
      ['level-1', 2],
      ['level-3', 7],
      ['travel', 4],
      ['planning', 5],
    ])
  })

  test('are set with the reason, and told with who, when and what', async () => {
    const api = await anApi([NINE_HUNDRED])
    const policy = aPolicy({ 'km-per-hour': 55, 'waiting-weeks': 12 }, HALF)
    const saved = await set(api, { version: 0, policy, why: 'Agreed with settings' })
    expect(saved.status).toBe(200)
    const read = await api.call(admin, 'GET /policy')
    expect(read.json).toEqual(saved.json)
    expect(read.json).toMatchObject({
      version: 1,
      isProducts: false,
      policy,
      history: [
        {
          at: NOW,
          by: lead.name,
          what: 'Changed settings of planning and hours',
          why: 'Agreed with settings',
          changes: [
            { label: 'Waiting', unit: 'points per weighted week', was: '10', next: '12' },
            { label: 'Speed', unit: 'km an hour', was: '40', next: '55' },
            {
              label: 'When a setting cancels',
              unit: '',
              was: '2 working days or more: 0 % used; less: 100 % used',
              next: 'always: 50 % used',
            },
          ],
        },
      ],
    })
  })

  test('go back to the product’s choice, and that is in the history too', async () => {
    const api = await anApi([NINE_HUNDRED])
    await set(api, { version: 0, policy: aPolicy({}, HALF), why: 'Try it' })
    const { json } = await set(api, { version: 1, policy: null, why: 'Did not work' }, admin)
    expect(json).toMatchObject({ version: 2, isProducts: true, policy: PRODUCT_POLICY })
    expect(json.history.map((one: { why: string }) => one.why)).toEqual(['Did not work', 'Try it'])
  })

  test('are refused in words where somebody else was faster', async () => {
    const api = await anApi([NINE_HUNDRED])
    await set(api, { version: 0, policy: aPolicy({}, HALF), why: 'First' })
    const { json, status } = await set(api, {
      version: 0,
      policy: aPolicy({ 'km-per-hour': 50 }),
      why: 'Second',
    })
    expect([status, json.code]).toEqual([409, 'stale-version'])
    expect(json.detail).toContain('Somebody else has changed this')
  })

  test.each([
    ['a negative weight', aPolicy({ 'travel-minutes': -1 }), '/policy/numbers/travel-minutes'],
    ['a share over 100 %', aPolicy({ 'statutory-share': 101 }), '/policy/numbers/statutory-share'],
    ['a case late below days late', aPolicy({ 'late-cases': 50 }), '/policy/numbers/late-cases'],
    ['no rules', aPolicy({}, []), '/policy/cancellation'],
    [
      'rules that contradict',
      aPolicy({}, [...HALF, { leastWorkingDays: 3, usedPercent: 60 }]),
      '/policy/cancellation/1/usedPercent',
    ],
  ])('are refused with %s, and nothing is saved', async (_what, policy, pointer) => {
    const api = await anApi([NINE_HUNDRED])
    const { json } = await set(api, { version: 0, policy, why: 'x' })
    expect(json.code).toBe('invalid-input')
    expect(json.fields.map((field: { pointer: string }) => field.pointer)).toEqual([pointer])
    expect((await api.call(lead, 'GET /policy')).json.version).toBe(0)
  })

  test('need a reason', async () => {
    const api = await anApi([NINE_HUNDRED])
    const { json } = await set(api, { version: 0, policy: aPolicy({}, HALF), why: ' ' })
    expect(json.fields).toEqual([{ pointer: '/why', message: 'Say why' }])
  })
})

describe('what is set counts from the next call on', () => {
  test('a late cancellation uses half the hours, as the page said before', async () => {
    const api = await anApi([NINE_HUNDRED])
    const asked = () =>
      api.call(senco, 'GET /requests/:requestId', { params: { requestId: REQUESTS.pier.id } })
    expect((await asked()).json.visits[0].ifCancelled).toMatchObject({ usedHalfHours: 4 })
    await set(api, { version: 0, policy: aPolicy({}, HALF), why: 'Fairer' })
    expect((await asked()).json.visits[0].ifCancelled).toMatchObject({ usedHalfHours: 2 })
    expect((await cancel(api)).json.visit.cancelled.hours).toMatchObject({
      usedHalfHours: 2,
      returnedHalfHours: 2,
    })
    const params = { settingId: PIER.id }
    const { json } = await api.call(senco, 'GET /settings/:settingId/hours', { params })
    expect(json.cancellation).toEqual(HALF)
    expect(json.streams[0]).toMatchObject({ reservedHalfHours: 0, usedHalfHours: 2, addsUp: true })
  })

  test('another authority’s settings count for nobody here', async () => {
    const theirs = aPolicyRecord(aPolicy({}, HALF), { authority: '901' })
    const api = await anApi([NINE_HUNDRED, { authority: '901', policies: [theirs] }])
    expect((await cancel(api)).json.visit.cancelled.hours).toMatchObject({ usedHalfHours: 4 })
  })

  test('a time between two visits that the journeys leave no room for is offered no more, and cannot be booked', async () => {
    const slow = aPolicyRecord(aPolicy({ 'fixed-minutes': 60, 'km-per-hour': 10 }))
    const elsewhere = aVisitAt(idOf(801), 660, NEAR)
    const busy = { ...NINE_HUNDRED, diaryDays: [aDiaryDay('2026-11-26', [elsewhere])] }
    const params = { requestId: REQUESTS.pier.id }
    const slotsOf = async (api: Api) =>
      (await api.call(lead, 'GET /requests/:requestId/slots', { params })).json.slots as {
        on: string
        startMinutes: number
      }[]
    const usual = await slotsOf(await anApi([busy]))
    const api = await anApi([{ ...busy, policies: [slow] }])
    const left = (await slotsOf(api)).map(({ on, startMinutes }) => `${on} ${startMinutes}`)
    const gone = usual.find(({ on, startMinutes }) => !left.includes(`${on} ${startMinutes}`))
    expect(left.length).toBeLessThan(usual.length)
    const body = { on: gone?.on, startMinutes: gone?.startMinutes, agreed: true }
    const refused = await api.call(lead, 'POST /requests/:requestId/visits', { params, body })
    expect([refused.status, refused.json.code]).toEqual([409, 'slot-taken'])
  })

  test('journeys are longer in the diary', async () => {
    const slow = aPolicyRecord(aPolicy({ 'km-per-hour': 20, 'fixed-minutes': 30 }))
    const minutes = async (api: Api) => {
      const { json } = await api.call(lead, 'GET /specialists/:specialistId/diary', {
        params: { specialistId: VISITS.pier.specialistId },
        query: { from: VISITS.pier.on, days: '1' },
      })
      return json.days[0].items[0].travelBeforeMinutes
    }
    const base = { lat: 50.9, lng: 0.3 }
    const far = {
      ...NINE_HUNDRED,
      specialists: NINE_HUNDRED.specialists?.map(one => ({ ...one, base })) ?? [],
    }
    const usual = await minutes(await anApi([far]))
    const longer = await minutes(await anApi([{ ...far, policies: [slow] }]))
    expect(longer).toBeGreaterThan(usual + 20)
  })
})

describe('a plan', () => {
  test('keeps the settings it was started with, and says how they differ from the product’s choice', async () => {
    const policy = aPolicy({ 'settled-days': 5 })
    const api = await anApi([{ ...NINE_HUNDRED, policies: [aPolicyRecord(policy)] }])
    const { runId } = (await api.call(lead, 'POST /allocation/runs', { body: ASK })).json
    await set(api, { version: 1, policy: null, why: 'Enough' })
    expect((await api.cupboard.stores.runs.get('900', runId))?.policy).toEqual(policy)
    const { json } = await api.call(lead, 'GET /allocation/runs/:runId', { params: { runId } })
    expect(json.policyChanges).toEqual([
      { label: 'Settled days', unit: 'days from today', was: '10', next: '5' },
    ])
  })

  test('is compared with another with where their settings differ', async () => {
    const api = await anApi([NINE_HUNDRED])
    const start = async () => (await api.call(lead, 'POST /allocation/runs', { body: ASK })).json.runId
    const runId = await start()
    await set(api, { version: 0, policy: aPolicy({ 'near-minutes': 20 }), why: 'Wider' })
    const params = { runId, otherId: await start() }
    const { json } = await api.call(lead, 'GET /allocation/runs/:runId/comparison/:otherId', { params })
    expect(json.policyChanges).toEqual([
      { label: 'What counts as near', unit: 'minutes apart', was: '15', next: '20' },
    ])
    const same = { runId, otherId: idOf(404) }
    expect(
      (await api.call(lead, 'GET /allocation/runs/:runId/comparison/:otherId', { params: same })).status,
    ).toBe(404)
  })
})
