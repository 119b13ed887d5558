import type { RuleKey } from '../../../shared/ehc/rules.ts'
import { EXAMPLES_OF_DISPUTES } from './worked-examples-of-disputes.ts'

/** A day counted from and the last day that is on time, worked out by hand with a calendar. */
export interface Example {
  readonly from: string
  readonly due: string
  readonly why?: string
}

/** At least two for every rule: a new rule does not compile without its own. */
export const WORKED_EXAMPLES: Readonly<Record<RuleKey, readonly [Example, Example, ...Example[]]>> = {
  'decide-to-assess': [
    { from: '2026-01-12', due: '2026-02-23' },
    { from: '2025-09-26', due: '2025-11-07', why: 'the clocks go back between' },
    { from: '2028-01-18', due: '2028-02-29', why: 'ends on a leap day' },
  ],
  advice: [
    { from: '2026-02-23', due: '2026-04-06', why: 'Easter Monday, not moved' },
    { from: '2026-03-20', due: '2026-05-01', why: 'the clocks go forward between' },
  ],
  'refuse-to-issue': [
    { from: '2026-01-12', due: '2026-05-04', why: 'a bank holiday, not moved' },
    { from: '2027-11-08', due: '2028-02-28' },
  ],
  'draft-plan': [
    { from: '2026-01-12', due: '2026-04-20' },
    { from: '2026-03-16', due: '2026-06-22' },
  ],
  'views-on-draft': [
    { from: '2026-06-01', due: '2026-06-15' },
    { from: '2028-02-20', due: '2028-03-05', why: 'over a leap day' },
  ],
  'consultation-reply': [
    { from: '2026-04-20', due: '2026-05-05' },
    { from: '2026-12-14', due: '2026-12-29', why: 'over Christmas' },
  ],
  'final-plan': [
    { from: '2026-01-12', due: '2026-06-01' },
    { from: '2025-09-26', due: '2026-02-13' },
    { from: '2026-03-16', due: '2026-08-03' },
    { from: '2027-10-12', due: '2028-02-29' },
  ],
  'reassessment-reply': [
    { from: '2026-05-05', due: '2026-05-20' },
    { from: '2028-02-20', due: '2028-03-06' },
  ],
  'plan-after-reassessment': [
    { from: '2026-05-20', due: '2026-08-26' },
    { from: '2026-11-23', due: '2027-03-01' },
  ],
  'six-months-since-assessment': [
    { from: '2026-03-10', due: '2026-09-10' },
    { from: '2025-08-31', due: '2026-02-28', why: 'February has no 31st' },
  ],
  'first-review': [
    { from: '2025-06-02', due: '2026-06-01' },
    { from: '2024-02-29', due: '2025-02-28', why: 'there is no 29 February 2025' },
  ],
  'later-review': [
    { from: '2026-04-07', due: '2027-04-06' },
    { from: '2027-03-01', due: '2028-02-29', why: 'the day before 1 March 2028' },
  ],
  'early-years-review': [
    { from: '2026-01-15', due: '2026-07-15' },
    { from: '2026-08-31', due: '2027-02-28' },
  ],
  'review-notice': [
    { from: '2026-03-10', due: '2026-02-24' },
    { from: '2028-03-07', due: '2028-02-22', why: 'back over a leap day' },
  ],
  'review-papers': [
    { from: '2026-03-10', due: '2026-02-24' },
    { from: '2027-01-12', due: '2026-12-29' },
  ],
  'review-report': [
    { from: '2026-03-10', due: '2026-03-24' },
    { from: '2026-12-17', due: '2026-12-31' },
  ],
  'review-decision': [
    { from: '2026-03-10', due: '2026-04-07' },
    { from: '2026-10-08', due: '2026-11-05' },
  ],
  'amendment-notice': [
    { from: '2026-03-10', due: '2026-04-07' },
    { from: '2026-10-08', due: '2026-11-05' },
  ],
  'views-on-amendments': [
    { from: '2026-03-24', due: '2026-04-07' },
    { from: '2026-12-18', due: '2027-01-01' },
  ],
  'amended-plan': [
    { from: '2026-03-24', due: '2026-05-19' },
    { from: '2026-04-07', due: '2026-06-02' },
    { from: '2026-07-01', due: '2026-08-26' },
  ],
  'refuse-to-amend': [
    { from: '2026-03-24', due: '2026-05-19' },
    { from: '2026-07-01', due: '2026-08-26' },
  ],
  'amended-plan-at-most': [
    { from: '2026-03-10', due: '2026-06-02' },
    { from: '2026-10-08', due: '2026-12-31' },
  ],
  'phase-transfer-to-post-16': [
    { from: '2027-09-01', due: '2027-03-30' },
    { from: '2028-09-04', due: '2028-03-30' },
  ],
  'phase-transfer-other': [
    { from: '2027-09-01', due: '2027-02-14' },
    { from: '2028-09-04', due: '2028-02-14' },
  ],
  'phase-transfer-between-post-16': [
    { from: '2027-01-11', due: '2026-08-11' },
    { from: '2027-07-31', due: '2027-02-28', why: 'five months before has no 31st' },
  ],
  'transfer-on-move': [
    { from: '2026-10-01', due: '2026-10-01' },
    { from: '2026-12-25', due: '2026-12-25' },
  ],
  'transfer-after-learning': [
    { from: '2026-08-18', due: '2026-09-08', why: '31 August is skipped' },
    { from: '2026-03-23', due: '2026-04-14', why: 'Good Friday and Easter Monday are skipped' },
  ],
  'tell-family-of-transfer': [
    { from: '2026-09-08', due: '2026-10-20' },
    { from: '2026-10-01', due: '2026-11-12' },
  ],
  'review-after-transfer-12-months': [
    { from: '2026-02-10', due: '2027-02-09' },
    { from: '2026-01-01', due: '2026-12-31' },
  ],
  'review-after-transfer-3-months': [
    { from: '2026-09-08', due: '2026-12-07' },
    { from: '2026-11-30', due: '2027-02-28', why: 'February has no 30th' },
  ],
  ...EXAMPLES_OF_DISPUTES,
}
