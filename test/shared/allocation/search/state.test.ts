import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import type { Column } from '../../../../shared/allocation/columns.ts'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import type { AllocationProblem } from '../../../../shared/allocation/problem.ts'
import { columnsOf, planOf, stateFrom } from '../../../../shared/allocation/search/plans.ts'
import { Random } from '../../../../shared/allocation/search/random.ts'
import { SearchState } from '../../../../shared/allocation/search/state.ts'
import { makeProblem } from '../../../bench/allocation/make-problem.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSetting,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'

const inWeek = (job: number, ...weeks: number[]): Column => ({ job, worker: 0, weeks, isOnTime: true })
const stateOf = (problem: AllocationProblem) => SearchState.of(instanceOf(problem))
const requests = (count: number, over: Parameters<typeof aPlannableRequest>[0] = {}) =>
  Array.from({ length: count }, (_, at) => aPlannableRequest({ ...over, id: `request-${at + 1}` }))

/** Somebody who works on Monday and Tuesday mornings. */
const twoMornings = aPlannableSpecialist({ halfDays: ['mon-am', 'tue-am'] })

describe('a state', () => {
  test('starts with nothing planned and all need unmet', () => {
    const problem = anAllocationProblem({ requests: requests(2, { points: 50 }) })
    const state = stateOf(problem)
    expect(state.values).toEqual([0, 4, 15])
    expect(planOf(state)).toEqual({ placed: [], unmet: ['request-1', 'request-2'] })
  })

  test('tells what a change takes up at prices by week', () => {
    const state = stateOf(anAllocationProblem({ requests: [aPlannableRequest({ sessions: 2 })] }))
    const prices = Float64Array.from([5, 2])
    state.place(inWeek(0, 0, 1))
    expect(state.pricedChange(prices)).toBe(7)
    state.begin()
    state.remove(0)
    expect(state.pricedChange(prices)).toBe(-7)
  })

  test('moves a session aside for one that can be on fewer half-days', () => {
    const [any, notTuesday] = requests(2)
    const problem = anAllocationProblem({
      specialists: [twoMornings],
      requests: [any, { ...notTuesday, settingId: 'setting-2' }] as AllocationProblem['requests'],
      settings: [
        aPlannableSetting(),
        aPlannableSetting({ id: 'setting-2', closedOn: ['2027-01-05', '2027-01-12'] }),
      ],
    })
    const state = stateOf(problem)
    expect([state.place(inWeek(0, 0)), state.place(inWeek(1, 0))]).toEqual([true, true])
    const [first, second] = planOf(state).placed
    expect([first?.sessions, second?.sessions]).toEqual([
      [{ on: '2027-01-05', half: 'am' }],
      [{ on: '2027-01-04', half: 'am' }],
    ])
  })

  test('refuses what a week has no room for, and stays as it was', () => {
    const problem = anAllocationProblem({
      specialists: [{ ...twoMornings, weeklyLimit: 1 }],
      requests: requests(2, { sessions: 2 }),
    })
    const state = stateOf(problem)
    expect(state.place(inWeek(0, 0, 1))).toBe(true)
    const before = planOf(state)
    expect(state.place(inWeek(1, 0, 1))).toBe(false)
    expect(planOf(state)).toEqual(before)
  })

  test.each<[string, Partial<AllocationProblem>, Column]>([
    ['a request that is left out by hand', { requests: requests(1, { excluded: true }) }, inWeek(0, 0)],
    [
      'somebody who must not be sent',
      { requests: requests(1, { notSpecialistIds: ['specialist-1'] }) },
      inWeek(0, 0),
    ],
    ['too few sessions', { requests: requests(1, { sessions: 2 }) }, inWeek(0, 0)],
    ['too many in a week', { requests: requests(1, { sessions: 2 }) }, inWeek(0, 0, 0)],
    ['a week outside', {}, inWeek(0, 2)],
    [
      'another week than the pinned one',
      { requests: requests(1, { pin: { specialistId: null, weeksOf: ['2027-01-11'] } }) },
      inWeek(0, 0),
    ],
    [
      'statutory work beyond its share',
      {
        requests: requests(1, { statutory: true }),
        specialists: [aPlannableSpecialist({ statutoryShare: 0 })],
      },
      inWeek(0, 0),
    ],
    [
      'hours that are used up',
      { settings: [aPlannableSetting({ halfDaysLeft: { core: 0.5 } })] },
      inWeek(0, 0),
    ],
    [
      'hours of the person that are used up',
      { specialists: [aPlannableSpecialist({ halfDaysLeft: { core: 0 } })] },
      inWeek(0, 0),
    ],
  ])('refuses %s', (_, over, column) => {
    expect(stateOf(anAllocationProblem(over)).place(column)).toBe(false)
  })

  test('lets two short sessions share a half-day at one setting, and no third', () => {
    const problem = anAllocationProblem({
      specialists: [{ ...twoMornings, weeklyLimit: 1 }],
      requests: requests(3, { short: true }),
    })
    const state = stateOf(problem)
    expect([0, 1, 2].map(job => state.place(inWeek(job, 0)))).toEqual([true, true, false])
    expect(checkPlan(problem, planOf(state)).flaws).toEqual([])
  })

  test('pairs short sessions anew where that lets one more in', () => {
    // In a row, each near the next only. The two in the middle share at first, then each with one at the end.
    const row = [51.54, 51.54, 51.5, 51.58]
    const problem = anAllocationProblem({
      specialists: [twoMornings],
      settings: row.map((lat, at) =>
        aPlannableSetting({ id: `setting-${at + 1}`, location: { lat, lng: 0 } }),
      ),
      requests: requests(4, { short: true }).map((one, at) => ({ ...one, settingId: `setting-${at + 1}` })),
    })
    const state = stateOf(problem)
    expect([0, 1, 2, 3].map(job => state.place(inWeek(job, 0)))).toEqual([true, true, true, true])
    expect(checkPlan(problem, planOf(state)).flaws).toEqual([])
  })

  test('keeps its values right and takes changes back exactly, whatever is done', () => {
    const made = makeProblem({ seed: 3, specialists: 8, requests: 60, load: 1 })
    const problem = {
      ...made,
      requests: made.requests.map((request, at) => ({ ...request, short: at % 3 === 0 })),
    }
    const instance = instanceOf(problem)
    const state = SearchState.of(instance)
    const random = new Random(5)
    for (let turn = 0; turn < 400; turn += 1) {
      state.begin()
      const [before, columns] = [state.values, state.columns()]
      for (let step = 0; step < 4; step += 1) changeByChance(state, random)
      if (random.next() < 0.5) continue
      state.rollback()
      expect(state.values).toEqual(before)
      expect(state.columns()).toEqual(columns)
    }
    const plan = planOf(state)
    const checked = checkPlan(problem, plan)
    expect(plan.placed.length).toBeGreaterThan(10)
    expect(checked.flaws).toEqual([])
    checked.values.forEach((value, level) => {
      expect(state.values[level]).toBeCloseTo(value, 6)
    })
  })

  test('calls a late request on time once that has become possible', () => {
    const due = requests(2, { statutory: true, dueOn: '2027-01-04', stream: 'statutory' })
    const problem = anAllocationProblem({ specialists: [twoMornings], requests: due })
    const state = stateOf(problem)
    state.place(inWeek(0, 0))
    expect(state.place(inWeek(1, 0))).toBe(false)
    expect(state.place({ ...inWeek(1, 0), isOnTime: false })).toBe(true)
    expect(state.values[0]).toBe(104)
    state.remove(0)
    state.settle()
    expect(state.columns()).toMatchObject([{ job: 1, isOnTime: true }])
  })
})

describe('a known plan', () => {
  test('comes back from its columns, without what no longer fits', () => {
    const problem = anAllocationProblem({ requests: requests(2), specialists: [twoMornings] })
    const state = stateOf(problem)
    state.place(inWeek(0, 0))
    state.place(inWeek(1, 1))
    const plan = planOf(state)
    const shorter = instanceOf({ ...problem, weeks: 1 })
    expect(planOf(stateFrom(shorter, columnsOf(shorter, plan)))).toEqual({
      placed: [plan.placed[0]],
      unmet: ['request-2'],
    })
    const nobody = instanceOf({ ...problem, specialists: [] })
    expect(columnsOf(nobody, plan)).toEqual([])
  })
})

function changeByChance(state: SearchState, random: Random): void {
  const { jobs } = state.tables.instance
  const job = random.below(jobs.length)
  if (state.isPlaced(job)) {
    state.remove(job)
    return
  }
  const { eligible, sessions } = jobs[job] as (typeof jobs)[number]
  const weeks = Array.from({ length: sessions }, () => random.below(state.tables.weeks)).sort((a, b) => a - b)
  const worker = eligible[random.below(eligible.length)] ?? 0
  state.place({ job, worker, weeks, isOnTime: random.next() < 0.5 })
}
