import { describe, expect, test } from 'vitest'
import { changesBetween } from '../../../shared/allocation/changes-between.ts'
import { checkPlan } from '../../../shared/allocation/check/check-plan.ts'
import { instanceOf } from '../../../shared/allocation/instance.ts'
import type { TermKey } from '../../../shared/allocation/objective.ts'
import type { Plan } from '../../../shared/allocation/plan.ts'
import type { AllocationProblem, DatedHalf } from '../../../shared/allocation/problem.ts'
import { greedyPlan } from '../../../shared/allocation/search/greedy.ts'
import { planOf } from '../../../shared/allocation/search/plans.ts'
import { makeProblem } from '../../bench/allocation/make-problem.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSpecialist,
} from '../../builders/allocation-problem.ts'

const FIRST: DatedHalf = { on: '2027-01-04', half: 'am' }
const NOON: DatedHalf = { on: '2027-01-04', half: 'pm' }
const SECOND: DatedHalf = { on: '2027-01-11', half: 'am' }
const OTHER = aPlannableSpecialist({ id: 'specialist-2', name: 'Odo Quill' })

function plan(...placed: [string, string, DatedHalf][]): Plan {
  return {
    placed: placed.map(([requestId, specialistId, when]) => ({ requestId, specialistId, sessions: [when] })),
    unmet: [],
  }
}

const called = (id: string) => id.replace('request', 'SR')
const only = (problem: AllocationProblem, before: Plan, after: Plan) =>
  changesBetween(problem, before, after, called).changes[0]

describe('what moved', () => {
  test('nothing, where both plans are the same', () => {
    const same = plan(['request-1', 'specialist-1', FIRST])
    expect(changesBetween(anAllocationProblem(), same, same)).toEqual({
      changes: [],
      movedSessions: 0,
      price: [],
    })
  })

  test('is told with who and when, and that its specialist is away now', () => {
    const away = aPlannableSpecialist({ leave: [{ from: '2027-01-04', to: '2027-01-08' }] })
    const problem = anAllocationProblem({ specialists: [away, OTHER] })
    const change = only(
      problem,
      plan(['request-1', 'specialist-1', FIRST]),
      plan(['request-1', 'specialist-2', FIRST]),
    )
    expect(change).toMatchObject({
      kind: 'other-person',
      movedSessions: 1,
      words: 'SR-1: Odo Quill on 4 January in place of Wilhelmina Ashdown on 4 January.',
      why: {
        code: 'specialist-not-free',
        words: 'Wilhelmina Ashdown is not free on all of 4 January any more.',
      },
    })
  })

  test('makes way for a request that the law sets a day for, and the wait is its price', () => {
    const urgent = aPlannableRequest({ id: 'request-2', statutory: true, dueOn: '2027-01-04' })
    const problem = anAllocationProblem({ requests: [aPlannableRequest(), urgent] })
    const before = { ...plan(['request-1', 'specialist-1', FIRST]), unmet: ['request-2'] }
    const after = plan(['request-1', 'specialist-1', SECOND], ['request-2', 'specialist-1', FIRST])
    const [moved, added] = changesBetween(problem, before, after, called).changes
    expect(moved).toMatchObject({
      kind: 'other-week',
      why: { code: 'makes-way-for-law', words: 'Its time goes to SR-2, due by law.' },
      price: [{ code: 'waiting-weeks', amount: 1, unit: 'weighted weeks' }],
    })
    expect(added).toMatchObject({ kind: 'let-in', why: { code: 'new' } })
  })

  test('may be another half of the same day, or out of the plan', () => {
    const before = plan(['request-1', 'specialist-1', FIRST])
    expect(only(anAllocationProblem(), before, plan(['request-1', 'specialist-1', NOON]))?.kind).toBe(
      'other-day',
    )
    expect(only(anAllocationProblem(), before, { placed: [], unmet: ['request-1'] })?.kind).toBe('left-out')
  })
})

test.each([1, 2])(
  'after an absence the whole price is what counting both plans anew gives (seed %i)',
  seed => {
    const problem = makeProblem({ seed, specialists: 10, requests: 80, weeks: 8, load: 0.9 })
    const before = planOf(greedyPlan(instanceOf(problem)))
    const leave = [{ from: '2027-01-11', to: '2027-01-29' }]
    const absent = {
      ...problem,
      specialists: problem.specialists.map((one, at) =>
        at === 0 ? { ...one, leave: [...one.leave, ...leave] } : one,
      ),
    }
    const after = planOf(greedyPlan(instanceOf(absent)))
    const { changes, price, movedSessions } = changesBetween(absent, before, after)
    const [then, now] = [before, after].map(one => checkPlan(absent, one).counts) as [never, never]
    const told = new Map(price.map(one => [one.code, one.amount as number]))
    for (const term of Object.keys(now) as TermKey[])
      expect(now[term] - then[term]).toBeCloseTo(told.get(term) ?? 0, 4)
    expect(changes.length).toBeGreaterThan(0)
    expect(movedSessions).toBe(changes.reduce((sum, one) => sum + one.movedSessions, 0))
    for (const { words } of changes) expect(words).not.toContain('undefined')
  },
)
