import type { Instance } from '../instance.ts'
import type { Ways } from './ways.ts'

/** Half-days of a specialist's week that only some sessions need: those on none but these cannot be more than they are. */
export interface HalfDayCut {
  readonly cell: number
  /** Free half-days, a mask. */
  readonly halves: number
  /** Half-days there may be used of them. */
  readonly limit: number
}

/** What things are worth, none below 0. A cell is a specialist's week, `worker * weeks + week`. */
export interface Prices {
  /** What a unit of each level's cost counts. */
  readonly levels: readonly [number, number, number]
  /** By cell, for a half-day. */
  readonly cells: Float64Array
  /** By specialist, for a half-day of statutory work. */
  readonly statutory: Float64Array
  /** By budget, for a half-day. */
  readonly budgets: Float64Array
  /** By specialist, for a half-day more of load. */
  readonly load: Float64Array
  /** By setting, for a request left out. */
  readonly service: Float64Array
  /** Cuts by cell with their prices. */
  readonly cuts: ReadonlyMap<number, readonly (HalfDayCut & { readonly price: number })[]>
}

/** Prices of nothing: every way costs what it costs. */
export function noPrices(instance: Instance, levels: Prices['levels']): Prices {
  return {
    levels,
    cells: new Float64Array(instance.workers.length * instance.weeks),
    statutory: new Float64Array(instance.workers.length),
    budgets: new Float64Array(instance.budgets.length),
    load: new Float64Array(instance.workers.length),
    service: new Float64Array(instance.settings.length),
    cuts: new Map(),
  }
}

/** What a half-day of each session of a request costs by whom, weeks aside. */
export function priceOfPerson(
  instance: Instance,
  prices: Prices,
  { job, personCost }: Ways,
  at: number,
): number {
  const worker = job.eligible[at] as number
  let perHalfDay = prices.load[worker] as number
  if (job.statutory) perHalfDay += prices.statutory[worker] as number
  for (const budget of instance.budgetsOf(job, worker)) perHalfDay += prices.budgets[budget] as number
  return (prices.levels[2] as number) * (personCost[at] as number) + job.size * job.sessions * perHalfDay
}

/** What a session in a cell costs for the half-days it may be on. */
export function priceOfSession(prices: Prices, cell: number, halves: number, size: number): number {
  let price = prices.cells[cell] as number
  const cuts = prices.cuts.get(cell)
  if (cuts !== undefined) for (const cut of cuts) if ((halves & ~cut.halves) === 0) price += cut.price
  return size * price
}
