import { expect, test } from 'vitest'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import type { Column } from '../../../../shared/allocation/columns.ts'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import type { AllocationProblem } from '../../../../shared/allocation/problem.ts'
import { greedyPlan } from '../../../../shared/allocation/search/greedy.ts'
import { planOf } from '../../../../shared/allocation/search/plans.ts'
import { SearchState } from '../../../../shared/allocation/search/state.ts'
import { usableProblem } from '../../../../shared/allocation/usable-problem.ts'
import type { HalfDay } from '../../../../shared/people/specialist.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSetting,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'

const WHOLE = aPlannableRequest({ sessions: 2, perWeek: 2, wholeDay: true })
const HALF = aPlannableRequest({ id: 'request-2' })
/** Open on Mondays only. */
const MONDAYS = aPlannableSetting({
  id: 'setting-2',
  closedOn: ['05', '06', '07', '08', '12', '13', '14', '15'].map(day => `2027-01-${day}`),
})

function problemOf(halfDays: HalfDay[], requests: AllocationProblem['requests']): AllocationProblem {
  return anAllocationProblem({
    specialists: [aPlannableSpecialist({ halfDays })],
    requests,
    settings: [aPlannableSetting(), MONDAYS],
  })
}

const inWeek = (job: number, ...weeks: number[]): Column => ({ job, worker: 0, weeks, isOnTime: true })

/** The days and halves that placing these in the first week comes to; null where one is refused. */
function placedIn(problem: AllocationProblem, ...columns: Column[]): string[][] | null {
  const state = SearchState.of(instanceOf(problem))
  if (!columns.every(column => state.place(column))) return null
  const plan = planOf(state)
  expect(checkPlan(problem, plan).flaws.filter(one => one.code !== 'not-accounted-for')).toEqual([])
  return plan.placed.map(one => one.sessions.map(({ on, half }) => `${on.slice(8)} ${half}`))
}

test('a visit of a whole day has both halves of one day', () => {
  expect(placedIn(problemOf(['mon-am', 'tue-am', 'tue-pm'], [WHOLE]), inWeek(0, 0, 0))).toEqual([
    ['05 am', '05 pm'],
  ])
})

test('it is not planned on halves of two days, nor in two weeks', () => {
  const mornings = problemOf(['mon-am', 'tue-am'], [WHOLE])
  expect(placedIn(mornings, inWeek(0, 0, 0))).toBeNull()
  expect(placedIn(problemOf(['mon-am', 'mon-pm'], [WHOLE]), inWeek(0, 0, 1))).toBeNull()
  expect(planOf(greedyPlan(instanceOf(mornings))).unmet).toEqual(['request-1'])
})

test('a session of half a day moves aside for it', () => {
  const problem = problemOf(['mon-am', 'mon-pm', 'tue-am'], [HALF, { ...WHOLE, id: 'request-9' }])
  expect(placedIn(problem, inWeek(0, 0), inWeek(1, 0, 0))).toEqual([['05 am'], ['04 am', '04 pm']])
})

test('it moves aside to another day itself', () => {
  const onMonday = { ...HALF, settingId: 'setting-2' }
  const problem = problemOf(['mon-am', 'mon-pm', 'wed-am', 'wed-pm'], [WHOLE, onMonday])
  expect(placedIn(problem, inWeek(0, 0, 0), inWeek(1, 0))).toEqual([['06 am', '06 pm'], ['04 am']])
  const another = problemOf(
    ['mon-am', 'mon-pm', 'wed-am', 'wed-pm'],
    [WHOLE, { ...WHOLE, id: 'request-3', settingId: 'setting-2' }],
  )
  expect(placedIn(another, inWeek(0, 0, 0), inWeek(1, 0, 0))).toEqual([
    ['06 am', '06 pm'],
    ['04 am', '04 pm'],
  ])
})

test('taken back it leaves the week as it was', () => {
  const problem = problemOf(['mon-am', 'mon-pm', 'tue-am'], [HALF, { ...WHOLE, id: 'request-9' }])
  const state = SearchState.of(instanceOf(problem))
  state.place(inWeek(0, 0))
  const before = planOf(state)
  expect(state.place(inWeek(1, 0, 0))).toBe(true)
  state.rollback()
  expect(planOf(state)).toEqual(before)
  state.place(inWeek(1, 0, 0))
  state.remove(1)
  expect(planOf(state).placed).toHaveLength(1)
})

test('a pin of one half stands for both, and takes two half-days of room', () => {
  const pin = { specialistId: 'specialist-1', weeksOf: ['2027-01-11'] }
  const problem = problemOf(['mon-am', 'mon-pm'], [{ ...WHOLE, pin }])
  expect(planOf(greedyPlan(instanceOf(problem))).placed[0]?.sessions).toEqual([
    { on: '2027-01-11', half: 'am' },
    { on: '2027-01-11', half: 'pm' },
  ])
  const narrow = { ...problem, specialists: [aPlannableSpecialist({ weeklyLimit: 1 })] }
  expect(usableProblem(narrow).findings.map(one => one.code)).toEqual(['contradictory-pin'])
})

test('an odd number of sessions is nothing that anybody can do', () => {
  const odd = { ...WHOLE, sessions: 3 }
  expect(planOf(greedyPlan(instanceOf(problemOf(['mon-am', 'mon-pm'], [odd])))).unmet).toEqual(['request-1'])
})
