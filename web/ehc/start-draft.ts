import type { RequestView } from '../../shared/contracts/requests.ts'
import type { Sent } from '../../shared/contracts/routes.ts'
import type { FieldError } from '../problem.ts'
import type { EventKind } from './case-event.ts'
import { type ChildDraft, childDraftOf, childErrors, childOf } from './child-draft.ts'
import { type EventDraft, eventOf, missingFrom } from './event-draft.ts'

/** How a case can begin. */
export const BEGINNINGS = [
  'request-received',
  'brought-to-attention',
  'transferred-in',
] as const satisfies EventKind[]
export type Beginning = (typeof BEGINNINGS)[number]

/** What is typed to start a case. */
export interface StartDraft {
  readonly kind: Beginning
  readonly event: EventDraft
  readonly child: ChildDraft
  readonly settingId: string
}

type Body = Sent<'POST /ehc/cases'>['body']

/** A case before anything is typed: from a support request it has the child and the setting already. */
export function startDraftOf(request: RequestView['request'] | null): StartDraft {
  const about = request?.content.about ?? null
  const child = about?.kind === 'child' ? about.child : null
  const primaryType = request?.content.need?.primaryType ?? null
  return {
    kind: 'request-received',
    event: {
      on: '',
      why: '',
      details:
        request === null ? {} : { source: '2', basis: 'REQUEST_S36', relevantYouthAccommodation: 'no' },
    },
    child: childDraftOf(child === null ? null : { ...child, primaryType }),
    settingId: request?.settingId ?? '',
  }
}

/** What must be answered before a case can be started. */
export function startErrors({ kind, event, child }: StartDraft): FieldError[] {
  return [...missingFrom({ kind, corrects: null }, event), ...childErrors(child)]
}

/** A case as it is sent to be started. Ask `startErrors` first. */
export function startOfCase(
  { kind, event, child, settingId }: StartDraft,
  fromRequestId: string | null,
): Body {
  return {
    child: childOf(child),
    settingId: settingId === '' ? null : settingId,
    fromRequestId,
    first: eventOf({ kind, corrects: null }, event),
  }
}
