import { needCost, unmetLatenessCost, unmetMovedCost } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import type { LevelValues } from '../objective.ts'

/** What leaving a request out costs on each level, uneven service aside. */
export function unmetCosts(instance: Instance, job: Job): LevelValues {
  const { weights } = instance.problem
  return [unmetLatenessCost(job, weights), needCost(job, weights), unmetMovedCost(instance, job)]
}
