import type { Run } from '../../shared/allocation/run.ts'
import { type AuditNote, CHAIN_START } from '../../shared/audit/entry.ts'
import type { Id } from '../../shared/ids.ts'
import type { Change } from '../ports.ts'
import type { RunPut } from '../run-ports.ts'

/** Who changes a run and when: a person, or the service itself when it plans. */
export interface RunActing {
  readonly at: string
  readonly by: { readonly userId: string; readonly name: string }
  readonly newId: () => Id
}

/** What the service is called where it does something by itself. */
export const SERVICE_ITSELF = { userId: 'service', name: 'The service' } as const

/** The change that takes a run to its next state: one version up, one entry longer. */
export function runChange(
  acting: RunActing,
  was: Run | null,
  next: Omit<Run, 'version' | 'changedAt'>,
  note: AuditNote,
): Change & { readonly run: RunPut } {
  const version = was?.version ?? 0
  return {
    authority: next.authority,
    at: acting.at,
    by: acting.by,
    note,
    about: { kind: 'run', id: next.id, length: version, head: was?.chainHead ?? CHAIN_START },
    entryId: acting.newId(),
    run: { next: { ...next, version: version + 1, changedAt: acting.at }, expects: version },
  }
}
