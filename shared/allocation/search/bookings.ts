import type { LevelValues } from '../objective.ts'
import type { CostedColumn } from './state.ts'
import type { SearchTables } from './tables.ts'

/** Sums of halves and of limits people typed are compared with this much to spare. */
const SPARE = 1e-9

/**
 * Who does what in a plan, and what follows from it in sums: the three values, loads, budgets, and which jobs are
 * unmet. The half-days are kept elsewhere (`WeekCells`).
 */
export class Bookings {
  /** The specialist of each job, or -1. */
  readonly worker: Int32Array
  /** Half-days of work by specialist. */
  readonly load: Float64Array
  /** Jobs that are not placed, in no order: the first `unmetCount` are valid. */
  readonly unmet: Int32Array
  unmetCount = 0
  late = 0
  need = 0
  rest = 0
  private readonly held: (CostedColumn | null)[]
  private readonly tables: SearchTables
  private readonly statutoryLeft: Float64Array
  private readonly budgetLeft: Float64Array
  private readonly unmetAt: Int32Array
  private readonly unmetPlace: Int32Array
  private readonly loadWeight: number
  private readonly serviceWeight: number

  constructor(tables: SearchTables) {
    const { jobs, workers, settings, budgets, problem } = tables.instance
    this.tables = tables
    this.worker = new Int32Array(jobs.length).fill(-1)
    this.held = jobs.map(() => null)
    this.load = new Float64Array(workers.length)
    this.statutoryLeft = Float64Array.from(workers, worker => worker.statutoryRoom)
    this.budgetLeft = Float64Array.from(budgets, budget => budget.halfDays)
    this.unmet = new Int32Array(jobs.length)
    this.unmetPlace = new Int32Array(jobs.length)
    this.unmetAt = new Int32Array(settings.length)
    this.loadWeight = problem.weights['uneven-load']
    this.serviceWeight = problem.weights['uneven-service']
    for (let job = 0; job < jobs.length; job += 1) if (tables.excluded[job] === 0) this.addUnmet(job)
  }

  get values(): LevelValues {
    return [this.late, this.need, this.rest]
  }

  setValues([late, need, rest]: LevelValues): void {
    this.late = late
    this.need = need
    this.rest = rest
  }

  /** How a job is done, or null. */
  columnOf(job: number): CostedColumn | null {
    return this.held[job] as CostedColumn | null
  }

  /** Whether the limits on statutory work and funding streams leave enough for a specialist to do a job. */
  hasBudget(job: number, worker: number): boolean {
    const { waysFrom, wayWorker } = this.tables
    for (let way = waysFrom[job] as number; way < (waysFrom[job + 1] as number); way += 1)
      if (wayWorker[way] === worker) return this.hasBudgetFor(job, way)
    return false
  }

  /** The same for one of the job's ways by person. */
  hasBudgetFor(job: number, way: number): boolean {
    const { wayWorker, wayBudgetA, wayBudgetB, statutory } = this.tables
    const work = this.workOf(job) - SPARE
    if (statutory[job] === 1 && (this.statutoryLeft[wayWorker[way] as number] as number) < work) return false
    const [a, b] = [wayBudgetA[way] as number, wayBudgetB[way] as number]
    return (
      (a === -1 || (this.budgetLeft[a] as number) >= work) &&
      (b === -1 || (this.budgetLeft[b] as number) >= work)
    )
  }

  /** What more work adds to the cost of uneven load. */
  loadCost(worker: number, work: number): number {
    const over = (this.load[worker] as number) - (this.tables.evenShare[worker] as number)
    return this.loadWeight * (Math.max(0, over + work) - Math.max(0, over))
  }

  /**
   * Whether placing a job makes the plan better at all. Almost always; not where neither lateness nor need is
   * gained, because an authority has given them no weight, and it costs more than it saves.
   */
  isWorthPlacing({ job, worker, late, cost }: CostedColumn): boolean {
    if ((this.tables.need[job] as number) > 0 || late < (this.tables.unmetLate[job] as number)) return true
    const isOneOfMore = (this.unmetAt[this.tables.setting[job] as number] as number) > 1
    const saved = (this.tables.unmetMoved[job] as number) + (isOneOfMore ? this.serviceWeight : 0)
    return cost + this.loadCost(worker, this.workOf(job)) < saved
  }

