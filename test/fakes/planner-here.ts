import type { Planner } from '../../functions/run-ports.ts'
import { answerPart } from '../../shared/allocation/answer-part.ts'

/** Plans at once in the thread of the test, by search alone and quickly. */
export function plannerHere(): Planner {
  return {
    plan: async (question, { seed, onProgress, isCancelled }) =>
      answerPart(question, {
        effort: 'quick',
        seed,
        solver: null,
        now: () => performance.now(),
        isCancelled,
        onProgress,
      }),
  }
}
