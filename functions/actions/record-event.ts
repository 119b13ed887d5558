import { isPsychologistAsked, requestAskedBy } from '../../shared/casework/psychologist.ts'
import { type CaseEvent, type CaseEventInput, isKind } from '../../shared/ehc/case.ts'
import { assertEvent } from '../../shared/ehc/check-event.ts'
import type { Id } from '../../shared/ids.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { EhcFound } from '../case-ports.ts'
import type { Change } from '../ports.ts'
import { type Acting, assertVersion, type Outcome } from './acting.ts'
import { correctAdvice } from './correct-advice.ts'
import { type ChangedCase, caseAnswer, caseChange, isHolding, recorded } from './ehc-changes.ts'
import { adviceRequestChange } from './request-advice.ts'
import { assertNoOpenCase } from './start-case.ts'
import type { WithdrawFound } from './withdraw-request.ts'

/**
 * A case with the setting its child is at, the open case of the child (this one, another or none), and the statutory
 * request whose asking is corrected, where one is.
 */
export interface EventFound extends EhcFound {
  readonly setting: Setting | null
  readonly openCaseId: Id | null
  readonly asked: WithdrawFound | null
}

/**
 * Records what happened in a case, or corrects what was recorded. Asking the educational psychologist for advice puts a
 * statutory request into the allocation queue in the same transaction; correcting that moves the day it is due, or takes
 * it back.
 * @throws Refusal not-allowed-now naming the provision (fact `canOverride` where a reason would do); stale-version;
 *   open-case-exists when an ended case would be open again beside another of the same child
 */
export function recordEvent(
  acting: Acting,
  found: EventFound,
  input: { readonly version: number; readonly event: CaseEventInput },
): Outcome<ChangedCase> {
  const { ehcCase } = found
  assertVersion(ehcCase.version, input.version)
  const event = recorded(acting, input.event)
  const own = { authority: ehcCase.authority, bornOn: ehcCase.child.dateOfBirth }
  assertEvent(found.events, event, acting.casework.clock, own)
  const events = [...found.events, event]
  if (isHolding(events) && found.openCaseId !== ehcCase.id) assertNoOpenCase(found.openCaseId)
  const what = event.supersedes === null ? 'event-recorded' : 'event-corrected'
  const note = { what, why: event.why, facts: { kind: event.kind, on: event.on } } as const
  const change = caseChange(acting, {
    was: ehcCase,
    next: ehcCase,
    events,
    event,
    note,
  })
  const also = adviceChange(acting, found, event)
  return { change: also === null ? change : { ...change, also }, answer: caseAnswer(change) }
}

/** What becomes of the statutory request: made by asking the psychologist, corrected with the asking. */
function adviceChange(acting: Acting, found: EventFound, event: CaseEvent): Change | null {
  if (requestAskedBy(found.events, event.supersedes) !== null)
    return found.asked === null ? null : correctAdvice(acting, found.asked, event)
  if (!isPsychologistAsked(event) || !isKind(event, 'advice-requested')) return null
  if (found.setting === null)
    throw new Refusal(
      'not-allowed-now',
      'Say which setting the child is at first: the psychologist has to be sent somewhere.',
    )
  return adviceRequestChange(
    acting,
    { ...found, setting: found.setting },
    event.id,
    event.details.receivedByBodyOn,
  )
}
