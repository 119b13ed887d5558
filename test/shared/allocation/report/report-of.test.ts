import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import type { PartAnswer } from '../../../../shared/allocation/pipeline/plan-part.ts'
import type { AllocationProblem } from '../../../../shared/allocation/problem.ts'
import { PlacedReasons, UnmetReasons } from '../../../../shared/allocation/reason.ts'
import { reportOf } from '../../../../shared/allocation/report/report-of.ts'
import { firstComeFirstServed, urgentFirst } from '../../../../shared/allocation/search/by-hand.ts'
import { greedyPlan } from '../../../../shared/allocation/search/greedy.ts'
import { planOf } from '../../../../shared/allocation/search/plans.ts'
import { addWeeks } from '../../../../shared/calendar/local-date.ts'
import { makeProblem } from '../../../bench/allocation/make-problem.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'
import { anAnswer, aPartQuestion } from '../../../builders/part-question.ts'

function report(problem: AllocationProblem, over: Partial<PartAnswer> = {}) {
  const plan = over.plan ?? planOf(greedyPlan(instanceOf(problem)))
  const specialists = new Map(problem.specialists.map(one => [one.id, one.name]))
  return { plan, result: reportOf(aPartQuestion(problem), anAnswer(plan, over), { specialists }) }
}

const MADE = makeProblem({ seed: 4, specialists: 12, requests: 110, weeks: 8, load: 1.1 })

describe('a report', () => {
  const { plan, result } = report(MADE)

  test('has a line for every request, placed or left out, in words that fit', () => {
    expect(result.placed.map(one => one.requestId).sort()).toEqual(
      plan.placed.map(one => one.requestId).sort(),
    )
    expect(result.unmet.map(one => one.requestId).sort()).toEqual([...plan.unmet].sort())
    for (const { reasons } of result.placed) expect(() => PlacedReasons.parse(reasons)).not.toThrow()
    for (const { reasons } of result.unmet) expect(() => UnmetReasons.parse(reasons)).not.toThrow()
  })

  test('shows half-days that keep every rule, and late cases as they are', () => {
    const placed = result.placed.map(({ requestId, specialistId, halves }) => ({
      requestId,
      specialistId,
      sessions: halves,
    }))
    const check = checkPlan(MADE, { placed, unmet: result.unmet.map(one => one.requestId) })
    expect(check.flaws).toEqual([])
    expect(check.counts).toEqual(checkPlan(MADE, plan).counts)
    const unmetLate = result.unmet.filter(one => one.statutory && one.dueOn !== null).length
    expect(result.placed.filter(one => one.isLate).length + unmetLate).toBe(check.counts['late-cases'])
  })

  test('compares with what is done by hand as it is counted independently', () => {
    const { comparison } = result
    const byHand = [firstComeFirstServed, urgentFirst].map(
      by => checkPlan(MADE, planOf(by(instanceOf(MADE)))).counts,
    )
    for (const [mine, counted] of [
      [comparison.plan, checkPlan(MADE, plan).counts],
      [comparison.firstCome, byHand[0]],
      [comparison.urgentFirst, byHand[1]],
    ] as const)
      for (const [term, value] of Object.entries(counted ?? {}))
        expect(mine[term as 'late-cases']).toBeCloseTo(value, 4)
    expect(comparison.words[0]).toMatch(
      /^Against first come first served, better: .* Worse: |Nothing is worse/,
    )
    expect(comparison.words.some(words => /^Continuity is kept for [\d.]+ %/.test(words))).toBe(true)
    expect(comparison.travelSavedMinutes).toBeGreaterThan(0)
  })

  test('adds loads up to the work that is planned', () => {
    const planned = result.loads.flatMap(one => one.weeks).reduce((sum, week) => sum + week.planned, 0)
    expect(planned).toBe(result.placed.reduce((sum, one) => sum + one.halves.length, 0))
    for (const { room, booked, planned: used, statutory } of result.loads.flatMap(one => one.weeks)) {
      expect(booked + used).toBeLessThanOrEqual(room)
      expect(statutory).toBeLessThanOrEqual(used)
    }
  })
})

