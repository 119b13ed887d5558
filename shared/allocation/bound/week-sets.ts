import type { Ways } from './ways.ts'

/** Weeks, a bit each, with the half-days there are in them together. */
export interface WeekSet {
  readonly weeks: number
  readonly room: number
}

/** Sessions that can be spread over weeks within `caps`. */
export interface Spread {
  readonly ways: Ways
  readonly caps: Uint8Array
  /** How much of it there is, 0 to 1. */
  readonly amount: number
}

/** Up to this many weeks every set is looked at; beyond, only weeks one after another. */
const MOST_WEEKS = 13
/** Sets found for one specialist at a time. */
const MOST_SETS = 8
const BROKEN = 1e-4

/**
 * Sets of weeks into which more must fall than fits, the worst first. Where there is none, all can be spread over the
 * weeks: what flows from sessions to weeks is limited by such sets alone.
 */
export function brokenWeeks(spreads: readonly Spread[], room: ArrayLike<number>): WeekSet[] {
  if (spreads.length === 0) return []
  const over = room.length <= MOST_WEEKS ? overEverySet(spreads, room) : overRuns(spreads, room)
  const broken = [...over].filter(([, excess]) => excess > BROKEN).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return broken.slice(0, MOST_SETS).map(([weeks]) => ({ weeks, room: roomIn(weeks, room) }))
}

function roomIn(weeks: number, room: ArrayLike<number>): number {
  let sum = 0
  for (let week = 0; week < room.length; week += 1)
    if ((weeks & (1 << week)) !== 0) sum += room[week] as number
  return sum
}

/** By set, how much more must be in it than it has room for. Sums are built up from smaller sets: it is asked often. */
function* overEverySet(spreads: readonly Spread[], room: ArrayLike<number>): Iterable<[number, number]> {
  const sets = 1 << room.length
  const excess = new Float64Array(sets)
  const sums = new Float64Array(sets)
  const sumUp = (values: ArrayLike<number>) => {
    for (let set = 1; set < sets; set += 1) {
      const week = 31 - Math.clz32(set & -set)
      sums[set] = (sums[set & (set - 1)] as number) + (values[week] as number)
    }
  }
  sumUp(room)
  for (let set = 1; set < sets; set += 1) excess[set] = -(sums[set] as number)
  for (const { ways, caps, amount } of spreads) {
    sumUp(caps)
    const { sessions, size } = ways.job
    const spare = (sums[sets - 1] as number) - sessions
    for (let set = 1; set < sets; set += 1) {
      const needed = (sums[set] as number) - spare
      if (needed > 0) excess[set] = (excess[set] as number) + amount * size * needed
    }
  }
  for (let set = 1; set < sets; set += 1) yield [set, excess[set] as number]
}

function* overRuns(spreads: readonly Spread[], room: ArrayLike<number>): Iterable<[number, number]> {
  for (let from = 0; from < room.length; from += 1) {
    let set = 0
    for (let to = from; to < room.length; to += 1) {
      set |= 1 << to
      let excess = -roomIn(set, room)
      for (const { ways, caps, amount } of spreads) {
        const outside = caps.reduce((sum, cap, week) => sum + ((set & (1 << week)) === 0 ? cap : 0), 0)
        excess += amount * ways.job.size * Math.max(0, ways.job.sessions - outside)
      }
      yield [set, excess]
    }
  }
}
