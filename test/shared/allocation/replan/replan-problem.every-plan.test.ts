import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadHighsSolver } from '../../../../functions/outside/highs.ts'
import { checkPlan } from '../../../../shared/allocation/check/check-plan.ts'
import { instanceOf } from '../../../../shared/allocation/instance.ts'
import { keptPlan } from '../../../../shared/allocation/replan/kept-plan.ts'
import { replanProblem } from '../../../../shared/allocation/replan/replan-problem.ts'
import { bestOfAllPlans } from '../search/every-plan.ts'
import { smallProblems } from '../search/small-problems.ts'

const highs = await loadHighsSolver()

test('planning again keeps every rule, is no later than what was kept, and proves nothing that is not so', () => {
  fc.assert(
    fc.property(smallProblems, fc.constantFrom(null, highs), (problem, solver) => {
      const ask = { seed: 1, now: () => 0, solver, seconds: 20 }
      const { balanced } = replanProblem(problem, { unmet: [] }, ['balanced'], ask)
      const { flaws, values } = checkPlan(problem, balanced.plan)
      const kept = keptPlan(instanceOf(problem)).state.values
      const [best] = bestOfAllPlans(problem)
      expect(flaws).toEqual([])
      values.forEach((value, level) => {
        expect(balanced.values[level]).toBeCloseTo(value, 5)
      })
      expect(values[0]).toBeLessThanOrEqual(kept[0] + 1e-6)
      const { bound } = balanced.proofs[0]
      if (bound !== null) expect(bound).toBeLessThanOrEqual(best + 1e-5)
    }),
    { numRuns: 60, interruptAfterTimeLimit: 8000 },
  )
})
