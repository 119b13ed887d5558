import { type Generated, generate } from '../bound/generate.ts'
import { Master } from '../bound/master.ts'
import { roundUpTo } from '../bound/round-up.ts'
import { UNLOCKED } from '../bound/rows.ts'
import { waysOf } from '../bound/ways.ts'
import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { LevelValues } from '../objective.ts'
import { insertAll } from '../search/greedy.ts'
import { stateFrom } from '../search/plans.ts'
import { search } from '../search/search.ts'
import { assignAtPrices, assignLevel, lockedAt, NEED_FIRST } from './assign-level.ts'
import { chooseBlocks } from './choose-blocks.ts'
import type { Run } from './run.ts'

/**
 * Levels 2 and 3 over all requests, level 1 held: a search; who does what, for level 2; prices; who does what at those
 * prices, for level 3; search guided by them; and choices among all ways seen. Gives the prices by cell, or null.
 */
export function planAll(instance: Instance, run: Run, known: readonly Column[]): Float64Array | null {
  run.enter('all')
  if (instance.workers.length === 0) return proveNothingPlanned(run)
  const { effort } = run.options
  const pool = [...known, ...searchAll(instance, run, null, effort.iterations)]
  if (run.best.values[1] === 0) run.prove(2, 0)
  if (run.solver === null || effort.rounds === 0 || run.isOver()) {
    searchAll(instance, run, null, effort.guidedIterations)
    return null
  }
  const master = new Master(instance, waysOf(instance), run.solver, UNLOCKED)
  try {
    master.add(pool)
    run.enter('need')
    const held = planNeed(instance, run, master, pool)
    run.enter('rest')
    return planRest(instance, run, master, pool, held)
  } finally {
    master.close()
  }
}

/** With nobody to send there is one plan only. */
function proveNothingPlanned(run: Run): null {
  for (const level of [1, 2, 3] as const) run.prove(level, run.best.values[level - 1] as number)
  return null
}

/** Level 2. Gives what levels 1 and 2 are to be held to: what is proved possible or, failing that, was reached. */
function planNeed(instance: Instance, run: Run, master: Master, pool: Column[]): LevelValues {
  const reached = () => run.best.values
  if (run.isClosed(2)) return reached()
  const answer = assignLevel(instance, run, master.ways, 2)
  if (run.isClosed(2) || run.isOver()) return reached()
  const found = prove(instance, run, master, 2, reached())
  if (run.isClosed(2) || run.isOver()) return reached()
  const bound = run.bounds[1]
  if (answer?.isExact && bound !== null) return [reached()[0], bound, Infinity]
  pool.push(...searchAll(instance, run, found.prices?.cells ?? null, run.options.effort.guidedIterations))
  chooseBlocks(instance, run, master, { level: 2, pool, found })
  return reached()
}

/** Level 3. When levels 1 and 2 turn out not to be reached together as hoped, once more with what was. */
function planRest(
  instance: Instance,
  run: Run,
  master: Master,
  pool: Column[],
  hoped: LevelValues,
): Float64Array | null {
  let [held, found] = [hoped, prove(instance, run, master, 3, hoped)]
  if (found.prices !== null) assignAtPrices(instance, run, master.ways, found.prices, held)
  if (run.best.values[1] > (lockedAt(held)[1] as number) && !run.isOver()) {
    const guide = found.prices?.cells ?? null
    pool.push(...searchAll(instance, run, guide, run.options.effort.guidedIterations))
    chooseBlocks(instance, run, master, { level: 2, pool, found })
    held = run.best.values
    found = prove(instance, run, master, 3, held)
    if (found.prices !== null) assignAtPrices(instance, run, master.ways, found.prices, held)
  }
  const prices = found.prices?.cells ?? null
  if (run.isClosed(3) || run.isOver()) return prices
  if (prices !== null) pool.push(...fromPrices(instance, run, found, prices))
  pool.push(...searchAll(instance, run, prices, run.options.effort.guidedIterations))
  chooseBlocks(instance, run, master, { level: 3, pool, found })
  return prices
}

/** What a level is not below in plans within `held`, by column generation. */
function prove(instance: Instance, run: Run, master: Master, level: 2 | 3, held: LevelValues): Generated {
  master.add(run.best.columns())
  master.aimAt(level, lockedAt(held))
  const found = generate(instance, master, {
    rounds: run.options.effort.rounds,
    gap: level === 2 ? 1e-5 : 1e-4,
    seconds: run.solveSeconds(),
    isOver: run.isOver,
  })
  if (found.isDead) run.solver = null
  const { weights } = instance.problem
  const steps = master.ways.map(({ job }) => job.need * weights['need-unmet'])
  run.prove(level, level === 2 ? roundUpTo(found.bound, steps) : found.bound, held)
  return found
}

/** Requests up to which rounds of search are in proportion: without prices, and with them. */
const MOST_SCALED = [800, 1600] as const

/** A search from the best plan; the ways it went through. Rounds are for 400 requests, more for more. */
function searchAll(
  instance: Instance,
  run: Run,
  prices: Float64Array | null,
  rounds: number,
): readonly Column[] {
  if (run.isOver()) return []
  const state = run.best.copy()
  const most = prices === null && run.solver !== null ? MOST_SCALED[0] : MOST_SCALED[1]
  const found = search(state, {
    mode: 'all',
    iterations: Math.round((rounds * Math.min(most, instance.jobs.length)) / 400),
    seed: run.nextSeed(),
    prices,
    mostLateness: run.best.values[0],
    pooled: 6,
    tuning: run.isClosed(2) ? { weights: [0, NEED_FIRST, 1] } : {},
    shouldStop: () => run.isOver(),
  })
  run.offer(state)
  return found.pool
}

/** A plan from the ways the relaxation uses most, the rest put in by price. */
function fromPrices(instance: Instance, run: Run, found: Generated, prices: Float64Array): Column[] {
  const likely = [...found.amounts].sort((a, b) => b.amount - a.amount).map(one => one.column)
  const state = stateFrom(instance, likely)
  const byWeight = [...instance.jobs].sort((a, b) => b.waitWeight - a.waitWeight || a.index - b.index)
  insertAll(state, byWeight, { prices, blinks: 0, weekBlinks: 0 })
  state.settle()
  run.offer(state)
  return [...likely, ...state.columns()]
}
