import type { Job } from '../jobs.ts'
import { compareValues, type LevelValues, type TermCounts } from '../objective.ts'
import { ColumnChooser } from '../search/choose-column.ts'
import type { CostedColumn, SearchState } from '../search/state.ts'
import { countsOf, differenceOf } from './count-columns.ts'
import { bestBy } from './pick-weeks.ts'

/** What saves a late statutory request: how it is done on time, and who moves for it. */
export interface Rescue {
  readonly saved: CostedColumn
  readonly moves: readonly Move[]
  /** How much more of each term the whole plan has afterwards. */
  readonly change: TermCounts
}

/** A placed request that makes way: how it was done, and how it is done then; null where it leaves the plan. */
export interface Move {
  readonly before: CostedColumn
  readonly after: CostedColumn | null
}

/** How many changes may still be tried: a report stays within its time whatever the plan. */
export interface Tries {
  left: number
}

const MOST_FOR_ONE = 400
const PLAIN = { prices: null, blinks: 0, weekBlinks: 0 }

interface Found {
  readonly saved: CostedColumn
  readonly moves: readonly Move[]
  readonly values: LevelValues
}

/**
 * The smallest set of moves, two at most, that puts a late request on time and makes no other statutory request late
 * or later; of as many moves the plan that is best. The state is as before afterwards.
 */
export function findRescue(state: SearchState, job: Job, tries: Tries): Rescue | null {
  const own = state.bookings.columnOf(job.index)
  const before = countsOf(state)
  state.remove(job.index)
  const share: Tries = { left: Math.min(MOST_FOR_ONE, tries.left) }
  const given = share.left
  const found = new RescueSearch(state, job, share).find()
  tries.left -= given - share.left
  const change = found === null ? null : changeBy(state, found, before)
  if (own !== null) state.put(own)
  state.begin()
  return found === null || change === null ? null : { saved: found.saved, moves: found.moves, change }
}

/** Makes the moves of a rescue in a plan in which the saved request is not placed. */
export function applyRescue(state: SearchState, { saved, moves }: Pick<Rescue, 'saved' | 'moves'>): void {
  state.remove(saved.job)
  for (const { before } of moves) state.remove(before.job)
  state.put(saved)
  for (const { after } of moves) if (after !== null) state.put(after)
}

function changeBy(state: SearchState, found: Found, before: TermCounts): TermCounts {
  state.begin()
  applyRescue(state, found)
  const change = differenceOf(countsOf(state), before)
  state.rollback()
  return change
}

class RescueSearch {
  private best: Found | null = null
  private readonly state: SearchState
  private readonly job: Job
  private readonly tries: Tries
  private readonly chooser: ColumnChooser

  constructor(state: SearchState, job: Job, tries: Tries) {
    this.state = state
    this.job = job
    this.tries = tries
    this.chooser = new ColumnChooser(state, null)
  }

  find(): Found | null {
    const { job, state } = this
    for (const worker of job.eligible) this.try([], worker)
    if (this.best !== null) return this.best
    const inTheWay = job.eligible.map(worker => ({ worker, jobs: holdersOf(state, job, worker) }))
    for (const { worker, jobs } of inTheWay) for (const other of jobs) this.try([other], worker)
    const single = this.best as Found | null
    if (single?.moves.every(move => move.after !== null)) return single
    this.best = null
    for (const { worker, jobs } of inTheWay)
      for (const [at, one] of jobs.entries())
        for (const other of jobs.slice(at + 1)) this.try([one, other], worker)
    const double = this.best as Found | null
    if (double?.moves.every(move => move.after !== null)) return double
    return single ?? double
  }

  /** Takes others out, puts the late request in on time with a specialist, and finds the others a new place. */
  private try(others: readonly number[], worker: number): void {
    if (this.tries.left <= 0) return
    this.tries.left -= 1
    const { state, job } = this
    state.begin()
    const before = others.map(other => state.bookings.columnOf(other) as CostedColumn)
    for (const other of others) state.remove(other)
    const saved = bestBy(state, job, worker, [true])
    if (saved !== null && state.put(saved)) {
      const moves = this.placeAgain(before)
      if (moves !== null) this.keep({ saved, moves, values: [...state.values] as LevelValues })
    }
    state.rollback()
  }

  /** New places for those who made way, statutory ones first; null where one would come to be late, or later. */
  private placeAgain(before: readonly CostedColumn[]): Move[] | null {
    const { state } = this
    const { statutory } = state.tables
    const order = [...before].sort((a, b) => (statutory[b.job] as number) - (statutory[a.job] as number))
    const moves: Move[] = []
    for (const one of order) {
      const after = this.chooser.choose(one.job, PLAIN)
      const late = after === null ? (state.tables.unmetLate[one.job] as number) : after.late
      if (late > one.late) return null
      if (after !== null && !state.put(after)) return null
      moves.push({ before: one, after })
    }
    return moves
  }

  private keep(found: Found): void {
    if (this.best === null || compareValues(found.values, this.best.values) < 0) this.best = found
  }
}

/** Jobs with visits in a specialist's weeks in which a late request could be on time; those easiest to move first. */
function holdersOf({ cells, tables }: SearchState, job: Job, worker: number): number[] {
  const found = new Set<number>()
  for (let week = 0; week < tables.weeks; week += 1) {
    if (job.onTime[week] === 0) continue
    const cell = worker * tables.weeks + week
    for (let half = 0; half < 10; half += 1)
      for (const held of [cells.jobAt(cell, half), cells.secondJobAt(cell, half)])
        if (held >= 0) found.add(held)
  }
  const effort = (held: number) =>
    (tables.statutory[held] as number) * 100 +
    (tables.instance.jobs[held]?.promised == null ? 0 : 10) +
    (tables.sessions[held] as number)
  return [...found].sort((a, b) => effort(a) - effort(b) || a - b)
}
