/** A seeded source of chance: the same seed, the same numbers. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  one<Item>(items: readonly Item[]): Item
  /** An item by weight. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item
  isBelow(share: number): boolean
}

/** Chance from a 32-bit seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const one = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item
  return {
    next,
    one,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    isBelow: share => next() < share,
    weighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of items) {
        left -= weight
        if (left < 0) return item
      }
      return (items.at(-1) as (typeof items)[number])[0]
    },
  }
}
