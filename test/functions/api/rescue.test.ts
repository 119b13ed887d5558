import { expect, test } from 'vitest'
import type { Stores } from '../../../functions/ports.ts'
import type { AtRisk } from '../../../shared/allocation/at-risk.ts'
import { idOf } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { ASK } from '../../builders/run.ts'
import { aSetting } from '../../builders/setting.ts'
import { PEOPLE, PIER, REQUESTS, WORLD } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'
import { aService } from '../events/plan-flow.ts'

const { lead, officer } = PEOPLE
const ROUTE = 'GET /requests/:requestId/rescue'
const advice = (id: number, dueOn: string, of = PIER) =>
  aRequest().id(idOf(id)).of(of).for('ep-statutory-advice').complete().with({ dueOn }).accepted().build()
const ADVICE = advice(73, '2026-12-04')
const SHUT = aSetting().id('900009').closedForGood().build()
const LOST = advice(74, '2026-11-25', SHUT)
const HERE = [...WORLD, { authority: '900', settings: [SHUT], requests: [ADVICE, LOST] }]
const of = ({ id }: { readonly id: string }) => ({ params: { requestId: id } })

test('a plan that is ready says of each statutory request whether it will be in time', async () => {
  const service = await aService(HERE)
  expect((await service.call(lead, ROUTE, of(ADVICE))).json).toEqual({
    standing: 'unknown',
    plan: null,
    dueOn: '2026-12-04',
    daysLate: null,
    rescue: null,
  })
  const runId = await service.planWhole(lead, ASK)
  expect((await service.call(lead, ROUTE, of(ADVICE))).json).toMatchObject({
    standing: 'in-time',
    plan: { runId, name: 'Autumn', isOld: false, hasChanged: false },
  })
  expect((await service.call(officer, ROUTE, of(LOST))).json).toMatchObject({
    standing: 'left-out',
    plan: { runId },
    rescue: null,
  })
  expect((await service.call(lead, ROUTE, of(REQUESTS.pier))).json).toMatchObject({ standing: 'nothing-due' })
})

test('a plan that only tries something out says nothing of what is at risk', async () => {
  const service = await aService(HERE)
  const whatIf = { absences: [], extraHalfDays: [], closures: [] }
  await service.planWhole(lead, { ...ASK, whatIf })
  expect((await service.call(lead, ROUTE, of(ADVICE))).json).toMatchObject({
    standing: 'unknown',
    plan: null,
  })
})

test('an officer is told what would move by reference, and no child', async () => {
  const api = await anApi(HERE)
  const half = { on: '2026-12-02', half: 'am' } as const
  const move = {
    requestId: REQUESTS.pier.id,
    reference: 'SR-1',
    from: half,
    to: null,
    specialistName: 'Sam Sailor',
  }
  const rescue = {
    requestId: ADVICE.id,
    reference: 'SR-2',
    dueOn: '2026-12-04',
    daysLate: 3,
    specialistName: 'Sam Sailor',
    halves: [half],
    moves: [move],
    cost: [],
  }
  const atRisk: AtRisk = {
    authority: '900',
    discipline: 'educational-psychology',
    runId: idOf(61),
    runName: 'Autumn',
    startedAt: '2026-11-20T09:00:00.000Z',
    inTime: [],
    late: [{ requestId: ADVICE.id, daysLate: 3, rescue }],
  }
  await api.cupboard.stores.runs.keepAtRisk(atRisk)
  const { json, text } = await api.call(officer, ROUTE, of(ADVICE))
  expect(json).toMatchObject({ standing: 'late', daysLate: 3, rescue: { moves: [move] } })
  expect(text).not.toMatch(/givenName|"who"|Year/)
})

test('what would save a case is one read beside the case', async () => {
  const asked: string[] = []
  const counting = (real: Stores): Stores => ({
    ...real,
    requests: {
      ...real.requests,
      open: (...ask) => {
        asked.push('case')
        return real.requests.open(...ask)
      },
    },
    runs: {
      ...real.runs,
      open: (...ask) => {
        asked.push('run')
        return real.runs.open(...ask)
      },
      atRisk: (...ask) => {
        asked.push('at risk')
        return real.runs.atRisk(...ask)
      },
    },
  })
  const api = await anApi(HERE, { stores: counting })
  await api.call(lead, ROUTE, of(ADVICE))
  expect(asked).toEqual(['case', 'at risk'])
})
