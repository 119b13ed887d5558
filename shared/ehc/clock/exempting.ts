import type { LocalDate } from '../../calendar/local-date.ts'
import { type CaseEvent, ofKind } from '../case.ts'
import type { Provision } from '../exemption-grounds.ts'
import { assessExemption } from '../exemptions.ts'
import type { Moment } from '../moments/keys.ts'
import { adviceSubject } from '../moments/subjects.ts'
import { DEADLINE_RULES, type RuleKey } from '../rules.ts'
import type { DeadlineExemption } from './deadline.ts'
import type { Run } from './runs.ts'

/**
 * The exemption recorded against a run of a rule, the first of several, or null: of a provision that excuses it, with
 * evidence of the time it allows. `events` must be current.
 * @param dueOn  the last day of the run; null where it cannot be worked out, and then the evidence's days are not looked at
 */
export function exemptionFor(
  { rule, start }: Run,
  events: readonly CaseEvent[],
  dueOn: LocalDate | null,
): DeadlineExemption | null {
  const allowed = dueOn === null ? null : { from: start.on, to: dueOn }
  const recorded = ofKind(events, 'exemption-recorded')
    .filter(({ on, details }) => on >= start.since && mayExcuse(details.provision, rule, start))
    .filter(({ details }) => assessExemption(details.provision, details.evidence, allowed).applies)
    .find(
      ({ details }) =>
        details.adviceFrom === null ||
        start.about?.sort !== 'advice' ||
        adviceSubject(details.adviceFrom).key === start.about.key,
    )
  if (recorded === undefined) return null
  const { provision, evidence, familyToldOn } = recorded.details
  return { provision, ground: evidence.ground, recordedOn: recorded.on, familyToldOn }
}

/** Whether a provision excuses a run of a rule: that of an order, only what the order came from. */
export function mayExcuse(provision: Provision, rule: RuleKey, start: Pick<Moment, 'excusedBy'>): boolean {
  const isOfRule = DEADLINE_RULES[rule].exemptions.includes(provision)
  return isOfRule && (start.excusedBy === undefined || start.excusedBy === provision)
}

/** Whether a case counts as an exception in the 20-week measure. @source SEN2 item 3.7, Week20; reg. 13(3) */
export function hasWeek20Exception(events: readonly CaseEvent[]): boolean {
  return ofKind(events, 'exemption-recorded').some(({ details }) => details.provision === '13(3)')
}
