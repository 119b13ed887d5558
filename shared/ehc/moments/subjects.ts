import { longDate } from '../../calendar/local-date.ts'
import type { CaseEvent } from '../case.ts'
import type { AdviceFrom } from '../details/assessment.ts'
import { ADVICE_BODIES, ORDERS, type OrderKey } from '../details/codes.ts'
import { type SettingRef, settingKey } from '../details/named-plan.ts'
import { EVENT_LABELS } from '../event-labels.ts'
import type { Subject } from './keys.ts'

/** One body's advice. */
export function adviceSubject({ body, name }: AdviceFrom): Subject {
  const label = ADVICE_BODIES[body]
  return { sort: 'advice', key: `${body}/${name}`, label: name === '' ? label : `${label}: ${name}` }
}

/**
 * What a subject is called without anything a person typed, or null where nothing is left: for notices, and for
 * people with whom only the dates are shared. Which settings are consulted is not theirs to see.
 */
export function plainLabel(subject: Subject | null): string | null {
  if (subject === null || subject.sort === 'setting' || subject.sort === 'review') return null
  return subject.sort === 'advice' ? ADVICE_BODIES[bodyOf(subject)] : subject.label
}

function bodyOf({ key }: Subject): AdviceFrom['body'] {
  return key.slice(0, key.indexOf('/')) as AdviceFrom['body']
}

/** A setting that is consulted. */
export function settingSubject(setting: SettingRef): Subject {
  return { sort: 'setting', key: settingKey(setting), label: settingKey(setting) }
}

/** One review with the amendments that follow from it. */
export function reviewSubject(review: string): Subject {
  return { sort: 'review', key: review, label: `Review ${review}` }
}

/** The phase transfer of a year. */
export function phaseSubject(year: number): Subject {
  return { sort: 'phase', key: String(year), label: `Transfer in ${year}` }
}

/** A move to another authority. */
export function moveSubject(authority: string): Subject {
  return { sort: 'move', key: authority, label: `Move to authority ${authority}` }
}

/** What was ordered. */
export function orderSubject(order: OrderKey): Subject {
  return { sort: 'order', key: order, label: ORDERS[order] }
}

/** A decision that can be appealed, by its day. */
export function decisionSubject(decision: CaseEvent): Subject {
  return {
    sort: 'decision',
    key: decision.on,
    label: `${EVENT_LABELS[decision.kind]}, ${longDate(decision.on)}`,
  }
}

/**
 * Whether a decision opens a right of appeal, and with it the mediation limits. A certificate or appeal that
 * names no decision belongs to the latest of these on or before its day. @source CFA 2014 s. 51(2)
 */
export function isAppealable(event: CaseEvent): boolean {
  switch (event.kind) {
    case 'decision-to-assess':
      return event.details.decision === 'not-assess'
    case 'decision-to-issue':
      return event.details.decision === 'not-issue'
    case 'reassessment-decision':
      return event.details.decision === 'not-reassess'
    case 'review-decision':
      return event.details.decision !== 'amend'
    case 'final-issued':
    case 'amended-final-issued':
    case 'decision-not-to-amend':
    case 'reassessed-final-issued':
      return true
    default:
      return false
  }
}

/** The decision a step of a dispute is about, or null when there is none. */
export function decisionInDispute(
  events: readonly CaseEvent[],
  on: string,
  decisionOn: string | null,
): Subject | null {
  const decisions = events.filter(event => isAppealable(event) && event.on <= on)
  const decision =
    decisionOn === null ? decisions.at(-1) : decisions.find(candidate => candidate.on === decisionOn)
  return decision === undefined ? null : decisionSubject(decision)
}
