import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { Level, LevelValues } from '../objective.ts'
import type { SolveLimits, Solver } from '../solver.ts'
import { cutsBroken } from './half-day-cuts.ts'
import { Master } from './master.ts'
import type { HalfDayCut } from './prices.ts'
import type { Ways } from './ways.ts'

/** A choice among known ways, to be made as well as it can be. */
export interface Choice {
  /** Requests that are chosen for. */
  readonly ways: readonly Ways[]
  /** Ways to choose from. Those of `start` are added. */
  readonly columns: readonly Column[]
  /** The plan so far, which the answer is never worse than. */
  readonly start: readonly Column[]
  readonly level: Level
  /** Levels before `level` are held to these. */
  readonly locks: LevelValues
  readonly cuts: readonly HalfDayCut[]
}

/** Times that half-day limits are added and the choice made again. */
const MOST_CUT_ROUNDS = 3
/** Room for sums of doubles in a row that holds a level. */
export const LOCK_SLACK = 1e-6

/**
 * The best choice among known ways as an integer programme: the columns of a plan, or null when the solver failed or
 * found none. Half-day limits of single weeks are added where a choice breaks them.
 */
export function chooseWhole(
  instance: Instance,
  choice: Choice,
  solver: Solver,
  limits: SolveLimits,
): Column[] | null {
  const locks = choice.locks.map(one => one + LOCK_SLACK * Math.max(1, one)) as unknown as LevelValues
  const master = new Master(instance, choice.ways, solver, locks)
  try {
    master.add(choice.start)
    master.add(choice.columns)
    for (const cut of choice.cuts) master.addCut(cut)
    master.aimAt(choice.level, locks)
    let found: Column[] | null = null
    for (let round = 0; round < MOST_CUT_ROUNDS; round += 1) {
      const answer = master.solveWhole(limits, master.startFrom(choice.start))
      if (answer.columns.length === 0) return found
      const chosen = master.used(answer).filter(one => one.amount > 0.5)
      found = chosen.map(one => one.column)
      const broken = cutsBroken(instance, chosen)
      for (const cut of broken) master.addCut(cut)
      if (broken.length === 0) return found
    }
    return found
  } finally {
    master.close()
  }
}
