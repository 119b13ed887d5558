import type { Column } from '../columns.ts'
import { type LevelValues, VALUE_TOLERANCE } from '../objective.ts'
import { BestPlan } from './best-plan.ts'
import { type Choosing, ColumnChooser } from './choose-column.ts'
import { ColumnPool } from './column-pool.ts'
import { InsertionOrder } from './insertion-order.ts'
import { Random } from './random.ts'
import { RemovalChooser } from './removals.ts'
import type { CostedColumn, SearchState } from './state.ts'
import { GUIDED_LATENESS, inProportion, startingHeat, TUNING, type Tuning } from './tuning.ts'

/** What a search is for and how long it goes on. The same options and state give the same plan. */
export interface SearchOptions {
  /** 'lateness' plans statutory requests only, for level 1; 'all' plans everything, level 1 held. */
  readonly mode: 'lateness' | 'all'
  readonly iterations: number
  readonly seed: number
  /** What a half-day is worth to others, by specialist and then week. Not below 0. */
  readonly prices?: Float64Array | null
  /** In mode 'all': level 1 must not come above this; without it, not above where it starts or gets to. */
  readonly mostLateness?: number
  /** Columns of good plans to hand back, for each request; none when left out. */
  readonly pooled?: number
  /** Asked now and then: a safeguard against a slow machine. */
  readonly shouldStop?: () => boolean
  /** Told of each better plan's values, at most once in `CHECK_EVERY` rounds. */
  readonly onBetter?: (values: LevelValues) => void
  readonly tuning?: Partial<Tuning>
}

/** What a search came to. The state handed in holds the best plan. */
export interface SearchOutcome {
  readonly values: LevelValues
  readonly columns: readonly CostedColumn[]
  readonly pool: readonly Column[]
  readonly iterations: number
  /** Removals and insertions made. */
  readonly moves: number
}

const CHECK_EVERY = 256

/** Makes a plan better by taking related requests out and putting them in again, over and over. */
export function search(state: SearchState, options: SearchOptions): SearchOutcome {
  const isGuided = options.mode === 'lateness' && (options.prices ?? null) !== null
  const usual = isGuided ? GUIDED_LATENESS : TUNING[options.mode]
  const tuning = inProportion({ ...usual, ...options.tuning }, state)
  const random = new Random(options.seed)
  if (options.mode === 'lateness') keepStatutoryOnly(state)
  state.begin()
  const round = new Round(state, random, options, tuning)
  const best = new BestPlan(state)
  const pool = new ColumnPool(state.tables.jobCount, options.pooled ?? 0)
  for (const column of state.columns()) pool.add(column)
  const hot = startingHeat(tuning, options.iterations / Math.max(1, state.tables.jobCount))
  let [iteration, told] = [0, best.values]
  for (; iteration < options.iterations && !round.isEmpty; iteration += 1) {
    if (iteration % CHECK_EVERY === 0) {
      if (options.shouldStop?.()) break
      if (best.values !== told) options.onBetter?.(best.values)
      told = best.values
    }
    const heat = hot * (tuning.cold / hot) ** (iteration / options.iterations)
    if (!round.make(heat)) continue
    best.see(state)
    if (options.pooled !== undefined) round.pool(pool)
  }
  best.restore(state)
  state.settle()
  return {
    values: state.values,
    columns: state.columns(),
    pool: pool.columns(),
    iterations: iteration,
    moves: round.moves,
  }
}

/** One round after another: take out, put in, keep or take back. */
class Round {
  moves = 0
  private readonly state: SearchState
  private readonly random: Random
  private readonly tuning: Tuning
  private readonly choosing: Choosing
  private readonly removals: RemovalChooser
  private readonly order: InsertionOrder
  private readonly chooser: ColumnChooser
  private readonly cap: number

  constructor(state: SearchState, random: Random, options: SearchOptions, tuning: Tuning) {
    this.state = state
    this.random = random
    this.tuning = tuning
    this.choosing = {
      prices: options.prices ?? null,
      ...tuning,
      inLateness: options.mode === 'lateness',
    }
    this.removals = new RemovalChooser(state, random, options.mode === 'lateness')
    this.order = new InsertionOrder(state.tables, random)
    this.chooser = new ColumnChooser(state, random)
    this.cap =
      options.mode === 'lateness' ? Number.POSITIVE_INFINITY : (options.mostLateness ?? state.values[0])
  }

  get isEmpty(): boolean {
    return this.removals.isEmpty
  }

  /** Makes a change; false when it was not kept. */
  make(heat: number): boolean {
    const { state, removals, tuning, random } = this
    const before = state.values
    state.begin()
    removals.choose(tuning.fewest + random.below(tuning.most - tuning.fewest + 1))
    const { jobs, count } = removals
    for (let at = 0; at < count; at += 1)
      if (state.isPlaced(jobs[at] as number)) state.remove(jobs[at] as number)
    this.order.sort(jobs, count)
    this.moves += count
    for (let at = 0; at < count; at += 1) {
      const column = this.chooser.choose(jobs[at] as number, this.choosing)
      if (column !== null && state.bookings.isWorthPlacing(column)) state.put(column)
    }
    if (this.isKept(before, state.values, heat)) return true
    state.rollback()
    return false
  }

  pool(pool: ColumnPool): void {
    for (const job of this.state.changedJobs()) {
      const column = this.state.bookings.columnOf(job)
      if (column !== null) pool.add(column)
    }
  }

  private isKept(before: LevelValues, after: LevelValues, heat: number): boolean {
    const [late, need, rest] = this.tuning.weights
    const { prices } = this.choosing
    const { sparing } = this.tuning
    const spared = prices === null || sparing === 0 ? 0 : sparing * this.state.pricedChange(prices)
    const allowed = Math.max(before[0], this.cap)
    if (after[0] > allowed + VALUE_TOLERANCE * Math.max(1, allowed)) return false
    const change =
      spared + late * (after[0] - before[0]) + need * (after[1] - before[1]) + rest * (after[2] - before[2])
    return change <= 0 || this.random.next() < Math.exp(-change / heat)
  }
}

function keepStatutoryOnly(state: SearchState): void {
  for (const { job } of state.columns()) if (state.tables.statutory[job] === 0) state.remove(job)
}
