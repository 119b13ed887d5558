import { type Generated, generate } from '../bound/generate.ts'
import { priceJobs } from '../bound/lagrangian.ts'
import { Master } from '../bound/master.ts'
import { Pricer } from '../bound/pricer.ts'
import type { HalfDayCut } from '../bound/prices.ts'
import { noPrices } from '../bound/prices.ts'
import { roundUpTo } from '../bound/round-up.ts'
import { UNLOCKED } from '../bound/rows.ts'
import type { Ways } from '../bound/ways.ts'
import { waysOf } from '../bound/ways.ts'
import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import { latenessSteps } from '../pipeline/assign-level.ts'
import type { Solver } from '../solver.ts'

/** What is known of level 1 after a change, whatever was proved before it. */
export interface KnownLateness {
  /** No plan is below it. */
  readonly bound: number
  /** What its prices come from; null without a solver. */
  readonly found: Generated | null
  readonly ways: readonly Ways[]
  readonly columns: readonly Column[]
  readonly cuts: readonly HalfDayCut[]
}

/** Rounds of column generation: most are done after fifteen. */
const ROUNDS = 60
const NEAR = 1e-3

/**
 * Proves what level 1 cannot be below: with a solver by column generation over statutory requests, without by what
 * each would come to if it were alone.
 */
export function knownLateness(
  instance: Instance,
  start: readonly Column[],
  solver: Solver | null,
  isOver: () => boolean,
): KnownLateness {
  const ways = waysOf(instance).filter(one => one.job.statutory)
  const alone = priceJobs(instance, ways, noPrices(instance, [1, 0, 0]), new Pricer(instance))
  const least = alone.reduce((sum, one) => sum + one.least, 0)
  const isStatutory = ({ job }: Column) => instance.jobs[job]?.statutory === true
  const nothing = { bound: least, found: null, ways, columns: [], cuts: [] }
  if (solver === null || ways.length === 0) return nothing
  const master = new Master(instance, ways, solver, UNLOCKED)
  try {
    master.aimAt(1, UNLOCKED)
    master.add(start.filter(isStatutory))
    const found = generate(instance, master, { rounds: ROUNDS, gap: NEAR, seconds: 20, isOver })
    if (found.isDead || found.prices === null) return nothing
    const bound = Math.max(least, roundUpTo(found.bound, latenessSteps(instance, ways)))
    return { bound, found, ways, columns: [...master.columns], cuts: [...master.cuts] }
  } finally {
    master.close()
  }
}
