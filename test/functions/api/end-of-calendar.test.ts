import { describe, expect, test } from 'vitest'
import type { RouteKey } from '../../../shared/contracts/routes.ts'
import { aClock, idOf } from '../../builders/clock.ts'
import { dayOf } from '../../builders/diary.ts'
import { aRequest } from '../../builders/request.ts'
import { aSetting } from '../../builders/setting.ts'
import { aVisit } from '../../builders/visit.ts'
import { NINE_HUNDRED, PEOPLE, PIER, SAM } from '../../builders/world.ts'
import { type Api, anApi, type Call } from '../../fakes/api.ts'

/** A Friday: bank holidays are known to the Sunday after it, and the next working day is not. */
const LAST = '2028-12-29'
const TERM = { name: 'To the end and past it', startsOn: '2028-09-04', endsOn: '2029-07-20' }
const OPEN = aSetting()
  .with({ calendar: { terms: [TERM], closedDays: [] } })
  .build()

const submitted = aRequest().id(idOf(61)).of(PIER).submitted().build()
const accepted = aRequest().id(idOf(62)).of(PIER).accepted().build()
const booked = aRequest().id(idOf(63)).of(PIER).allocatedTo(SAM).booked(LAST).build()
const written = aRequest().id(idOf(64)).of(PIER).for('ask-a-specialist').allocatedTo(SAM).build()
const draft = aRequest().id(idOf(65)).of(PIER).complete().build()
const visit = aVisit().for(booked).id(idOf(1061)).on(LAST, 840).build()

const atTheEnd = (at = `${LAST}T09:00:00.000Z`): Promise<Api> =>
  anApi(
    [
      {
        ...NINE_HUNDRED,
        settings: [OPEN],
        requests: [submitted, accepted, booked, written, draft],
        visits: [visit],
        diaryDays: [dayOf(visit, OPEN)],
        ledgers: [],
        cases: [],
      },
    ],
    { clock: aClock(at) },
  )

const { lead, sam, senco } = PEOPLE
const of = (request: { id: string }, over: object = {}) => ({ params: { requestId: request.id, ...over } })
const toVisit = of(booked, { visitId: visit.id })
const CANCEL = 'POST /requests/:requestId/visits/:visitId/cancellation'

describe('on the last working day of the known calendar everything else goes on', () => {
  test.each<[string, typeof lead, RouteKey, Call, string | null]>([
    [
      'a draft is sent',
      senco,
      'POST /requests/:requestId/submission',
      { ...of(draft), body: { version: draft.version } },
      'submitted',
    ],
    [
      'a request is decided',
      lead,
      'POST /requests/:requestId/decision',
      {
        ...of(submitted),
        body: { kind: 'accept', reason: 'meets-criteria', note: '', version: submitted.version },
      },
      'accepted',
    ],
    [
      'a request is allocated',
      lead,
      'POST /requests/:requestId/allocation',
      { ...of(accepted), body: { version: accepted.version, specialistId: SAM.id, reason: 'x' } },
      'allocated',
    ],
    [
      'a visit is cancelled',
      sam,
      CANCEL,
      { ...toVisit, body: { version: 1, reason: 'specialist-unwell', note: '' } },
      null,
    ],
    [
      'a written answer is recorded',
      sam,
      'POST /requests/:requestId/closure',
      { ...of(written), body: { version: written.version, summary: 'The answer', outcomes: [] } },
      'closed',
    ],
  ])('%s, and no day is promised for what follows', async (_, who, route, call, status) => {
    const api = await atTheEnd()
    const reply = await api.call(who, route, call)
    expect([200, 201], reply.text).toContain(reply.status)
    if (status !== null) expect(reply.json.status).toBe(status)
    const found = await api.cupboard.stores.requests.open('900', String(call.params?.requestId))
    expect(found?.request.nextOn).toBeNull()
  })

  test('a visit that took place is recorded', async () => {
    const api = await atTheEnd(`${LAST}T16:00:00.000Z`)
    const record = { version: 1, held: true, minutes: 60, summary: 'Held', nextSteps: '', outcomes: [] }
    const reply = await api.call(sam, 'POST /requests/:requestId/visits/:visitId/record', {
      ...toVisit,
      body: record,
    })
    expect(reply.status, reply.text).toBe(200)
  })
})

describe('past the known calendar no visit can be booked, whatever the setting says of its terms', () => {
  const refusedWith = ['setting-closed', 'setting-bank-holidays-unknown']

  test('a booking is refused, and nothing is guessed', async () => {
    const api = await atTheEnd()
    const body = { on: '2029-01-09', startMinutes: 600, agreed: true }
    const reply = await api.call(sam, 'POST /requests/:requestId/visits', { ...of(booked), body })
    expect([reply.status, reply.json.code, reply.json.reason]).toEqual([422, ...refusedWith])
  })

  test('so is a move', async () => {
    const api = await atTheEnd()
    const body = { version: 1, on: '2029-01-09', startMinutes: 600, reason: 'setting-asked' }
    const reply = await api.call(sam, 'POST /requests/:requestId/visits/:visitId/time', { ...toVisit, body })
    expect([reply.status, reply.json.code, reply.json.reason]).toEqual([422, ...refusedWith])
  })

  test('and free times end with it', async () => {
    const api = await atTheEnd(`${LAST}T06:00:00.000Z`)
    const reply = await api.call(sam, 'GET /requests/:requestId/slots', {
      ...of(booked),
      query: { days: '28' },
    })
    expect(reply.status, reply.text).toBe(200)
    const days = reply.json.slots.map((slot: { on: string }) => slot.on)
    expect(new Set(days)).toEqual(new Set([LAST]))
  })
})
