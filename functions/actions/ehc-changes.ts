import type { AuditNote } from '../../shared/audit/entry.ts'
import { CHAIN_START } from '../../shared/audit/entry.ts'
import { ehcRowOf } from '../../shared/casework/case-row.ts'
import { alikeText, type CaseChild, childText, type EhcCase } from '../../shared/casework/ehc-case.ts'
import type { CaseEvent, CaseEventInput } from '../../shared/ehc/case.ts'
import { STAGES, stageOf } from '../../shared/ehc/stage.ts'
import { type Id, referenceOf } from '../../shared/ids.ts'
import type { Hold } from '../case-ports.ts'
import type { Change } from '../ports.ts'
import { type Acting, personOf } from './acting.ts'

/** The short answer to a change of a case. */
export interface ChangedCase {
  readonly id: Id
  readonly reference: string
  readonly version: number
}

/** An event as it is kept: with its id, and when and by whom it was recorded. */
export function recorded(acting: Acting, input: CaseEventInput): CaseEvent {
  return { ...input, id: acting.newId(), recordedAt: acting.at, recordedBy: personOf(acting) } as CaseEvent
}

/** What a case is changed to. `was` is null for a new one; `events` are all of them, the new one included. */
export interface CaseStep {
  readonly was: EhcCase | null
  readonly next: Omit<EhcCase, 'version' | 'changedAt'>
  readonly events: readonly CaseEvent[]
  readonly event: CaseEvent | null
  readonly note: AuditNote
}

/** The change that takes a case one step on: one version up, one entry longer, its row worked out anew. */
export function caseChange(
  acting: Acting,
  { was, next, events, event, note }: CaseStep,
): Change & { ehc: { next: EhcCase } } {
  const version = was?.version ?? 0
  const ehcCase: EhcCase = { ...next, version: version + 1, changedAt: acting.at }
  return {
    authority: ehcCase.authority,
    at: acting.at,
    by: personOf(acting),
    note,
    about: { kind: 'case', id: ehcCase.id, length: version, head: was?.chainHead ?? CHAIN_START },
    entryId: acting.newId(),
    ehc: {
      next: ehcCase,
      expects: version,
      /** Worked out when it is looked at: whoever plays years of events wants the last one only. */
      get row() {
        return ehcRowOf(ehcCase, events, acting.today, acting.casework.clock)
      },
      event,
      children: holdsOf(childText, was, ehcCase, events, event),
      alike: holdsOf(alikeText, was, ehcCase, events, event),
    },
  }
}

/** The answer that goes with a changed case. */
export function caseAnswer({ ehc }: { readonly ehc: { readonly next: EhcCase } }): ChangedCase {
  return { id: ehc.next.id, reference: referenceOf(ehc.next.id), version: ehc.next.version }
}

/** Whether a case with these events holds its child: no second one may be started while it does. */
export function isHolding(events: readonly CaseEvent[]): boolean {
  return STAGES[stageOf(events)].isOpen
}

/**
 * Holds the child of an open case, and lets go of the one it no longer holds. A case that neither holds nor held its
 * child touches nothing: another case may hold it by now.
 */
function holdsOf(
  textOf: (child: CaseChild) => string,
  was: EhcCase | null,
  next: EhcCase,
  events: readonly CaseEvent[],
  event: CaseEvent | null,
): Hold[] {
  const isHeld = isHolding(events)
  const hadHeld = was !== null && isHolding(events.filter(one => one.id !== event?.id))
  const [before, now] = [was === null ? null : textOf(was.child), textOf(next.child)]
  const letGo = hadHeld && before !== null && (before !== now || !isHeld)
  return [
    ...(isHeld ? [{ text: now, isHeld: true }] : []),
    ...(letGo ? [{ text: before, isHeld: false }] : []),
  ]
}
