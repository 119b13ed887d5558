import { compareValues, type LevelValues } from '../objective.ts'
import type { CostedColumn, SearchState } from './state.ts'

/** The best plan a search has seen. Only what changed since is copied. */
export class BestPlan {
  values: LevelValues
  private readonly held: (CostedColumn | null)[]
  private readonly isChanged: Uint8Array
  private readonly changed: number[] = []

  constructor(state: SearchState) {
    this.values = state.values
    this.held = Array.from({ length: state.tables.jobCount }, (_, job) => state.bookings.columnOf(job))
    this.isChanged = new Uint8Array(state.tables.jobCount)
  }

  /** Looks at a state after a change that is kept (what changed is what it did since `begin`). */
  see(state: SearchState): void {
    for (const job of state.changedJobs()) {
      if (this.isChanged[job] === 1) continue
      this.isChanged[job] = 1
      this.changed.push(job)
    }
    if (compareValues(state.values, this.values) >= 0) return
    this.values = state.values
    for (const job of this.changed) {
      this.held[job] = state.bookings.columnOf(job)
      this.isChanged[job] = 0
    }
    this.changed.length = 0
  }

  /** Makes a state the best plan again. */
  restore(state: SearchState): void {
    for (const job of this.changed) state.remove(job)
    for (const job of this.changed) {
      const column = this.held[job] as CostedColumn | null
      if (column !== null) state.put(column)
    }
    state.begin()
  }
}
