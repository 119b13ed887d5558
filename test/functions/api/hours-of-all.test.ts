import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../../shared/audit/entry.ts'
import { readCsv } from '../../../shared/csv/rfc4180.ts'
import { aLedger } from '../../builders/ledger.ts'
import { POTS } from '../../builders/pot.ts'
import { HARBOUR, NINE_HUNDRED, PEOPLE, PIER, REQUESTS, VISITS } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'

const { senco, harbourSenco, lead, admin, sam } = PEOPLE
const POT = POTS.both.id
const YEAR = { academicYear: '2026-27', stream: 'core', why: 'Agreed by both' }
const MOVE = { ...YEAR, fromId: PIER.id, toId: HARBOUR.id, halfHours: 6 }
const GRANT = { ...YEAR, partyId: POT, wasHalfHours: 0, entitledHalfHours: 8 }

const move = (api: Api, over = {}) => api.call(lead, 'POST /hours/transfers', { body: { ...MOVE, ...over } })
const grant = (api: Api, over = {}) => api.call(admin, 'POST /hours/grants', { body: { ...GRANT, ...over } })
const all = async (api: Api, query = {}) => (await api.call(lead, 'GET /hours', { query })).json
const hoursOf = async (api: Api, who: typeof senco, settingId: string) =>
  (await api.call(who, 'GET /settings/:settingId/hours', { params: { settingId } })).json
const entitled = (json: { lines: { party: { id: string }; entitledHalfHours: number }[] }) =>
  Object.fromEntries(json.lines.map(({ party, entitledHalfHours }) => [party.id, entitledHalfHours]))

describe('the hours of all settings', () => {
  test('are lines of settings and pots, filtered, in an order, with their sums', async () => {
    const api = await anApi([NINE_HUNDRED])
    const json = await all(api)
    expect(entitled(json)).toEqual({ [PIER.id]: 40, [HARBOUR.id]: 40, [POT]: 0 })
    expect(json).toMatchObject({
      academicYear: '2026-27',
      count: 3,
      pages: 1,
      sums: { entitledHalfHours: 80 },
    })
    expect((await all(api, { show: 'pots' })).count).toBe(1)
    expect((await all(api, { show: 'not-set' })).lines.map(nameOf)).toEqual(['Seaward Trust'])
    expect((await all(api, { phase: 'primary', sort: 'least-left' })).count).toBe(2)
    expect((await all(api, { stream: 'statutory' })).lines[0].leftHalfHours).toBeNull()
    expect((await all(api, { year: '2027-28' })).sums.entitledHalfHours).toBe(0)
  })

  test('can be kept as CSV', async () => {
    const api = await anApi([NINE_HUNDRED])
    await grant(api)
    const reply = await api.call(admin, 'GET /hours/statement', {})
    expect(reply.json.fileName).toBe('hours-2026-27.csv')
    const rows = readCsv(reply.json.csv)
    expect(rows.map(row => row[2])).toEqual(['Who', HARBOUR.name, PIER.name, 'Seaward Trust'])
  })
})

const nameOf = ({ party }: { party: { name: string } }) => party.name

describe('hours that move', () => {
  test('leave the sum as it was and stand with both, in a chain that holds', async () => {
    const api = await anApi([NINE_HUNDRED])
    const { transferId } = (await move(api)).json
    const json = await all(api)
    expect(entitled(json)).toEqual({ [PIER.id]: 34, [HARBOUR.id]: 46, [POT]: 0 })
    expect(json.sums.entitledHalfHours).toBe(80)
    expect((await hoursOf(api, senco, PIER.id)).moves).toMatchObject([
      { halfHours: -6, other: HARBOUR.name, why: 'Agreed by both' },
    ])
    expect((await hoursOf(api, harbourSenco, HARBOUR.id)).moves).toMatchObject([{ halfHours: 6 }])
    const statement = await api.call(senco, 'GET /settings/:settingId/hours/statement', {
      params: { settingId: PIER.id },
    })
    expect(readCsv(statement.json.csv)[1]?.slice(2)).toEqual(
      expect.arrayContaining(['Moved away', HARBOUR.name, 'Agreed by both', '3']),
    )
    const kept = await api.cupboard.stores.records.open('transfer', '900', transferId)
    expect(firstBrokenLink(kept?.entries ?? [], sha256)).toBeNull()
    const listed = await api.call(admin, 'GET /hours/transfers', {})
    expect(listed.json.transfers).toMatchObject([{ id: transferId, by: { name: lead.name } }])
  })

  test('leave nothing half done when they are refused', async () => {
    const api = await anApi([NINE_HUNDRED])
    const before = await api.cupboard.dump()
    expect((await move(api, { halfHours: 37 })).json.code).toBe('hours-exhausted')
    expect((await move(api, { toId: PIER.id })).json.fields).toMatchObject([{ pointer: '/toId' }])
    expect((await move(api, { stream: 'statutory' })).json.code).toBe('not-allowed-now')
    expect((await move(api, { toId: '901001' })).status).toBe(404)
    expect((await grant(api, { partyId: PIER.id, wasHalfHours: 40, entitledHalfHours: 3 })).json.code).toBe(
      'hours-exhausted',
    )
    expect(await api.cupboard.dump()).toBe(before)
  })

  test('that two give away at once are given once', async () => {
    const api = await anApi([NINE_HUNDRED])
    const replies = await Promise.all([move(api, { halfHours: 20 }), move(api, { halfHours: 20 })])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422])
    expect((await all(api)).sums.entitledHalfHours).toBe(80)
  })
})

