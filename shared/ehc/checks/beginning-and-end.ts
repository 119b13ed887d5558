import { type LocalDate, longDate } from '../../calendar/local-date.ts'
import { BEGINNINGS } from '../case.ts'
import {
  type Beside,
  type Checks,
  type Finding,
  hasPlan,
  lastOf,
  otherAuthority,
  refuse,
  warn,
} from './check.ts'

/** Refuses what would have happened before the child was born. */
function afterBirth(provision: string, on: LocalDate, { own }: Beside): Finding | false {
  return (
    own.bornOn !== null &&
    on < own.bornOn &&
    refuse(provision, `The child was born on ${longDate(own.bornOn)}: check both dates`)
  )
}

/** A request, or learning of a child, begins a case: once something was decided in it, it begins another. */
function receipt(provision: string, on: LocalDate, beside: Beside): (Finding | false)[] {
  const decided = lastOf(beside, 'decision-to-assess', on, decision => decision.on < on)
  return [
    afterBirth(provision, on, beside),
    hasPlan(beside, on) &&
      refuse(provision, 'There is a plan on this day: record that a reassessment was requested instead'),
    decided !== undefined &&
      refuse(
        provision,
        `Whether to assess was decided on ${longDate(decided.on)}: check the day, or start a new case for what came after`,
      ),
  ]
}

/** What can be wrong with how a case begins and ends. */
export const BEGINNING_AND_END_CHECKS: Checks = {
  'request-received': ({ on, details }, beside) => [
    ...receipt('CFA 2014 s. 36', on, beside),
    details.basis === 'REQUEST_S36' &&
      (details.source === '3' || details.source === '4') &&
      refuse(
        'CFA 2014 s. 36(1)',
        'Health and social care bring a child to the authority’s attention under section 24: choose that basis',
      ),
    details.basis === 'REQUEST_S36' &&
      details.source === '5' &&
      warn(
        'CFA 2014 s. 36(1)',
        'Only a parent, a young person, a school or a post-16 institution, or a person acting for one, can request an assessment',
      ),
  ],
  'brought-to-attention': ({ on }, beside) => receipt('CFA 2014 s. 24', on, beside),
  'transferred-in': ({ on, details }, beside) => [
    beside.events.some(({ kind }) => BEGINNINGS.includes(kind) || kind === 'final-issued') &&
      refuse(
        'reg. 15',
        'A plan from another authority begins a case, and this one has begun: end it, and start a new one for the plan',
      ),
    otherAuthority('reg. 15', details.fromAuthority, beside),
    afterBirth('reg. 15', details.planMadeOn, beside),
    details.planMadeOn > on &&
      refuse('reg. 15', 'The plan cannot have been made after it was transferred: check both dates'),
    details.lastReviewedOn !== null &&
      (details.lastReviewedOn > on || details.lastReviewedOn < details.planMadeOn) &&
      refuse('reg. 15', 'The last review must be between the day the plan was made and the transfer'),
  ],
  withdrawn: ({ on }, beside) => [
    hasPlan(beside, on) &&
      refuse('CFA 2014 s. 45', 'There is a plan on this day: it is not withdrawn but ceased. Record that'),
  ],
  'transferred-out': ({ details }, beside) => [otherAuthority('reg. 15', details.toAuthority, beside)],
  ceased: ({ on }, beside) => [
    !hasPlan(beside, on) && refuse('CFA 2014 s. 45', 'There is no plan to cease on this day'),
  ],
}
