import { type AssignmentAnswer, assign } from '../bound/assignment.ts'
import type { Assignment } from '../bound/assignments-of.ts'
import { lagrangianBound, unmetPrice } from '../bound/lagrangian.ts'
import { Pricer } from '../bound/pricer.ts'
import type { Prices } from '../bound/prices.ts'
import { LOCK_SLACK } from '../bound/restricted.ts'
import { roundUpTo } from '../bound/round-up.ts'
import { UNLOCKED } from '../bound/rows.ts'
import { unmetCosts } from '../bound/unmet-costs.ts'
import type { Ways } from '../bound/ways.ts'
import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { LevelValues } from '../objective.ts'
import { insertAll } from '../search/greedy.ts'
import { stateFrom } from '../search/plans.ts'
import { search } from '../search/search.ts'
import { possibleLateness } from './possible-lateness.ts'
import type { Run } from './run.ts'

/** Rounds of search that mend an assignment whose weeks do not all hold. */
const MENDING = { lateness: 12_000, all: 3000 } as const
/** Level 2 weighs this much more than level 3 while it is mended. */
export const NEED_FIRST = 1e4
/** Assignments an integer programme can choose from: at level 1 fewer, because the ways to be late are alike. */
const MOST = 10_000
const MOST_LATE = 4000
/** How near, as a share, an assignment at prices is solved: its weeks are found again anyway. */
const NEAR = 2e-3

/** Bound and plan of level 1 or 2 by who does what. Null when there was no answer. */
export function assignLevel(
  instance: Instance,
  run: Run,
  ways: readonly Ways[],
  level: 1 | 2,
): AssignmentAnswer | null {
  if (run.solver === null || run.isOver()) return null
  const { values } = run.best
  const found = assign(
    instance,
    {
      ways,
      locks: level === 1 ? UNLOCKED : lockedAt([values[0], Infinity, Infinity]),
      costOf: ({ lateness }) => (level === 1 ? lateness : 0),
      costOfUnmet: ({ job }) => unmetCosts(instance, job)[level - 1] as number,
      offset: 0,
      isPossible: possibleLateness(instance, run.latenessKnown, values[0]),
      isLoose: false,
      most: level === 1 ? MOST_LATE : MOST,
      known: run.bounds[level - 1] ?? -Infinity,
      best: values[level - 1] as number,
      tryOut: (columns, reached) => {
        mend(instance, run, columns, level === 1 ? 'lateness' : 'all')
        return (run.best.values[level - 1] as number) <= reached + 1e-6 * Math.max(1, reached)
      },
      rounds: level === 1 ? 6 : 2,
    },
    run.solver,
    run.solveLimits(),
  )
  if (found === null) return null
  run.prove(level, found.bound)
  return found
}

/**
 * Level 1 by who does what on time, where there are too many ways to be late to tell apart: by whom is left open there,
 * and the late ones are put in as they fit.
 */
export function assignOnTime(instance: Instance, run: Run, ways: readonly Ways[]): void {
  if (run.solver === null || run.isOver()) return
  const { values } = run.best
  const found = assign(
    instance,
    {
      ways,
      locks: UNLOCKED,
      costOf: ({ lateness }) => lateness,
      costOfUnmet: ({ job }) => unmetCosts(instance, job)[0],
      offset: 0,
      isPossible: ({ lateness }) => lateness <= values[0] + 1e-6,
      isLoose: true,
      most: MOST,
      known: run.bounds[0] ?? -Infinity,
      best: values[0],
      tryOut: (columns, reached) => {
        mend(instance, run, columns, 'lateness')
        return run.best.values[0] <= reached + 1e-6 * Math.max(1, reached)
      },
      rounds: 3,
    },
    run.solver,
    run.solveLimits(),
  )
  if (found !== null) run.prove(1, roundUpTo(found.bound, latenessSteps(instance, ways)))
}

/** Every amount of level 1 there can be in one request. */
export function latenessSteps(instance: Instance, ways: readonly Ways[]): number[] {
  return ways.flatMap(({ job, lateCost, isDue }) =>
    isDue ? [...lateCost, unmetCosts(instance, job)[0]] : [],
  )
}

/**
 * Level 3 by who does what at prices of half-days: what each request costs by whom at its cheapest weeks. Less what all
 * half-days are worth, no plan within the locks is below it.
 */
export function assignAtPrices(
  instance: Instance,
  run: Run,
  ways: readonly Ways[],
  prices: Prices,
  held: LevelValues,
): void {
  if (run.solver === null || run.isOver()) return
  const locks = lockedAt(held)
  const isInTime = possibleLateness(instance, run.latenessKnown, locks[0])
  const pricer = new Pricer(instance)
  const costOf = (one: Assignment) =>
    one.last === -1
      ? (pricer.onTime(one.ways, one.at, prices)?.cost ?? Infinity)
      : (pricer.lateBy(one.ways, one.at, prices)[one.last + 1] as number)
  const found = assign(
    instance,
    {
      ways,
      locks,
      costOf,
      costOfUnmet: one => unmetPrice(instance, one, prices),
      offset: lagrangianBound(instance, [], prices, locks),
      isLoose: false,
      most: MOST,
      known: -Infinity,
      isPossible: one => isInTime(one) && Number.isFinite(costOf(one)),
      best: Infinity,
      tryOut: columns => {
        mend(instance, run, columns, 'all')
        return false
      },
      rounds: 5,
    },
    run.solver,
    { ...run.solveLimits(), gap: NEAR },
  )
  if (found !== null) run.prove(3, found.bound, held)
}

/** Levels to be held, with room for sums of doubles. */
export function lockedAt(values: LevelValues): LevelValues {
  const [one, two, three] = values.map(value => value + LOCK_SLACK * Math.max(1, value))
  return [one as number, two as number, three as number]
}

/** Offers a plan made of columns, the rest put in as it fits, and a short search from there. */
function mend(instance: Instance, run: Run, columns: readonly Column[], mode: 'lateness' | 'all'): void {
  const options = { iterations: MENDING[mode], seed: run.nextSeed() }
  const state = stateFrom(instance, columns)
  if (mode === 'lateness') search(state, { ...options, mode })
  const byWeight = [...instance.jobs].sort((a, b) => b.waitWeight - a.waitWeight || a.index - b.index)
  insertAll(state, byWeight, { prices: null, blinks: 0, weekBlinks: 0 })
  state.settle()
  run.offer(state)
  if (mode === 'lateness' || state.values[0] > run.best.values[0] + 1e-6) return
  const tuning = { weights: [0, NEED_FIRST, 1] } as const
  search(state, { ...options, mode, mostLateness: run.best.values[0], tuning })
  run.offer(state)
}
