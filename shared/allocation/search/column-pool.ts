import type { Column } from '../columns.ts'

/** Columns seen in good plans, the latest few of each job: what an integer programme may choose from. */
export class ColumnPool {
  private readonly byJob: Map<string, Column>[]
  private readonly most: number

  /** @param most  columns kept of each job; 0 keeps none */
  constructor(jobs: number, most: number) {
    this.most = most
    this.byJob = Array.from({ length: jobs }, () => new Map())
  }

  add(column: Column): void {
    if (this.most === 0) return
    const known = this.byJob[column.job] as Map<string, Column>
    const key = `${column.worker} ${column.weeks} ${column.isOnTime}`
    if (known.delete(key) || known.size < this.most) {
      known.set(key, column)
      return
    }
    known.delete(known.keys().next().value as string)
    known.set(key, column)
  }

  columns(): Column[] {
    return this.byJob.flatMap(known =>
      [...known.values()].map(({ job, worker, weeks, isOnTime }) => ({ job, worker, weeks, isOnTime })),
    )
  }
}
