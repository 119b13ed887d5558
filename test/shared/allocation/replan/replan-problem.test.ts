import { describe, expect, test } from 'vitest'
import { loadHighsSolver } from '../../../../functions/outside/highs.ts'
import { changesBetween } from '../../../../shared/allocation/changes-between.ts'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import type { Plan } from '../../../../shared/allocation/plan.ts'
import type { AllocationProblem, DatedHalf } from '../../../../shared/allocation/problem.ts'
import { type ReplanChoice, replanProblem } from '../../../../shared/allocation/replan/replan-problem.ts'
import { greedyPlan } from '../../../../shared/allocation/search/greedy.ts'
import { planOf } from '../../../../shared/allocation/search/plans.ts'
import { makeProblem } from '../../../bench/allocation/make-problem.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSetting,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'

const highs = await loadHighsSolver()
const CHOICES = ['least-change', 'balanced'] as const
const at = (on: string, half: 'am' | 'pm' = 'am'): DatedHalf => ({ on: `2027-01-${on}`, half })

/** Two people who each work two mornings a week, for four weeks from Monday 4 January. */
const ADA = aPlannableSpecialist({ id: 'ada', name: 'Ada Quill', halfDays: ['mon-am', 'tue-am'] })
const ODO = aPlannableSpecialist({ id: 'odo', name: 'Odo Marsh', halfDays: ['mon-am', 'tue-am'] })
const asked = (id: string, over: Parameters<typeof aPlannableRequest>[0] = {}) =>
  aPlannableRequest({ id, ...over })

function plan(placed: Record<string, [string, DatedHalf]>, unmet: string[] = []): Plan {
  return {
    unmet,
    placed: Object.entries(placed).map(([requestId, [specialistId, when]]) => ({
      requestId,
      specialistId,
      sessions: [when],
    })),
  }
}

/** The problem with a plan promised. */
function promising(before: Plan, over: Partial<AllocationProblem>): AllocationProblem {
  return anAllocationProblem({
    weeks: 4,
    specialists: [ADA, ODO],
    promised: before.placed.map(one => ({ ...one, sessions: [...one.sessions] })),
    ...over,
  })
}

function replanned(problem: AllocationProblem, before: Plan, choice: ReplanChoice, seed = 1) {
  const ask = { seed, now: () => 0, solver: highs, seconds: 20 }
  const answer = replanProblem(problem, before, [choice], ask)[choice]
  const { flaws, values } = checkPlan(answer.problem, answer.plan)
  expect(flaws).toEqual([])
  answer.proofs.forEach(({ value, bound }, level) => {
    expect(value).toBeCloseTo(values[level] as number, 5)
    if (bound !== null) expect(bound).toBeLessThanOrEqual((values[level] as number) + 1e-6)
  })
  return answer
}

/** Who goes when, by request; and what changed, each with its kind. */
function outcome(problem: AllocationProblem, before: Plan, choice: ReplanChoice) {
  const answer = replanned(problem, before, choice)
  const { changes } = changesBetween(answer.problem, before, answer.plan)
  return { answer, changes, kinds: Object.fromEntries(changes.map(one => [one.requestId, one.kind])) }
}

