import { type HalfMask, wholeDaysIn } from '../half-masks.ts'
import { CellRows, HALVES } from './cell-rows.ts'
import { NOBODY, pairUp, type Seat, seatJob, seatOf, unitMask } from './pair-up.ts'
import type { Pairing } from './pairing.ts'
import type { SearchTables } from './tables.ts'

/**
 * Which sessions are held in which half-days, for every specialist's week ("cell"). Sessions are moved to other
 * half-days of the week whenever that lets one more in, so a session is refused only where no arrangement exists:
 * what is held here can always be carried out. Plain loops over typed arrays: the search asks millions of times.
 */
export class WeekCells extends CellRows {
  private readonly reach: Uint16Array
  private visited = 0
  private readonly pairing: Pairing

  constructor(tables: SearchTables, pairing: Pairing) {
    super(tables)
    this.pairing = pairing
    this.reach = new Uint16Array(this.used.length)
  }

  /** Whether one more session of a job fits (a whole day where it takes whole days), on one of the half-days of `mask` (which are free of other things). */
  fits(cell: number, job: number, mask: HalfMask): boolean {
    if (this.isWhole(job)) return this.fitsWhole(cell, job, mask)
    const room = this.tables.room[cell] as number
    if ((this.used[cell] as number) < room && (this.reachOf(cell) & mask) !== 0) return true
    const isShort = (this.tables.size[job] as number) < 1
    if (mask === 0 || !this.isArrangeable(cell, isShort)) return false
    if (isShort && this.pairHalf(cell, job, mask) !== -1) return true
    return this.rearranged(cell, seatOf(job, mask)) !== null
  }

  /** How many sessions of a job fit, `wanted` at most. */
  capacity(cell: number, job: number, mask: HalfMask, wanted: number): number {
    if (this.isWhole(job)) {
      if (wanted < 2 || !this.fitsWhole(cell, job, mask)) return 0
      return wanted < 4 ? 2 : this.tried(cell, job, mask, wanted)
    }
    if (wanted === 1 || !this.fits(cell, job, mask)) return this.fits(cell, job, mask) ? 1 : 0
    const open = (this.tables.room[cell] as number) - (this.used[cell] as number)
    let untaken = mask & ~(this.taken[cell] as number)
    let count = 0
    for (; untaken !== 0; untaken &= untaken - 1) count += 1
    if (Math.min(count, open) >= wanted) return wanted
    return this.tried(cell, job, mask, wanted)
  }

  /** Puts a session in, or both of a whole day; false, and nothing changed, where it does not fit. */
  add(cell: number, job: number, mask: HalfMask): boolean {
    this.save(cell)
    if (this.isWhole(job)) return this.addWhole(cell, seatOf(job, mask))
    const isShort = (this.tables.size[job] as number) < 1
    const half = isShort ? this.pairHalf(cell, job, mask) : -1
    if (half !== -1) this.second[cell * HALVES + half] = seatOf(job, mask)
    else if (!this.addAlone(cell, seatOf(job, mask))) {
      const arranged = this.isArrangeable(cell, isShort) ? this.rearranged(cell, seatOf(job, mask)) : null
      if (arranged === null) return false
      this.write(cell, arranged, 0)
    } else if (isShort) this.shorts[cell] = (this.shorts[cell] as number) + 1
    if (half !== -1) this.shorts[cell] = (this.shorts[cell] as number) + 1
    this.isFresh[cell] = 0
    return true
  }

  private isWhole(job: number): boolean {
    return this.hasWholes && this.tables.step[job] === 2
  }

  /** Whether arranging a week anew may do what moving sessions along does not. */
  private isArrangeable(cell: number, isShort: boolean): boolean {
    return (this.shorts[cell] as number) >= (isShort ? 1 : 2) || (this.wholes[cell] as number) > 0
  }

  private fitsWhole(cell: number, job: number, mask: HalfMask): boolean {
    if (wholeDaysIn(mask) === 0) return false
    if (this.openDays(cell, mask) !== 0) return true
    const isFull = (this.used[cell] as number) + 2 > (this.tables.room[cell] as number)
    if (isFull && (this.shorts[cell] as number) < 2) return false
    return this.rearranged(cell, seatOf(job, mask)) !== null
  }

