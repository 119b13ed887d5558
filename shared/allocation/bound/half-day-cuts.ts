import { type Column, halvesFor } from '../columns.ts'
import { countHalves, type HalfMask } from '../half-masks.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import type { Worker } from '../workers.ts'
import type { HalfDayCut } from './prices.ts'

/** By this much a limit must be broken to be worth a cut. */
const BROKEN = 1e-3
/** Unions of half-days looked at in one week. */
const MOST_UNIONS = 256

/**
 * Limits on half-days that some ways together break: sessions that can only be on certain half-days of a week need no
 * more of them than there are. By week, the one broken most.
 */
export function cutsBroken(
  instance: Instance,
  used: readonly { readonly column: Column; readonly amount: number }[],
): HalfDayCut[] {
  const byCell = new Map<number, { halves: HalfMask; amount: number }[]>()
  for (const { column, amount } of used) {
    const job = instance.jobs[column.job] as Job
    const worker = instance.workers[column.worker] as Worker
    for (const week of column.weeks) {
      const cell = column.worker * instance.weeks + week
      const halves = (worker.free[week] as number) & halvesFor(job, week, column.isOnTime)
      const list = byCell.get(cell) ?? []
      byCell.set(cell, list)
      list.push({ halves, amount: amount * job.size })
    }
  }
  return [...byCell].flatMap(([cell, sessions]) => mostBroken(cell, sessions) ?? [])
}

function mostBroken(
  cell: number,
  sessions: readonly { halves: HalfMask; amount: number }[],
): HalfDayCut | null {
  let best: HalfDayCut | null = null
  let worst = BROKEN
  for (const halves of unionsOf(sessions.map(one => one.halves))) {
    let needed = 0
    for (const one of sessions) if ((one.halves & ~halves) === 0) needed += one.amount
    const limit = countHalves(halves)
    if (needed - limit <= worst) continue
    worst = needed - limit
    best = { cell, halves, limit }
  }
  return best
}

function unionsOf(masks: readonly HalfMask[]): Set<HalfMask> {
  const unions = new Set<HalfMask>()
  for (const mask of new Set(masks)) {
    for (const other of [...unions]) if (unions.size < MOST_UNIONS) unions.add(mask | other)
    unions.add(mask)
  }
  return unions
}
