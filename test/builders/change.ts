import type { Change, KeptUnder } from '../../functions/ports.ts'
import { type AuditVerb, CHAIN_START } from '../../shared/audit/entry.ts'
import type { Request } from '../../shared/requests/request.ts'
import { idOf, NOW } from './clock.ts'

const BY = { userId: 'u-lead', name: 'Lena Lead' }

/** A change that is about nothing and writes nothing but what is handed over. */
export function aChange(over: Partial<Change> = {}): Change {
  return { authority: '900', at: NOW, by: BY, note: null, about: null, entryId: idOf(9001), ...over }
}

/** A request's next state with its entry, as an action would ask for it. `was` is null for a new request. */
export function changeOf(
  was: Request | null,
  next: Request,
  what: AuditVerb = 'drafted',
  over: Partial<Change> = {},
): Change {
  const expects = was?.version ?? 0
  return aChange({
    authority: next.authority,
    note: { what, why: null, facts: {} },
    about: { kind: 'request', id: next.id, length: expects, head: was?.chainHead ?? CHAIN_START },
    entryId: idOf(9000 + expects),
    request: { next: { ...next, version: expects + 1 }, expects },
    ...over,
  })
}

/** An answer kept for the lead under a key. */
export function keptUnder(key: string, over: Partial<KeptUnder> = {}): KeptUnder {
  return { userId: 'u-lead', key, answer: { fingerprint: 'f', status: 200, body: '{}' }, ...over }
}
