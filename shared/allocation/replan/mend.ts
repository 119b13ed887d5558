import type { Column } from '../columns.ts'
import { type LevelValues, VALUE_TOLERANCE } from '../objective.ts'
import { HALVES } from '../search/cell-rows.ts'
import { ColumnChooser } from '../search/choose-column.ts'
import type { ColumnPool } from '../search/column-pool.ts'
import { InsertionOrder } from '../search/insertion-order.ts'
import { Random } from '../search/random.ts'
import { RemovalChooser } from '../search/removals.ts'
import type { CostedColumn, SearchState } from '../search/state.ts'

/** How a plan is mended. The same state and numbers give the same plan. */
export interface Mending {
  /** Whether only statutory requests are in the plan, for level 1. */
  readonly isLawOnly: boolean
  /** Whether level 1 is not to get worse even on the way. It never is in the end. */
  readonly isLateHeld: boolean
  readonly iterations: number
  readonly seed: number
  /** What the levels weigh against each other. Among plans equal on level 1 the least sum of the others is best. */
  readonly weights: LevelValues
  /** Where promised requests were to be. */
  readonly homes: ReadonlyMap<number, Column>
  /** What a half-day is worth to level 1, by specialist and week; null where it is not known. */
  readonly prices: Float64Array | null
  /** Takes the ways of plans gone through; null where nobody asks. */
  readonly pool: ColumnPool | null
  readonly shouldStop: () => boolean
}

/** Numbers found by trial on made-up authorities of 40 specialists and 400 requests. */
const TUNING = {
  choosing: { law: { blinks: 0.06, weekBlinks: 0.35 }, all: { blinks: 0.06, weekBlinks: 0.02 } },
  /** How much worse a change may be, about, and still be kept: at first with time enough, and at the end. */
  hot: 20,
  cold: 0.5,
  /** Rounds for each request from which on it starts as hot as that; never colder than the share. */
  roundsForHot: 150,
  leastHot: 0.1,
  /** Requests taken out in a round. */
  fewest: 3,
  most: 14,
  /** Share of rounds that try to bring a promised request back to where it was. */
  homeward: 0.3,
} as const

const CHECK_EVERY = 256
/** Draws before nothing is taken to be away from home. */
const TRIES = 6

/**
 * Makes a plan better from where it stands: related requests are taken out and put in again, over and over, and
 * promised ones that moved are tried where they were. Level 1 never gets worse. The state handed in holds the best.
 */
export function mend(state: SearchState, mending: Mending): void {
  const rounds = new Rounds(state, mending)
  const { iterations, shouldStop } = mending
  if (rounds.isEmpty) return
  const each = iterations / Math.max(1, state.tables.jobCount) / TUNING.roundsForHot
  const hot = Math.max(TUNING.cold, TUNING.hot * Math.min(1, Math.max(TUNING.leastHot, each)))
  for (let at = 0; at < iterations; at += 1) {
    if (at % CHECK_EVERY === 0 && shouldStop()) break
    rounds.make(hot * (TUNING.cold / hot) ** (at / iterations))
  }
  rounds.restore()
}

class Rounds {
  private readonly state: SearchState
  private readonly mending: Mending
  private readonly random: Random
  private readonly removals: RemovalChooser
  private readonly order: InsertionOrder
  private readonly chooser: ColumnChooser
  private readonly homes: readonly Column[]
  private readonly jobs: Int32Array
  private count = 0
  private best: { late: number; score: number; columns: readonly CostedColumn[] }

  constructor(state: SearchState, mending: Mending) {
    this.state = state
    this.mending = mending
    this.random = new Random(mending.seed)
    this.removals = new RemovalChooser(state, this.random, mending.isLawOnly)
    this.order = new InsertionOrder(state.tables, this.random)
    this.chooser = new ColumnChooser(state, this.random)
    this.homes = [...mending.homes.values()].filter(({ job }) => this.isIn(job))
    this.jobs = new Int32Array(state.tables.jobCount + 1)
    this.best = { late: state.values[0], score: this.scoreOf(state.values), columns: state.columns() }
  }

  get isEmpty(): boolean {
    return this.removals.isEmpty
  }

