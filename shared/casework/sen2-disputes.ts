import { type CaseEvent, type EventKind, ofKind } from '../ehc/case.ts'
import type { AppealSubject } from '../ehc/details/codes.ts'
import { decisionInDispute, decisionSubject, isAppealable } from '../ehc/moments/subjects.ts'

/** What a dispute is about, as SEN2 asks: the request (2.6, 2.7), the assessment (3.3, 3.4) or anything else (3.5, 3.6). */
export type DisputeAbout = 'request' | 'assessment' | 'other'

/** Whether there was mediation, and whether an appeal was lodged. */
export interface Disputes {
  readonly mediation: boolean
  readonly tribunal: boolean
}

/** TABLE: where an appeal belongs by what it is about. */
const APPEALED: Readonly<Record<AppealSubject, DisputeAbout>> = {
  'refusal-to-assess': 'request',
  'refusal-to-issue': 'assessment',
  content: 'other',
  'section-i': 'other',
  'refusal-to-reassess': 'other',
  'refusal-to-amend': 'other',
  cease: 'other',
}

/** TABLE: where mediation belongs by the decision it is about. */
const MEDIATED: Readonly<Partial<Record<EventKind, DisputeAbout>>> = {
  'decision-to-assess': 'request',
  'decision-to-issue': 'assessment',
}

/**
 * The disputes of each kind among events that stand. Mediation counts when it was held; it belongs to the decision
 * that the last request for it named. That mediation "held" is what the items ask, rather than offered, is general
 * knowledge and not checked against the guide.
 */
export function disputesOf(events: readonly CaseEvent[]): Readonly<Record<DisputeAbout, Disputes>> {
  const mediated = new Set(ofKind(events, 'mediation-held').map(({ on }) => mediatedAbout(events, on)))
  const appealed = new Set(ofKind(events, 'appeal-lodged').map(({ details }) => APPEALED[details.about]))
  const about = (what: DisputeAbout) => ({ mediation: mediated.has(what), tribunal: appealed.has(what) })
  return { request: about('request'), assessment: about('assessment'), other: about('other') }
}

function mediatedAbout(events: readonly CaseEvent[], heldOn: string): DisputeAbout {
  const asked = ofKind(events, 'mediation-requested')
    .filter(({ on }) => on <= heldOn)
    .at(-1)
  const subject = decisionInDispute(events, asked?.on ?? heldOn, asked?.details.decisionOn ?? null)
  const decision = events.findLast(
    event => isAppealable(event) && subject !== null && decisionSubject(event).key === subject.key,
  )
  return (decision && MEDIATED[decision.kind]) ?? 'other'
}
