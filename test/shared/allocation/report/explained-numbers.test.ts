import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import type { Job } from '../../../../shared/allocation/jobs.ts'
import type { Plan } from '../../../../shared/allocation/plan.ts'
import type { AllocationProblem } from '../../../../shared/allocation/problem.ts'
import { differenceOf } from '../../../../shared/allocation/report/count-columns.ts'
import { limitsLeft } from '../../../../shared/allocation/report/limits-left.ts'
import { relaxed } from '../../../../shared/allocation/report/relax.ts'
import { type Scene, sceneOf } from '../../../../shared/allocation/report/scene.ts'
import { choiceFor, whySpecialist } from '../../../../shared/allocation/report/why-specialist.ts'
import { cheapestWayIn, gainOf, whyUnmet } from '../../../../shared/allocation/report/why-unmet.ts'
import { earlierWeeks } from '../../../../shared/allocation/report/why-weeks.ts'
import { greedyPlan } from '../../../../shared/allocation/search/greedy.ts'
import { columnsOf, planOf, stateFrom } from '../../../../shared/allocation/search/plans.ts'
import type { CostedColumn } from '../../../../shared/allocation/search/state.ts'
import { addDays, addWeeks } from '../../../../shared/calendar/local-date.ts'
import { makeProblem } from '../../../bench/allocation/make-problem.ts'
import { anAnswer, aPartQuestion } from '../../../builders/part-question.ts'

/** Made-up authorities, comfortable and short of time, some requests short, with limits on hours. */
function made(seed: number, load: number): { problem: AllocationProblem; plan: Plan; scene: Scene } {
  const one = makeProblem({ seed, specialists: 10, requests: 90, weeks: 8, load })
  const problem = {
    ...one,
    requests: one.requests.map((request, at) => ({ ...request, short: at % 7 === 0 })),
    settings: one.settings.map((setting, at) => ({
      ...setting,
      halfDaysLeft: at % 5 === 0 ? { core: 3 } : {},
    })),
    specialists: one.specialists.map((person, at) => ({
      ...person,
      statutoryShare: at % 2 === 0 ? 0.3 : 0.75,
    })),
  }
  const plan = planOf(greedyPlan(instanceOf(problem)))
  return { problem, plan, scene: sceneOf(aPartQuestion(problem), anAnswer(plan)) }
}

const CASES = [made(1, 0.7), made(2, 1.1), made(3, 1.4)]

describe('why this specialist', () => {
  test.each(CASES)(
    'each term against the runner-up is what re-scoring the whole plan gives (%#)',
    ({ problem, plan, scene }) => {
      const before = checkPlan(problem, plan).counts
      let compared = 0
      for (const column of scene.state.columns().filter((_, at) => at % 3 === 0)) {
        const { runnerUp } = choiceFor(scene, column)
        if (runnerUp === null) continue
        const state = scene.state.copy()
        state.remove(column.job)
        expect(state.place(runnerUp.column)).toBe(true)
        const check = checkPlan(problem, planOf(state))
        expect(check.flaws).toEqual([])
        expect(rounded(differenceOf(check.counts, before))).toEqual(rounded(runnerUp.more))
        const { why, runnerUpId } = whySpecialist(scene, column)
        expect(runnerUpId).toBe(problem.specialists[runnerUp.column.worker]?.id)
        for (const { code, amount } of why)
          if (code in runnerUp.more) expect(amount).toBe(runnerUp.more[code as keyof typeof runnerUp.more])
        compared += 1
      }
      expect(compared).toBeGreaterThan(1)
    },
  )
})

describe('why not sooner', () => {
  test.each(CASES)(
    'no half-day of an earlier week that is said to be taken would do (%#)',
    ({ problem, plan, scene }) => {
      const flawed = new Set<string>()
      for (const column of scene.state.columns().filter((_, at) => at % 12 === 0))
        for (const { week, code } of earlierWeeks(scene, column).slice(0, 2)) {
          if (code === 'free' || code === 'pinned') continue
          flawed.add(code)
          const [mine, theirs] = ofSpecialist(problem, plan, column.worker)
          for (let half = 0; half < 10; half += 1)
            expect(checkPlan(mine, withSession(scene, theirs, column, { week, half })).flaws).not.toEqual([])
        }
      expect(flawed.size).toBeGreaterThan(0)
    },
  )
})

