import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import type { RequestAction, RequestLine, RequestView } from '../../shared/contracts/requests.ts'
import { referenceOf } from '../../shared/ids.ts'
import type { Permission } from '../../shared/people/permissions.ts'
import { type Actor, can } from '../../shared/people/roles.ts'
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts'
import { gaps, taskList } from '../../shared/requests/completeness.ts'
import { nextStepOf } from '../../shared/requests/next-step.ts'
import {
  isOpen,
  ownSideOf,
  type Request,
  type RequestRow,
  relationOf,
  rowOf,
} from '../../shared/requests/request.ts'
import { mayMove } from '../../shared/requests/status.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { isStanding } from '../../shared/visits/visit.ts'
import { hasBegun, isUnrecorded, type LondonNow } from '../../shared/visits/when.ts'
import { mayAskFor } from '../actions/ask-for-visit.ts'
import { hoursFor } from '../actions/cancel-visit.ts'
import { isInHand } from '../actions/save-draft.ts'
import type { RequestCase } from '../request-ports.ts'
import { partOf, seesWhole } from './shared-request.ts'

/** A line of a work list, as of today. */
export function lineOf({ outcomes: _outcomes, ...row }: RequestRow, today: LocalDate): RequestLine {
  return { ...row, reference: referenceOf(row.id), ...nextStepOf(row, today) }
}

/** When a case is looked at, and what the authority's policy is then. */
interface ViewNow extends LondonNow {
  readonly policy: PolicyInForce
}

/** A case as its page shows it to this person: whole, or as far as it is shared with their setting. */
export function viewOf(found: RequestCase, actor: Actor, now: ViewNow): RequestView {
  const view = wholeView(found, actor, now)
  return seesWhole(actor, found.request) ? view : partOf(view)
}

function wholeView({ request, visits, entries }: RequestCase, actor: Actor, now: ViewNow): RequestView {
  const { today } = now
  const service = serviceOf(request.serviceId)
  return {
    request,
    reference: referenceOf(request.id),
    ...nextStepOf(rowOf(request), today),
    visits: [...visits].sort(byTime).map(visit => visitView(visit, actor, now)),
    timeline: [...entries].reverse(),
    tasks: isInHand(request) ? taskList(service, request.content, today) : [],
    gaps: isInHand(request) ? gaps(service, request.content, today) : [],
    actions: actionsOf(request, visits, actor, now),
  }
}

function visitView(visit: Visit, actor: Actor, now: ViewNow): RequestView['visits'][number] {
  const begun = hasBegun(visit, now)
  const canCancel = isStanding(visit) && !begun
  return {
    ...visit,
    hasBegun: begun,
    ifCancelled: canCancel ? hoursFor({ actor, today: now.today, policy: now.policy }, visit) : null,
  }
}

/** What can be done now, by this person: the same rules the routes insist on, as a courtesy to the pages. */
function actionsOf(
  request: Request,
  visits: readonly Visit[],
  actor: Actor,
  now: LondonNow,
): RequestAction[] {
  const may = (permission: Permission) => can(actor, permission, relationOf(request))
  const mayWrite = can(actor, 'write-request', ownSideOf(request))
  const service = serviceOf(request.serviceId)
  const standing = visits.some(isStanding)
  const unrecorded = visits.some(visit => isUnrecorded(visit, now))
  const toCome = visits.some(visit => isStanding(visit) && !hasBegun(visit, now))
  const possible: Readonly<Record<RequestAction, boolean>> = {
    edit: isInHand(request) && mayWrite,
    submit: mayMove(request.status, 'submitted') && mayWrite,
    withdraw: mayMove(request.status, 'withdrawn') && !unrecorded && mayWrite,
    decide: mayMove(request.status, 'accepted') && may('triage-requests'),
    allocate: mayMove(request.status, 'allocated') && !standing && may('allocate-requests'),
    book: mayMove(request.status, 'booked') && !service.inWriting && may('book-visits'),
    'answer-visits': toCome && may('answer-visits'),
    'ask-for-visit': mayAskFor(request, visits) && may('answer-visits'),
    'cancel-visits': toCome && may('cancel-visits'),
    'record-visits': unrecorded && may('record-visits'),
    close:
      mayMove(request.status, 'closed') &&
      !standing &&
      (request.status !== 'allocated' || service.inWriting) &&
      may('record-visits'),
    copy: !isOpen(request) && mayWrite,
  }
  return (Object.keys(possible) as RequestAction[]).filter(action => possible[action])
}

function byTime(a: Visit, b: Visit): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : a.startMinutes - b.startMinutes
}
