import type { Job } from '../jobs.ts'
import type { Random } from './random.ts'
import type { CostedColumn, SearchState } from './state.ts'

/** How columns are chosen. */
export interface Choosing {
  /** What a half-day of a specialist's week is worth to others, by cell; null where nothing is known. */
  readonly prices: Float64Array | null
  /** How often, 0 to 1, a specialist is passed over by chance. */
  readonly blinks: number
  /** How often a week is. */
  readonly weekBlinks: number
}

/** Weighs level 1 against the rest while one job's columns are compared: no cost of level 3 comes near. */
const LATE_FIRST = 1e6
/** A week a person chose comes before all others. */
const PINNED = -1e9

/**
 * Finds the best way to do one more job in a plan as it stands: on time where anybody can, then the least late; among
 * those the least cost, load and prices counted. Plain loops: this is where a search spends its time.
 */
export class ColumnChooser {
  private readonly state: SearchState
  private readonly random: Random | null
  private readonly least: Float64Array
  private readonly weeks = new Int32Array(32)
  private readonly costs = new Float64Array(32)
  private readonly bestWeeks = new Int32Array(32)
  private sum = 0

  constructor(state: SearchState, random: Random | null) {
    this.state = state
    this.random = random
    const { sessions, perWeek, waitCost } = state.tables
    this.least = Float64Array.from(waitCost, (cost, job) => {
      let weeks = 0
      for (let nth = 0; nth < (sessions[job] as number); nth += 1)
        weeks += Math.floor(nth / (perWeek[job] as number))
      return cost * weeks
    })
  }

  /** The best column for a job that is not placed; null where none fits. */
  choose(job: number, choosing: Choosing): CostedColumn | null {
    const onTime = this.bestOf(job, choosing, true)
    if (onTime !== null || this.state.tables.isDue[job] === 0) return onTime
    const sober = { ...choosing, blinks: 0, weekBlinks: 0 }
    const isBlinking = this.random !== null && choosing.blinks + choosing.weekBlinks > 0
    return (isBlinking ? this.bestOf(job, sober, true) : null) ?? this.bestOf(job, sober, false)
  }

  private bestOf(job: number, choosing: Choosing, isOnTime: boolean): CostedColumn | null {
    const { tables, bookings } = this.state
    const { waysFrom, wayWorker, wayCost, weeks } = tables
    const size = tables.size[job] as number
    const sessions = tables.sessions[job] as number
    const [least, isBlinking] = [this.least[job] as number, this.random !== null && choosing.blinks > 0]
    let [best, bestWorker, bestLate, bestCost] = [Number.POSITIVE_INFINITY, -1, 0, 0]
    for (let way = waysFrom[job] as number; way < (waysFrom[job + 1] as number); way += 1) {
      const person = wayCost[way] as number
      if (isOnTime && person + least >= best) break
      if (isBlinking && (this.random as Random).next() < choosing.blinks) continue
      if (!bookings.hasBudgetFor(job, way)) continue
      const worker = wayWorker[way] as number
      if (!this.pickWeeks(job, worker, isOnTime, choosing)) continue
      const last = this.weeks[sessions - 1] as number
      const late = isOnTime ? 0 : (tables.lateCost[job * weeks + last] as number)
      const score = late * LATE_FIRST + person + this.sum + bookings.loadCost(worker, sessions * size)
      if (score >= best) continue
      best = score
      bestWorker = worker
      bestLate = late
      bestCost = person
      this.bestWeeks.set(this.weeks)
    }
    if (bestWorker === -1) return null
    const chosen = Array.from(this.bestWeeks.subarray(0, sessions))
    return {
      job,
      worker: bestWorker,
      weeks: chosen,
      isOnTime,
      late: bestLate,
      cost: bestCost + this.waitOf(job, chosen),
    }
  }

  /** Level 3 of sessions in these weeks. */
  private waitOf(job: number, weeks: readonly number[]): number {
    let sum = 0
    for (let at = 0, nth = 0; at < weeks.length; at += 1) {
      nth = weeks[at] === weeks[at - 1] ? nth + 1 : 0
      sum += this.sessionCost(job, weeks[at] as number, nth)
    }
    return sum
  }

