import { type Instance, instanceOf } from '../instance.ts'
import type { LevelValues } from '../objective.ts'
import type { LevelProof, Plan } from '../plan.ts'
import { greedyPlan } from '../search/greedy.ts'
import { planOf } from '../search/plans.ts'
import type { Part } from './parts.ts'
import { planAll } from './plan-all.ts'
import { planLateness } from './plan-lateness.ts'
import { type PlanOptions, Run, type Stage } from './run.ts'

/** What planning a part came to. */
export interface PartAnswer {
  readonly plan: Plan
  readonly values: LevelValues
  /** By level. A bound holds for plans that are no worse on the levels before. */
  readonly proofs: readonly [LevelProof, LevelProof, LevelProof]
  /** What a half-day more is worth on level 3 and those before it, by specialist and week; null where not known. */
  readonly prices: readonly { readonly specialistId: string; readonly weeks: readonly number[] }[] | null
  readonly stages: readonly { readonly stage: Stage; readonly ms: number }[]
  /** Whether it was stopped, by a person or a safeguard, before it had done all it would. */
  readonly isCutShort: boolean
}

/** Plans a part, level by level: each level as well as the effort allows, and then held. Always answers with a plan. */
export function planPart(part: Part, options: PlanOptions): PartAnswer {
  const instance = instanceOf(part.problem, part.evenShare)
  const run = new Run(options, () => greedyPlan(instance))
  const lateness = planLateness(instance, run)
  const prices = planAll(instance, run, lateness)
  run.leave()
  const [one, two, three] = run.best.values
  const { bounds } = run
  const plan = planOf(run.best)
  return {
    plan,
    values: [one, two, three],
    proofs: [
      { value: one, bound: bounds[0] },
      { value: two, bound: bounds[1] },
      { value: three, bound: bounds[2] },
    ],
    prices: prices === null ? null : pricesBySpecialist(instance, prices),
    stages: run.timings,
    isCutShort: run.isOver(),
  }
}

function pricesBySpecialist(instance: Instance, prices: Float64Array) {
  return instance.workers.map(({ index, specialist }) => ({
    specialistId: specialist.id,
    weeks: [...prices.subarray(index * instance.weeks, (index + 1) * instance.weeks)],
  }))
}
