import { type Column, halvesFor } from '../columns.ts'
import { countHalves } from '../half-masks.ts'
import type { Instance } from '../instance.ts'
import type { LinearColumn, LinearRow, SolveLimits, Solver } from '../solver.ts'
import type { Worker } from '../workers.ts'
import type { Assignment } from './assignments-of.ts'

/** Leaving an assigned request out counts so much that it is done only where its weeks do not hold. */
const LEFT_OUT = 1e5

/**
 * Chooses the weeks of assigned requests, specialist by specialist, at the least cost of level 3. Those that do not fit
 * are left out, the least need first.
 */
export function weeksFor(
  instance: Instance,
  assignments: readonly Assignment[],
  solver: Solver,
  limits: SolveLimits,
): Column[] {
  const bySpecialist = Map.groupBy(assignments, ({ ways, at }) => ways.job.eligible[at] as number)
  return [...bySpecialist].flatMap(([worker, ones]) => weeksOf(instance, worker, ones, solver, limits))
}

function weeksOf(
  instance: Instance,
  index: number,
  assignments: readonly Assignment[],
  solver: Solver,
  limits: SolveLimits,
): Column[] {
  const worker = instance.workers[index] as Worker
  const slots = assignments.flatMap((one, order) => slotsOf(one).map(slot => ({ ...slot, one, order })))
  const sets = worker.free.length
  const rows: LinearRow[] = [
    ...assignments.map(({ ways }) => ({ lower: ways.job.sessions, upper: ways.job.sessions })),
    ...Array.from(worker.room, upper => ({ lower: -Infinity, upper })),
  ]
  const halves = slots.map(({ one, week }) => {
    const mask = (worker.free[week] as number) & halvesFor(one.ways.job, week, one.last === -1)
    return { week, mask }
  })
  const narrow = [...new Set(halves.map(({ week, mask }) => week * 1024 + mask))]
  rows.push(...narrow.map(key => ({ lower: -Infinity, upper: countHalves(key % 1024) })))
  const columns = slots.map(({ one, order, week, nth }, at): LinearColumn => {
    const { mask } = halves[at] as { mask: number }
    const { size, perWeek, pinnedWeeks, step } = one.ways.job
    const inside = narrow.flatMap((key, row) =>
      Math.floor(key / 1024) === week && (mask & ~(key % 1024)) === 0
        ? [assignments.length + sets + row]
        : [],
    )
    return {
      cost:
        step *
        ((one.ways.slotCost[week * perWeek + nth] as number) -
          (nth < (pinnedWeeks?.[week] ?? 0) ? LEFT_OUT : 0)),
      lower: 0,
      upper: 1,
      isWhole: true,
      rows: [order, assignments.length + week, ...inside],
      uses: [step, step * size, ...inside.map(() => step * size)],
    }
  })
  const skipped = assignments.map(({ ways: { job } }, order): LinearColumn => {
    const cost = LEFT_OUT * (job.need + (job.statutory ? 100 : 0))
    return { cost, lower: 0, upper: 1, isWhole: true, rows: [order], uses: [job.sessions] }
  })
  const model = solver.open()
  model.addRows(rows)
  model.addColumns([...columns, ...skipped])
  const answer = model.solveWhole(limits)
  model.close()
  if (answer.columns.length === 0) return []
  return assignments.flatMap(({ ways, last }, order) => {
    if ((answer.columns[slots.length + order] as number) > 0.5) return []
    const weeks = slots.flatMap((slot, index) =>
      slot.order === order && (answer.columns[index] as number) > 0.5
        ? Array<number>(ways.job.step).fill(slot.week)
        : [],
    )
    return [{ job: ways.job.index, worker: index, weeks, isOnTime: last === -1 }]
  })
}

/** The halves of a whole day are one slot. */
function slotsOf({ caps, ways }: Assignment): { week: number; nth: number }[] {
  const { step } = ways.job
  return [...caps].flatMap((cap, week) =>
    Array.from({ length: cap / step }, (_, at) => ({ week, nth: at * step })),
  )
}
