import { type Column, halvesFor } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import type { LevelValues } from '../objective.ts'
import type { LinearRow } from '../solver.ts'
import type { Worker } from '../workers.ts'
import type { HalfDayCut } from './prices.ts'
import type { Ways } from './ways.ts'

/** Which row of a linear model stands for what; -1 where there is none. */
export interface RowMap {
  readonly cover: Int32Array
  readonly cells: Int32Array
  readonly statutory: Int32Array
  readonly budgets: Int32Array
  readonly load: Int32Array
  readonly service: Int32Array
  /** Rows that hold levels 1 and 2 to what was reached. */
  readonly locks: readonly [number, number]
  readonly count: number
}

/** A level that is held to nothing yet. */
export const UNLOCKED: LevelValues = [Infinity, Infinity, Infinity]

/** The rows of a model over requests: each done once, and everything they share. */
export function rowsOf(
  instance: Instance,
  ways: readonly Ways[],
  locks: LevelValues,
): { map: RowMap; rows: LinearRow[] } {
  const rows: LinearRow[] = []
  const row = (upper: number, lower = -Infinity) => rows.push({ lower, upper }) - 1
  const { jobs, workers, settings, budgets, weeks } = instance
  const cover = new Int32Array(jobs.length).fill(-1)
  for (const { job } of ways) cover[job.index] = row(1, 1)
  const cells = new Int32Array(workers.length * weeks).fill(-1)
  workers.forEach((worker, index) => {
    worker.room.forEach((room, week) => {
      if (room > 0) cells[index * weeks + week] = row(room)
    })
  })
  const bySetting = Map.groupBy(ways, one => one.job.setting)
  return {
    rows,
    map: {
      cover,
      cells,
      statutory: Int32Array.from(workers, worker => row(worker.statutoryRoom)),
      budgets: Int32Array.from(budgets, budget => row(budget.halfDays)),
      load: Int32Array.from(workers, (_, index) => row(instance.evenShare[index] as number)),
      service: Int32Array.from(settings, (_, index) =>
        (bySetting.get(index)?.length ?? 0) > 1 ? row(1) : -1,
      ),
      locks: [row(locks[0]), row(locks[1])],
      get count() {
        return rows.length
      },
    },
  }
}

/** What a column uses of which rows. */
export interface Uses {
  readonly rows: number[]
  readonly uses: number[]
}

/** What a way to do a request uses: itself once, half-days by week, and what is limited over the stretch. */
export function usesOf(
  instance: Instance,
  map: RowMap,
  column: Column,
  lateness: number,
  cuts: readonly (HalfDayCut & { row: number })[],
): Uses {
  const job = instance.jobs[column.job] as Job
  const uses = new Map<number, number>()
  const use = (row: number, amount: number) => {
    if (row >= 0 && amount !== 0) uses.set(row, (uses.get(row) ?? 0) + amount)
  }
  const load = job.size * job.sessions
  use(map.cover[job.index] as number, 1)
  for (const week of column.weeks) use(map.cells[column.worker * instance.weeks + week] as number, job.size)
  if (job.statutory) use(map.statutory[column.worker] as number, load)
  for (const budget of instance.budgetsOf(job, column.worker)) use(map.budgets[budget] as number, load)
  use(map.load[column.worker] as number, load)
  use(map.locks[0], lateness)
  for (const cut of cuts) use(cut.row, usesOfCut(instance, cut, column))
  return { rows: [...uses.keys()], uses: [...uses.values()] }
}

/** How many half-days of a cut a column needs. */
export function usesOfCut(instance: Instance, { cell, halves }: HalfDayCut, column: Column): number {
  const [worker, week] = [Math.floor(cell / instance.weeks), cell % instance.weeks]
  if (column.worker !== worker) return 0
  const job = instance.jobs[column.job] as Job
  const free = (instance.workers[worker] as Worker).free[week] as number
  if ((free & halvesFor(job, week, column.isOnTime) & ~halves) !== 0) return 0
  return job.size * column.weeks.filter(one => one === week).length
}
