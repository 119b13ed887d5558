import { expect, test } from 'vitest'
import { arrangeDays } from '../../../shared/allocation/arrange-days.ts'
import { checkPlan } from '../../../shared/allocation/check/check-plan.ts'
import { instanceOf } from '../../../shared/allocation/instance.ts'
import type { Plan } from '../../../shared/allocation/plan.ts'
import { greedyPlan } from '../../../shared/allocation/search/greedy.ts'
import { planOf } from '../../../shared/allocation/search/plans.ts'
import { makeProblem } from '../../bench/allocation/make-problem.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSetting,
} from '../../builders/allocation-problem.ts'

const TWO = [aPlannableRequest(), aPlannableRequest({ id: 'request-2', settingId: 'setting-2' })]
const NEIGHBOURS = [
  aPlannableSetting(),
  aPlannableSetting({ id: 'setting-2', name: 'Fernhill', location: { lat: 51.561, lng: 0 } }),
]
const APART: Plan = {
  placed: [
    { requestId: 'request-1', specialistId: 'specialist-1', sessions: [{ on: '2027-01-04', half: 'am' }] },
    { requestId: 'request-2', specialistId: 'specialist-1', sessions: [{ on: '2027-01-06', half: 'pm' }] },
  ],
  unmet: [],
}

test('settings near each other are visited on one day, and the minutes saved are told', () => {
  const problem = anAllocationProblem({ requests: TWO, settings: NEIGHBOURS })
  const { plan, ...minutes } = arrangeDays(problem, APART)
  expect(plan.placed[0]?.sessions[0]?.on).toBe(plan.placed[1]?.sessions[0]?.on)
  // 19 minutes to either from base; 0.11 km apart is 5.2, so 6: 19 + 6 + 19 in place of 4 times 19
  expect(minutes).toEqual({ journeyMinutes: 76, minutesBefore: 76, minutesAfter: 44 })
})

test('a promised half-day stays, whatever the travel', () => {
  const promised = APART.placed.map(one => ({ ...one }))
  const problem = anAllocationProblem({ requests: TWO, settings: NEIGHBOURS, promised })
  expect(arrangeDays(problem, APART).plan).toEqual(APART)
})

test('a session that is on time stays on time', () => {
  const due = { statutory: true, dueOn: '2027-01-05' } as const
  const requests = [aPlannableRequest({ ...due }), TWO[1] ?? aPlannableRequest()]
  const settings = [
    NEIGHBOURS[0] ?? aPlannableSetting(),
    aPlannableSetting({ ...NEIGHBOURS[1], closedOn: ['2027-01-04', '2027-01-05'] }),
  ]
  const problem = anAllocationProblem({ requests, settings })
  const { plan } = arrangeDays(problem, APART)
  expect(checkPlan(problem, plan)).toMatchObject({ flaws: [], counts: { 'late-cases': 0 } })
})

test.each([1, 2, 3])('the plan keeps every rule and every term, and travel only falls (seed %i)', seed => {
  const made = makeProblem({ seed, specialists: 8, requests: 70, weeks: 6, load: 0.9 })
  const wholeDay = { wholeDay: true, short: false, sessions: 4, perWeek: 2 }
  const problem = {
    ...made,
    requests: made.requests.map((one, at) =>
      at % 4 === 1 ? { ...one, ...wholeDay, pin: null } : { ...one, short: at % 3 === 0 },
    ),
  }
  const before = planOf(greedyPlan(instanceOf(problem)))
  const arranged = arrangeDays(problem, before)
  expect(checkPlan(problem, arranged.plan)).toEqual({ ...checkPlan(problem, before), flaws: [] })
  expect(arranged.minutesAfter).toBeLessThanOrEqual(arranged.minutesBefore)
  expect(arranged.minutesBefore).toBeLessThanOrEqual(arranged.journeyMinutes)
  expect(arranged.journeyMinutes).toBe(checkPlan(problem, before).counts['travel-minutes'])
})
