import { type Column, halvesFor } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import type { Worker } from '../workers.ts'
import { type Prices, priceOfPerson, priceOfSession } from './prices.ts'
import type { Ways } from './ways.ts'

/** A way to do a request and what it costs at the prices asked for. */
export interface PricedColumn {
  readonly column: Column
  readonly cost: number
}

/**
 * Finds the cheapest weeks for a request and a specialist. Sessions of a week never get cheaper one after another, so
 * the cheapest `sessions` slots make the cheapest way; when late, the same up to each week that may be the last. Kept in
 * flat arrays: it is asked for every request and specialist in every round.
 */
export class Pricer {
  private readonly costs = new Float64Array(32)
  private readonly weeks = new Int32Array(32)
  private readonly isForced = new Uint8Array(32)
  private readonly bestWeeks = new Int32Array(32)
  private readonly byLastWeek: Float64Array
  private held = 0
  private readonly instance: Instance

  constructor(instance: Instance) {
    this.instance = instance
    this.byLastWeek = new Float64Array(instance.weeks + 1)
  }

  /** The cheapest on-time way (any way, where nothing is due); null where there is none. */
  onTime(ways: Ways, at: number, prices: Prices): PricedColumn | null {
    this.held = 0
    for (let week = 0; week < this.instance.weeks; week += 1)
      this.offer(ways, at, week, ways.onTimeCaps, true, prices)
    if (!this.isWhole(ways.job)) return null
    const cost = this.total(ways.job) + priceOfPerson(this.instance, prices, ways, at)
    return { cost, column: this.columnOf(ways.job, at, this.weeks, true) }
  }

  /** The cheapest late way; null where there is none. */
  late(ways: Ways, at: number, prices: Prices): PricedColumn | null {
    if (!ways.isDue) return null
    const [best] = this.lateBy(ways, at, prices)
    if (best === Infinity) return null
    return { cost: best as number, column: this.columnOf(ways.job, at, this.bestWeeks, false) }
  }

  /** The cost of the cheapest late way, and after it of the cheapest that ends in each week or sooner; Infinity where none. */
  lateBy(ways: Ways, at: number, prices: Prices): Float64Array {
    const costs = this.byLastWeek.fill(Infinity)
    const person = priceOfPerson(this.instance, prices, ways, at)
    this.held = 0
    for (let week = 0; week < this.instance.weeks; week += 1) {
      this.offer(ways, at, week, ways.openCaps, false, prices)
      if (ways.canBeLate[week] === 0 || !this.isWhole(ways.job)) continue
      const cost = this.total(ways.job) + prices.levels[0] * (ways.lateCost[week] as number) + person
      costs[week + 1] = cost
      if (cost >= (costs[0] as number)) continue
      costs[0] = cost
      this.bestWeeks.set(this.weeks)
    }
    return costs
  }

  /** Takes a week's slots into the cheapest so far. */
  private offer(
    ways: Ways,
    at: number,
    week: number,
    caps: Uint8Array,
    isOnTime: boolean,
    prices: Prices,
  ): void {
    const { job } = ways
    const most = caps[at * this.instance.weeks + week] as number
    const forced = job.pinnedWeeks?.[week] ?? 0
    if (most === 0) return
    const index = job.eligible[at] as number
    const free = (this.instance.workers[index] as Worker).free[week] as number
    const cell = index * this.instance.weeks + week
    const price = priceOfSession(prices, cell, free & halvesFor(job, week, isOnTime), job.size)
    for (let nth = 0; nth < most; nth += 1) {
      const cost = prices.levels[2] * (ways.slotCost[week * job.perWeek + nth] as number) + price
      if (!this.insert(job.sessions, cost, week, nth < forced ? 1 : 0)) return
    }
  }

  private insert(wanted: number, cost: number, week: number, forced: 0 | 1): boolean {
    let place = this.held
    while (place > 0 && this.isAfter(place - 1, cost, forced)) place -= 1
    if (place >= wanted) return false
    const last = Math.min(this.held, wanted - 1)
    for (let at = last; at > place; at -= 1) {
      this.costs[at] = this.costs[at - 1] as number
      this.weeks[at] = this.weeks[at - 1] as number
      this.isForced[at] = this.isForced[at - 1] as number
    }
    this.costs[place] = cost
    this.weeks[place] = week
    this.isForced[place] = forced
    this.held = Math.min(wanted, this.held + 1)
    return true
  }

  private isAfter(place: number, cost: number, forced: 0 | 1): boolean {
    if (this.isForced[place] !== forced) return forced === 1
    return (this.costs[place] as number) > cost
  }

  /** Whether there are enough sessions, every pinned one among them. */
  private isWhole(job: Job): boolean {
    if (this.held < job.sessions) return false
    if (job.pinnedWeeks === null) return true
    let forced = 0
    for (let at = 0; at < this.held; at += 1) forced += this.isForced[at] as number
    return forced === job.pinnedWeeks.reduce((sum, one) => sum + one, 0)
  }

  private total(job: Job): number {
    let total = 0
    for (let at = 0; at < job.sessions; at += 1) total += this.costs[at] as number
    return total
  }

  private columnOf(job: Job, at: number, weeks: Int32Array, isOnTime: boolean): Column {
    return {
      job: job.index,
      worker: job.eligible[at] as number,
      weeks: [...weeks.subarray(0, job.sessions)].sort((a, b) => a - b),
      isOnTime,
    }
  }
}