describe.each(CHOICES)('planning again with %s', choice => {
  const before = plan({
    a: ['ada', at('04')],
    b: ['ada', at('12')],
    c: ['odo', at('04')],
    d: ['odo', at('19')],
  })
  const requests = ['a', 'b', 'c', 'd'].map(id => asked(id))

  test('after two weeks away moves only the visits of whoever is away, each with its price', () => {
    const away = { ...ADA, leave: [{ from: '2027-01-04', to: '2027-01-15' }] }
    const { kinds, changes, answer } = outcome(
      promising(before, { requests, specialists: [away, ODO] }),
      before,
      choice,
    )
    expect(Object.keys(kinds)).toEqual(['a', 'b'])
    expect(changes.every(({ price }) => price.length > 0)).toBe(true)
    expect(changes[0]?.why.code).toBe('specialist-not-free')
    expect(answer.plan.unmet).toEqual([])
    for (const id of ['c', 'd'])
      expect(answer.plan.placed.find(one => one.requestId === id)).toEqual(
        before.placed.find(one => one.requestId === id),
      )
  })

  test('puts a new urgent request where there is room, and moves nothing', () => {
    const urgent = asked('new', { statutory: true, dueOn: '2027-01-08' })
    const { kinds, answer } = outcome(promising(before, { requests: [...requests, urgent] }), before, choice)
    expect(kinds).toEqual({ new: 'let-in' })
    expect(answer.proofs[0]).toEqual({ value: 0, bound: 0 })
  })

  test('moves one promised visit where a new urgent request can be on time no other way', () => {
    const full = plan({
      a: ['ada', at('04')],
      b: ['ada', at('05')],
      c: ['odo', at('04')],
      d: ['odo', at('05')],
    })
    const urgent = asked('new', { statutory: true, dueOn: '2027-01-08' })
    const { kinds, changes, answer } = outcome(
      promising(full, { requests: [...requests, urgent] }),
      full,
      choice,
    )
    expect(answer.values[0]).toBe(0)
    expect(Object.values(kinds).sort()).toEqual(['let-in', 'other-week'])
    const moved = changes.find(one => one.kind === 'other-week')
    expect(moved?.why.code).toBe('makes-way-for-law')
    expect(moved?.price.map(one => one.code)).toContain('moved-sessions')
  })

  test('when a setting closes moves only the visits there', () => {
    const shut = aPlannableSetting({ id: 'shut', closedOn: ['2027-01-04', '2027-01-05'] })
    const there = requests.map(one => (one.id === 'c' ? { ...one, settingId: 'shut' } : one))
    const problem = promising(before, { requests: there, settings: [aPlannableSetting(), shut] })
    expect(Object.keys(outcome(problem, before, choice).kinds)).toEqual(['c'])
  })

  test('uses extra hours for what was left out, and moves nothing', () => {
    const short = plan({ a: ['ada', at('04')] }, ['b'])
    const pair = [asked('a'), asked('b', { earliestOn: '2027-01-25' })]
    const none = { ...ADA, leave: [{ from: '2027-01-18', to: '2027-01-29' }] }
    const tight = promising(short, { requests: pair, specialists: [none] })
    expect(outcome(tight, short, choice).kinds).toEqual({})
    const more = promising(short, { requests: pair, specialists: [ADA] })
    expect(outcome(more, short, choice).kinds).toEqual({ b: 'let-in' })
  })

  test('leaves a part that nothing has touched as it stands, though a better plan is known', () => {
    const late = plan({ a: ['ada', at('25')] })
    const answer = replanned(promising(late, { requests: [asked('a')] }), late, choice)
    expect(answer.plan).toEqual(late)
    expect(answer.parts[0]?.stages.map(one => one.stage)).toEqual(['greedy'])
  })
})

test('least change leaves a new request out rather than move a promised visit where no law asks for it', () => {
  const oneDay = aPlannableSpecialist({ id: 'ada', halfDays: ['mon-am'] })
  const before = plan({ a: ['ada', at('04')] })
  const requests = [
    asked('a'),
    asked('new', { points: 100, notOn: ['2027-01-11', '2027-01-18', '2027-01-25'] }),
  ]
  const problem = promising(before, { requests, specialists: [oneDay] })
  expect(replanned(problem, before, 'least-change').plan.unmet).toEqual(['new'])
})

describe('a crowded authority after an absence', () => {
  const problem = makeProblem({ seed: 4, specialists: 10, requests: 90, weeks: 8, load: 1 })
  const before = planOf(greedyPlan(instanceOf(problem)))
  const [first] = problem.specialists
  const changed: AllocationProblem = {
    ...problem,
    promised: before.placed.map(one => ({ ...one, sessions: [...one.sessions] })),
    specialists: problem.specialists.map(one =>
      one === first ? { ...one, leave: [...one.leave, { from: '2027-01-11', to: '2027-01-22' }] } : one,
    ),
  }

  test.each(CHOICES)('has a sound plan with a bound of level 1, the same for the same seed (%s)', choice => {
    const answer = replanned(changed, before, choice)
    expect(answer.proofs[0].bound).not.toBeNull()
    expect(replanned(changed, before, choice).plan).toEqual(answer.plan)
  })

  test('is planned without a solver too', () => {
    const ask = { seed: 1, now: () => 0, solver: null, seconds: 20 }
    const { balanced } = replanProblem(changed, before, ['balanced'], ask)
    expect(checkPlan(balanced.problem, balanced.plan).flaws).toEqual([])
    const [law] = balanced.proofs
    expect(law.bound).toBeLessThanOrEqual(law.value)
  })

  test('is the plan so far when it is stopped', () => {
    const ask = { seed: 1, now: () => 0, solver: highs, seconds: 20, isCancelled: () => true }
    const { balanced } = replanProblem(changed, before, ['balanced'], ask)
    expect(checkPlan(balanced.problem, balanced.plan).flaws).toEqual([])
    expect(balanced.parts.some(part => part.isCutShort)).toBe(true)
  })
})
