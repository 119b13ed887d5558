import packaged, { type Highs } from 'highs'
import { expect, test } from 'vitest'
import { loadHighsSolver } from '../../../functions/outside/highs.ts'
import { EFFORTS } from '../../../shared/allocation/pipeline/effort.ts'
import { makeProblem } from './make-problem.ts'
import { measuredPlan } from './measured-plan.ts'
import { weeklyModel } from './weekly-model.ts'

const highs = await (packaged as unknown as () => Promise<Highs>)()
const solver = await loadHighsSolver()

test.each([1, 2])('the model CBC is given has the best there is of each level, seed %i', seed => {
  const problem = makeProblem({ seed, specialists: 3, requests: 18, load: 1.2 })
  const plan = measuredPlan(problem, { effort: EFFORTS.usual, seed: 1, solver })
  const best = ([1, 2, 3] as const).map(level => {
    const text = weeklyModel(plan.instance, level, plan.answer.values)
    return highs.solve(text, { time_limit: 10, output_flag: false }).ObjectiveValue
  })
  const { proofs, values } = plan.answer
  expect(values[0]).toBeGreaterThan(0)
  expect(best[0]).toBeCloseTo(values[0], 3)
  expect(best[1]).toBeCloseTo(values[1], 3)
  expect(best[2]).toBeLessThanOrEqual(values[2] + 0.01)
  expect(best[2]).toBeGreaterThanOrEqual(0.98 * (proofs[2].bound ?? 0))
})
