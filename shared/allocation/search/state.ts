import type { Column } from '../columns.ts'
import type { HalfMask } from '../half-masks.ts'
import type { Instance } from '../instance.ts'
import type { LevelValues } from '../objective.ts'
import { Bookings } from './bookings.ts'
import { Pairing } from './pairing.ts'
import { costOf, isAllowed } from './placement-rules.ts'
import { type SearchTables, tablesOf } from './tables.ts'
import { WeekCells } from './week-cells.ts'

/** A way to do a job that was looked at and costed. `late` is level 1, `cost` level 3 without load and service. */
export interface CostedColumn extends Column {
  readonly late: number
  readonly cost: number
}

/**
 * A plan that is being changed. Every hard rule holds at every moment, and the three values are kept as it changes.
 * Between `begin` and `rollback` or the next `begin` changes can be taken back.
 */
export class SearchState {
  readonly tables: SearchTables
  readonly cells: WeekCells
  readonly bookings: Bookings
  private readonly pairing: Pairing
  private readonly touched: CostedColumn[] = []
  private readonly isTouched: Uint8Array
  private before: LevelValues = [0, 0, 0]

  private constructor(tables: SearchTables, pairing: Pairing) {
    this.tables = tables
    this.pairing = pairing
    this.cells = new WeekCells(tables, pairing)
    this.bookings = new Bookings(tables)
    this.isTouched = new Uint8Array(tables.jobCount)
  }

  /** Nothing planned yet. */
  static of(instance: Instance): SearchState {
    return new SearchState(tablesOf(instance), new Pairing(instance))
  }

  /** Another state of the same problem with the same jobs placed. */
  copy(): SearchState {
    const other = new SearchState(this.tables, this.pairing)
    other.become(this.columns())
    return other
  }

  get values(): LevelValues {
    return this.bookings.values
  }

  isPlaced(job: number): boolean {
    return (this.bookings.worker[job] as number) !== -1
  }

  /** The half-days on which a session of a job can be in a specialist's week. */
  maskFor(job: number, cell: number, isOnTime: boolean): HalfMask {
    const { open, onTime, free, weeks } = this.tables
    const at = job * weeks + (cell % weeks)
    return (free[cell] as number) & ((isOnTime ? onTime : open)[at] as number)
  }

  /** Places a job that is not placed; false, and nothing changed, where a rule or lack of room forbids it. */
  place(column: Column): boolean {
    if (this.isPlaced(column.job) || !isAllowed(this.tables, column)) return false
    if (!this.bookings.hasBudget(column.job, column.worker)) return false
    return this.put(costOf(this.tables, column))
  }

  /** The same for a column that is known to be allowed and within its budgets: only room in the weeks is looked at. */
  put(column: CostedColumn): boolean {
    const { job, worker, weeks, isOnTime } = column
    const step = this.tables.step[job] as number
    for (let at = 0; at < weeks.length; at += step) {
      const cell = worker * this.tables.weeks + (weeks[at] as number)
      if (this.cells.add(cell, job, this.maskFor(job, cell, isOnTime))) continue
      for (let back = 0; back < at; back += 1)
        this.cells.remove(worker * this.tables.weeks + (weeks[back] as number), job)
      return false
    }
    this.note(job)
    this.bookings.book(column)
    return true
  }

  /** Takes a placed job out. */
  remove(job: number): void {
    const column = this.bookings.columnOf(job)
    if (column === null) return
    this.note(job)
    const { worker, weeks } = column
    for (let at = 0; at < weeks.length; at += 1)
      if (weeks[at] !== weeks[at - 1])
        this.cells.remove(worker * this.tables.weeks + (weeks[at] as number), job)
    this.bookings.unbook(job)
  }

  /** From here on changes can be taken back. */
  begin(): void {
    for (const { job } of this.touched) this.isTouched[job] = 0
    this.touched.length = 0
    this.cells.begin()
    this.before = this.values
  }

  /** Takes back every change since `begin`. */
  rollback(): void {
    for (const old of this.touched) {
      if (this.isPlaced(old.job)) this.bookings.unbook(old.job)
      if (old.worker !== -1) this.bookings.book(old)
    }
    this.bookings.setValues(this.before)
    this.cells.rollback()
    this.begin()
  }

  /** The jobs changed since `begin`. */
  changedJobs(): readonly number[] {
    return this.touched.map(old => old.job)
  }

  /** By how much what is used of half-days is worth more than before `begin`, at a price by cell. */
  pricedChange(prices: Float64Array): number {
    let change = 0
    for (const old of this.touched) {
      const now = this.bookings.columnOf(old.job)
      change += (now === null ? 0 : this.worthOf(now, prices)) - this.worthOf(old, prices)
    }
    return change
  }

  private worthOf({ job, worker, weeks }: CostedColumn, prices: Float64Array): number {
    let worth = 0
    for (const week of weeks) worth += prices[worker * this.tables.weeks + week] as number
    return worth === 0 ? 0 : worth * (this.tables.size[job] as number)
  }

  /** Every placed job as a column, in the order of jobs. */
  columns(): CostedColumn[] {
    return Array.from({ length: this.tables.jobCount }, (_, job) => this.bookings.columnOf(job)).filter(
      column => column !== null,
    )
  }

  /** Takes everything out and places these instead; how many did not fit. */
  become(columns: readonly Column[]): number {
    for (let job = 0; job < this.tables.jobCount; job += 1) this.remove(job)
    this.begin()
    return columns.filter(column => !this.place(column)).length
  }

  /**
   * Calls late jobs on time where the half-days of their weeks allow it after all, and adds the values up anew, so
   * that they carry no rounding. Afterwards the values are those of the plan the state turns into.
   */
  settle(): void {
    for (let job = 0; job < this.tables.jobCount; job += 1) {
      const column = this.bookings.columnOf(job)
      if (column === null || column.isOnTime) continue
      this.remove(job)
      if (!this.place({ ...column, isOnTime: true })) this.put(column)
    }
    this.bookings.recount()
    this.begin()
  }

  private note(job: number): void {
    if (this.isTouched[job] === 1) return
    this.isTouched[job] = 1
    this.touched.push(this.bookings.columnOf(job) ?? { ...NOT_PLACED, job })
  }
}

const NOT_PLACED: CostedColumn = { job: -1, worker: -1, weeks: [], isOnTime: true, late: 0, cost: 0 }
