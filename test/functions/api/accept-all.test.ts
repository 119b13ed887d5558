import { expect, test } from 'vitest'
import { arrangeDays } from '../../../shared/allocation/arrange-days.ts'
import { checkPlan } from '../../../shared/allocation/check/check-plan.ts'
import { problemFrom } from '../../../shared/allocation/from-records.ts'
import { EFFORTS } from '../../../shared/allocation/pipeline/effort.ts'
import { planProblem } from '../../../shared/allocation/pipeline/plan-problem.ts'
import { usableProblem } from '../../../shared/allocation/usable-problem.ts'
import type { ServiceKey } from '../../../shared/catalogue/services.ts'
import { DAY_SHAPE, type Specialist } from '../../../shared/people/specialist.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import type { Request } from '../../../shared/requests/request.ts'
import { idOf, TODAY } from '../../builders/clock.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aRequest } from '../../builders/request.ts'
import { ASK, aLine, aRun } from '../../builders/run.ts'
import { aSetting, NEAR } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { PEOPLE } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'

const runId = idOf(81)
const ask = { ...ASK, weeks: 6 }
const SETTINGS = [
  aSetting().build(),
  aSetting().id('900002', 'Harbour High').with({ location: NEAR }).build(),
  aSetting()
    .id('900003', 'Lighthouse Nursery')
    .with({ location: { lat: 54.05, lng: 2.06 } })
    .build(),
]
const DISCIPLINES = ['educational-psychology', 'autism', 'spld', 'outreach']
const MORNINGS = ['mon-am', 'tue-am', 'wed-am', 'thu-am', 'fri-am'] as const
const SPECIALISTS = [
  aSpecialist()
    .in(...DISCIPLINES)
    .build(),
  aSpecialist()
    .id('900-sp02', 'Pat Porter')
    .in(...DISCIPLINES)
    .with({ weeklyVisitLimit: 5 })
    .build(),
  aSpecialist()
    .id('900-sp03', 'Mo Morning')
    .in(...DISCIPLINES)
    .with({ patterns: [{ startsOn: '2025-09-01', halfDays: [...MORNINGS] }] })
    .build(),
]

const MIXES: readonly [string, readonly ServiceKey[], number][] = [
  ['consultations', ['ep-consultation'], 60],
  ['assessments', ['ep-assessment'], 30],
  ['statutory advice', ['ep-statutory-advice'], 30],
  ['visits of one discipline', ['spld-support'], 40],
  ['training', ['whole-setting-training'], 30],
  [
    'everything',
    [
      'ep-statutory-advice',
      'ep-assessment',
      'ep-consultation',
      'critical-incident',
      'autism-support',
      'spld-support',
      'special-school-outreach',
      'whole-setting-training',
    ],
    70,
  ],
]

function requestsOf(services: readonly ServiceKey[], count: number): Request[] {
  return Array.from({ length: count }, (_, at) => {
    const service = services[at % services.length] as ServiceKey
    const setting = SETTINGS[Math.floor(at / services.length) % SETTINGS.length] as (typeof SETTINGS)[0]
    const request = aRequest()
      .id(idOf(200 + at))
      .of(setting)
      .for(service)
      .complete()
      .accepted()
      .build()
    return service === 'ep-statutory-advice' ? { ...request, dueOn: '2026-12-18' } : request
  })
}

/** The plan that these requests come to, with empty diaries. */
function planOf(requests: readonly Request[]) {
  const records = {
    settings: SETTINGS,
    specialists: SPECIALISTS,
    requests: requests.map(request => ({ request, visits: [] })),
    diaryDays: [],
    ledgers: LEDGERS,
  }
  const { problem } = usableProblem(
    problemFrom({ ask, today: TODAY, records, policy: PRODUCT_POLICY_IN_FORCE }),
  )
  const { plan } = planProblem(problem, { seed: 1, effort: EFFORTS.quick, now: () => 0, solver: null })
  return { problem, plan: arrangeDays(problem, plan).plan }
}

const LEDGERS = SETTINGS.flatMap(({ id }) =>
  (['core', 'traded', 'experts-at-hand'] as const).map(stream =>
    aLedger({ settingId: id, stream, entitledHalfHours: 3000 }),
  ),
)

test.each(MIXES)('every line of a plan of %s can be accepted as it stands', async (_, services, count) => {
  const requests = requestsOf(services, count)
  const { problem, plan } = planOf(requests)
  expect(checkPlan(problem, plan).flaws).toEqual([])
  expect(plan.placed.length).toBeGreaterThan(10)
  const lines = plan.placed.map(({ requestId, specialistId, sessions }) =>
    aLine(
      requests.find(one => one.id === requestId) as Request,
      SPECIALISTS.find(one => one.id === specialistId) as Specialist,
      sessions,
    ),
  )
  const api = await anApi([
    {
      authority: '900',
      users: Object.values(PEOPLE),
      settings: SETTINGS,
      specialists: SPECIALISTS,
      loads: SPECIALISTS.map(({ id }) => ({ specialistId: id, minutes: 0, openRequests: 0 })),
      requests,
      ledgers: LEDGERS,
      runs: [
        aRun()
          .id(runId)
          .asking(ask)
          .ready(...lines)
          .build(),
      ],
    },
  ])
  const refused: string[] = []
  const elsewhere: string[] = []
  for (const { requestId, halves } of lines) {
    const params = { runId, requestId }
    const { status, json } = await api.call(
      PEOPLE.lead,
      'POST /allocation/runs/:runId/requests/:requestId/acceptance',
      { params, body: { why: '' } },
    )
    if (status !== 200) refused.push(json.detail)
    const found = await api.cupboard.stores.requests.open('900', requestId)
    for (const { on, startMinutes } of found?.visits ?? []) {
      const half = startMinutes < DAY_SHAPE.amEnds ? 'am' : 'pm'
      if (!halves.some(one => one.on === on && one.half === half)) elsewhere.push(`${on} ${half}`)
    }
  }
  expect({ refused, elsewhere }).toEqual({ refused: [], elsewhere: [] })
})