  /** Takes out, puts in, keeps or takes back. */
  make(heat: number): void {
    const { state, random, mending } = this
    const before = state.values
    state.begin()
    const home = random.next() < TUNING.homeward ? this.awayFromHome() : null
    if (home === null) this.takeRelated()
    else this.takeAround(home)
    const blinks = TUNING.choosing[mending.isLawOnly ? 'law' : 'all']
    const choosing = { ...blinks, prices: mending.prices, inLateness: mending.isLawOnly }
    for (let at = 0; at < this.count; at += 1) {
      const job = this.jobs[at] as number
      if (state.isPlaced(job)) continue
      const column = this.chooser.choose(job, choosing)
      if (column !== null && state.bookings.isWorthPlacing(column)) state.put(column)
    }
    if (this.isKept(before, state.values, heat)) this.see()
    else state.rollback()
  }

  /** Makes the state the best plan seen. */
  restore(): void {
    this.state.become(this.best.columns)
    this.state.settle()
  }

  private scoreOf([late, need, rest]: LevelValues): number {
    const [a, b, c] = this.mending.weights
    return a * late + b * need + c * rest
  }

  private isKept(before: LevelValues, after: LevelValues, heat: number): boolean {
    const isOver = after[0] > this.best.late + VALUE_TOLERANCE * Math.max(1, this.best.late)
    if (isOver && this.mending.isLateHeld) return false
    const change = this.scoreOf(after) - this.scoreOf(before)
    return change <= 0 || this.random.next() < Math.exp(-change / heat)
  }

  private see(): void {
    const { values } = this.state
    this.keepWays()
    const late = values[0] - this.best.late
    const score = this.scoreOf(values)
    const near = VALUE_TOLERANCE * Math.max(1, this.best.late)
    if (late > near || (late >= -near && score >= this.best.score - VALUE_TOLERANCE)) return
    this.best = { late: values[0], score, columns: this.state.columns() }
  }

  private keepWays(): void {
    const { pool } = this.mending
    if (pool === null) return
    for (const job of this.state.changedJobs()) {
      const column = this.state.bookings.columnOf(job)
      if (column !== null) pool.add(column)
    }
  }

  private takeRelated(): void {
    const { removals, random, jobs } = this
    removals.choose(TUNING.fewest + random.below(TUNING.most - TUNING.fewest + 1))
    this.count = 0
    for (let at = 0; at < removals.count; at += 1) this.take(removals.jobs[at] as number)
    this.order.sort(jobs, this.count)
  }

  /** Takes out a request that is not where it was promised and whatever is there now; it goes in first. */
  private takeAround(home: Column): void {
    const { weeks } = this.state.tables
    const { cells } = this.state
    this.count = 0
    for (const week of new Set(home.weeks)) {
      const cell = home.worker * weeks + week
      for (let half = 0; half < HALVES && this.count < TUNING.most; half += 1) {
        if (((cells.taken[cell] as number) & (1 << half)) === 0) continue
        for (const job of [cells.jobAt(cell, half), cells.secondJobAt(cell, half)]) this.take(job)
      }
    }
    this.take(home.job)
    this.order.sort(this.jobs, this.count)
    this.state.place(home)
  }

  private take(job: number): void {
    if (job === -1 || (this.count > 0 && this.jobs.subarray(0, this.count).includes(job))) return
    if (this.state.isPlaced(job)) this.state.remove(job)
    this.jobs[this.count] = job
    this.count += 1
  }

  private awayFromHome(): Column | null {
    const { homes, random, state } = this
    for (let tries = homes.length === 0 ? 0 : TRIES; tries > 0; tries -= 1) {
      const home = homes[random.below(homes.length)] as Column
      const now = state.bookings.columnOf(home.job)
      if (now?.worker !== home.worker || now.weeks.some((week, at) => week !== home.weeks[at])) return home
    }
    return null
  }

  private isIn(job: number): boolean {
    const { statutory, instance } = this.state.tables
    const { request } = instance.jobs[job] as { request: { excluded: boolean } }
    return !request.excluded && (!this.mending.isLawOnly || statutory[job] === 1)
  }
}
