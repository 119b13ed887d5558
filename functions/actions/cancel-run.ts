import type { Run } from '../../shared/allocation/run.ts'
import { isOverStatus } from '../../shared/allocation/run-line.ts'
import { RUN_STATUSES } from '../../shared/contracts/allocation.ts'
import type { Id } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, type Outcome, personOf } from './acting.ts'
import { runChange } from './run-change.ts'

/**
 * Stops planning. Parts that are being planned look for this each second and keep the best plan they have.
 * @throws Refusal not-allowed-now when it is over
 */
export function cancelRun(acting: Acting, run: Run): Outcome<{ runId: Id }> {
  if (isOverStatus(run.status))
    throw new Refusal(
      'not-allowed-now',
      `This plan is “${RUN_STATUSES[run.status].label}”, so there is nothing to stop.`,
    )
  const by = personOf(acting)
  const next = { ...run, status: 'cancelled' } as const
  const change = runChange({ ...acting, by }, run, next, { what: 'plan-cancelled', why: null, facts: {} })
  return { change, answer: { runId: run.id } }
}
