import { type Instance, instanceOf } from '../instance.ts'
import type { Job } from '../jobs.ts'
import type { PartAnswer } from '../pipeline/plan-part.ts'
import type { Placement, Plan } from '../plan.ts'
import type { AllocationProblem } from '../problem.ts'
import type { PartQuestion, PartRequest } from '../run.ts'
import { columnsOf, stateFrom } from '../search/plans.ts'
import type { SearchState } from '../search/state.ts'

/** A plan that is to be told of, with all that is known of it. */
export interface Scene {
  readonly problem: AllocationProblem
  readonly instance: Instance
  readonly plan: Plan
  /** The plan as a state. Whoever changes it puts it back. */
  readonly state: SearchState
  readonly answer: Pick<PartAnswer, 'proofs' | 'prices'>
  readonly placements: ReadonlyMap<string, Placement>
  /** What a request is called where another is told of. */
  reference(job: number): string
}

/** A plan made ready to be told of. @throws Error where the plan does not fit its problem */
export function sceneOf(
  { problem, evenShare, requests }: PartQuestion,
  answer: Pick<PartAnswer, 'plan' | 'proofs' | 'prices'>,
): Scene {
  const instance = instanceOf(problem, Float64Array.from(evenShare))
  const columns = columnsOf(instance, answer.plan)
  const state = stateFrom(instance, columns)
  const lost = answer.plan.placed.length - state.columns().length
  if (lost > 0) throw new Error(`The plan does not fit its problem: ${lost} of its requests cannot be placed`)
  const called = new Map(requests.map((one: PartRequest) => [one.requestId as string, one.reference]))
  return {
    problem,
    instance,
    plan: answer.plan,
    state,
    answer,
    placements: new Map(answer.plan.placed.map(one => [one.requestId, one])),
    reference: job => {
      const { id } = (instance.jobs[job] as Job).request
      return called.get(id) ?? id
    },
  }
}

/** A specialist's name. */
export function nameOf({ problem }: Scene, worker: number): string {
  return problem.specialists[worker]?.name ?? ''
}

/** How far the plan may be from the best on a level: value less bound, or null where nothing is proved. */
export function gapOf({ answer }: Scene, level: 1 | 2 | 3): number | null {
  const { value, bound } = answer.proofs[level - 1] as PartAnswer['proofs'][0]
  return bound === null ? null : Math.max(0, value - bound)
}

/** Looks at a plan without a job, and puts all back as it was. */
export function without<Result>(state: SearchState, job: number, look: () => Result): Result {
  state.begin()
  state.remove(job)
  const found = look()
  state.rollback()
  return found
}