describe('a shared pot', () => {
  const params = { requestId: REQUESTS.pier.id }
  const book = (api: Api, over = {}) =>
    api.call(sam, 'POST /requests/:requestId/visits', {
      params,
      body: { on: '2026-12-01', startMinutes: 600, agreed: true, payerId: POT, ...over },
    })
  const spent = {
    ...NINE_HUNDRED,
    ledgers: [
      aLedger({ reservedHalfHours: 4, usedHalfHours: 35 }),
      aLedger({ settingId: HARBOUR.id, reservedHalfHours: 4 }),
    ],
  }
  const potsOffered = async (api: Api) =>
    (await api.call(sam, 'GET /requests/:requestId/slots', { params, query: { from: '2026-12-01' } })).json
      .pots

  test('is offered only where the setting’s own hours are too few and its own are enough', async () => {
    const rich = await anApi([NINE_HUNDRED])
    await grant(rich)
    expect(await potsOffered(rich)).toEqual([])
    const poor = await anApi([spent])
    expect(await potsOffered(poor)).toEqual([])
    await grant(poor)
    expect(await potsOffered(poor)).toMatchObject([{ potId: POT, stream: 'core', leftHalfHours: 8 }])
  })

  test('pays for a visit, gets its hours back when it is cancelled', async () => {
    const api = await anApi([spent])
    await grant(api)
    const { visit } = (await book(api)).json
    expect(visit.payerId).toBe(POT)
    const pot = async () => (await api.call(lead, 'GET /pots/:potId', { params: { potId: POT } })).json
    expect(await pot()).toMatchObject({
      settings: [{ name: PIER.name }, { name: HARBOUR.name }],
      streams: [{ reservedHalfHours: 4, addsUp: true, lines: [{ visitId: visit.id }] }],
      moves: [{ other: null, halfHours: 8 }],
    })
    const [core] = (await hoursOf(api, senco, PIER.id)).streams
    expect(core.lines.map(({ visitId }: { visitId: string }) => visitId)).toEqual([VISITS.pier.id])
    expect((await hoursOf(api, senco, PIER.id)).pots).toMatchObject([
      { name: 'Seaward Trust', leftHalfHours: 4 },
    ])
    await api.call(sam, 'POST /requests/:requestId/visits/:visitId/cancellation', {
      params: { ...params, visitId: visit.id },
      body: { version: 1, reason: 'specialist-unwell', note: '' },
    })
    expect((await pot()).streams).toMatchObject([{ reservedHalfHours: 0, leftHalfHours: 8 }])
  })

  test('that gives its last hours to two visits at once gives them to one', async () => {
    const api = await anApi([spent])
    await grant(api, { entitledHalfHours: 4 })
    const replies = await Promise.all([book(api), book(api, { on: '2026-12-02' })])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422])
    const [ledger] = await api.cupboard.stores.hours.ofSetting('900', POT, '2026-27')
    expect(ledger).toMatchObject({ entitledHalfHours: 4, reservedHalfHours: 4 })
  })

  test('is made, changed and refused to who does not see it', async () => {
    const api = await anApi([NINE_HUNDRED])
    const body = { name: 'The two', kind: 'cluster', settingIds: [PIER.id, HARBOUR.id] }
    const { potId } = (await api.call(admin, 'POST /pots', { body })).json
    const changed = { ...body, name: 'Both', version: 1 }
    await api.call(admin, 'PUT /pots/:potId', { params: { potId }, body: changed })
    const { pots } = (await api.call(admin, 'GET /pots', {})).json
    expect(pots.map(({ name }: { name: string }) => name)).toEqual(['Both', 'Seaward Trust'])
    const one = { ...body, settingIds: [PIER.id] }
    expect((await api.call(admin, 'POST /pots', { body: one })).json.fields).toMatchObject([
      { pointer: '/settingIds', message: 'Choose at least two settings' },
    ])
  })
})
