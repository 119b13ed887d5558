import type { Instance } from '../instance.ts'
import type { Level } from '../objective.ts'
import { type HalfDayCut, noPrices, type Prices } from './prices.ts'
import type { RowMap } from './rows.ts'

/** What is priced: which row is what, and the level the model aimed at. */
export interface PricedRows {
  readonly map: RowMap
  readonly level: Level
  readonly cuts: readonly (HalfDayCut & { readonly row: number })[]
}

/**
 * Prices from what rows change the value by. Those of the wrong sign, which are rounding, count as nothing, and load and
 * service are worth no more than an excess costs: so a bound made with them holds.
 */
export function pricesFrom(
  instance: Instance,
  { map, level, cuts }: PricedRows,
  rowPrices: Float64Array,
): Prices {
  const { weights } = instance.problem
  const price = (row: number, most = Infinity) =>
    row < 0 ? 0 : Math.min(most, Math.max(0, -(rowPrices[row] as number)))
  const list = (rows: Int32Array, most?: number) => Float64Array.from(rows, row => price(row, most))
  const levelPrice = (at: 1 | 2) => (at === level ? 1 : price(map.locks[at - 1] as number))
  const levels = [levelPrice(1), levelPrice(2), level === 3 ? 1 : 0] as const
  return {
    ...noPrices(instance, levels),
    cells: list(map.cells),
    statutory: list(map.statutory),
    budgets: list(map.budgets),
    load: list(map.load, levels[2] * weights['uneven-load']),
    service: list(map.service, levels[2] * weights['uneven-service']),
    cuts: Map.groupBy(
      cuts.map(cut => ({ ...cut, price: price(cut.row) })),
      cut => cut.cell,
    ),
  }
}