  book(column: CostedColumn): void {
    const { job, worker } = column
    const work = this.workOf(job)
    this.late += column.late - (this.tables.unmetLate[job] as number)
    this.need -= this.tables.need[job] as number
    this.rest += column.cost - (this.tables.unmetMoved[job] as number) + this.loadCost(worker, work)
    this.use(job, worker, work)
    this.held[job] = column
    this.worker[job] = worker
    this.dropUnmet(job)
  }

  unbook(job: number): void {
    const column = this.held[job] as CostedColumn
    const work = this.workOf(job)
    this.use(job, column.worker, -work)
    this.late -= column.late - (this.tables.unmetLate[job] as number)
    this.need += this.tables.need[job] as number
    this.rest -= column.cost - (this.tables.unmetMoved[job] as number) + this.loadCost(column.worker, work)
    // The unmet term of `addUnmet` is that of a job never seen; here the sums above have put it back already.
    this.held[job] = null
    this.worker[job] = -1
    this.listUnmet(job)
  }

  /** Adds the values up anew: sums of many small changes carry rounding. */
  recount(): void {
    this.setValues([0, 0, 0])
    for (let job = 0; job < this.worker.length; job += 1) {
      const column = this.held[job] as CostedColumn | null
      this.late += column?.late ?? this.whenUnmet(this.tables.unmetLate, job)
      this.need += column === null ? this.whenUnmet(this.tables.need, job) : 0
      this.rest += column?.cost ?? this.whenUnmet(this.tables.unmetMoved, job)
    }
    for (const count of this.unmetAt) this.rest += this.serviceWeight * Math.max(0, count - 1)
    this.load.forEach((load, worker) => {
      this.rest += this.loadWeight * Math.max(0, load - (this.tables.evenShare[worker] as number))
    })
  }

  private whenUnmet(costs: Float64Array, job: number): number {
    return this.tables.excluded[job] === 1 ? 0 : (costs[job] as number)
  }

  private workOf(job: number): number {
    return (this.tables.sessions[job] as number) * (this.tables.size[job] as number)
  }

  private use(job: number, worker: number, work: number): void {
    const { statutory, waysFrom, wayWorker, wayBudgetA, wayBudgetB, instance } = this.tables
    this.load[worker] = (this.load[worker] as number) + work
    if (statutory[job] === 1) this.statutoryLeft[worker] = (this.statutoryLeft[worker] as number) - work
    if (instance.budgets.length === 0) return
    let way = waysFrom[job] as number
    while (wayWorker[way] !== worker) way += 1
    for (const budget of [wayBudgetA[way] as number, wayBudgetB[way] as number])
      if (budget !== -1) this.budgetLeft[budget] = (this.budgetLeft[budget] as number) - work
  }

  private addUnmet(job: number): void {
    this.late += this.tables.unmetLate[job] as number
    this.need += this.tables.need[job] as number
    this.rest += this.tables.unmetMoved[job] as number
    this.listUnmet(job)
  }

  private listUnmet(job: number): void {
    const setting = this.tables.setting[job] as number
    if ((this.unmetAt[setting] as number) > 0) this.rest += this.serviceWeight
    this.unmetAt[setting] = (this.unmetAt[setting] as number) + 1
    this.unmetPlace[job] = this.unmetCount
    this.unmet[this.unmetCount] = job
    this.unmetCount += 1
  }

  private dropUnmet(job: number): void {
    const setting = this.tables.setting[job] as number
    this.unmetAt[setting] = (this.unmetAt[setting] as number) - 1
    if ((this.unmetAt[setting] as number) > 0) this.rest -= this.serviceWeight
    this.unmetCount -= 1
    const [place, last] = [this.unmetPlace[job] as number, this.unmet[this.unmetCount] as number]
    this.unmet[place] = last
    this.unmetPlace[last] = place
  }
}
