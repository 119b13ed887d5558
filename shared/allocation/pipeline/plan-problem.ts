import { type Instance, instanceOf } from '../instance.ts'
import type { LevelValues } from '../objective.ts'
import type { LevelProof, Plan } from '../plan.ts'
import type { AllocationProblem } from '../problem.ts'
import { partsOf } from './parts.ts'
import { type PartAnswer, planPart } from './plan-part.ts'
import type { PlanOptions } from './run.ts'

/** What planning a whole problem came to. */
export interface ProblemAnswer {
  readonly plan: Plan
  readonly values: LevelValues
  readonly proofs: readonly [LevelProof, LevelProof, LevelProof]
  readonly parts: readonly PartAnswer[]
}

/** Plans a problem part by part, one after another. To plan parts at once, see `partsOf`, `planPart` and `joinParts`. */
export function planProblem(problem: AllocationProblem, options: PlanOptions): ProblemAnswer {
  const instance = instanceOf(problem)
  return joinParts(
    instance,
    partsOf(instance).map(part => planPart(part, options)),
  )
}

/** The answers of all parts as one. */
export function joinParts(instance: Instance, parts: readonly PartAnswer[]): ProblemAnswer {
  const place = new Map(instance.jobs.map(job => [job.request.id, job.index]))
  const placeOf = (id: string) => place.get(id) as number
  const plan: Plan = {
    placed: parts
      .flatMap(part => part.plan.placed)
      .sort((a, b) => placeOf(a.requestId) - placeOf(b.requestId)),
    unmet: parts.flatMap(part => part.plan.unmet).sort((a, b) => placeOf(a) - placeOf(b)),
  }
  const sum = (level: 0 | 1 | 2) => parts.reduce((total, part) => total + part.values[level], 0)
  const values: LevelValues = [sum(0), sum(1), sum(2) + unevenAcross(instance, parts)]
  return {
    plan,
    values,
    proofs: [proof(values, parts, 0), proof(values, parts, 1), proof(values, parts, 2)],
    parts,
  }
}

function proof(values: LevelValues, parts: readonly PartAnswer[], level: 0 | 1 | 2): LevelProof {
  const bounds = parts.map(part => part.proofs[level].bound)
  const isProved = bounds.every(bound => bound !== null)
  return {
    value: values[level],
    bound: isProved ? bounds.reduce((total, bound) => total + (bound ?? 0), 0) : null,
  }
}

/** 'uneven-service' of settings with requests left out in several parts, beyond what the parts counted themselves. */
function unevenAcross(instance: Instance, parts: readonly PartAnswer[]): number {
  const settingOf = new Map(instance.problem.requests.map(one => [one.id, one.settingId]))
  const seenIn = new Map<string, number>()
  for (const part of parts)
    for (const setting of new Set(part.plan.unmet.map(id => settingOf.get(id) as string)))
      seenIn.set(setting, (seenIn.get(setting) ?? 0) + 1)
  const across = [...seenIn.values()].reduce((total, count) => total + count - 1, 0)
  return across * instance.problem.weights['uneven-service']
}
