import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'

/** What a column of the model is: a way to do a request, its being left out, or an excess (of one or the other, else -1). */
export type Meaning =
  | { readonly kind: 'way'; readonly column: Column }
  | { readonly kind: 'unmet'; readonly job: Job }
  | { readonly kind: 'uneven'; readonly worker: number; readonly setting: number }

/** How much of each column of a model a plan has. Its ways must all be in the model. */
export function startOf(
  instance: Instance,
  meanings: readonly Meaning[],
  plan: readonly Column[],
  placeOf: (column: Column) => number | undefined,
): Float64Array {
  const values = new Float64Array(meanings.length)
  const done = new Set(plan.map(one => one.job))
  const loads = new Map<number, number>()
  const unmet = new Map<number, number>()
  for (const column of plan) {
    const { size, sessions } = instance.jobs[column.job] as Job
    values[placeOf(column) as number] = 1
    loads.set(column.worker, (loads.get(column.worker) ?? 0) + size * sessions)
  }
  for (const one of meanings)
    if (one.kind === 'unmet' && !done.has(one.job.index))
      unmet.set(one.job.setting, (unmet.get(one.job.setting) ?? 0) + 1)
  meanings.forEach((one, at) => {
    if (one.kind === 'unmet') values[at] = done.has(one.job.index) ? 0 : 1
    if (one.kind !== 'uneven') return
    values[at] =
      one.worker === -1
        ? Math.max(0, (unmet.get(one.setting) ?? 0) - 1)
        : Math.max(0, (loads.get(one.worker) ?? 0) - (instance.evenShare[one.worker] as number))
  })
  return values
}
