import type { Instance } from '../instance.ts'
import type { AllocationProblem, PlannableRequest } from '../problem.ts'

/** A part of a problem that can be planned without looking at the others, as a problem of its own. */
export interface Part {
  readonly problem: AllocationProblem
  /** Even shares of the whole problem for this part's specialists, in their order. */
  readonly evenShare: Float64Array
}

/**
 * Splits a problem where no specialist and no limit that could bind is shared. Requests nobody can do are a part of
 * their own, without specialists of theirs; those left out by hand are in none. What a setting's requests in several
 * parts come to together ('uneven-service') is counted when the parts are joined. Largest part first.
 */
export function partsOf(instance: Instance): Part[] {
  const groups = new Groups(instance.workers.length + instance.budgets.length)
  const asked = instance.jobs.filter(job => !job.request.excluded)
  const bindingBudgets = bindingSettingBudgets(instance)
  for (const job of asked) {
    const first = job.eligible[0]
    if (first === undefined) continue
    for (const other of job.eligible) groups.join(first, other)
    for (const budget of instance.budgetsOf(job, first))
      if (bindingBudgets.has(budget)) groups.join(first, instance.workers.length + budget)
  }
  const byGroup = Map.groupBy(asked, ({ eligible }) =>
    eligible[0] === undefined ? NOBODY : groups.of(eligible[0]),
  )
  return [...byGroup.values()]
    .map(jobs =>
      partOf(
        instance,
        jobs.map(job => job.request),
        new Set(jobs.flatMap(job => job.eligible)),
        bindingBudgets,
      ),
    )
    .sort((a, b) => b.problem.requests.length - a.problem.requests.length)
}

const NOBODY = -1

/** Budgets of settings that could run out. One that cannot is no limit. */
function bindingSettingBudgets(instance: Instance): Set<number> {
  const asked = new Float64Array(instance.budgets.length)
  for (const job of instance.jobs) {
    if (job.request.excluded || job.eligible[0] === undefined) continue
    for (const budget of instance.budgetsOf(job, job.eligible[0]))
      asked[budget] = (asked[budget] as number) + job.size * job.sessions
  }
  const isBinding = ({ kind, halfDays }: Instance['budgets'][number], index: number) =>
    kind === 'setting' && (asked[index] as number) > halfDays
  return new Set(instance.budgets.flatMap((budget, index) => (isBinding(budget, index) ? [index] : [])))
}

function partOf(
  instance: Instance,
  requests: readonly PlannableRequest[],
  workers: ReadonlySet<number>,
  binding: ReadonlySet<number>,
): Part {
  const { problem } = instance
  const ids = new Set(requests.map(one => one.id))
  const settingIds = new Set(requests.map(one => one.settingId))
  // Somebody who only came last time is needed too, or continuity would look as if nobody had come.
  const known = new Set(requests.map(one => one.lastSpecialistId ?? one.linkSpecialistId))
  const kept = problem.specialists.flatMap(({ id }, index) =>
    workers.has(index) || known.has(id) ? [index] : [],
  )
  const isLimited = new Set([...binding].map(index => limitKey(instance.budgets[index])))
  return {
    evenShare: Float64Array.from(kept, index => instance.evenShare[index] as number),
    problem: {
      ...problem,
      requests: [...requests],
      specialists: kept.map(index => problem.specialists[index] as (typeof problem.specialists)[number]),
      settings: problem.settings.flatMap((setting, of) => {
        if (!settingIds.has(setting.id)) return []
        const limits = Object.entries(setting.halfDaysLeft)
        const left = limits.filter(([stream]) => isLimited.has(`${of} ${stream}`))
        return [{ ...setting, halfDaysLeft: Object.fromEntries(left) }]
      }),
      promised: problem.promised.filter(one => ids.has(one.requestId)),
    },
  }
}

function limitKey(budget: Instance['budgets'][number] | undefined): string {
  return `${budget?.of} ${budget?.stream}`
}

/** Things joined two by two into groups, each told by one of its own. */
class Groups {
  private readonly parent: Int32Array

  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, index) => index)
  }

  of(one: number): number {
    let root = one
    while (this.parent[root] !== root) root = this.parent[root] as number
    for (let at = one; at !== root; ) {
      const next = this.parent[at] as number
      this.parent[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    this.parent[this.of(a)] = this.of(b)
  }
}
