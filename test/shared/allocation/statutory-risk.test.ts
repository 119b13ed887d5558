import { describe, expect, test } from 'vitest'
import { type AtRisk, atRiskOf } from '../../../shared/allocation/at-risk.ts'
import { statutoryRisk } from '../../../shared/allocation/statutory-risk.ts'
import type { RescueLine } from '../../../shared/contracts/allocation-lines.ts'
import { idOf, TODAY } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { aLine, aRun } from '../../builders/run.ts'
import { aVisit } from '../../builders/visit.ts'
import { PIER, SAM } from '../../builders/world.ts'

const advice = (id: number) =>
  aRequest().id(idOf(id)).of(PIER).for('ep-statutory-advice').complete().with({ dueOn: '2026-12-04' })
const ADVICE = advice(31).accepted().build()
const RESCUE: RescueLine = {
  requestId: ADVICE.id,
  reference: 'SR-31',
  dueOn: '2026-12-04',
  daysLate: 6,
  specialistName: 'Sam Sailor',
  halves: [{ on: '2026-12-02', half: 'am' }],
  moves: [],
  cost: [],
}
const PLAN: AtRisk = {
  authority: '900',
  discipline: 'educational-psychology',
  runId: idOf(61),
  runName: 'Autumn',
  startedAt: '2026-11-20T09:00:00.000Z',
  inTime: [],
  late: [],
}
const NAMED = { runId: idOf(61), name: 'Autumn', startedAt: PLAN.startedAt, isOld: false, hasChanged: true }

const risk = (over: Partial<AtRisk> = {}, request = ADVICE) =>
  statutoryRisk({ request, visits: [], plans: [{ ...PLAN, ...over }], today: TODAY })

describe('by the newest plan, a statutory request', () => {
  test('that is late is told with the days and what would save it', () => {
    const late = [{ requestId: ADVICE.id, daysLate: 6, rescue: RESCUE }]
    expect(risk({ late })).toEqual({
      standing: 'late',
      plan: NAMED,
      dueOn: '2026-12-04',
      daysLate: 6,
      rescue: RESCUE,
    })
  })

  test('that is left out is told without days, also where nothing is known to save it', () => {
    const late = [{ requestId: ADVICE.id, daysLate: null, rescue: null }]
    expect(risk({ late })).toMatchObject({ standing: 'left-out', daysLate: null, rescue: null })
  })

  test('that is in time is told so, and one that the plan does not hold is unknown', () => {
    expect(risk({ inTime: [ADVICE.id] })).toMatchObject({ standing: 'in-time', plan: NAMED })
    expect(risk()).toMatchObject({ standing: 'unknown', plan: NAMED })
    expect(risk({ discipline: 'autism' })).toMatchObject({ standing: 'unknown', plan: null })
  })

  test('is gone by for seven days; after that the plan is named and nothing of it told', () => {
    const late = [{ requestId: ADVICE.id, daysLate: 6, rescue: RESCUE }]
    expect(risk({ late, startedAt: '2026-11-16T09:00:00.000Z' })).toMatchObject({ standing: 'late' })
    expect(risk({ late, startedAt: '2026-11-15T09:00:00.000Z' })).toMatchObject({
      standing: 'unknown',
      plan: { isOld: true },
      daysLate: null,
      rescue: null,
    })
  })

  test('that has not changed since the plan is told so', () => {
    const unchanged = { ...ADVICE, changedAt: '2026-11-19T09:00:00.000Z' }
    expect(risk({ inTime: [ADVICE.id] }, unchanged).plan?.hasChanged).toBe(false)
  })
})

describe('what stands in diaries counts before the plan', () => {
  const BOOKED = advice(31).allocatedTo(SAM).booked('2026-12-01').with({ dueOn: '2026-12-04' }).build()
  const late = [{ requestId: ADVICE.id, daysLate: 6, rescue: RESCUE }]
  const asked = (on: string, plans: readonly AtRisk[] = [{ ...PLAN, late }]) =>
    statutoryRisk({
      request: BOOKED,
      visits: [aVisit().for(BOOKED).on(on, 600).build()],
      plans,
      today: TODAY,
    })

  test('booked by the due day it is in time, whatever the plan said', () => {
    expect(asked('2026-12-04')).toMatchObject({ standing: 'in-time', plan: null, rescue: null })
  })

  test('booked after it, it is late by so many days, and what the plan knows to save it is told', () => {
    expect(asked('2026-12-07', [])).toMatchObject({ standing: 'late', daysLate: 3, plan: null, rescue: null })
    expect(asked('2026-12-07', [PLAN])).toMatchObject({ standing: 'late', daysLate: 3, plan: NAMED })
    expect(asked('2026-12-07')).toMatchObject({ standing: 'late', rescue: RESCUE })
  })
})

test('nothing is due of what the law sets no day for, of what has ended, and of what was held', () => {
  const held = advice(31).allocatedTo(SAM).with({ dueOn: '2026-12-04' }).build()
  const visit = { ...aVisit().for(held).build(), status: 'completed' } as const
  const plans = [PLAN]
  expect(risk({}, aRequest().of(PIER).accepted().build()).standing).toBe('nothing-due')
  expect(risk({}, advice(31).withdrawn().build()).standing).toBe('nothing-due')
  expect(statutoryRisk({ request: held, visits: [visit], plans, today: TODAY }).standing).toBe('nothing-due')
})

describe('what a plan says of its statutory requests', () => {
  const line = { ...aLine(ADVICE, SAM, [{ on: '2026-12-02', half: 'am' }]) }
  const late = { ...line, requestId: idOf(32), isLate: true, daysLate: 3 }
  const { run, parts, results } = aRun().ready(line, late).build()
  const unmet = { ...line, requestId: idOf(33), reasons: { whyNot: [], cheapest: null }, excludedWhy: null }
  const byHand = { ...unmet, requestId: idOf(34), excludedWhy: 'The family asked to wait' }
  const [result] = results as [(typeof results)[number]]
  const whole = { ...result, unmet: [unmet, byHand], rescues: [{ ...RESCUE, requestId: idOf(32) }] } as never

  test('is those in time, those late with what saves them, and those left out but by a person', () => {
    const found = atRiskOf({ run, parts, results: [whole] }).find(one => one.discipline === PLAN.discipline)
    expect(found).toMatchObject({ runId: run.id, runName: 'Autumn', inTime: [ADVICE.id] })
    expect(found?.late).toMatchObject([
      { requestId: idOf(32), daysLate: 3, rescue: { reference: 'SR-31' } },
      { requestId: idOf(33), daysLate: null, rescue: null },
    ])
  })

  test('is told for each discipline that was asked for, and of no other', () => {
    const two = { ...run, ask: { ...run.ask, disciplines: ['autism', 'outreach'] as ['autism', 'outreach'] } }
    expect(atRiskOf({ run: two, parts, results: [whole] })).toMatchObject([
      { discipline: 'autism', inTime: [], late: [] },
      { discipline: 'outreach', inTime: [], late: [] },
    ])
    expect(atRiskOf({ run, parts: [], results: [] })).toHaveLength(11)
  })

  test('is not told of a discipline of which a part is missing', () => {
    const [part] = parts as [(typeof parts)[number]]
    const failed = { ...part, part: 2, status: 'failed', disciplines: ['autism'] } as const
    const told = atRiskOf({ run, parts: [part, failed as never], results: [whole] })
    expect(told.map(one => one.discipline)).toContain('educational-psychology')
    expect(told.map(one => one.discipline)).not.toContain('autism')
  })
})
