import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { loadHighsSolver } from '../../../functions/outside/highs.ts'
import { EFFORTS, type EffortKey } from '../../../shared/allocation/pipeline/effort.ts'
import type { LevelProof } from '../../../shared/allocation/plan.ts'
import { urgentFirst } from '../../../shared/allocation/search/by-hand.ts'
import { planOf } from '../../../shared/allocation/search/plans.ts'
import type { AuthoritySize } from './arguments.ts'
import { makeProblem } from './make-problem.ts'
import { verifyPlan } from './measure-instance.ts'
import { measuredPlan } from './measured-plan.ts'
import { peakMb } from './resources.ts'
import { verify } from './verify.ts'

/** 125 of these are the 2,000 specialists and 50,000 requests of a country's larger services. */
export const ONE_OF_MANY: AuthoritySize = { specialists: 16, requests: 400 }

const THREADS = 2

/** One authority of many. */
export interface AuthorityAsk {
  readonly seed: number
  readonly load: number
  readonly effort: EffortKey
}

/** What planning one authority of many came to. */
export interface MeasuredAuthority {
  readonly ask: AuthorityAsk
  readonly proofs: readonly [LevelProof, LevelProof, LevelProof]
  readonly lateCases: number
  readonly lateCasesUrgentFirst: number
  /** Parts, each a message on the queue. */
  readonly parts: number
  /** Processor seconds of its thread. */
  readonly seconds: number
  readonly wrong: readonly string[]
}

/** What planning many came to. */
export interface MeasuredAuthorities {
  readonly authorities: readonly MeasuredAuthority[]
  /** By the clock on the wall, checks and plans by hand included: as good as the machine is idle. */
  readonly wallSeconds: number
  readonly peakMb: number
}

/** Plans authorities on two threads, each taking the next as soon as it is free; loads in turn. */
export async function measureAuthorities(
  count: number,
  { loads, effort }: { readonly loads: readonly number[]; readonly effort: EffortKey },
): Promise<MeasuredAuthorities> {
  const startedAt = performance.now()
  const asks = Array.from({ length: count }, (_, at): AuthorityAsk => {
    return { seed: at + 1, load: loads[at % loads.length] as number, effort }
  })
  const waiting = asks.values()
  const threads = Array.from({ length: THREADS }, () => inThread(waiting))
  const authorities = (await Promise.all(threads)).flat()
  return { authorities, wallSeconds: (performance.now() - startedAt) / 1000, peakMb: peakMb() }
}

/** One thread's share of what is waiting. */
function inThread(waiting: IterableIterator<AuthorityAsk>): Promise<MeasuredAuthority[]> {
  const worker = new Worker(new URL(import.meta.url))
  const done: MeasuredAuthority[] = []
  return new Promise((resolve, reject) => {
    const next = () => {
      const { value, done: isOver } = waiting.next()
      if (!isOver) return worker.postMessage(value)
      void worker.terminate()
      resolve(done)
    }
    worker.on('message', (measured: MeasuredAuthority) => {
      done.push(measured)
      next()
    })
    worker.on('error', reject)
    next()
  })
}

async function measureAuthority(ask: AuthorityAsk): Promise<MeasuredAuthority> {
  const problem = makeProblem({ ...ONE_OF_MANY, ...ask })
  const solver = await loadHighsSolver()
  const plan = measuredPlan(problem, { effort: EFFORTS[ask.effort], seed: ask.seed, solver })
  const planned = verifyPlan(plan)
  const state = urgentFirst(plan.instance)
  const byHand = verify(problem, { name: 'urgent first', plan: planOf(state), values: state.values })
  return {
    ask,
    proofs: plan.answer.proofs,
    lateCases: planned.counts['late-cases'],
    lateCasesUrgentFirst: byHand.counts['late-cases'],
    parts: plan.answer.parts.length,
    seconds: plan.wholeMs / 1000,
    wrong: [...planned.wrong, ...byHand.wrong],
  }
}

if (!isMainThread)
  parentPort?.on('message', async (ask: AuthorityAsk) => {
    parentPort?.postMessage(await measureAuthority(ask))
  })
