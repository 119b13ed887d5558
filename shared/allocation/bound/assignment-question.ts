import type { Column } from '../columns.ts'
import type { LevelValues } from '../objective.ts'
import type { Assignment } from './assignments-of.ts'
import type { Ways } from './ways.ts'

/** A question of who does what. */
export interface AssignmentQuestion {
  readonly ways: readonly Ways[]
  /** What levels 1 and 2 must not come above. */
  readonly locks: LevelValues
  readonly costOf: (assignment: Assignment) => number
  readonly costOfUnmet: (ways: Ways) => number
  /** Added to every answer's cost. */
  readonly offset: number
  /** Assignments that cannot be in a plan better than the best known are left out. */
  readonly isPossible: (assignment: Assignment) => boolean
  /** Whether who does a request late is left open: proves less than all assignments would, more than none. */
  readonly isLoose: boolean
  /** More assignments than this are too many for an integer programme. */
  readonly most: number
  /** What is proved already. Where the relaxation stays far below, no integer programme is tried. */
  readonly known: number
  /** What the best known plan comes to; nothing above it is proved. */
  readonly best: number
  /** Takes an answer, whose weeks may not all hold, to make a plan of; whether that is as good as the bound. */
  readonly tryOut: (columns: readonly Column[], bound: number) => boolean
  /** Times the integer programme is solved, at most. */
  readonly rounds: number
}
