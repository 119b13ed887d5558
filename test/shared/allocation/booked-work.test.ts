import { describe, expect, test } from 'vitest'
import { type PlanningRecords, problemFrom } from '../../../shared/allocation/from-records.ts'
import { EFFORTS } from '../../../shared/allocation/pipeline/effort.ts'
import { planProblem } from '../../../shared/allocation/pipeline/plan-problem.ts'
import { AllocationProblem } from '../../../shared/allocation/problem.ts'
import { usableProblem } from '../../../shared/allocation/usable-problem.ts'
import { mondayOf } from '../../../shared/calendar/local-date.ts'
import type { BookedChoice, RunAsk } from '../../../shared/contracts/allocation-ask.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import { idOf, TODAY } from '../../builders/clock.ts'
import { dayOf } from '../../builders/diary.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aRequest } from '../../builders/request.ts'
import { ASK } from '../../builders/run.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { aVisit } from '../../builders/visit.ts'

const PIER = aSetting().build()
const SAM = aSpecialist().build()
const PAT = aSpecialist().id('900-sp02', 'Pat Porter').build()
const BOOKED = aRequest().id(idOf(2)).allocatedTo(SAM).booked('2026-12-08').build()
/** A visit two weeks ahead, beyond the days in which confirmed visits are settled. */
const VISIT = aVisit().for(BOOKED).on('2026-12-08').build()
const OF_SAM = { specialistId: SAM.id, weeksOf: [] }

type Work = PlanningRecords['requests'][number]

/** The question that requests with their visits come to, these in the diaries. */
function problemOf(
  work: Work,
  ask: Partial<RunAsk> = {},
  over: Partial<PlanningRecords> = {},
): AllocationProblem {
  const standing = work.visits.filter(one => one.status === 'proposed' || one.status === 'confirmed')
  const diaryDays = standing.map(one => dayOf(one, PIER))
  const records = { settings: [PIER], specialists: [SAM, PAT], requests: [work], diaryDays, ledgers: [] }
  const question = {
    ask: { ...ASK, ...ask },
    today: TODAY,
    records: { ...records, ...over },
    policy: PRODUCT_POLICY_IN_FORCE,
  }
  return AllocationProblem.parse(problemFrom(question))
}

/** What a quick plan places. */
function placedIn(problem: AllocationProblem) {
  return planProblem(problem, { seed: 1, effort: EFFORTS.quick, now: () => 0, solver: null }).plan.placed
}

/** What becomes of a confirmed visit two weeks ahead, by what a run may do with visits that are booked. */
const OF_BOOKED: Record<BookedChoice, { planned: boolean; price: number }> = {
  keep: { planned: false, price: 30 },
  'least-change': { planned: true, price: 3000 },
  balanced: { planned: true, price: 30 },
  'best-service': { planned: true, price: 0 },
}

test.each(Object.keys(OF_BOOKED) as BookedChoice[])(
  'with "%s" a booked visit is planned, promised and priced as said, and pins nothing',
  booked => {
    const found = problemOf({ request: BOOKED, visits: [VISIT] }, { booked })
    const { planned, price } = OF_BOOKED[booked]
    expect(found.requests.map(one => one.pin)).toEqual(planned ? [null] : [])
    expect(found.promised.map(one => one.sessions)).toEqual(
      planned ? [[{ on: '2026-12-08', half: 'am' }]] : [],
    )
    expect(found.specialists[0]?.busy).toHaveLength(planned ? 0 : 1)
    expect(found.weights).toMatchObject({ 'moved-sessions': price, 'changed-people': 3 * price })
  },
)

test('a confirmed visit of the next ten days stays where it is in any plan', () => {
  const soon = aVisit().for(BOOKED).on('2026-12-03').build()
  const found = problemOf({ request: BOOKED, visits: [soon] }, { booked: 'best-service' })
  expect(found.requests).toEqual([])
  expect(found.specialists[0]?.busy).toEqual([{ on: '2026-12-03', half: 'am', isVisit: true }])
})

test('nobody was promised a proposed visit, but with least change it is kept as if', () => {
  const work = { request: BOOKED, visits: [aVisit().for(BOOKED).on('2026-12-08').proposed().build()] }
  expect(problemOf(work, { booked: 'balanced' }).promised).toEqual([])
  expect(problemOf(work, { booked: 'least-change' }).promised).toHaveLength(1)
})

test('with least change a visit stays unless its specialist will be away, and then it is planned anew', () => {
  const ledgers = [aLedger()]
  const work = { request: BOOKED, visits: [VISIT] }
  const whenOf = (specialists: readonly Specialist[]) => {
    const asked = problemOf(work, { booked: 'least-change' }, { specialists, ledgers })
    const { problem, findings } = usableProblem(asked)
    expect(findings).toEqual([])
    const [placed] = placedIn(problem)
    return placed && [placed.specialistId, placed.sessions.map(one => mondayOf(one.on))]
  }
  expect(whenOf([SAM, PAT])).toEqual([SAM.id, ['2026-12-07']])
  const leave = [{ from: '2026-12-07', to: '2026-12-11', why: 'sickness' as const }]
  expect(whenOf([{ ...SAM, leave }, PAT])).toEqual([SAM.id, ['2026-11-23']])
})

