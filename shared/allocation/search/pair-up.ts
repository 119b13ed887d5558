import type { HalfMask } from '../half-masks.ts'
import type { Pairing } from './pairing.ts'

/** A session in a half-day: the job, and in the lowest ten bits the half-days on which it may be. */
export type Seat = number

/** An empty seat. All bits are set, so that the mask of one alone is its own. */
export const NOBODY: Seat = -1

const MASK_BITS = 10
const MASK = 0b11_1111_1111

export function seatOf(job: number, mask: HalfMask): Seat {
  return (job << MASK_BITS) | mask
}

/** The job of a seat, -1 for an empty one. */
export function seatJob(seat: Seat): number {
  return seat >> MASK_BITS
}

/** The half-days on which what shares a half-day may be. */
export function unitMask(first: Seat, second: Seat): HalfMask {
  return first & second & MASK
}

/** Arrangements looked at before one is taken not to exist: far beyond what real weeks need. */
const MOST_STEPS = 5000

/**
 * An arrangement of sessions in one week's half-days, short ones alone or two to a half-day, whole-day visits (one seat
 * each) on both halves of a day, that uses at most `room` of them: firsts by half-day and then seconds, as `WeekCells`
 * keeps them. Null where there is none.
 */
export function pairUp(seats: readonly Seat[], room: number, pairing: Pairing): Int32Array | null {
  const isShort = (seat: Seat) => pairing.canShare(seatJob(seat), seatJob(seat))
  const shorts = seats.filter(isShort)
  const wholes = seats.filter(seat => pairing.isWhole(seatJob(seat))).sort((a, b) => maskOf(a) - maskOf(b))
  const least = seats.length + wholes.length - shorts.length + Math.ceil(shorts.length / 2)
  if (least > room) return null
  let steps = 0
  const pairFrom = (left: readonly Seat[], into: Arrangement): Arrangement | null => {
    const [seat, ...others] = left
    if (seat === undefined) return into
    steps += 1
    if (into.units + Math.ceil(left.length / 2) > room || steps > MOST_STEPS) return null
    for (const [at, other] of [...others.entries(), [-1, NOBODY] as const]) {
      const isPair = at !== -1
      if (isPair && !pairing.canShare(seatJob(seat), seatJob(other))) continue
      const tried = into.copy()
      if (!tried.add(seat, other)) continue
      const rest = isPair ? others.filter((_, index) => index !== at) : others
      const found = pairFrom(rest, tried)
      if (found !== null) return found
    }
    return null
  }
  const alone = (into: Arrangement): Arrangement | null => {
    for (const seat of seats)
      if (!isShort(seat) && !wholes.includes(seat) && !into.add(seat, NOBODY)) return null
    return pairFrom(shorts, into)
  }
  const dayFrom = (at: number, into: Arrangement, last: number): Arrangement | null => {
    const seat = wholes[at]
    if (seat === undefined) return alone(into)
    const isLikeLast = at > 0 && maskOf(wholes[at - 1] as Seat) === maskOf(seat)
    for (let day = isLikeLast ? last + 1 : 0; day < HALVES / 2; day += 1) {
      const tried = into.copy()
      const found = tried.addWhole(seat, day) ? dayFrom(at + 1, tried, day) : null
      if (found !== null) return found
    }
    return null
  }
  return dayFrom(0, new Arrangement(), -1)?.seats ?? null
}

function maskOf(seat: Seat): HalfMask {
  return unitMask(seat, NOBODY)
}

const HALVES = 10

/** Units in half-days, found a place one by one; others move aside. */
class Arrangement {
  units = 0
  seats = new Int32Array(2 * HALVES).fill(NOBODY)
  private visited = 0

  copy(): Arrangement {
    const other = new Arrangement()
    other.units = this.units
    other.seats.set(this.seats)
    return other
  }

  add(first: Seat, second: Seat): boolean {
    this.visited = 0
    if (!this.settle(first, second)) return false
    this.units += 1
    return true
  }

  /** Takes both halves of a day; before any other but whole days. */
  addWhole(seat: Seat, day: number): boolean {
    const halves = [2 * day, 2 * day + 1]
    if (halves.some(half => (maskOf(seat) & (1 << half)) === 0 || this.seats[half] !== NOBODY)) return false
    for (const half of halves) {
      this.seats[half] = seatOf(seatJob(seat), 1 << half)
      this.seats[HALVES + half] = seat
    }
    this.units += 2
    return true
  }

  private settle(first: Seat, second: Seat): boolean {
    const mask = unitMask(first, second)
    for (let half = 0; half < HALVES; half += 1) {
      if ((mask & ~this.visited & (1 << half)) === 0) continue
      this.visited |= 1 << half
      const [heldFirst, heldSecond] = [this.seats[half] as Seat, this.seats[HALVES + half] as Seat]
      if (heldFirst !== NOBODY && !this.settle(heldFirst, heldSecond)) continue
      this.seats[half] = first
      this.seats[HALVES + half] = second
      return true
    }
    return false
  }
}
