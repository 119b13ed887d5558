import { NOBODY, type Seat, seatJob } from './pair-up.ts'
import type { SearchTables } from './tables.ts'

/** Half-days of a week: how far apart the rows of cells are. */
export const HALVES = 10

/**
 * The half-days of every specialist's week ("cell") with who is in them: a first and, where short sessions share, a
 * second. A whole-day visit has both halves of a day: firsts that can only be where they are, and as seconds the
 * half-days on which it could be. Changes since `begin` can be taken back.
 */
export class CellRows {
  /** Half-days used, a mask, by cell. */
  readonly taken: Uint16Array
  /** How many half-days are used, by cell. */
  readonly used: Uint8Array
  protected readonly first: Int32Array
  protected readonly second: Int32Array
  /** Short sessions by cell. */
  protected readonly shorts: Uint8Array
  /** Half-days of whole-day visits by cell. */
  protected readonly wholes: Uint8Array
  /** 0 where what was worked out about a cell no longer holds. */
  protected readonly isFresh: Uint8Array
  protected readonly tables: SearchTables
  /** Whether any job takes whole days: most problems have none, and nothing is looked up then. */
  protected readonly hasWholes: boolean
  private readonly stamps: Int32Array
  private epoch = 1
  private savedCells: number[] = []
  private saved: Int32Array = new Int32Array(256 * (2 * HALVES))

  constructor(tables: SearchTables) {
    const cells = tables.workerCount * tables.weeks
    this.tables = tables
    this.hasWholes = tables.step.includes(2)
    this.taken = new Uint16Array(cells)
    this.used = new Uint8Array(cells)
    this.first = new Int32Array(cells * HALVES).fill(NOBODY)
    this.second = new Int32Array(cells * HALVES).fill(NOBODY)
    this.shorts = new Uint8Array(cells)
    this.wholes = new Uint8Array(cells)
    this.isFresh = new Uint8Array(cells)
    this.stamps = new Int32Array(cells)
  }

  /** From here on changes can be taken back, until the next call. */
  begin(): void {
    this.epoch += 1
    this.savedCells.length = 0
  }

  /** Takes back every change since `begin`. */
  rollback(): void {
    for (let at = 0; at < this.savedCells.length; at += 1)
      this.write(this.savedCells[at] as number, this.saved, at * 2 * HALVES)
    this.begin()
  }

  /** Takes every session of a job out of a cell. */
  remove(cell: number, job: number): void {
    this.save(cell)
    for (let at = cell * HALVES; at < (cell + 1) * HALVES; at += 1) {
      if (seatJob(this.second[at] as Seat) === job) this.second[at] = NOBODY
      if (seatJob(this.first[at] as Seat) === job) {
        this.first[at] = this.second[at] as Seat
        this.second[at] = NOBODY
      }
    }
    this.recount(cell)
  }

  /** The job in a half-day that came there first, or -1. */
  jobAt(cell: number, half: number): number {
    return seatJob(this.first[cell * HALVES + half] as Seat)
  }

  /** The short job that shares a half-day with the first, or -1. */
  secondJobAt(cell: number, half: number): number {
    const job = seatJob(this.second[cell * HALVES + half] as Seat)
    return job !== -1 && this.tables.step[job] === 2 ? -1 : job
  }

  protected save(cell: number): void {
    if (this.stamps[cell] === this.epoch) return
    this.stamps[cell] = this.epoch
    const at = this.savedCells.length * 2 * HALVES
    if (at >= this.saved.length) {
      const larger = new Int32Array(this.saved.length * 2)
      larger.set(this.saved)
      this.saved = larger
    }
    this.savedCells.push(cell)
    this.read(cell, this.saved, at)
  }

  protected read(cell: number, into: Int32Array, at: number): void {
    for (let half = 0; half < HALVES; half += 1) {
      into[at + half] = this.first[cell * HALVES + half] as Seat
      into[at + HALVES + half] = this.second[cell * HALVES + half] as Seat
    }
  }

  protected write(cell: number, from: Int32Array, at: number): void {
    for (let half = 0; half < HALVES; half += 1) {
      this.first[cell * HALVES + half] = from[at + half] as Seat
      this.second[cell * HALVES + half] = from[at + HALVES + half] as Seat
    }
    this.recount(cell)
  }

  protected recount(cell: number): void {
    let [taken, used, shorts, wholes] = [0, 0, 0, 0]
    for (let half = 0; half < HALVES; half += 1) {
      const first = this.first[cell * HALVES + half] as Seat
      if (first === NOBODY) continue
      taken |= 1 << half
      used += 1
      if (this.hasWholes && this.tables.step[seatJob(first)] === 2) wholes += 1
      if ((this.tables.size[seatJob(first)] as number) === 1) continue
      shorts += this.second[cell * HALVES + half] === NOBODY ? 1 : 2
    }
    this.taken[cell] = taken
    this.used[cell] = used
    this.shorts[cell] = shorts
    this.wholes[cell] = wholes
    this.isFresh[cell] = 0
  }
}