test('a report of 400 requests costs no more than a few checks of its plan', () => {
  const problem = makeProblem({ seed: 1, specialists: 40, requests: 400, load: 1.1 })
  const answer = { plan: planOf(greedyPlan(instanceOf(problem))) }
  const cpuOf = (work: () => unknown) => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return user + system
  }
  const checks = cpuOf(() => [1, 2, 3].map(() => checkPlan(problem, answer.plan)))
  expect(cpuOf(() => report(problem, answer)) / checks).toBeLessThan(12)
})

const FULL = anAllocationProblem({
  requests: [aPlannableRequest({ points: 100 }), aPlannableRequest({ id: 'request-2', points: 50 })],
  specialists: [
    aPlannableSpecialist({ halfDays: ['mon-am'], leave: [{ from: '2027-01-11', to: '2027-01-15' }] }),
  ],
})
const WORTH = [{ specialistId: 'specialist-1', weeks: [40, 0] }]
const proofs = (need: number, rest: number): PartAnswer['proofs'] => [
  { value: 0, bound: 0 },
  { value: 2, bound: 2 - need },
  { value: 50, bound: 50 - rest },
]

describe('what one thing more would do', () => {
  test('is told both with nothing else moved and with the plan rebuilt', () => {
    const { result } = report(FULL, { prices: WORTH, proofs: proofs(0, 10) })
    expect(result.unmet[0]?.reasons.cheapest?.words).toBe(
      'One more half-day of AUT time in the week of 4 January (Wilhelmina Ashdown) would let it in. If nothing else moves, that meets a need of 2 weighted half-days. If the plan is rebuilt, it is worth at least 40 points of waiting, travel and fairness.',
    )
  })

  test('says no difference that is smaller than the gap', () => {
    const { result } = report(FULL, { prices: WORTH, proofs: proofs(2.5, 45) })
    expect(result.unmet[0]?.reasons.cheapest?.words).toBe(
      'One more half-day of AUT time in the week of 4 January (Wilhelmina Ashdown) would let it in.',
    )
  })

  test('names who has no room and whose visit is in the way', () => {
    const { result } = report(FULL)
    expect(result.unmet[0]?.reasons.whyNot.map(one => one.words)).toEqual([
      'Wilhelmina Ashdown has no room for it: no free half-day in 1 week and not at work in 1 week (SR-1).',
    ])
  })
})

test('a request that no plan of so few weeks could hold is told so', () => {
  const problem = anAllocationProblem({ requests: [aPlannableRequest({ sessions: 3 })] })
  expect(report(problem).result.unmet[0]?.reasons).toMatchObject({
    whyNot: [
      {
        code: 'too-few-weeks',
        words:
          'It needs 3 sessions, at most 1 a week, and could be held in 2 weeks of this plan. Plan more weeks.',
        amount: 2,
      },
      { code: 'no-room' },
    ],
    cheapest: null,
  })
})

test('a whole day that one person was given says that others could do it, where that person has none', () => {
  const mornings = aPlannableSpecialist({ halfDays: ['mon-am', 'tue-am'] })
  const other = aPlannableSpecialist({ id: 'specialist-2', name: 'Osric Vale' })
  const request = aPlannableRequest({
    sessions: 2,
    perWeek: 2,
    wholeDay: true,
    pin: { specialistId: 'specialist-1', weeksOf: [] },
  })
  const problem = anAllocationProblem({ requests: [request], specialists: [mornings, other] })
  expect(report(problem).result.unmet[0]?.reasons.whyNot.map(one => one.words)).toEqual([
    'It was given to Wilhelmina Ashdown, and 1 other could do it. Giving it to one of them may let it in.',
    'Wilhelmina Ashdown has no room for it: no whole day free in 2 weeks.',
  ])
})

describe('what a half-day is worth', () => {
  test('is told by discipline and week, by the prices of the plan', () => {
    const { result } = report(FULL, { prices: WORTH })
    const [line] = result.worth
    expect(line?.weeks).toEqual([
      { monday: FULL.firstMonday, worth: 40, specialistId: 'specialist-1' },
      { monday: addWeeks(FULL.firstMonday, 1), worth: 0, specialistId: null },
    ])
    expect(line?.words).toBe(
      'One more half-day of AUT time is worth most in the week of 4 January: about 40 points of waiting, travel and fairness. In 1 of 2 weeks it would be worth nothing.',
    )
  })

  test('is not said where no prices are known', () => {
    expect(report(FULL).result.worth).toEqual([])
  })
})
