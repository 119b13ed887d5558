import type { CaseView } from '../../shared/contracts/ehc.ts'
import type { Sent } from '../../shared/contracts/routes.ts'

/** Something that was recorded in a case. */
export type CaseEvent = CaseView['events'][number]
export type EventKind = CaseEvent['kind']
/** What an event of a kind carries beyond its day. */
export type EventDetails<Kind extends EventKind> = Extract<CaseEvent, { kind: Kind }>['details']

/** An event as it is sent to be recorded. */
export type NewEvent = Sent<'POST /ehc/cases/:caseId/events'>['body']['event']

/** How far a case has come. */
export type Stage =
  | 'not-begun'
  | 'requested'
  | 'not-assessing'
  | 'assessing'
  | 'not-issuing'
  | 'drafting'
  | 'plan'
  | 'ended'
  | 'struck-out'

export type NamedPlan = EventDetails<'final-issued'>['plan']
export type SettingRef = EventDetails<'consultation-sent'>['setting']
export type AdviceFrom = EventDetails<'advice-requested'>['from']
export type Evidence = EventDetails<'exemption-recorded'>['evidence']
export type Child = CaseView['ehcCase']['child']
export type Sharing = CaseView['shared']
export type DateState = CaseView['dates'][number]['state']
