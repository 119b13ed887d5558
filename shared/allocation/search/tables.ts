import { latenessCost, needCost, personCost, unmetLatenessCost, unmetMovedCost } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'

/**
 * An instance as flat arrays, so that the search's inner loops touch numbers only. A job's row by week starts at
 * `job * weeks`, a specialist's at `worker * weeks`; such a specialist's week is called a cell.
 */
export interface SearchTables {
  readonly instance: Instance
  readonly weeks: number
  readonly jobCount: number
  readonly workerCount: number
  readonly free: Uint16Array
  readonly room: Uint8Array
  readonly open: Uint16Array
  readonly onTime: Uint16Array
  /** 1 where a due day in law makes on time and late differ. */
  readonly isDue: Uint8Array
  readonly firstWeek: Uint8Array
  readonly sessions: Uint8Array
  readonly perWeek: Uint8Array
  /** Sessions held together: 2 where they are the halves of a whole day. */
  readonly step: Uint8Array
  readonly size: Float64Array
  readonly setting: Int32Array
  readonly statutory: Uint8Array
  readonly excluded: Uint8Array
  /** Where a job's sessions start in lists of all sessions; one more than there are jobs. */
  readonly sessionsFrom: Int32Array
  /** Where a job's ways by person start in `wayWorker` and the rows beside it; one more than there are jobs. */
  readonly waysFrom: Int32Array
  /** Specialists who may do a job, the least `wayCost` first. */
  readonly wayWorker: Int32Array
  readonly wayCost: Float64Array
  /** Budgets drawn on, or -1. */
  readonly wayBudgetA: Int32Array
  readonly wayBudgetB: Int32Array
  /** What one session's wait of one week costs. */
  readonly waitCost: Float64Array
  /** Level 1 by last week when late. */
  readonly lateCost: Float64Array
  readonly unmetLate: Float64Array
  readonly need: Float64Array
  readonly unmetMoved: Float64Array
  readonly evenShare: Float64Array
}

/** The flat arrays of an instance. */
export function tablesOf(instance: Instance): SearchTables {
  const { jobs, workers, weeks, problem } = instance
  const { weights } = problem
  const numbers = (of: (job: Job) => number) => Float64Array.from(jobs, of)
  const bytes = (of: (job: Job) => number) => Uint8Array.from(jobs, of)
  const isDue = (job: Job) => job.statutory && job.request.dueOn !== null
  return {
    instance,
    weeks,
    jobCount: jobs.length,
    workerCount: workers.length,
    free: Uint16Array.from(workers.flatMap(worker => [...worker.free])),
    room: Uint8Array.from(workers.flatMap(worker => [...worker.room])),
    open: Uint16Array.from(jobs.flatMap(job => [...job.open])),
    onTime: Uint16Array.from(jobs.flatMap(job => [...job.onTime])),
    isDue: bytes(job => (isDue(job) ? 1 : 0)),
    firstWeek: bytes(job => job.firstWeek),
    sessions: bytes(job => job.sessions),
    perWeek: bytes(job => job.perWeek),
    step: bytes(job => job.step),
    size: numbers(job => job.size),
    setting: Int32Array.from(jobs, job => job.setting),
    statutory: bytes(job => (job.statutory ? 1 : 0)),
    excluded: bytes(job => (job.request.excluded ? 1 : 0)),
    sessionsFrom: startsOf(jobs.map(job => job.sessions)),
    ...waysOf(instance),
    waitCost: numbers(job => (job.waitWeight * weights['waiting-weeks']) / job.sessions),
    lateCost: Float64Array.from(
      jobs.flatMap(job =>
        Array.from({ length: weeks }, (_, week) =>
          latenessCost(job, { weeks: [week], isOnTime: false }, weights),
        ),
      ),
    ),
    unmetLate: numbers(job => unmetLatenessCost(job, weights)),
    need: numbers(job => needCost(job, weights)),
    unmetMoved: numbers(job => unmetMovedCost(instance, job)),
    evenShare: instance.evenShare,
  }
}

function waysOf(instance: Instance) {
  const ways = instance.jobs.map(job =>
    job.eligible
      .map(worker => ({
        worker,
        cost: personCost(instance, job, worker),
        budgets: instance.budgetsOf(job, worker),
      }))
      .sort((a, b) => a.cost - b.cost || a.worker - b.worker),
  )
  const all = ways.flat()
  return {
    waysFrom: startsOf(ways.map(one => one.length)),
    wayWorker: Int32Array.from(all, way => way.worker),
    wayCost: Float64Array.from(all, way => way.cost),
    wayBudgetA: Int32Array.from(all, way => way.budgets[0] ?? -1),
    wayBudgetB: Int32Array.from(all, way => way.budgets[1] ?? -1),
  }
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] as number) + length
  })
  return starts
}
