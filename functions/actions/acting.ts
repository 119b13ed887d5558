import { type AuditNote, CHAIN_START } from '../../shared/audit/entry.ts'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CaseworkSettings } from '../../shared/casework/settings.ts'
import type { Id } from '../../shared/ids.ts'
import { referenceOf } from '../../shared/ids.ts'
import type { Actor } from '../../shared/people/roles.ts'
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Request } from '../../shared/requests/request.ts'
import type { RequestStatus } from '../../shared/requests/status.ts'
import type { Change } from '../ports.ts'

/** Who acts, when, and where new ids come from. Handed in, so that an action is a pure function. */
export interface Acting {
  readonly actor: Actor
  readonly at: string
  readonly today: LocalDate
  /** Minutes after midnight in London. */
  readonly nowMinutes: number
  readonly newId: () => Id
  /** What is settable of casework. */
  readonly casework: CaseworkSettings
  /** What the authority has decided about planning, journeys and hours, as it is now. */
  readonly policy: PolicyInForce
}

/** What an action gives back: what to write, and what to tell the caller once it is written. */
export interface Outcome<Answer> {
  readonly change: Change
  readonly answer: Answer
}

/** The short answer to a change of a request. */
export interface ChangedRequest {
  readonly id: Id
  readonly reference: string
  readonly status: RequestStatus
  readonly version: number
}

/** The person acting, as records keep them. */
export function personOf(acting: Pick<Acting, 'actor'>): { userId: string; name: string } {
  return { userId: acting.actor.userId, name: acting.actor.name }
}

/**
 * Insists that the caller saw the latest version.
 * @throws Refusal stale-version, with both versions as facts
 */
export function assertVersion(current: number, seen: number): void {
  if (current === seen) return
  throw new Refusal(
    'stale-version',
    'Somebody else has changed this since you opened it. Open it again to see the change, then carry on.',
    { yourVersion: seen, currentVersion: current },
  )
}

/**
 * The change that takes a request to its next state: one version up, one entry longer.
 * @param was  the request as it was read, or null for a new one
 */
export function requestChange(
  acting: Acting,
  was: Request | null,
  next: Omit<Request, 'version' | 'changedAt'>,
  note: AuditNote,
): Change & { readonly request: { readonly next: Request; readonly expects: number } } {
  const version = was?.version ?? 0
  const request: Request = { ...next, version: version + 1, changedAt: acting.at }
  return {
    authority: request.authority,
    at: acting.at,
    by: personOf(acting),
    note,
    about: { kind: 'request', id: request.id, length: version, head: was?.chainHead ?? CHAIN_START },
    entryId: acting.newId(),
    request: { next: request, expects: version },
  }
}

/** The answer that goes with a changed request. */
export function changedAnswer(request: Request): ChangedRequest {
  return {
    id: request.id,
    reference: referenceOf(request.id),
    status: request.status,
    version: request.version,
  }
}
