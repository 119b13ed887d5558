import type { Assignment } from '../bound/assignments-of.ts'
import { unmetPrice } from '../bound/lagrangian.ts'
import { Pricer } from '../bound/pricer.ts'
import type { Prices } from '../bound/prices.ts'
import type { Ways } from '../bound/ways.ts'
import type { Instance } from '../instance.ts'

/** What is known of level 1 from its prices: no plan is below `bound`, which they gave. */
export interface LatenessKnown {
  readonly prices: Prices
  readonly bound: number
}

/**
 * Tells assignments that a plan with level 1 at `most` or below can have: by as much as one costs above the least of its
 * request, every plan with it is above the bound.
 */
export function possibleLateness(
  instance: Instance,
  known: LatenessKnown | null,
  most: number,
): (assignment: Assignment) => boolean {
  const spare = 1e-6 * Math.max(1, most)
  if (known === null) return ({ lateness }) => lateness <= most + spare
  const { prices, bound } = known
  const pricer = new Pricer(instance)
  const costs = new Map<Ways, { least: number; by: Float64Array[] }>()
  const costsOf = (ways: Ways) => {
    const by = ways.job.eligible.map((_, at) => {
      const late = ways.isDue
        ? Float64Array.from(pricer.lateBy(ways, at, prices))
        : new Float64Array(1).fill(Infinity)
      late[0] = pricer.onTime(ways, at, prices)?.cost ?? Infinity
      return late
    })
    const least = by.reduce((min, one) => Math.min(min, ...one), unmetPrice(instance, ways, prices))
    costs.set(ways, { least, by })
    return { least, by }
  }
  return ({ ways, at, last, lateness }) => {
    if (!ways.job.statutory) return true
    const { least, by } = costs.get(ways) ?? costsOf(ways)
    return lateness <= most + spare && (by[at]?.[last + 1] as number) - least <= most - bound + spare
  }
}
