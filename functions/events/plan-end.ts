import { atRiskOf } from '../../shared/allocation/at-risk.ts'
import type { Run, RunFound, RunSummary } from '../../shared/allocation/run.ts'
import { isOverStatus } from '../../shared/allocation/run-line.ts'
import type { RunStatus } from '../../shared/contracts/allocation.ts'
import { runChange, SERVICE_ITSELF } from '../actions/run-change.ts'
import type { Parts } from '../wiring.ts'

/** How often ending a run is tried when somebody changes it at the same moment. */
const TRIES = 3

/**
 * Ends a run once all its parts are over: whoever ends the last part does it. Again, or too soon, changes nothing.
 * @throws Error when others kept changing the run, so that the message comes again
 */
export async function endRunIfOver(parts: Parts, authority: string, runId: string): Promise<void> {
  const { stores, clock, ids } = parts
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const found = await stores.runs.open(authority, runId)
    const next = found && endedOf(found)
    if (!found || !next) return
    if (isForReal(next)) await keepAtRisk(parts, found)
    const acting = { at: clock.now().toISOString(), by: SERVICE_ITSELF, newId: () => ids.next() }
    const facts = { status: next.status, ...next.summary }
    const change = runChange(acting, found.run, next, { what: 'plan-ended', why: null, facts })
    if ((await stores.commit(change, null)) === 'done') return
  }
  throw new Error('The run kept changing while it was to be ended')
}

/** Whether a run planned what is so: it was not stopped and changes nothing to see what would follow. */
function isForReal({ ask, status, trial }: Run): boolean {
  return (status === 'ready' || status === 'in-part') && ask.whatIf === null && trial === undefined
}

/** Of a plan that could be accepted; kept before the run is said to be ready, so that it is never missed. */
async function keepAtRisk({ stores }: Parts, found: RunFound): Promise<void> {
  await Promise.all(atRiskOf(found).map(atRisk => stores.runs.keepAtRisk(atRisk)))
}

/** The run with its end, or null when it is not over or has ended already. */
function endedOf({ run, parts, results }: RunFound): (Run & { readonly summary: RunSummary }) | null {
  if (run.summary !== null || run.partCount === null || parts.length < run.partCount) return null
  if (!parts.every(part => isOverStatus(part.status))) return null
  const hasFailed = parts.some(part => part.status === 'failed')
  const planned: RunStatus = hasFailed ? (results.length === 0 ? 'failed' : 'in-part') : 'ready'
  const status = run.status === 'cancelled' ? 'cancelled' : planned
  const count = (of: (result: RunFound['results'][number]) => number) =>
    results.reduce((sum, result) => sum + of(result), 0)
  return {
    ...run,
    status,
    summary: {
      planned: count(({ placed }) => placed.length),
      unmet: count(({ unmet }) => unmet.filter(line => line.excludedWhy === null).length),
      lateCases: count(({ comparison }) => comparison.plan['late-cases']),
    },
  }
}

/** Ends a run that could not even be read and split. */
export async function failRun(parts: Parts, run: Run): Promise<void> {
  const { stores, clock, ids } = parts
  const acting = { at: clock.now().toISOString(), by: SERVICE_ITSELF, newId: () => ids.next() }
  const facts = { status: 'failed' }
  const next = { ...run, status: 'failed' } as const
  await stores.commit(runChange(acting, run, next, { what: 'plan-ended', why: null, facts }), null)
}