test('of a visit that takes a whole day both half-days are promised', () => {
  const advice = aRequest().for('ep-statutory-advice').allocatedTo(SAM).booked('2026-12-08').build()
  const visit = aVisit().for(advice).on('2026-12-08').build()
  const { promised } = problemOf({ request: advice, visits: [visit] }, { booked: 'balanced' })
  expect(promised[0]?.sessions).toEqual([
    { on: '2026-12-08', half: 'am' },
    { on: '2026-12-08', half: 'pm' },
  ])
})

test('a visit of what is not shared with its setting stays: its time was agreed by word of mouth', () => {
  const hidden = aRequest()
    .for('ep-statutory-advice')
    .allocatedTo(SAM)
    .booked('2026-12-08')
    .with({ sharing: 'nothing' })
    .build()
  const visit = aVisit().for(hidden).on('2026-12-08').build()
  const found = problemOf({ request: hidden, visits: [visit] }, { booked: 'best-service' })
  expect(found.requests).toEqual([])
  expect(found.specialists[0]?.busy).not.toEqual([])
})

test('a run for one discipline leaves booked visits of the others in the diary', () => {
  const found = problemOf(
    { request: BOOKED, visits: [VISIT] },
    { booked: 'balanced', disciplines: ['autism'] },
  )
  expect([found.requests, found.promised]).toEqual([[], []])
  expect(found.specialists[0]?.busy).toHaveLength(1)
})

test('hours a visit has reserved are enough to plan it again, in its own stream and year', () => {
  const spent = { entitledHalfHours: 4, reservedHalfHours: 4 }
  const ledgers = [aLedger(spent), aLedger({ ...spent, stream: 'traded' })]
  const work = { request: BOOKED, visits: [VISIT] }
  const problem = problemOf(work, { booked: 'balanced' }, { ledgers })
  expect(problem.settings[0]?.halfDaysLeft).toMatchObject({ core: 1, traded: 0 })
  expect(placedIn(problem).map(one => one.requestId)).toEqual([BOOKED.id])
  const kept = problemOf(work, { booked: 'keep' }, { ledgers })
  expect(kept.settings[0]?.halfDaysLeft).toMatchObject({ core: 0, traded: 0 })
})

describe('who has begun a request goes on with it', () => {
  const begun = aRequest().id(idOf(3)).for('hearing-support').allocatedTo(SAM)
  const held = aVisit().for(begun.build()).id(idOf(1003)).on('2026-11-10').completed().build()
  const next = aVisit().for(begun.build()).id(idOf(1004)).on('2026-12-08').build()

  test.each(['least-change', 'balanced', 'best-service'] as const)('with "%s"', booked => {
    const pinOf = (work: Work) => problemOf(work, { booked }).requests[0]?.pin
    expect(pinOf({ request: begun.delivered().build(), visits: [held] })).toEqual(OF_SAM)
    expect(pinOf({ request: begun.booked('2026-12-08').build(), visits: [held, next] })).toEqual(OF_SAM)
  })

  test('and a pin to somebody else is named as a contradiction', () => {
    const work = { request: begun.delivered().build(), visits: [held] }
    const pins = [{ requestId: work.request.id, specialistId: PAT.id, weeksOf: [], why: 'Asked for' }]
    const hearing = [SAM, PAT].map(one => ({ ...one, disciplines: ['hearing-impairment'] }))
    const asked = problemOf(work, { booked: 'balanced', pins }, { specialists: hearing })
    expect(usableProblem(asked).findings.map(one => one.code)).toEqual(['contradictory-pin'])
  })
})

describe('a pin of this run', () => {
  const allocated = aRequest().id(idOf(5)).allocatedTo(SAM).build()
  const pinned = (specialistId: string | null, booked: BookedChoice) => {
    const pins = [{ requestId: allocated.id, specialistId, weeksOf: ['2026-12-07'], why: 'Asked for' }]
    return problemOf({ request: allocated, visits: [] }, { booked, pins }).requests[0]?.pin
  }

  test('goes before the allocation', () => {
    expect(pinned(PAT.id, 'keep')).toEqual({ specialistId: PAT.id, weeksOf: ['2026-12-07'] })
  })

  test('of weeks only leaves the allocation as it is where that is kept', () => {
    expect(pinned(null, 'keep')?.specialistId).toBe(SAM.id)
    expect(pinned(null, 'least-change')?.specialistId).toBe(SAM.id)
    expect(pinned(null, 'balanced')?.specialistId).toBe(null)
  })
})
