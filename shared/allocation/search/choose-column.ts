import type { Job } from '../jobs.ts'
import { KeptSessions } from './kept-sessions.ts'
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
  /** Whether `prices` are in units of level 1: a late way then ends where lateness and prices together are least. */
  readonly inLateness?: boolean
}

function isByLateness({ prices, inLateness }: Choosing): boolean {
  return inLateness === true && prices !== null
}

/** Level 3 beside prices in units of level 1: it only decides between equals. */
const ASIDE = 1e-3

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
  private readonly kept = new KeptSessions()
  private readonly bestWeeks = new Int32Array(32)

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
    const isBlinking = this.random !== null && choosing.blinks > 0
    const [aside, lateFirst] = isByLateness(choosing) ? [ASIDE, 1] : [1, LATE_FIRST]
    const least = aside * (this.least[job] as number)
    let [best, bestWorker, bestLate, bestCost] = [Number.POSITIVE_INFINITY, -1, 0, 0]
    for (let way = waysFrom[job] as number; way < (waysFrom[job + 1] as number); way += 1) {
      const person = wayCost[way] as number
      if (isOnTime && aside * person + least >= best) break
      if (isBlinking && (this.random as Random).next() < choosing.blinks) continue
      if (!bookings.hasBudgetFor(job, way)) continue
      const worker = wayWorker[way] as number
      if (!this.pickWeeks(job, worker, isOnTime, choosing)) continue
      const last = this.kept.weeks[sessions - 1] as number
      const late = isOnTime ? 0 : (tables.lateCost[job * weeks + last] as number)
      const score =
        late * lateFirst + this.kept.sum + aside * (person + bookings.loadCost(worker, sessions * size))
      if (score >= best) continue
      best = score
      bestWorker = worker
      bestLate = late
      bestCost = person
      this.bestWeeks.set(this.kept.weeks)
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
   * The cheapest weeks in which a specialist can hold all sessions, into `kept` ascending with their cost and price;
   * false where there are too few. The later sessions of a week never cost less than its first, so taking the cheapest
   * one by one is exact. Late ones first end as early as they can or, by prices of lateness, where it is cheapest.
   */
  private pickWeeks(job: number, worker: number, isOnTime: boolean, choosing: Choosing): boolean {
    const { kept } = this
    const { tables, cells } = this.state
    const { weeks, free } = tables
    const masks = isOnTime ? tables.onTime : tables.open
    const wanted = tables.sessions[job] as number
    const { promised, pinnedWeeks } = tables.instance.jobs[job] as Job
    const first = tables.firstWeek[job] as number
    const isEarliest = choosing.prices === null && promised === null && pinnedWeeks === null
    const most = Math.min(tables.perWeek[job] as number, wanted)
    const isGuided = isByLateness(choosing)
    const endsFirst = isEarliest || (!isOnTime && !isGuided && pinnedWeeks === null)
    const waiting = (isGuided ? ASIDE : 1) * (tables.waitCost[job] as number)
    let [seen, lastWeek] = [0, weeks]
    kept.clear()
    for (let week = pinnedWeeks === null ? first : 0; week < lastWeek; week += 1) {
      // Later weeks only wait longer, and prices are not below 0.
      if (pinnedWeeks === null && (week - first) * waiting >= kept.dearest(wanted)) break
      const cell = worker * weeks + week
      const mask = (free[cell] as number) & (masks[job * weeks + week] as number)
      const pinned = pinnedWeeks === null ? 0 : (pinnedWeeks[week] as number)
      const isSkipped = mask === 0 || (pinned === 0 && this.isWeekBlinked(choosing))
      const asked = isEarliest ? Math.min(most, wanted - kept.count) : most
      const capacity = isSkipped ? 0 : cells.capacity(cell, job, mask, asked)
      if (capacity < pinned) return false
      this.keepSlots(job, cell, capacity, isEarliest ? (week - first) * waiting : null, choosing)
      seen += capacity
      if (seen >= wanted && endsFirst) lastWeek = week + 1
      if (isGuided && !isOnTime && capacity > 0 && kept.count === wanted)
        kept.noteEnd(tables.lateCost[job * weeks + week] as number)
    }
    if (kept.count < wanted) return false
    kept.takeEnd()
    kept.finish()
    return true
  }

  /** Offers a week's slots. The halves of a whole day cost the same, so that both are kept or neither is. */
  private keepSlots(
    job: number,
    cell: number,
    capacity: number,
    plainWait: number | null,
    choosing: Choosing,
  ): void {
    const { tables } = this.state
    const week = cell % tables.weeks
    const wanted = tables.sessions[job] as number
    const step = tables.step[job] as number
    const { pinnedWeeks } = tables.instance.jobs[job] as Job
    const pinned = pinnedWeeks === null ? 0 : (pinnedWeeks[week] as number)
    const price =
      choosing.prices === null ? 0 : (choosing.prices[cell] as number) * (tables.size[job] as number)
    const aside = isByLateness(choosing) ? ASIDE : 1
    for (let nth = 0; nth < capacity; nth += step) {
      const each = plainWait ?? this.sessionCost(job, week, nth)
      const wait = step === 1 || plainWait !== null ? each : (each + this.sessionCost(job, week, nth + 1)) / 2
      for (let half = 0; half < step; half += 1)
        this.kept.keep(week, nth < pinned ? PINNED : aside * wait + price, wanted)
    }
  }

  private isWeekBlinked({ weekBlinks }: Choosing): boolean {
    return this.random !== null && weekBlinks > 0 && this.random.next() < weekBlinks
  }
}
