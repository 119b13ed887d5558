import { RUN_STATUSES, type RunLine, type RunStatus } from '../contracts/allocation.ts'
import type { Run } from './run.ts'

/** A run as lists show it. */
export function runLineOf(run: Run): RunLine {
  const { id, ask, status, startedAt, startedBy, summary } = run
  return {
    id,
    name: ask.name,
    status,
    isWhatIf: isCopy(run),
    startedAt,
    startedBy: startedBy.name,
    weeks: ask.weeks,
    planned: summary?.planned ?? null,
    unmet: summary?.unmet ?? null,
    lateCases: summary?.lateCases ?? null,
  }
}

/** Whether nothing more is done for a run or a part in this state. */
export function isOverStatus(status: RunStatus): boolean {
  return RUN_STATUSES[status].isOver
}

/** Whether a run only tries something out, so that nothing of it can be accepted. */
export function isCopy({ ask, trial }: Pick<Run, 'ask' | 'trial'>): boolean {
  return ask.whatIf !== null || trial !== undefined
}
