import type { AtRisk } from '../../shared/allocation/at-risk.ts'
import type { PartQuestion, PartResult, Run } from '../../shared/allocation/run.ts'
import { runLineOf } from '../../shared/allocation/run-line.ts'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import type { PartProgress } from '../../shared/contracts/allocation.ts'
import type { AcceptancePut, RunKey } from '../run-ports.ts'
import type { Item } from './items.ts'
import { packed } from './packed.ts'
import { RUN_KEYS } from './run-keys.ts'

/** How long a run is kept, from when it was started. Its chain of entries is kept for good. */
export const RUN_DAYS = 180

/** When what is kept of a run goes, in seconds since 1970. */
export function runExpiry({ startedAt }: Pick<Run, 'startedAt'>): { expiresAtSeconds: number } {
  return { expiresAtSeconds: Math.floor(new Date(startedAt).getTime() / 1000) + RUN_DAYS * 86_400 }
}

export function runItem(run: Run): Item {
  return {
    ...RUN_KEYS.run(run.authority, run.id),
    gsi4pk: RUN_KEYS.list(run.authority),
    gsi4sk: `${run.startedAt}#${run.id}`,
    row: runLineOf(run),
    version: run.version,
    data: run,
    ...runExpiry(run),
  }
}

export function runEntryItem(run: Run, entry: AuditEntry): Item {
  return { ...RUN_KEYS.entry(run.authority, run.id, entry.sequence), data: entry }
}

export function runPartItem(run: RunKey, progress: PartProgress): Item {
  return { ...RUN_KEYS.part(run.authority, run.id, progress.part), data: progress, ...runExpiry(run) }
}

export function acceptanceItem({ run, acceptance }: AcceptancePut): Item {
  return {
    ...RUN_KEYS.acceptance(run.authority, run.id, acceptance.requestId),
    acceptance: acceptance.acceptance,
    data: acceptance,
    ...runExpiry(run),
  }
}

/** A result in pieces. Each says how many there are, so that a piece left from before is known. */
export function resultItems(run: RunKey, part: number, result: PartResult): Item[] {
  return packed(result).map((data, piece, all) => ({
    ...RUN_KEYS.result(run.authority, run.id, part, piece),
    part,
    of: all.length,
    data,
    ...runExpiry(run),
  }))
}

/** What the newest plan of a discipline says of statutory requests: few enough to fit one piece. */
export function atRiskItem(atRisk: AtRisk): Item {
  const { authority, discipline, startedAt } = atRisk
  const [data] = packed(atRisk)
  return { ...RUN_KEYS.atRisk(authority, discipline), startedAt, data, ...runExpiry(atRisk) }
}

/** What a part is made from, in pieces like a result. */
export function questionItems(run: RunKey, part: number, question: PartQuestion): Item[] {
  return packed(question).map((data, piece, all) => ({
    ...RUN_KEYS.question(run.authority, run.id, part, piece),
    part,
    of: all.length,
    data,
    ...runExpiry(run),
  }))
}
