import type { Instance } from '../instance.ts'
import type { LevelValues } from '../objective.ts'
import type { PricedColumn, Pricer } from './pricer.ts'
import type { Prices } from './prices.ts'
import { unmetCosts } from './unmet-costs.ts'
import type { Ways } from './ways.ts'

/** What one request comes to at some prices: its least cost, done or not, and its cheapest ways. */
export interface PricedJob {
  readonly job: number
  readonly least: number
  readonly columns: readonly PricedColumn[]
}

/** Prices every request: the cheapest way by each specialist, on time and late. */
export function priceJobs(
  instance: Instance,
  ways: readonly Ways[],
  prices: Prices,
  pricer: Pricer,
): PricedJob[] {
  return ways.map(one => {
    const columns: PricedColumn[] = []
    let least = unmetPrice(instance, one, prices)
    for (let at = 0; at < one.job.eligible.length; at += 1) {
      const onTime = pricer.onTime(one, at, prices)
      const late = pricer.late(one, at, prices)
      for (const found of [onTime, late]) {
        if (found === null) continue
        columns.push(found)
        if (found.cost < least) least = found.cost
      }
    }
    return { job: one.job.index, least, columns }
  })
}

/** What leaving a request out costs at some prices. */
export function unmetPrice(instance: Instance, { job }: Ways, { levels, service }: Prices): number {
  const costs = unmetCosts(instance, job)
  return levels[0] * costs[0] + levels[1] * costs[1] + levels[2] * costs[2] + (service[job.setting] as number)
}

/**
 * What no plan within the locks can be below, whatever the prices: every request at its least, less what all there is
 * of everything is worth. Holds for prices of any origin as long as none is below 0 and those of load and service are
 * no more than what they cost.
 */
export function lagrangianBound(
  instance: Instance,
  jobs: readonly PricedJob[],
  prices: Prices,
  locks: LevelValues,
): number {
  let bound = 0
  for (const { least } of jobs) bound += least
  const take = (price: number, limit: number) => {
    if (price > 0) bound -= price * limit
  }
  instance.workers.forEach((worker, index) => {
    worker.room.forEach((room, week) => {
      take(prices.cells[index * instance.weeks + week] as number, room)
    })
    take(prices.statutory[index] as number, worker.statutoryRoom)
    take(prices.load[index] as number, instance.evenShare[index] as number)
  })
  instance.budgets.forEach((budget, index) => {
    take(prices.budgets[index] as number, budget.halfDays)
  })
  for (const price of prices.service) take(price, 1)
  for (const cuts of prices.cuts.values()) for (const cut of cuts) take(cut.price, cut.limit)
  for (const at of [0, 1] as const) if (locks[at] !== Infinity) take(prices.levels[at] as number, locks[at])
  return bound
}
