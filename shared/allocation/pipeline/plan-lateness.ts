import { generate } from '../bound/generate.ts'
import { Master } from '../bound/master.ts'
import { chooseWhole } from '../bound/restricted.ts'
import { roundUpTo } from '../bound/round-up.ts'
import { UNLOCKED } from '../bound/rows.ts'
import { waysOf } from '../bound/ways.ts'
import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import { insertAll } from '../search/greedy.ts'
import { stateFrom } from '../search/plans.ts'
import { search } from '../search/search.ts'
import { assignLevel, assignOnTime, latenessSteps } from './assign-level.ts'
import type { Run } from './run.ts'

/**
 * Level 1. It depends on statutory requests only, so they are planned alone: bound and prices, search, and a choice
 * among all ways seen. The best plan so far takes the rest in as they fit. Gives the ways worth keeping.
 */
export function planLateness(instance: Instance, run: Run): Column[] {
  run.enter('lateness')
  const ways = waysOf(instance).filter(one => one.job.statutory)
  if (run.best.values[0] === 0) run.prove(1, 0)
  if (ways.length === 0 || run.isClosed(1)) return statutoryOf(instance, run)
  const master = run.solver === null ? null : new Master(instance, ways, run.solver, UNLOCKED)
  try {
    const cells = master === null ? null : proveLateness(instance, run, master)
    if (run.isClosed(1) || run.isOver()) return statutoryOf(instance, run)
    const pool = searchLateness(instance, run, cells)
    if (assignLevel(instance, run, ways, 1) === null) assignOnTime(instance, run, ways)
    if (master === null || run.solver === null || run.isClosed(1) || run.isOver()) return pool
    const start = statutoryOf(instance, run)
    const chosen = chooseWhole(
      instance,
      { ways, columns: [...master.columns, ...pool], start, level: 1, locks: UNLOCKED, cuts: master.cuts },
      run.solver,
      run.solveLimits(),
    )
    if (chosen !== null) take(instance, run, chosen)
    return [...pool, ...statutoryOf(instance, run)]
  } finally {
    master?.close()
  }
}

/** The statutory part of the best plan. */
function statutoryOf(instance: Instance, run: Run): Column[] {
  return run.best.columns().filter(column => instance.jobs[column.job]?.statutory)
}

/** The bound of level 1; prices by cell where it was found. */
function proveLateness(instance: Instance, run: Run, master: Master): Float64Array | null {
  const { effort } = run.options
  master.aimAt(1, UNLOCKED)
  master.add(statutoryOf(instance, run))
  const found = generate(instance, master, {
    rounds: effort.rounds,
    gap: 1e-7,
    seconds: run.solveSeconds(),
    isOver: run.isOver,
  })
  if (found.isDead) run.solver = null
  if (found.prices !== null) run.latenessKnown = { prices: found.prices, bound: found.bound }
  run.prove(1, roundUpTo(found.bound, latenessSteps(instance, master.ways)))
  return found.prices?.cells ?? null
}

/** Of the rounds of search, the share of each pass by prices: first to a good plan soon, then to better ones. */
const GUIDED_PASSES = [0.25, 1, 1]
/** Without prices one pass is all that pays. */
const PLAIN_PASSES = [1]

function searchLateness(instance: Instance, run: Run, prices: Float64Array | null): Column[] {
  const { effort } = run.options
  const pool: Column[] = []
  for (const [at, share] of (prices === null ? PLAIN_PASSES : GUIDED_PASSES).entries()) {
    if (run.isClosed(1) || run.isOver()) break
    const bound = run.bounds[0] ?? 0
    let isThere = false
    const found = search(run.best.copy(), {
      mode: 'lateness',
      iterations: Math.round(share * effort.latenessIterations),
      seed: run.options.seed + at,
      prices,
      pooled: 8,
      shouldStop: () => isThere || run.isOver(),
      onBetter: ([late]) => {
        isThere = late <= bound + 1e-6 * Math.max(1, bound)
      },
    })
    pool.push(...found.pool)
    take(instance, run, found.columns)
  }
  return pool
}

/** Offers statutory requests placed so, the others as they fit. */
function take(instance: Instance, run: Run, columns: readonly Column[]): void {
  const state = stateFrom(instance, columns)
  const before = run.best.columns().filter(column => !instance.jobs[column.job]?.statutory)
  for (const column of before) state.place(column)
  const byWeight = [...instance.jobs].sort((a, b) => b.waitWeight - a.waitWeight || a.index - b.index)
  insertAll(state, byWeight, { prices: null, blinks: 0, weekBlinks: 0 })
  state.settle()
  run.offer(state)
}
