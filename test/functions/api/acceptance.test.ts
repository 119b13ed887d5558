import { describe, expect, inject, test } from 'vitest'
import { sha256 } from '../../../functions/storage/chain.ts'
import type { DatedHalf } from '../../../shared/allocation/problem.ts'
import type { RunFound } from '../../../shared/allocation/run.ts'
import { firstBrokenLink } from '../../../shared/audit/entry.ts'
import type { Request } from '../../../shared/requests/request.ts'
import { idOf } from '../../builders/clock.ts'
import { aDiaryDay } from '../../builders/diary.ts'
import { aRequest } from '../../builders/request.ts'
import { aLine, aRun } from '../../builders/run.ts'
import { aVisit } from '../../builders/visit.ts'
import { FOREIGN, PEOPLE, PIER, SAM, WORLD } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'
import type { Given } from '../../fakes/in-memory-state.ts'

const { lead } = PEOPLE
const ROUTE = 'POST /allocation/runs/:runId/requests/:requestId/acceptance'
const TUESDAY: DatedHalf = { on: '2026-12-01', half: 'am' }
const runId = idOf(81)

const asked = aRequest().id(idOf(71)).of(PIER).complete().accepted().build()
const advice = aRequest().id(idOf(72)).of(PIER).for('ep-statutory-advice').complete().accepted().build()

/** A plan of one request, ready to be accepted unless told otherwise. */
function planned(request: Request, halves: readonly DatedHalf[] = [TUESDAY], by = SAM) {
  return aRun()
    .id(runId)
    .ready(aLine(request, by, halves))
}

async function opened(request: Request, found: RunFound, more: Partial<Given> = {}, engine = false) {
  const given: Given = { authority: '900', requests: [request], runs: [found], ...more }
  const cupboard = engine ? await engineStores(inject('databaseEndpoint')) : undefined
  const api = await anApi([...WORLD, given], cupboard && { cupboard })
  const params = { runId, requestId: request.id }
  return {
    api,
    accept: (why = '') => api.call(lead, ROUTE, { params, body: { why } }),
    line: async () => (await runOf(api)).placed[0],
    open: () => api.cupboard.stores.requests.open('900', request.id),
  }
}

const runOf = async (api: Api) =>
  (await api.call(lead, 'GET /allocation/runs/:runId', { params: { runId } })).json

describe.each([false, true])('accepting a line (on the engine: %s)', engine => {
  test('allocates, proposes the visit at the first free time of its half-day, and is in the chain once', async () => {
    const it = await opened(asked, planned(asked).build(), {}, engine)
    const { status, json } = await it.accept('Knows the family')
    expect([status, json.placed.acceptance]).toEqual([200, 'accepted'])
    const found = await it.open()
    expect(found?.request).toMatchObject({
      status: 'booked',
      nextOn: '2026-12-01',
      allocation: { specialistId: SAM.id, reason: 'Knows the family', recommended: true },
    })
    expect(found?.visits).toMatchObject([{ status: 'proposed', on: '2026-12-01', startMinutes: 540 }])
    expect(found?.entries.map(({ what, why, facts }) => [what, why, facts.runId, facts.days])).toEqual([
      ['plan-accepted', 'Knows the family', runId, 'Tuesday 1 December 2026 at 9am'],
    ])
    expect(firstBrokenLink(found?.entries ?? [], sha256)).toBe(found?.entries[0]?.sequence)
    const { stores } = it.api.cupboard
    const [day] = await stores.diary.days('900', SAM.id, '2026-12-01', '2026-12-01')
    expect(day?.intervals.map(({ requestId }) => requestId)).toEqual([asked.id])
    const [ledger] = await stores.hours.ofSetting('900', PIER.id, '2026-27')
    expect(ledger?.reservedHalfHours).toBe(4 + 4)
    const load = (await stores.specialists.loads('900')).find(one => one.specialistId === SAM.id)
    expect(load).toMatchObject({ openRequests: 2, minutes: 105 + 105 })
    expect((await it.line()).acceptance).toBe('accepted')
    expect((await runOf(it.api)).accepted).toBe(1)
  })

  test('twice is refused, and two people at once book it once', async () => {
    const it = await opened(asked, planned(asked).build(), {}, engine)
    const replies = await Promise.all([it.accept(), it.accept()])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await it.accept()).json).toMatchObject({
      code: 'not-allowed-now',
      detail: 'Lena Lead has accepted this already.',
    })
    expect((await it.open())?.visits).toHaveLength(1)
    expect((await it.line()).acceptance).toBe('accepted')
  })

  test('after somebody was booked there the nearest free time of the week is taken', async () => {
    const busy = { id: 'c1', kind: 'commitment', startMinutes: 510, endMinutes: 1020 } as const
    const interval = {
      ...busy,
      prepareMinutes: 0,
      writeUpMinutes: 0,
      place: null,
      settingId: null,
      requestId: null,
    }
    const taken = aDiaryDay('2026-12-01', [{ ...interval, serviceId: null, label: 'Training' }])
    const it = await opened(asked, planned(asked).build(), { diaryDays: [taken] }, engine)
    expect((await it.accept()).status).toBe(200)
    expect((await it.open())?.visits[0]?.on).toBe('2026-11-30')
  })

  test('when the week is full it is refused with what has changed, nothing is booked, and it is offered again', async () => {
    const away = { ...SAM, leave: [{ from: '2026-11-30', to: '2026-12-04', why: 'sickness' as const }] }
    const it = await opened(asked, planned(asked).build(), { specialists: [away] }, engine)
    const { status, json } = await it.accept()
    expect([status, json.code]).toEqual([409, 'slot-taken'])
    expect(json.detail).toContain('Sam Sailor has no time left in the week of Monday 30 November 2026')
    expect((await it.open())?.request.status).toBe('accepted')
    expect(await it.line()).toMatchObject({ acceptance: 'changed', acceptanceWords: json.detail })
    await it.api.cupboard.give({ authority: '900', specialists: [SAM] })
    expect((await it.accept()).status).toBe(200)
    expect(await it.line()).toMatchObject({ acceptance: 'accepted', acceptanceWords: null })
  })
})

