import { addWeeks } from '../calendar/local-date.ts'
import { type Budget, budgetsOf } from './budgets.ts'
import { type Distances, distancesOf } from './distances.ts'
import { evenShares } from './even-share.ts'
import { type Job, jobsOf } from './jobs.ts'
import type { AllocationProblem, PlannableSetting } from './problem.ts'
import { type Worker, workersOf } from './workers.ts'

/** A problem made ready to be searched: numbers in place of names and dates. Nothing in it changes. */
export interface Instance extends Distances {
  readonly problem: AllocationProblem
  readonly weeks: number
  readonly jobs: readonly Job[]
  readonly workers: readonly Worker[]
  readonly settings: readonly PlannableSetting[]
  readonly budgets: readonly Budget[]
  /** Half-days by specialist that an even share of the work comes to, for 'uneven-load'. */
  readonly evenShare: Float64Array
  /** Indexes of the budgets a request draws on when a specialist does it: at most one of each kind. */
  budgetsOf(job: Job, worker: number): readonly number[]
}

/**
 * A problem made ready. It must have been checked (`usableProblem`): every id that is named exists. A part of a larger
 * problem is handed the even shares of the whole.
 * @throws Error when a request names a setting that is not there
 */
export function instanceOf(problem: AllocationProblem, evenShare?: Float64Array): Instance {
  const mondays = Array.from({ length: problem.weeks }, (_, week) => addWeeks(problem.firstMonday, week))
  const workers = workersOf(problem, mondays)
  const jobs = jobsOf(problem, mondays)
  return {
    problem,
    weeks: mondays.length,
    jobs,
    workers,
    settings: problem.settings,
    evenShare: evenShare ?? evenShares(problem, index => roomOf(workers[index] as Worker)),
    ...budgetsOf(problem, jobs),
    ...distancesOf(problem),
  }
}

function roomOf(worker: Worker): number {
  return worker.room.reduce((sum, one) => sum + one, 0)
}
