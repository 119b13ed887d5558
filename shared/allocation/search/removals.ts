import type { Job } from '../jobs.ts'
import { HALVES } from './cell-rows.ts'
import type { Random } from './random.ts'
import type { SearchState } from './state.ts'

/** Draws before a place is taken to be empty: most weeks are in use. */
const TRIES = 4

/**
 * Chooses what to take out of a plan: jobs that get in each other's way, around one job of interest. Fills `jobs`, the
 * first `count` of which are valid; those that are unmet already are among them.
 */
export class RemovalChooser {
  readonly jobs: Int32Array
  count = 0
  private readonly state: SearchState
  private readonly random: Random
  private readonly active: Int32Array
  private readonly isPicked: Uint8Array
  private readonly bySetting: Int32Array[]
  private readonly discipline: Int32Array
  private readonly isLatenessOnly: boolean

  constructor(state: SearchState, random: Random, isLatenessOnly: boolean) {
    const { tables } = state
    const { jobs, settings } = tables.instance
    this.state = state
    this.random = random
    this.isLatenessOnly = isLatenessOnly
    this.jobs = new Int32Array(jobs.length + 1)
    this.isPicked = new Uint8Array(jobs.length)
    const isActive = ({ index, statutory, request, eligible }: Job) =>
      !request.excluded && eligible.length > 0 && (statutory || !isLatenessOnly) && index >= 0
    const active = jobs.filter(isActive)
    this.active = Int32Array.from(active, job => job.index)
    const bySetting = Map.groupBy(active, job => job.setting)
    this.bySetting = settings.map((_, index) => Int32Array.from(bySetting.get(index) ?? [], job => job.index))
    const keys = [...new Set(jobs.map(job => job.request.discipline))]
    this.discipline = Int32Array.from(jobs, job => keys.indexOf(job.request.discipline))
  }

  /** Whether there is anything to search over. */
  get isEmpty(): boolean {
    return this.active.length === 0
  }

  /** Chooses about `wanted` placed jobs around one, and a few unmet ones of the same discipline. */
  choose(wanted: number): void {
    const { random } = this
    for (let at = 0; at < this.count; at += 1) this.isPicked[this.jobs[at] as number] = 0
    this.count = 0
    const centre = this.centre()
    this.pick(centre)
    const drawn = random.next()
    if (drawn < 0.35) this.pickPersonWeeks(centre, wanted)
    else if (drawn < 0.5) this.pickWeek(centre, wanted)
    else if (drawn < 0.6) this.pickSetting(centre, wanted)
    for (let tries = 3 * wanted; tries > 0 && this.count < wanted; tries -= 1) this.pickNear(centre)
    this.pickUnmet(centre, 2 + random.below(4))
  }

  /** A job of interest: more often one that is unmet or late. */
  private centre(): number {
    const { random, active, state } = this
    const { bookings } = state
    if (bookings.unmetCount > 0 && random.next() < 0.4) {
      for (let tries = TRIES; tries > 0; tries -= 1) {
        const job = bookings.unmet[random.below(bookings.unmetCount)] as number
        if (this.isActive(job)) return job
      }
    }
    for (let tries = this.isLatenessOnly ? 3 * TRIES : 1; tries > 1; tries -= 1) {
      const job = active[random.below(active.length)] as number
      if (bookings.columnOf(job)?.isOnTime !== true || random.next() < 0.1) return job
    }
    return active[random.below(active.length)] as number
  }

  private isActive(job: number): boolean {
    const { statutory, waysFrom } = this.state.tables
    if (this.isLatenessOnly && statutory[job] === 0) return false
    return (waysFrom[job + 1] as number) > (waysFrom[job] as number)
  }

  private pick(job: number): void {
    if (job === -1 || this.isPicked[job] === 1) return
    this.isPicked[job] = 1
    this.jobs[this.count] = job
    this.count += 1
  }

  private workerOf(job: number): number {
    const { waysFrom, wayWorker } = this.state.tables
    const from = waysFrom[job] as number
    return wayWorker[from + this.random.below((waysFrom[job + 1] as number) - from)] as number
  }

  private weekOf(job: number): number {
    const { weeks, firstWeek } = this.state.tables
    const first = Math.min(weeks - 1, firstWeek[job] as number)
    const span = Math.min(weeks - first, 8)
    return first + this.random.below(span)
  }

  private pickCell(cell: number, wanted: number): void {
    const { cells } = this.state
    const taken = cells.taken[cell] as number
    for (let half = 0; half < HALVES && this.count < wanted; half += 1) {
      if ((taken & (1 << half)) === 0) continue
      this.pick(cells.jobAt(cell, half))
      this.pick(cells.secondJobAt(cell, half))
    }
  }

  /** Neighbouring weeks of one specialist. */
  private pickPersonWeeks(centre: number, wanted: number): void {
    const { weeks } = this.state.tables
    const worker = this.workerOf(centre)
    const week = this.weekOf(centre)
    const end = Math.min(weeks, week + 1 + this.random.below(4))
    for (let at = week; at < end; at += 1) this.pickCell(worker * weeks + at, wanted)
  }

  /** One week of everybody who could do the job. */
  private pickWeek(centre: number, wanted: number): void {
    const { weeks, waysFrom, wayWorker } = this.state.tables
    const week = this.weekOf(centre)
    const [from, end] = [waysFrom[centre] as number, waysFrom[centre + 1] as number]
    const turn = this.random.below(end - from)
    for (let at = 0; at < end - from && this.count < wanted; at += 1) {
      const worker = wayWorker[from + ((at + turn) % (end - from))] as number
      this.pickCell(worker * weeks + week, Math.min(wanted, this.count + 2))
    }
  }

  private pickSetting(centre: number, wanted: number): void {
    const jobs = this.bySetting[this.state.tables.setting[centre] as number] as Int32Array
    const turn = this.random.below(jobs.length)
    for (let at = 0; at < jobs.length && this.count < wanted; at += 1)
      this.pick(jobs[(at + turn) % jobs.length] as number)
  }

  /** A job that somebody who could do this one does around the same weeks. */
  private pickNear(centre: number): void {
    const { state, random } = this
    const cell = this.workerOf(centre) * state.tables.weeks + this.weekOf(centre)
    const taken = state.cells.taken[cell] as number
    if (taken === 0) return
    const start = random.below(HALVES)
    for (let at = 0; at < HALVES; at += 1) {
      const half = (start + at) % HALVES
      if ((taken & (1 << half)) === 0) continue
      this.pick(state.cells.jobAt(cell, half))
      return
    }
  }

  private pickUnmet(centre: number, most: number): void {
    const { bookings } = this.state
    const wanted = this.count + most
    for (let tries = 3 * most; tries > 0 && this.count < wanted && bookings.unmetCount > 0; tries -= 1) {
      const job = bookings.unmet[this.random.below(bookings.unmetCount)] as number
      if (this.discipline[job] === this.discipline[centre] && this.isActive(job)) this.pick(job)
    }
  }
}