test('advice that takes a whole day is booked on the day of its two half-days', async () => {
  const halves: DatedHalf[] = [TUESDAY, { ...TUESDAY, half: 'pm' }]
  const it = await opened(advice, planned(advice, halves).build())
  expect((await it.accept()).status).toBe(200)
  expect((await it.open())?.visits.map(({ on, stream }) => [on, stream])).toEqual([
    ['2026-12-01', 'statutory'],
  ])
})

test('of what is not shared with the setting only the allocation is made, and it is said that times are to be agreed', async () => {
  const hidden = { ...advice, sharing: 'nothing' as const }
  const it = await opened(hidden, planned(hidden, [TUESDAY, { ...TUESDAY, half: 'pm' }]).build())
  const { json } = await it.accept()
  expect(json.placed).toMatchObject({
    acceptance: 'accepted',
    acceptanceWords: expect.stringContaining('agree the times'),
  })
  expect(await it.open()).toMatchObject({ request: { status: 'allocated' }, visits: [] })
})

describe('is refused, and the line stays as it was,', () => {
  test.each([
    [
      'of a what-if copy',
      planned(asked).asking({ whatIf: { absences: [], extraHalfDays: [], closures: [] } }),
    ],
    ['of a run that is not over', planned(asked).with({ status: 'planning' })],
  ])('%s', async (_, run) => {
    const it = await opened(asked, run.build())
    const before = await it.api.cupboard.dump()
    expect((await it.accept()).json.code).toBe('not-allowed-now')
    expect(await it.api.cupboard.dump()).toBe(before)
  })
})

test.each([
  [
    'withdrawn',
    aRequest().id(asked.id).of(PIER).complete().withdrawn().with({ submittedAt: asked.submittedAt }),
  ],
  ['booked by hand', aRequest().id(asked.id).of(PIER).complete().allocatedTo(SAM).booked('2026-12-03')],
])('a request that was %s since is refused in words', async (_, builder) => {
  const request = builder.build()
  const visits = request.status === 'booked' ? [aVisit().for(request).on('2026-12-03').build()] : []
  const it = await opened(request, planned(asked).build(), { visits })
  const { json } = await it.accept()
  expect(json).toMatchObject({
    code: 'not-allowed-now',
    detail: expect.stringContaining('since this plan was made'),
  })
  expect(await it.line()).toMatchObject({ acceptance: 'changed', acceptanceWords: json.detail })
})

test('a specialist who may not be sent there any more is refused', async () => {
  const barred = { ...SAM, conflictSettingIds: [PIER.id] }
  const it = await opened(asked, planned(asked).build(), { specialists: [barred] })
  expect((await it.accept()).json.code).toBe('not-eligible')
})

test('another authority and a commissioner reach nothing of it', async () => {
  const it = await opened(asked, planned(asked).build())
  const params = { runId, requestId: asked.id }
  for (const who of [FOREIGN.lead, PEOPLE.commissioner]) {
    expect((await it.api.call(who, ROUTE, { params, body: { why: '' } })).status).toBe(404)
    expect((await it.api.call(who, 'GET /allocation/runs/:runId', { params: { runId } })).status).toBe(404)
  }
})
