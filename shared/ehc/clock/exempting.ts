import { type CaseEvent, ofKind } from '../case.ts'
import { adviceSubject } from '../moments/subjects.ts'
import { DEADLINE_RULES } from '../rules.ts'
import type { DeadlineExemption } from './deadline.ts'
import type { Run } from './runs.ts'

/** The exemption recorded against a run of a rule, the first of several, or null. `events` must be current. */
export function exemptionFor({ rule, start }: Run, events: readonly CaseEvent[]): DeadlineExemption | null {
  const { exemptions } = DEADLINE_RULES[rule]
  const recorded = ofKind(events, 'exemption-recorded')
    .filter(({ on, details }) => exemptions.includes(details.provision) && on >= start.since)
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

/** Whether a case counts as an exception in the 20-week measure. @source SEN2 item 3.7, Week20; reg. 13(3) */
export function hasWeek20Exception(events: readonly CaseEvent[]): boolean {
  return ofKind(events, 'exemption-recorded').some(({ details }) => details.provision === '13(3)')
}
