import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { weeksOf } from './plan-words.ts'

/** A request that is to be planned for another week, by another specialist, or both. */
export interface Drop {
  readonly line: PlacedLine
  /** Mondays: the week its sessions are taken from, and the week they are to be in. */
  readonly from: string
  readonly to: string
  readonly specialistId: string
}

/**
 * The weeks a request is pinned to when its sessions of one week go to another, a Monday for each session.
 * @example weeksAfter([11 January, 18 January], '2027-01-11', '2027-01-25') -> ['2027-01-18', '2027-01-25']
 */
export function weeksAfter(halves: PlacedLine['halves'], from: string, to: string): string[] {
  return weeksOf(halves)
    .map(monday => (monday === from ? to : monday))
    .toSorted()
}

/** Whether anything would be otherwise. */
export function isMove({ line, from, to, specialistId }: Drop): boolean {
  return from !== to || specialistId !== line.specialistId
}
