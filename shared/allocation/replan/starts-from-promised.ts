import type { RunAsk } from '../../contracts/allocation-ask.ts'
import type { AllocationProblem } from '../problem.ts'
import type { ReplanChoice } from './replan-problem.ts'

/** The least share of requests with a promise from which a part is planned again from what is promised. */
const LEAST_PROMISED = 0.5

/** Whether plans of an ask may start from what is promised. A thorough one is always planned anew. */
export function mayStartFromPromised({ booked, effort }: Pick<RunAsk, 'booked' | 'effort'>): boolean {
  return effort !== 'thorough' && (booked === 'least-change' || booked === 'balanced')
}

/**
 * How a part starts from what is promised, or null where it is planned anew: where its ask moves visits freely or not at
 * all, and where few of its requests have a promise, so that there is little to start from.
 */
export function replanChoiceOf(
  ask: Pick<RunAsk, 'booked' | 'effort'>,
  { requests, promised }: Pick<AllocationProblem, 'requests' | 'promised'>,
): ReplanChoice | null {
  const { booked } = ask
  if (!mayStartFromPromised(ask) || (booked !== 'least-change' && booked !== 'balanced')) return null
  const withPromise = new Set(promised.map(one => one.requestId))
  return withPromise.size >= LEAST_PROMISED * requests.length && withPromise.size > 0 ? booked : null
}
