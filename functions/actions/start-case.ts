import { CHAIN_START } from '../../shared/audit/entry.ts'
import type { CaseChild, EhcCase } from '../../shared/casework/ehc-case.ts'
import type { CaseEventInput } from '../../shared/ehc/case.ts'
import { assertEvent } from '../../shared/ehc/check-event.ts'
import { type Id, referenceOf } from '../../shared/ids.ts'
import { can } from '../../shared/people/roles.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Request, relationOf } from '../../shared/requests/request.ts'
import { type Acting, type Outcome, personOf } from './acting.ts'
import { type ChangedCase, caseAnswer, caseChange, recorded } from './ehc-changes.ts'

/** What starting a case needs to know: the setting, the request it is escalated from, and an open case of the child. */
export interface StartCaseFound {
  readonly setting: Setting | null
  readonly request: Request | null
  readonly openCaseId: Id | null
  /** Open cases of children of the same name and date of birth, whatever their UPN. */
  readonly alikeIds: readonly Id[]
}

/** What is said when a case is started. */
export interface StartCaseInput {
  readonly child: CaseChild
  readonly fromRequestId: Id | null
  readonly first: CaseEventInput
}

/**
 * Starts a case with its first event. A child has one open case at a time.
 * @throws Refusal open-case-exists with the case's id and reference; not-allowed-now when the event cannot begin a case,
 *   or, unless a reason says why, when there is an open case of a child of the same name and date of birth
 */
export function startCase(
  acting: Acting,
  found: StartCaseFound,
  input: StartCaseInput,
): Outcome<ChangedCase> {
  assertNoOpenCase(found.openCaseId)
  assertNoneAlike(found.alikeIds, input.child, input.first.why)
  if (found.request !== null) assertEscalates(acting, found.request, found.setting)
  const event = recorded(acting, input.first)
  const own = { authority: acting.actor.authority, bornOn: input.child.dateOfBirth }
  assertEvent([], event, acting.casework.clock, own)
  const next: Omit<EhcCase, 'version' | 'changedAt'> = {
    id: acting.newId(),
    authority: acting.actor.authority,
    chainHead: CHAIN_START,
    child: input.child,
    settingId: found.setting?.id ?? null,
    settingName: found.setting?.name ?? null,
    officer: personOf(acting),
    sharing: 'dates',
    fromRequestId: input.fromRequestId,
    startedAt: acting.at,
    startedBy: personOf(acting),
  }
  const facts = {
    kind: event.kind,
    on: event.on,
    ...(input.fromRequestId === null ? {} : { fromRequest: input.fromRequestId }),
    ...(found.alikeIds.length === 0 ? {} : { besideCases: found.alikeIds.map(referenceOf).join(' ') }),
  }
  const change = caseChange(acting, {
    was: null,
    next,
    events: [event],
    event,
    note: { what: 'case-started', why: event.why, facts },
  })
  return { change, answer: caseAnswer(change) }
}

/** @throws Refusal not-found for a request the officer cannot open; not-allowed-now */
function assertEscalates(acting: Acting, request: Request, setting: Setting | null): void {
  if (!can(acting.actor, 'read-request', relationOf(request))) throw new Refusal('not-found')
  if (request.settingId !== setting?.id)
    throw new Refusal(
      'not-allowed-now',
      'The request is of another setting. Choose the setting that made it.',
    )
  if (request.content.about?.kind !== 'child')
    throw new Refusal('not-allowed-now', 'The request is not about one child. Start the case without it.')
}

/**
 * Insists that no other case is open for a child of the same name and date of birth, unless a reason says why.
 * @throws Refusal not-allowed-now, naming both, which a reason overrides
 */
export function assertNoneAlike([alikeId]: readonly Id[], child: CaseChild, why: string | null): void {
  if (alikeId === undefined || why !== null) return
  const reference = referenceOf(alikeId)
  const name = `${child.givenName} ${child.familyName}`
  throw new Refusal(
    'not-allowed-now',
    `Case ${reference} is open for a child with the name and date of birth of ${name}. If they are one child, record what happened there. If they are two, give a reason to have a case beside it.`,
    { caseId: alikeId, caseReference: reference, canOverride: true },
  )
}

/** @throws Refusal open-case-exists */
export function assertNoOpenCase(openCaseId: Id | null): void {
  if (openCaseId === null) return
  const reference = referenceOf(openCaseId)
  throw new Refusal(
    'open-case-exists',
    `This child has an open case, ${reference}. Record what happened there instead.`,
    { caseId: openCaseId, caseReference: reference },
  )
}
