import type { FundingStream } from '../../hours/streams.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import type { SearchState } from '../search/state.ts'

/** What a plan leaves of the limits that hold over all its weeks, in half-days. */
export interface LimitsLeft {
  readonly statutory: Float64Array
  readonly budgets: Float64Array
}

/** A limit that has not enough left for a request. */
export type Block =
  | { readonly kind: 'statutory-share'; readonly left: number; readonly short: number }
  | {
      readonly kind: 'stream-hours'
      readonly of: 'setting' | 'specialist'
      /** Index of the setting or specialist. */
      readonly at: number
      readonly stream: FundingStream
      readonly left: number
      readonly short: number
    }

/** What is left of each limit. */
export function limitsLeft(state: SearchState): LimitsLeft {
  const { instance } = state.tables
  const statutory = Float64Array.from(instance.workers, worker => worker.statutoryRoom)
  const budgets = Float64Array.from(instance.budgets, budget => budget.halfDays)
  for (const { job, worker } of state.columns()) {
    const one = instance.jobs[job] as Job
    const work = one.sessions * one.size
    if (one.statutory) statutory[worker] = (statutory[worker] as number) - work
    for (const budget of instance.budgetsOf(one, worker)) budgets[budget] = (budgets[budget] as number) - work
  }
  return { statutory, budgets }
}

/** The limits that keep a specialist from a request that is not placed, whatever the weeks. */
export function blocksFor(instance: Instance, limits: LimitsLeft, job: Job, worker: number): Block[] {
  const work = job.sessions * job.size
  const blocks: Block[] = []
  const left = limits.statutory[worker] as number
  if (job.statutory && left < work - SPARE) blocks.push({ kind: 'statutory-share', left, short: work - left })
  for (const index of instance.budgetsOf(job, worker)) {
    const rest = limits.budgets[index] as number
    if (rest >= work - SPARE) continue
    const { kind, of, stream } = instance.budgets[index] as Instance['budgets'][number]
    blocks.push({ kind: 'stream-hours', of: kind, at: of, stream, left: rest, short: work - rest })
  }
  return blocks
}

const SPARE = 1e-9
