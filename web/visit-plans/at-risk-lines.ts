import type { RunView } from '../../shared/contracts/allocation.ts'
import type { PlacedLine, UnmetLine } from '../../shared/contracts/allocation-lines.ts'

/** The statutory cases that a plan has late or leaves out. */
export function atRisk({ placed, unmet }: Pick<RunView, 'placed' | 'unmet'>): (PlacedLine | UnmetLine)[] {
  return [...placed.filter(line => line.isLate), ...unmet].filter(line => line.statutory)
}

/** Those of them that no small change of diaries is known to save. */
export function beyondRescue(
  view: Pick<RunView, 'placed' | 'unmet' | 'rescues'>,
): (PlacedLine | UnmetLine)[] {
  const saved = new Set(view.rescues.map(rescue => rescue.requestId))
  return atRisk(view).filter(line => !saved.has(line.requestId))
}
