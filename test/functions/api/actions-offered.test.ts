import { describe, expect, test } from 'vitest'
import type { RequestAction } from '../../../shared/contracts/requests.ts'
import type { RouteKey } from '../../../shared/contracts/routes.ts'
import type { Request } from '../../../shared/requests/request.ts'
import type { RequestStatus } from '../../../shared/requests/status.ts'
import type { Visit } from '../../../shared/visits/visit.ts'
import { dayOf } from '../../builders/diary.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aRequest, type RequestBuilder } from '../../builders/request.ts'
import { aVisit } from '../../builders/visit.ts'
import { PEOPLE, PIER, SAM } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'
import type { Given } from '../../fakes/in-memory-state.ts'

const allocated = () => aRequest().allocatedTo(SAM)
const standing = aVisit().build()
const past = aVisit().on('2026-11-10').completed().build()

/** A request in each status, with the visits it then has. */
const IN: Readonly<Record<RequestStatus, { made: RequestBuilder; visits: readonly Visit[] }>> = {
  draft: { made: aRequest().complete(), visits: [] },
  submitted: { made: aRequest().submitted(), visits: [] },
  'more-information-needed': { made: aRequest().asked(), visits: [] },
  accepted: { made: aRequest().accepted(), visits: [] },
  allocated: { made: allocated(), visits: [] },
  booked: { made: allocated().booked(standing.on), visits: [standing] },
  delivered: { made: allocated().delivered(), visits: [past] },
  closed: { made: allocated().closed(), visits: [past] },
  signposted: { made: aRequest().declined().with({ status: 'signposted' }), visits: [] },
  declined: { made: aRequest().declined(), visits: [] },
  withdrawn: { made: aRequest().withdrawn(), visits: [] },
}

/** The day of the visit that stands: before it begins, and once it has. */
const INSTANTS = {
  'before its visit': '2026-11-24T09:59:00.000Z',
  'once its visit has begun': '2026-11-24T12:00:00.000Z',
}

/** The call behind each door that a page may show; copying starts another request and is tested with starting. */
const DOORS: Readonly<Record<Exclude<RequestAction, 'copy'>, (version: number) => [RouteKey, unknown]>> = {
  edit: version => ['PUT /requests/:requestId/draft', { version, content: {} }],
  submit: version => ['POST /requests/:requestId/submission', { version }],
  withdraw: version => ['POST /requests/:requestId/withdrawal', { version, reason: 'need-met', note: '' }],
  decide: version => [
    'POST /requests/:requestId/decision',
    { kind: 'accept', reason: 'meets-criteria', note: '', version },
  ],
  allocate: version => [
    'POST /requests/:requestId/allocation',
    { version, specialistId: SAM.id, reason: 'x' },
  ],
  book: () => ['POST /requests/:requestId/visits', { on: '2026-12-01', startMinutes: 600, agreed: true }],
  'answer-visits': () => ['POST /requests/:requestId/visits/:visitId/move-request', { version: 1, why: 'x' }],
  'ask-for-visit': () => [
    'POST /requests/:requestId/offered-times/choice',
    { on: '2026-11-30', startMinutes: 540 },
  ],
  'cancel-visits': () => [
    'POST /requests/:requestId/visits/:visitId/cancellation',
    { version: 1, reason: 'no-longer-needed', note: '' },
  ],
  'record-visits': () => [
    'POST /requests/:requestId/visits/:visitId/record',
    { version: 1, held: false, reason: 'child-absent', nextSteps: '' },
  ],
  close: version => ['POST /requests/:requestId/closure', { version, summary: 'x', outcomes: [] }],
}

function given(request: Request, visits: readonly Visit[]): Given {
  return {
    authority: '900',
    users: Object.values(PEOPLE),
    settings: [PIER],
    specialists: [SAM],
    requests: [request],
    visits,
    diaryDays: visits.map(visit => dayOf(visit, PIER)),
    ledgers: [aLedger({ reservedHalfHours: 4 })],
  }
}

const PERSONS = ['senco', 'sam', 'lead', 'officer'] as const

const MOMENTS = (Object.keys(IN) as RequestStatus[]).flatMap(status =>
  Object.entries(INSTANTS).map(([when, at]) => ({ status, when, at })),
)

describe.each(MOMENTS)('a request that is $status, $when', ({ status, at }) => {
  test.each(PERSONS)('offers %s exactly the doors that open', async person => {
    const { made, visits } = IN[status]
    const request = made.build()
    const params = { requestId: request.id, visitId: visits[0]?.id ?? standing.id }
    const open = async () => {
      const api = await anApi([given(request, visits)])
      api.clock.set(at)
      return api
    }
    const view = await (await open()).call(PEOPLE[person], 'GET /requests/:requestId', { params })
    const offered: readonly string[] = view.json.actions ?? []
    for (const [action, door] of Object.entries(DOORS)) {
      const [route, body] = door(request.version)
      const reply = await (await open()).call(PEOPLE[person], route, { params, body })
      const isOpen = reply.status < 300
      expect(isOpen, `${action}: ${reply.text}`).toBe(offered.includes(action))
      if (!isOpen) expect(['not-found', 'not-allowed-now']).toContain(reply.json.code)
    }
  })
})

test('what is answered in writing is closed by its answer and never booked', async () => {
  const request = aRequest().for('ask-a-specialist').allocatedTo(SAM).build()
  const api = await anApi([given(request, [])])
  const params = { requestId: request.id }
  const view = await api.call(PEOPLE.sam, 'GET /requests/:requestId', { params })
  expect(view.json.actions).toEqual(['close'])
})

test('an ended request can be copied by its setting', async () => {
  const { made, visits } = IN.closed
  const api = await anApi([given(made.build(), visits)])
  const view = await api.call(PEOPLE.senco, 'GET /requests/:requestId', {
    params: { requestId: made.build().id },
  })
  expect(view.json.actions).toEqual(['copy'])
})

test('each visit says whether it has begun, to the minute', async () => {
  const { made, visits } = IN.booked
  const request = made.build()
  const api = await anApi([given(request, visits)])
  const seen = async (at: string) => {
    api.clock.set(at)
    const view = await api.call(PEOPLE.senco, 'GET /requests/:requestId', {
      params: { requestId: request.id },
    })
    return view.json.visits.map((visit: { hasBegun: boolean }) => visit.hasBegun)
  }
  expect(await seen('2026-11-24T09:59:00.000Z')).toEqual([false])
  expect(await seen('2026-11-24T10:00:00.000Z')).toEqual([true])
})

test('a visit that was only proposed can be recorded once it has begun: nothing ends in a dead end', async () => {
  const { made } = IN.booked
  const request = made.build()
  const api = await anApi([given(request, [aVisit().proposed().build()])])
  api.clock.set(INSTANTS['once its visit has begun'])
  const params = { requestId: request.id, visitId: standing.id }
  const view = await api.call(PEOPLE.sam, 'GET /requests/:requestId', { params })
  expect(view.json.actions).toContain('record-visits')
  expect(view.json.actions).not.toContain('cancel-visits')
  const [route, body] = DOORS['record-visits'](request.version)
  expect((await api.call(PEOPLE.sam, route, { params, body })).json.visit.status).toBe('not-held')
})