  /** Mornings of days on which a whole-day visit fits as things are. */
  private openDays(cell: number, mask: HalfMask): HalfMask {
    const isFull = (this.used[cell] as number) + 2 > (this.tables.room[cell] as number)
    return isFull ? 0 : wholeDaysIn(mask & ~(this.taken[cell] as number))
  }

  private addWhole(cell: number, seat: Seat): boolean {
    const days = this.openDays(cell, unitMask(seat, NOBODY))
    if (days === 0) {
      const arranged = this.rearranged(cell, seat)
      if (arranged === null) return false
      this.write(cell, arranged, 0)
      return true
    }
    const morning = 31 - Math.clz32(days & -days)
    for (const half of [morning, morning + 1]) {
      this.first[cell * HALVES + half] = seatOf(seatJob(seat), 1 << half)
      this.second[cell * HALVES + half] = seat
    }
    this.recount(cell)
    return true
  }

  /** Half-days in one of which a session can be if others move aside. The number used is not looked at. */
  private reachOf(cell: number): HalfMask {
    if (this.isFresh[cell] === 1) return this.reach[cell] as number
    let reach = (this.tables.free[cell] as number) & ~(this.taken[cell] as number)
    const start = cell * HALVES
    let rest = reach === 0 ? 0 : (this.taken[cell] as number)
    for (let before = 0; before !== reach && rest !== 0; ) {
      before = reach
      for (let left = rest; left !== 0; left &= left - 1) {
        const half = 31 - Math.clz32(left & -left)
        const mask = unitMask(this.first[start + half] as Seat, this.second[start + half] as Seat)
        if ((mask & reach) === 0) continue
        reach |= 1 << half
        rest &= ~(1 << half)
      }
    }
    this.reach[cell] = reach
    this.isFresh[cell] = 1
    return reach
  }

  private addAlone(cell: number, seat: Seat): boolean {
    if ((this.used[cell] as number) >= (this.tables.room[cell] as number)) return false
    this.visited = 0
    if (!this.settle(cell, seat, NOBODY)) return false
    this.used[cell] = (this.used[cell] as number) + 1
    return true
  }

  /** Finds a half-day for a unit, moving others along a path that ends in a free one. */
  private settle(cell: number, first: Seat, second: Seat): boolean {
    const mask = unitMask(first, second)
    const start = cell * HALVES
    const open = mask & ~(this.taken[cell] as number)
    if (open !== 0) {
      const half = 31 - Math.clz32(open & -open)
      this.first[start + half] = first
      this.second[start + half] = second
      this.taken[cell] = (this.taken[cell] as number) | (1 << half)
      return true
    }
    for (let left = mask & ~this.visited; left !== 0; left = left & (left - 1) & ~this.visited) {
      const half = 31 - Math.clz32(left & -left)
      this.visited |= 1 << half
      if (!this.settle(cell, this.first[start + half] as Seat, this.second[start + half] as Seat)) continue
      this.first[start + half] = first
      this.second[start + half] = second
      return true
    }
    return false
  }

  /** A half-day in which a short session can share, or -1. */
  private pairHalf(cell: number, job: number, mask: HalfMask): number {
    if (this.shorts[cell] === 0) return -1
    for (let left = mask & (this.taken[cell] as number); left !== 0; left &= left - 1) {
      const half = 31 - Math.clz32(left & -left)
      const at = cell * HALVES + half
      if (this.second[at] !== NOBODY) continue
      if (this.pairing.canShare(seatJob(this.first[at] as Seat), job)) return half
    }
    return -1
  }

  private rearranged(cell: number, extra: Seat): Int32Array | null {
    const seats = [extra]
    for (let at = cell * HALVES; at < (cell + 1) * HALVES; at += 1) {
      const [first, second] = [this.first[at] as Seat, this.second[at] as Seat]
      const isWhole = first !== NOBODY && this.isWhole(seatJob(first))
      if (first !== NOBODY && !isWhole) seats.push(first)
      if (second !== NOBODY && (!isWhole || at % 2 === 0)) seats.push(second)
    }
    return pairUp(seats, this.tables.room[cell] as number, this.pairing)
  }

  private tried(cell: number, job: number, mask: HalfMask, wanted: number): number {
    const before = new Int32Array(2 * HALVES)
    this.read(cell, before, 0)
    const step = this.tables.step[job] as number
    let count = 0
    while (count + step <= wanted && this.add(cell, job, mask)) count += step
    this.write(cell, before, 0)
    return count
  }
}