describe('what would let a request in', () => {
  test.each(CASES.slice(1))(
    'it is let in by that one thing when it is placed anew, and by nothing less (%#)',
    ({ problem, plan, scene }) => {
      const limits = limitsLeft(scene.state)
      const unmet = scene.instance.jobs.filter(job => !scene.state.isPlaced(job.index)).slice(0, 12)
      const kinds = new Set<string>()
      for (const job of unmet) {
        const way = cheapestWayIn(scene, limits, job)
        const { cheapest } = whyUnmet(scene, limits, job)
        if (way === null) {
          expect(cheapest).toBeNull()
          continue
        }
        kinds.add(way.relaxation.kind)
        expect(isPlaceable(problem, plan, way.column)).toBe(false)
        const looser = relaxed(problem, way.relaxation)
        const after = checkPlan(looser, placedToo(looser, plan, way.column))
        expect(after.flaws).toEqual([])
        const before = checkPlan(looser, plan)
        const gain = gainOf(scene, job, way)
        expect(before.counts['need-unmet'] - after.counts['need-unmet']).toBeCloseTo(gain.need, 6)
        expect(before.counts['late-cases'] - after.counts['late-cases']).toBe(gain.cases)
        expect(cheapest).toMatchObject({ code: way.relaxation.kind, amount: way.halfDays, unit: 'half-days' })
      }
      expect(kinds.size).toBeGreaterThan(0)
    },
  )

  test.each(CASES.slice(1))(
    'every request left out is told what binds, in words short enough (%#)',
    ({ scene }) => {
      const limits = limitsLeft(scene.state)
      for (const job of scene.instance.jobs.filter((one: Job) => !scene.state.isPlaced(one.index))) {
        const { whyNot } = whyUnmet(scene, limits, job)
        expect(whyNot.length).toBeGreaterThan(0)
        for (const { words } of whyNot) expect(words.length).toBeLessThanOrEqual(400)
      }
    },
  )
})

function rounded(counts: Readonly<Record<string, number>>) {
  return Object.fromEntries(
    Object.entries(counts).map(([term, value]) => [term, Math.round(value * 1000) / 1000 + 0]),
  )
}

/** One specialist's part of a problem and a plan. */
function ofSpecialist(problem: AllocationProblem, plan: Plan, worker: number): [AllocationProblem, Plan] {
  const placed = plan.placed.filter(one => one.specialistId === problem.specialists[worker]?.id)
  const requests = problem.requests.filter(one => placed.some(({ requestId }) => requestId === one.id))
  return [
    { ...problem, requests },
    { placed, unmet: [] },
  ]
}

/** The plan with the last session of a request in another half-day. */
function withSession(
  { problem, instance }: Scene,
  plan: Plan,
  { job }: CostedColumn,
  { week, half }: { week: number; half: number },
): Plan {
  const id = instance.jobs[job]?.request.id
  const on = addDays(addWeeks(problem.firstMonday, week), half >> 1)
  const session = { on, half: half % 2 === 0 ? ('am' as const) : ('pm' as const) }
  return {
    ...plan,
    placed: plan.placed.map(one =>
      one.requestId === id ? { ...one, sessions: [...one.sessions.slice(0, -1), session] } : one,
    ),
  }
}

function isPlaceable(problem: AllocationProblem, plan: Plan, column: CostedColumn): boolean {
  const instance = instanceOf(problem)
  return stateFrom(instance, columnsOf(instance, plan)).place(column)
}

function placedToo(problem: AllocationProblem, plan: Plan, column: CostedColumn): Plan {
  const instance = instanceOf(problem)
  const state = stateFrom(instance, columnsOf(instance, plan))
  expect(state.place(column)).toBe(true)
  return planOf(state)
}