  private sessionCost(job: number, week: number, nth: number): number {
    const { tables } = this.state
    const wait = Math.max(0, week - (tables.firstWeek[job] as number)) * (tables.waitCost[job] as number)
    const { promised } = tables.instance.jobs[job] as Job
    if (promised === null || nth < (promised.weeks[week] as number)) return wait
    return wait + tables.instance.problem.weights['moved-sessions']
  }

  /**
   * The cheapest weeks in which a specialist can hold all sessions, into `weeks` ascending and their cost and price
   * into `sum`; false where there are too few. The later sessions of a week never cost less than its first, so taking
   * the cheapest one by one is exact. Late ones first end as early as they can.
   */
  private pickWeeks(job: number, worker: number, isOnTime: boolean, choosing: Choosing): boolean {
    const { tables, cells } = this.state
    const { weeks, free } = tables
    const masks = isOnTime ? tables.onTime : tables.open
    const wanted = tables.sessions[job] as number
    const size = tables.size[job] as number
    const { promised, pinnedWeeks } = tables.instance.jobs[job] as Job
    const waiting = tables.waitCost[job] as number
    const first = tables.firstWeek[job] as number
    const isEarliest = choosing.prices === null && promised === null && pinnedWeeks === null
    const most = Math.min(tables.perWeek[job] as number, wanted)
    const step = tables.step[job] as number
    let [seen, lastWeek] = [0, weeks]
    let count = 0
    for (let week = pinnedWeeks === null ? first : 0; week < lastWeek; week += 1) {
      // Later weeks only wait longer, and prices are not below 0.
      const isBeyond = count === wanted && (week - first) * waiting >= (this.costs[count - 1] as number)
      if (isBeyond && pinnedWeeks === null) break
      const cell = worker * weeks + week
      const mask = (free[cell] as number) & (masks[job * weeks + week] as number)
      const pinned = pinnedWeeks === null ? 0 : (pinnedWeeks[week] as number)
      const isSkipped = mask === 0 || (pinned === 0 && this.isWeekBlinked(choosing))
      const capacity = isSkipped
        ? 0
        : cells.capacity(cell, job, mask, isEarliest ? Math.min(most, wanted - count) : most)
      if (capacity < pinned) return false
      const price = choosing.prices === null ? 0 : (choosing.prices[cell] as number) * size
      for (let nth = 0; nth < capacity; nth += step) {
        // The halves of a whole day cost the same, so that both are kept or neither is.
        const each = isEarliest ? (week - first) * waiting : this.sessionCost(job, week, nth)
        const wait = step === 1 || isEarliest ? each : (each + this.sessionCost(job, week, nth + 1)) / 2
        for (let half = 0; half < step; half += 1)
          count = this.keep(week, nth < pinned ? PINNED : wait + price, count, wanted)
      }
      seen += capacity
      if (seen >= wanted && (isEarliest || (!isOnTime && pinnedWeeks === null))) lastWeek = week + 1
    }
    return count === wanted && this.finish(count)
  }

  /** Keeps a session among the cheapest so far; how many are kept. */
  private keep(week: number, cost: number, count: number, wanted: number): number {
    const { weeks, costs } = this
    if (count === wanted && cost >= (costs[count - 1] as number)) return count
    let at = count < wanted ? count : count - 1
    for (; at > 0 && (costs[at - 1] as number) > cost; at -= 1) {
      costs[at] = costs[at - 1] as number
      weeks[at] = weeks[at - 1] as number
    }
    costs[at] = cost
    weeks[at] = week
    return Math.min(wanted, count + 1)
  }

  /** Sorts the kept sessions by week and adds their costs up. */
  private finish(count: number): boolean {
    const { weeks, costs } = this
    this.sum = 0
    for (let at = 0; at < count; at += 1) {
      this.sum += Math.max(0, costs[at] as number)
      const week = weeks[at] as number
      let to = at
      for (; to > 0 && (weeks[to - 1] as number) > week; to -= 1) weeks[to] = weeks[to - 1] as number
      weeks[to] = week
    }
    return true
  }

  private isWeekBlinked({ weekBlinks }: Choosing): boolean {
    return this.random !== null && weekBlinks > 0 && this.random.next() < weekBlinks
  }
}
