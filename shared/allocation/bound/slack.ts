import { type Column, halvesFor, latenessCost } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import type { Worker } from '../workers.ts'
import type { PricedJob } from './lagrangian.ts'
import { type Prices, priceOfPerson, priceOfSession } from './prices.ts'
import type { Ways } from './ways.ts'

/** What a way costs at some prices: by how much it is above `PricedJob.least` the plan it is in is above the bound. */
export function priceOfColumn(instance: Instance, ways: Ways, column: Column, prices: Prices): number {
  const job = instance.jobs[column.job] as Job
  const worker = instance.workers[column.worker] as Worker
  let price = priceOfPerson(instance, prices, ways, job.eligible.indexOf(column.worker))
  price += prices.levels[0] * latenessCost(job, column, instance.problem.weights)
  let nth = 0
  column.weeks.forEach((week, at) => {
    nth = week === column.weeks[at - 1] ? nth + 1 : 0
    const halves = (worker.free[week] as number) & halvesFor(job, week, column.isOnTime)
    const cell = column.worker * instance.weeks + week
    price += prices.levels[2] * (ways.slotCost[week * job.perWeek + nth] as number)
    price += priceOfSession(prices, cell, halves, job.size)
  })
  return price
}

/** How many ways to keep, and how far above the least. */
export interface Keeping {
  /** No way further above its request's least than this can be in a better plan. */
  readonly slack: number
  readonly perJob: number
}

/** The ways most likely to be in the best plan: of each request the nearest to its least. */
export function mostLikely(
  instance: Instance,
  ways: readonly Ways[],
  columns: readonly Column[],
  prices: Prices,
  priced: readonly PricedJob[],
  { slack, perJob }: Keeping,
): Column[] {
  const byJob = Map.groupBy(columns, column => column.job)
  return ways.flatMap((one, at) => {
    const least = (priced[at] as PricedJob).least
    return (byJob.get(one.job.index) ?? [])
      .map(column => ({ column, above: priceOfColumn(instance, one, column, prices) - least }))
      .filter(({ above }) => above <= slack)
      .sort((a, b) => a.above - b.above)
      .slice(0, perJob)
      .map(({ column }) => column)
  })
}
