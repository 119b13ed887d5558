import type { LevelView } from '../contracts/allocation.ts'
import { LEVELS } from './objective.ts'
import { gapPercent, isBestPossible, type LevelProof } from './plan.ts'

/** What is shown of each level: its value and what is proved of it. */
export function levelViews(proofs: readonly LevelProof[]): LevelView[] {
  return proofs.map((proof, at) => ({
    label: LEVELS[(at + 1) as keyof typeof LEVELS],
    value: proof.value,
    bound: proof.bound,
    gapPercent: gapPercent(proof),
    isBestPossible: isBestPossible(proof),
  }))
}

/**
 * The levels of all parts together. A bound is known where it is known of each part: a part without a plan, which has no
 * levels, leaves nothing proved. What only shows over all parts, such as uneven service, is `besides` on the last level.
 */
export function levelsTogether(parts: readonly (readonly LevelView[])[], besides = 0): LevelView[] {
  if (parts.every(levels => levels.length === 0)) return []
  const proofOf = (at: number): LevelProof => {
    const bounds = parts.map(levels => levels[at]?.bound ?? null)
    return {
      value: parts.reduce((sum, levels) => sum + (levels[at]?.value ?? 0), at === 2 ? besides : 0),
      bound: bounds.includes(null) ? null : bounds.reduce<number>((sum, bound) => sum + (bound ?? 0), 0),
    }
  }
  return levelViews([proofOf(0), proofOf(1), proofOf(2)])
}
