import { checkPlan, type PlanCheck } from '../../../shared/allocation/check/check-plan.ts'
import type { LevelValues } from '../../../shared/allocation/objective.ts'
import type { LevelProof, Plan } from '../../../shared/allocation/plan.ts'
import type { AllocationProblem } from '../../../shared/allocation/problem.ts'

/** What a plan claims of itself. */
export interface PlanClaim {
  /** What the plan is, to name it by. */
  readonly name: string
  readonly plan: Plan
  readonly values: LevelValues
  readonly proofs?: readonly [LevelProof, LevelProof, LevelProof]
}

/** A plan looked at by the check that shares no code with the solver, and what is wrong with it, in words. */
export interface Verified extends PlanCheck {
  readonly wrong: readonly string[]
  /** Requests left out. */
  readonly unmet: number
}

/** Sums of many doubles in another order differ by no more than this share. */
const AS_EQUAL = 1e-6

/** Whether a plan keeps every rule, has the values it says, and no bound above them. */
export function verify(problem: AllocationProblem, { name, plan, values, proofs }: PlanClaim): Verified {
  const check = checkPlan(problem, plan)
  const near = (value: number) => AS_EQUAL * Math.max(1, Math.abs(value))
  const wrong = check.values.flatMap((value, at) => {
    const [said, bound] = [values[at] as number, proofs?.[at]?.bound ?? null]
    return [
      ...(Math.abs(said - value) > near(value) ? [`${name}: level ${at + 1} is ${value}, not ${said}`] : []),
      ...(bound !== null && bound > value + near(value)
        ? [`${name}: level ${at + 1} is ${value}, below its bound ${bound}`]
        : []),
    ]
  })
  return {
    ...check,
    unmet: plan.unmet.length,
    wrong: [...check.flaws.map(({ words }) => `${name}: ${words}`), ...wrong],
  }
}
