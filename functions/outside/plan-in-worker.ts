import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { answerPart, type PartAnswered, type PartSoFar } from '../../shared/allocation/answer-part.ts'
import type { PartQuestion } from '../../shared/allocation/run.ts'
import type { Effort } from '../../shared/contracts/allocation-ask.ts'
import type { Planner, PlannerAsk } from '../run-ports.ts'
import { loadHighsSolver } from './highs.ts'

/** What a worker is handed. The flag is shared: the thread that asks may raise it while the worker is busy. */
interface Work {
  readonly isPlanWork: true
  readonly question: PartQuestion
  readonly effort: Effort
  readonly seed: number
  readonly bySearchAlone: boolean
  readonly flag: SharedArrayBuffer
}

type Said = { readonly soFar: PartSoFar } | { readonly answered: PartAnswered }

/** How long a worker may take in milliseconds, longer than any effort takes by itself: then it is ended. */
export const DEADLINES = { asked: 275_000, searchAlone: 15_000 } as const

/** How often, in milliseconds, it is looked whether planning was cancelled. */
const LOOK_EVERY = 200

/**
 * Plans in a thread of its own, so that progress can be told and a solver that does not stop can be ended. A worker that
 * is ended or dies is followed by one that plans by search alone, which takes a moment: there is always a plan.
 */
export function plannerInWorker(deadlines: { asked: number; searchAlone: number } = DEADLINES): Planner {
  return {
    plan: async (question, ask) => {
      if (ask.bySearchAlone) return inWorker(question, ask, deadlines.asked)
      try {
        return await inWorker(question, ask, deadlines.asked)
      } catch {
        const searched = await inWorker(
          question,
          { ...ask, effort: 'quick', bySearchAlone: true },
          deadlines.searchAlone,
        )
        return { ...searched, isCutShort: true }
      }
    },
  }
}

/** @throws Error when the worker is ended or dies */
function inWorker(question: PartQuestion, ask: PlannerAsk, deadlineMs: number): Promise<PartAnswered> {
  const flag = new SharedArrayBuffer(4)
  const { effort, seed, bySearchAlone } = ask
  const data: Work = { isPlanWork: true, question, effort, seed, bySearchAlone, flag }
  const worker = new Worker(new URL(import.meta.url), { workerData: data })
  return new Promise<PartAnswered>((resolve, reject) => {
    const looking = setInterval(() => {
      if (ask.isCancelled()) Atomics.store(new Int32Array(flag), 0, 1)
    }, LOOK_EVERY)
    const ending = setTimeout(() => end(() => reject(new Error('Planning took too long'))), deadlineMs)
    const end = (say: () => void) => {
      clearInterval(looking)
      clearTimeout(ending)
      void worker.terminate()
      say()
    }
    worker.on('message', (said: Said) => {
      if ('answered' in said) end(() => resolve(said.answered))
      else ask.onProgress(said.soFar)
    })
    worker.on('error', error => end(() => reject(error)))
    worker.on('exit', () => end(() => reject(new Error('The planning thread ended without an answer'))))
  })
}

async function work({ question, effort, seed, bySearchAlone, flag }: Work): Promise<void> {
  const cancelled = new Int32Array(flag)
  const say = (said: Said) => parentPort?.postMessage(said)
  const solver = bySearchAlone ? null : await loadHighsSolver().catch(() => null)
  const answered = answerPart(question, {
    effort,
    seed,
    solver,
    now: () => performance.now(),
    isCancelled: () => Atomics.load(cancelled, 0) === 1,
    onProgress: soFar => say({ soFar }),
  })
  say({ answered })
}

// In a bundle this file and the function's entry are one file: the worker runs that file, and gets here.
if (!isMainThread && (workerData as Partial<Work> | null)?.isPlanWork) await work(workerData as Work)
