import * as z from 'zod'
import { DatedHalf } from './problem.ts'

/** A request in a plan: who does it and in which half-days, earliest first. */
export const Placement = z.strictObject({
  requestId: z.string(),
  specialistId: z.string(),
  sessions: z.array(DatedHalf).min(1),
})
export type Placement = z.infer<typeof Placement>

/** An answer to a planning question: JSON out. A request that is in neither list was left out by a person or could not be read. */
export const Plan = z.strictObject({
  placed: z.array(Placement),
  unmet: z.array(z.string()),
})
export type Plan = z.infer<typeof Plan>

/** How far a level's value is proved: it cannot be below `bound`. Null where nothing is proved. */
export const LevelProof = z.strictObject({ value: z.number(), bound: z.number().nullable() })
export type LevelProof = z.infer<typeof LevelProof>

/** Whether a level is as good as it can be, within a millionth. */
export function isBestPossible({ value, bound }: LevelProof): boolean {
  return bound !== null && value - bound <= 1e-6 * Math.max(1, Math.abs(value))
}

/** How far, in percent of the bound, a value may be from the best there is; null where it is not known. */
export function gapPercent(proof: LevelProof): number | null {
  if (isBestPossible(proof)) return 0
  if (proof.bound === null || proof.bound <= 0) return null
  return (100 * (proof.value - proof.bound)) / proof.bound
}
