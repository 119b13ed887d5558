import type { Level } from '../../../shared/allocation/objective.ts'
import { type CbcAnswer, isCbcInstalled, solveWithCbc } from './cbc.ts'
import type { MeasuredPlan } from './measured-plan.ts'
import { weeklyModel } from './weekly-model.ts'

/** CBC on one level: what it finds in the time the whole plan took, and when it is as good, if it is in time. */
export interface CbcLevel {
  readonly level: Level
  readonly planValue: number
  readonly atEqualTime: CbcAnswer
  /** Null where it was not as good within `MOST_SECONDS`. */
  readonly secondsToEqual: number | null
}

/** Null where CBC is not installed. */
export type VersusCbc = readonly CbcLevel[] | null

/** How long CBC is waited for to be as good as the plan, in processor seconds. */
export const MOST_SECONDS = 60

/**
 * Level by level against CBC. For each level it has the whole time that the plan took for all three, the levels before
 * held to what the plan reached, and a model that asks a little less of it: every doubt is in its favour.
 */
export function versusCbc({ instance, answer, wholeMs }: MeasuredPlan): VersusCbc {
  if (!isCbcInstalled()) return null
  return ([1, 2, 3] as const).map(level => {
    const model = weeklyModel(instance, level, answer.values)
    const planValue = answer.values[level - 1] as number
    const equal = solveWithCbc(model, MOST_SECONDS, planValue + 1e-4 * Math.max(1, planValue))
    return {
      level,
      planValue,
      atEqualTime: solveWithCbc(model, wholeMs / 1000),
      secondsToEqual: equal.value === null ? null : equal.seconds,
    }
  })
}
