import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadHighsSolver } from '../../../../functions/outside/highs.ts'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { compareValues, type LevelValues } from '../../../../shared/allocation/objective.ts'
import { EFFORTS } from '../../../../shared/allocation/pipeline/effort.ts'
import { type ProblemAnswer, planProblem } from '../../../../shared/allocation/pipeline/plan-problem.ts'
import type { PlanOptions, Progress } from '../../../../shared/allocation/pipeline/run.ts'
import type { AllocationProblem } from '../../../../shared/allocation/problem.ts'
import type { LinearAnswer, LinearModel, Solver } from '../../../../shared/allocation/solver.ts'
import { makeProblem } from '../../../bench/allocation/make-problem.ts'
import { bestOfAllPlans } from '../search/every-plan.ts'
import { smallProblems } from '../search/small-problems.ts'

const highs = await loadHighsSolver()
const EFFORT = {
  ...EFFORTS.usual,
  iterations: 2000,
  guidedIterations: 2000,
  latenessIterations: 1000,
  nodes: 20,
  steps: 300,
}
const CROWDED = makeProblem({ seed: 5, specialists: 5, requests: 30, load: 1.1 })

function plan(problem: AllocationProblem, over: Partial<PlanOptions> = {}): ProblemAnswer {
  return planProblem(problem, { seed: 1, effort: EFFORT, now: () => 0, solver: highs, ...over })
}

function expectSound(problem: AllocationProblem, answer: ProblemAnswer): void {
  const { flaws, values } = checkPlan(problem, answer.plan)
  expect(flaws).toEqual([])
  values.forEach((value, level) => {
    expect(answer.values[level]).toBeCloseTo(value, 5)
    const { bound } = answer.proofs[level as 0 | 1 | 2]
    if (bound !== null) expect(bound).toBeLessThanOrEqual(value + 1e-5)
  })
}

/** A solver that fails for good after so many solves. */
function failingAfter(solves: number): Solver {
  let left = solves
  const orFail = (solve: () => LinearAnswer): LinearAnswer => {
    left -= 1
    if (left >= 0) return solve()
    const none = new Float64Array()
    return { status: 'failed', value: Number.NaN, bound: -Infinity, columns: none, rowPrices: none }
  }
  return {
    open(): LinearModel {
      const model = highs.open()
      return {
        ...model,
        solveRelaxed: limits => orFail(() => model.solveRelaxed(limits)),
        solveWhole: (limits, start) => orFail(() => model.solveWhole(limits, start)),
      }
    },
  }
}

describe('planning a problem', () => {
  test('reaches the best of all plans there are, and proves nothing that is not so', () => {
    fc.assert(
      fc.property(smallProblems, problem => {
        const answer = plan(problem, { effort: { ...EFFORT, iterations: 300, guidedIterations: 300 } })
        const best = bestOfAllPlans(problem)
        expectSound(problem, answer)
        expect(answer.values).toEqual(best.map(value => expect.closeTo(value, 5)))
      }),
      { numRuns: 15, interruptAfterTimeLimit: 8000 },
    )
  })

  test('keeps every rule when crowded, and every level has its bound', () => {
    const answer = plan(CROWDED)
    expectSound(CROWDED, answer)
    for (const { bound } of answer.proofs) expect(bound).not.toBeNull()
    expect(answer.proofs[0].bound).toBeCloseTo(answer.values[0], 5)
  })

  test('is the same for the same seed', () => {
    expect(plan(CROWDED).plan).toEqual(plan(CROWDED).plan)
  })

  test('never gives an earlier level up for a later one, from one better plan to the next', () => {
    const told: Progress[] = []
    planProblem(makeProblem({ seed: 6, specialists: 3, requests: 40, load: 1.1 }), {
      seed: 1,
      effort: EFFORT,
      now: () => 0,
      solver: highs,
      onProgress: progress => told.push(progress),
    })
    const parts = told.reduce<LevelValues[][]>((all, { stage, values, elapsedMs }) => {
      if (stage === 'greedy' && elapsedMs === 0) all.push([])
      all.at(-1)?.push(values)
      return all
    }, [])
    for (const values of parts)
      values.slice(1).forEach((value, at) => {
        expect(compareValues(value, values[at] as LevelValues)).toBeLessThanOrEqual(0)
      })
  })

  test('plans without a solver, and says that nothing is proved', () => {
    const answer = plan(CROWDED, { solver: null })
    expectSound(CROWDED, answer)
    expect(answer.proofs[2].bound).toBeNull()
    expect(answer.parts[0]?.prices).toBeNull()
  })

  test.each([0, 1, 3, 8, 15, 25])('goes on when the solver fails after %i solves', solves => {
    const problem = makeProblem({ seed: 7, specialists: 6, requests: 40, load: 1.1 })
    expectSound(problem, plan(problem, { solver: failingAfter(solves) }))
  })

  test('stops soon after it is cancelled, with the plan it has', () => {
    let asked = 0
    const isCancelled = () => {
      asked += 1
      return asked > 2
    }
    const answer = plan(CROWDED, { isCancelled })
    expectSound(CROWDED, answer)
    expect(answer.parts[0]?.isCutShort).toBe(true)
  })

  test('plans nothing of what nobody can do, and proves that', () => {
    const problem = { ...CROWDED, specialists: [] }
    const answer = plan(problem)
    expectSound(problem, answer)
    for (const { value, bound } of answer.proofs) expect(bound).toBeCloseTo(value)
    expect(answer.plan.placed).toEqual([])
  })
})
