import { longDate } from '../../calendar/local-date.ts'
import type { EventKind, EventOf } from '../case.ts'
import { lastDayForViews } from './assessment.ts'
import {
  type Beside,
  type Checks,
  type Finding,
  hasPlan,
  isOrdered,
  lastOf,
  otherAuthority,
  refuse,
  warn,
} from './check.ts'

/** The kinds of event that belong to a review. */
type ReviewKind = {
  [K in EventKind]: EventOf<K>['details'] extends { review: string } ? K : never
}[EventKind]

function ofReview<K extends ReviewKind>(beside: Beside, kind: K, on: string, review: string) {
  return lastOf(beside, kind, on, event => (event.details as { review: string }).review === review)
}

function needsPlan(beside: Beside, on: string): Finding | false {
  return !hasPlan(beside, on) && refuse('CFA 2014 s. 44', 'There is no plan on this day')
}

/** What can be wrong with reviews, amendments, reassessments and moves. */
export const PLAN_LIFE_CHECKS: Checks = {
  'review-meeting-planned': ({ on, details }, beside) => [
    needsPlan(beside, on),
    details.meetingOn < on &&
      refuse('reg. 20(3); reg. 21(3)', 'Notice cannot be given after the meeting: check both dates'),
  ],
  'review-papers-sent': ({ on }, beside) => [needsPlan(beside, on)],
  'review-meeting-held': ({ on, details }, beside) => {
    const decision = ofReview(beside, 'review-decision', on, details.review)
    return [
      needsPlan(beside, on),
      decision !== undefined &&
        decision.on < on &&
        refuse(
          'reg. 20(10)',
          `The decision after the review “${details.review}” was taken on ${longDate(decision.on)}: give the next review a name of its own`,
        ),
    ]
  },
  'review-report-sent': ({ on, details }, beside) => [
    ofReview(beside, 'review-meeting-held', on, details.review) === undefined &&
      refuse('reg. 20(7); reg. 21(7)', 'A report follows the review meeting: record first when it was held'),
  ],
  'review-decision': ({ on, details }, beside) => [
    ofReview(beside, 'review-meeting-held', on, details.review) === undefined &&
      refuse('reg. 20(10); reg. 21', 'A decision follows the review meeting: record first when it was held'),
    ofReview(beside, 'review-decision', on, details.review) !== undefined &&
      refuse(
        'reg. 20(10)',
        'The decision after this review is recorded already: correct that entry if it is wrong',
      ),
  ],
  'amendment-notice-served': ({ on }, beside) => [needsPlan(beside, on)],
  'amendment-views-received': ({ on, details }, beside) => [
    ofReview(beside, 'amendment-notice-served', on, details.review) === undefined &&
      refuse('reg. 22(2)(c)', 'Views on amendments cannot come before the notice of them was served'),
  ],
  'amended-final-issued': ({ on, details }, beside) => {
    const notice = ofReview(beside, 'amendment-notice-served', on, details.review)
    if (notice === undefined)
      return [
        !isOrdered(beside, on) &&
          refuse(
            'reg. 22(2)',
            'An amended plan follows a notice of the proposed amendments: record that first',
          ),
      ]
    const last = lastDayForViews('views-on-amendments', notice.on, beside)
    const views = ofReview(beside, 'amendment-views-received', on, details.review)
    return [
      views === undefined &&
        on <= last &&
        warn(
          'reg. 22(2)(c)',
          `The family has at least 15 days, to the end of ${longDate(last)}, and no reply is recorded`,
        ),
    ]
  },
  'decision-not-to-amend': ({ on, details }, beside) => [
    ofReview(beside, 'amendment-notice-served', on, details.review) === undefined &&
      refuse(
        'reg. 22(4)',
        'Deciding not to amend follows a notice of amendments: without one, record the decision after the review',
      ),
  ],
  'reassessment-requested': ({ on }, beside) => [needsPlan(beside, on)],
  'reassessment-decision': ({ on }, beside) => [needsPlan(beside, on)],
  'reassessed-final-issued': ({ on }, beside) => [
    lastOf(beside, 'reassessment-decision', on)?.details.decision !== 'reassess' &&
      !isOrdered(beside, on) &&
      refuse('reg. 27(2)', 'No reassessment has been agreed by this day'),
  ],
  'phase-transfer-due': ({ on }, beside) => [needsPlan(beside, on)],
  'move-learned': ({ on, details }, beside) => [
    otherAuthority('reg. 15', details.toAuthority, beside),
    !hasPlan(beside, on) && refuse('reg. 15', 'There is no plan to transfer on this day'),
  ],
  'transfer-notified': ({ on }, beside) => [
    lastOf(beside, 'transferred-in', on) === undefined &&
      refuse('reg. 15', 'The family is told after the transfer, and none is recorded by this day'),
  ],
}
