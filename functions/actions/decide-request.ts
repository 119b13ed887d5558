import type { AuditNote } from '../../shared/audit/entry.ts'
import type { Decision } from '../../shared/contracts/request-routes.ts'
import { Refusal } from '../../shared/refusal.ts'
import { nextOnFor } from '../../shared/requests/next-step.ts'
import { DECISION_REASONS } from '../../shared/requests/reasons.ts'
import type { Request } from '../../shared/requests/request.ts'
import { assertMove } from '../../shared/requests/status.ts'
import {
  type Acting,
  assertVersion,
  type ChangedRequest,
  changedAnswer,
  type Outcome,
  personOf,
  requestChange,
} from './acting.ts'

/** What each kind of decision makes of a request. */
const RESULTS = {
  accept: { status: 'accepted', verb: 'accepted' },
  signpost: { status: 'signposted', verb: 'signposted' },
  decline: { status: 'declined', verb: 'declined' },
  ask: { status: 'more-information-needed', verb: 'asked' },
} as const

/**
 * The lead's decision on a submitted request. A reason must belong to its kind of decision; signposting and
 * declining need words for the setting.
 * @throws Refusal not-allowed-now, stale-version, invalid-input
 */
export function decideRequest(acting: Acting, request: Request, decision: Decision): Outcome<ChangedRequest> {
  const { status, verb } = RESULTS[decision.kind]
  assertMove(request.status, status, decision.kind)
  assertVersion(request.version, decision.version)
  assertReasoned(decision)
  const by = personOf(acting)
  const next: Omit<Request, 'version' | 'changedAt'> = {
    ...request,
    status,
    nextOn: nextOnFor(status, acting.today),
    ...(decision.kind === 'ask'
      ? { ask: { text: decision.text, by, at: acting.at } }
      : { decision: { reason: decision.reason, note: decision.note, by, at: acting.at } }),
  }
  const facts: AuditNote['facts'] = decision.kind === 'ask' ? {} : { reason: decision.reason }
  const why = decision.kind === 'ask' ? null : DECISION_REASONS[decision.reason].label
  const change = requestChange(acting, request, next, { what: verb, why, facts })
  return { change, answer: changedAnswer(change.request.next) }
}

function assertReasoned(decision: Decision): void {
  if (decision.kind === 'ask') return
  if (DECISION_REASONS[decision.reason].for !== decision.kind)
    throw wrong('/reason', 'Choose a reason that fits the decision')
  if (decision.kind !== 'accept' && decision.note === '')
    throw wrong('/note', 'Tell the setting what to do instead, or what would change the decision')
}

function wrong(pointer: string, message: string): Refusal {
  return new Refusal('invalid-input', message, { fields: [{ pointer, message }] })
}
