import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadHighsSolver } from '../../../functions/outside/highs.ts'
import { checkPlan } from '../../../shared/allocation/check/check-plan.ts'
import { OBJECTIVE_TERMS } from '../../../shared/allocation/objective.ts'
import { EFFORTS } from '../../../shared/allocation/pipeline/effort.ts'
import { planProblem } from '../../../shared/allocation/pipeline/plan-problem.ts'
import type { AllocationProblem } from '../../../shared/allocation/problem.ts'
import { AuthorityPolicy } from '../../../shared/policy/authority-policy.ts'
import { POLICY_FIELDS, POLICY_KEYS } from '../../../shared/policy/policy-fields.ts'
import { policyInForce } from '../../../shared/policy/policy-in-force.ts'
import { makeProblem } from '../../bench/allocation/make-problem.ts'
import { aPolicy } from '../../builders/policy.ts'

const highs = await loadHighsSolver()
const EFFORT = {
  ...EFFORTS.usual,
  iterations: 500,
  guidedIterations: 500,
  latenessIterations: 200,
  nodes: 5,
  steps: 100,
}
const PLAIN = makeProblem({ seed: 7, specialists: 3, requests: 10, load: 1.1 })
const LAST = POLICY_KEYS.filter(key => POLICY_FIELDS[key].group === 'level-3')

/** Any weights that may be set, small, large and none. */
const anyWeights = fc
  .record(Object.fromEntries(LAST.map(key => [key, fc.constantFrom(0, 0.01, 1, 25, 10_000)])))
  .map(numbers => aPolicy({ ...numbers, 'late-cases': 10_000, 'late-days': 100 }))

function problemWith(policy: AuthorityPolicy): AllocationProblem {
  const { weights, planning } = policyInForce(policy)
  const specialists = PLAIN.specialists.map(one => ({
    ...one,
    statutoryShare: planning.statutorySharePercent / 100,
  }))
  return { ...PLAIN, weights, specialists, nearMinutes: planning.nearMinutes }
}

function expectSound(problem: AllocationProblem): void {
  const answer = planProblem(problem, { seed: 1, effort: EFFORT, now: () => 0, solver: highs })
  const { flaws, values } = checkPlan(problem, answer.plan)
  expect(flaws).toEqual([])
  for (const level of [0, 1, 2] as const) {
    expect(answer.values[level] / Math.max(1, values[level])).toBeCloseTo(
      values[level] / Math.max(1, values[level]),
      6,
    )
    const { bound } = answer.proofs[level]
    if (bound !== null) expect(bound).toBeLessThanOrEqual(values[level] * (1 + 1e-6) + 1e-5)
  }
}

describe('whatever an authority sets', () => {
  test('a plan keeps every rule, counts right and claims no more than is true', () => {
    fc.assert(
      fc.property(anyWeights, policy => {
        expect(AuthorityPolicy.safeParse(policy).success).toBe(true)
        expectSound(problemWith(policy))
      }),
      { numRuns: 2, seed: 11 },
    )
  })

  test('also with nothing of level 3 counting, and with the least statutory share', () => {
    expectSound(problemWith(aPolicy(Object.fromEntries(LAST.map(key => [key, 0])))))
    expectSound(problemWith(aPolicy({ 'statutory-share': 10, 'near-minutes': 0 })))
  })

  test('weights of level 3 change nothing of how many cases are late', () => {
    const lateWith = (numbers: Partial<AuthorityPolicy['numbers']>) => {
      const problem = problemWith(aPolicy(numbers))
      const { plan } = planProblem(problem, { seed: 1, effort: EFFORT, now: () => 0, solver: highs })
      return checkPlan(problem, plan).counts['late-cases']
    }
    expect(OBJECTIVE_TERMS['late-cases'].level).toBe(1)
    const usual = lateWith({})
    expect(lateWith({ 'travel-minutes': 10_000, 'waiting-weeks': 0 })).toBe(usual)
  })
})
