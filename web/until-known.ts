import { Problem } from './problem.ts'

/** How long to wait before asking again whether something was saved, in milliseconds. */
export const PAUSES: readonly number[] = [1000, 2000, 4000]

/** Statuses of whatever stands before the service, when its answer was lost. */
const LOST: readonly number[] = [502, 503, 504]

/** Whether nobody can say if a write took place: no answer came, or the service could not tell. */
export function isUnknown(problem: Problem): boolean {
  if (problem.code === 'outcome-unknown' || problem.code === 'offline') return true
  return problem.code === null && LOST.includes(problem.status)
}

/**
 * Sends a write, and the same again under the same key for as long as nobody can say whether it took place: the service
 * answers a key it has seen as it did the first time, so nothing is written twice.
 * @param onChecking  told once, before the first of the further tries
 * @throws Problem the last one, when it is still not known
 */
export async function untilKnown<Answer>(
  send: () => Promise<Answer>,
  onChecking: () => void,
  wait: (milliseconds: number) => Promise<void> = pause,
): Promise<Answer> {
  for (const [at, milliseconds] of PAUSES.entries()) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof Problem && isUnknown(error))) throw error
      if (at === 0) onChecking()
      await wait(milliseconds)
    }
  }
  return send()
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
