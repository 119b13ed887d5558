import type { FundingStream } from '../hours/streams.ts'
import type { Job } from './jobs.ts'
import type { AllocationProblem } from './problem.ts'

/** Half-days that share an upper limit: what a setting or a specialist has left of a funding stream. */
export interface Budget {
  readonly kind: 'setting' | 'specialist'
  /** Index of the setting or specialist. */
  readonly of: number
  readonly stream: FundingStream
  readonly halfDays: number
}

/** The limits that are set, and which of them a request draws on. */
export function budgetsOf(problem: AllocationProblem, jobs: readonly Job[]) {
  const budgets: Budget[] = []
  const keep = (kind: Budget['kind'], limits: Partial<Record<FundingStream, number>>, of: number) =>
    Object.entries(limits).map(([stream, halfDays]): [string, number] => {
      const index = budgets.push({ kind, of, stream: stream as FundingStream, halfDays }) - 1
      return [stream, index]
    })
  const ofSetting = problem.settings.map(({ halfDaysLeft }, of) => new Map(keep('setting', halfDaysLeft, of)))
  const ofWorker = problem.specialists.map(
    ({ halfDaysLeft }, of) => new Map(keep('specialist', halfDaysLeft, of)),
  )
  const shared = jobs.map(job => ofSetting[job.setting]?.get(job.request.stream))
  return {
    budgets,
    budgetsOf(job: Job, worker: number): readonly number[] {
      const [setting, specialist] = [shared[job.index], ofWorker[worker]?.get(job.request.stream)]
      if (setting === undefined) return specialist === undefined ? NONE : [specialist]
      return specialist === undefined ? [setting] : [setting, specialist]
    },
  }
}

const NONE: readonly number[] = []
