import { type Id, idOfBytes } from '../../../shared/ids.ts'

/** Seeded chance: the same seed gives the same draws for ever, so that the demo can be made again. */
export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  /** True with this probability. */
  yes(probability: number): boolean
  /** @throws Error for an empty list */
  pick<One>(from: readonly One[]): One
  /** One of the keys, more often the heavier its weight. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key
  /** All of them in another order. */
  shuffled<One>(list: readonly One[]): One[]
  id(): Id
  /** Chance of its own under a name: what is drawn there changes nothing here. */
  fork(name: string): Chance
}

/** Chance from a seed of words or digits. */
export function chanceOf(seed: string): Chance {
  let state = seedNumber(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <One>(from: readonly One[]): One => {
    if (from.length === 0) throw new Error('There is nothing to choose from')
    return from[Math.floor(next() * from.length)] as One
  }
  return {
    next,
    between,
    pick,
    yes: probability => next() < probability,
    weighted: weights => heavier(weights, next()),
    shuffled: list => shuffled(list, next),
    id: () => idOfBytes(Uint8Array.from({ length: 10 }, () => between(0, 255))),
    fork: name => chanceOf(`${seed}/${name}`),
  }
}

/** FNV-1a over the text: neighbouring seeds start far apart. */
function seedNumber(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash
}

function heavier<Key extends string>(weights: Readonly<Record<Key, number>>, drawn: number): Key {
  const rows = Object.entries(weights) as [Key, number][]
  let left = drawn * rows.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [key, weight] of rows) {
    left -= weight
    if (left < 0) return key
  }
  throw new Error('There is nothing to choose from')
}

function shuffled<One>(list: readonly One[], next: () => number): One[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other] as One, mixed[at] as One]
  }
  return mixed
}
