import { priceJobs } from '../bound/lagrangian.ts'
import { Pricer } from '../bound/pricer.ts'
import { chooseWhole } from '../bound/restricted.ts'
import { UNLOCKED } from '../bound/rows.ts'
import { mostLikely } from '../bound/slack.ts'
import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import { ColumnPool } from '../search/column-pool.ts'
import type { SearchState } from '../search/state.ts'
import type { Solver } from '../solver.ts'
import { keptPlan } from './kept-plan.ts'
import { type KnownLateness, knownLateness } from './known-lateness.ts'
import { type Mending, mend } from './mend.ts'

/** Level 1 after a change: its bound and the statutory requests as they were best placed. */
export interface LawPlan {
  /** No plan's level 1 is below it. */
  readonly bound: number
  readonly columns: readonly Column[]
}

/** What level 1 is looked after with. */
export interface LawQuestion {
  /** Keeping promises should be dear in its weights, so that no more of them move than it takes. */
  readonly instance: Instance
  readonly seed: number
  readonly solver: Solver | null
  readonly isOver: () => boolean
}

/** What the levels weigh: a promised session is worth about a day late on the way down, three on the way home. */
const DOWN = [1, 0, 0.0003] as const
const HOME = [1, 0, 0.001] as const
/** Rounds for each statutory request. */
const ROUNDS = { down: 45, home: 20 } as const
/** Near enough to the bound, as a share, to stop. */
const NEAR = 0.02
/** An integer programme is worth its time where it is further off than this and few cases are late. */
const FAR = 0.05
const FEW_CASES = 12
const POOLED = 8
const PER_JOB = 20
const LIMITS = { seconds: 20, nodes: 20, steps: 2500 } as const

/**
 * Brings level 1 down from where the promises stand, over statutory requests alone: it depends on no others. A search,
 * then a choice among the ways it saw or a second search guided by prices, then promises back home as far as that
 * costs nothing.
 */
export function lawPlan(question: LawQuestion): LawPlan {
  const { instance, isOver, solver } = question
  const kept = keptPlan(instance)
  const { state } = kept
  const known = knownLateness(instance, state.columns(), solver, isOver)
  for (const { job } of state.columns()) if (!instance.jobs[job]?.statutory) state.remove(job)
  state.settle()
  const pool = isChoosable(question, known) ? new ColumnPool(instance.jobs.length, POOLED) : null
  const look = (pass: number, over: Partial<Mending>) => {
    const rounds = pass === 3 ? ROUNDS.home : ROUNDS.down
    const iterations = rounds * known.ways.length
    const weights = pass === 3 ? HOME : DOWN
    const always = { isLawOnly: true, isLateHeld: pass === 3, prices: null, pool, homes: kept.homes }
    mend(state, { ...always, iterations, weights, seed: question.seed + pass, shouldStop: isOver, ...over })
  }
  const isFar = () => !isOver() && gapOf(state, known) > NEAR * known.bound + 1e-6
  if (isFar()) look(1, {})
  if (isFar() && (pool === null || !chooseAmong(question, known, state, pool.columns())))
    look(2, { prices: known.found?.prices?.cells ?? null })
  look(3, {})
  const columns = state.columns().filter(({ job }) => instance.jobs[job]?.statutory)
  return { bound: known.bound, columns }
}

function isChoosable({ instance, solver }: LawQuestion, { bound }: KnownLateness): boolean {
  return solver !== null && bound <= FEW_CASES * instance.problem.weights['late-cases']
}

function gapOf({ values }: SearchState, { bound }: KnownLateness): number {
  return values[0] - bound
}

/** An integer programme over the ways seen that a better plan can have; false where it is not worth its time. */
function chooseAmong(
  { instance, solver }: LawQuestion,
  known: KnownLateness,
  state: SearchState,
  pool: readonly Column[],
): boolean {
  const gap = gapOf(state, known)
  const prices = known.found?.prices ?? null
  if (solver === null || prices === null || gap <= FAR * known.bound) return false
  const { ways, cuts } = known
  const priced = priceJobs(instance, ways, prices, new Pricer(instance))
  const seen = [...pool, ...known.columns]
  const columns = mostLikely(instance, ways, seen, prices, priced, { slack: gap, perJob: PER_JOB })
  const [start, before] = [state.columns(), state.values[0]]
  const choice = { ways, columns, start, level: 1, locks: UNLOCKED, cuts } as const
  const chosen = chooseWhole(instance, choice, solver, LIMITS)
  if (chosen !== null) state.become(chosen)
  state.settle()
  if (state.values[0] <= before) return true
  state.become(start)
  state.settle()
  return true
}
