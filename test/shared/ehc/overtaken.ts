import type { CaseEvent } from '../../../shared/ehc/case.ts'
import type { RuleKey } from '../../../shared/ehc/rules.ts'
import { happened } from './a-case.ts'

const final = happened('final-issued', '2026-05-18')
const reassessed = happened('reassessed-final-issued', '2026-09-01')
const decision = happened('review-decision', '2026-04-20', { decision: 'maintain' })
const amended = happened('amended-final-issued', '2026-06-20')
const certificate = happened('mediation-certificate-issued', '2026-04-08')
const ended = happened('appeal-decided', '2026-06-30')
/** A whole review, from meeting to decision, after whatever the journey began with. */
const aReview = [
  happened('review-meeting-held', '2026-12-01', { review: 'next' }),
  happened('review-decision', '2026-12-20', { review: 'next', decision: 'maintain' }),
]
const afterTransfer = happened('amended-final-issued', '2027-10-04')

/**
 * For every rule, what each time shows that the case has gone past it though it was never recorded; joined to its
 * journey. Null: nothing but doing it, or the end of the case, ends it, and the reason why.
 */
export const OVERTAKEN: Readonly<Record<RuleKey, readonly (readonly CaseEvent[])[] | string>> = {
  'decide-to-assess': [
    [final],
    [happened('draft-served', '2026-04-20')],
    [happened('order-made', '2026-04-20')],
  ],
  advice: [[final], [reassessed], [happened('decision-to-issue', '2026-05-01', { decision: 'not-issue' })]],
  'refuse-to-issue': 'agreeing to issue, or issuing, makes it not apply',
  'draft-plan': [[final]],
  'views-on-draft': [[final]],
  'consultation-reply': [[final], [amended], [reassessed]],
  'final-plan': 'a plan is owed until it is issued or refused',
  'reassessment-reply': [[reassessed]],
  'plan-after-reassessment': 'the plan is owed until it is issued',
  'six-months-since-assessment': 'it only passes',
  'first-review': 'without its decision no later review would be counted',
  'later-review': 'without its decision no later review would be counted',
  'early-years-review': 'the next review meets it',
  'review-notice': [[happened('review-meeting-held', '2026-03-10')], [decision], aReview],
  'review-papers': [[happened('review-meeting-held', '2026-03-10')], [decision], aReview],
  'review-report': [[decision], [happened('amendment-notice-served', '2026-04-20')], aReview],
  'review-decision': [[amended], [happened('decision-not-to-amend', '2026-05-01')], aReview],
  'amendment-notice': [[amended], aReview],
  'views-on-amendments': [[amended], [happened('decision-not-to-amend', '2026-05-01')], aReview],
  'amended-plan': [aReview],
  'refuse-to-amend': [aReview],
  'amended-plan-at-most': [aReview],
  'phase-transfer-to-post-16': [[afterTransfer]],
  'phase-transfer-other': [[afterTransfer]],
  'phase-transfer-between-post-16': [[afterTransfer]],
  'transfer-on-move': 'the transfer itself meets it',
  'transfer-after-learning': 'the transfer itself meets it',
  'tell-family-of-transfer': [aReview, [happened('reassessed-final-issued', '2026-11-01')]],
  'review-after-transfer-12-months': 'a review meets it',
  'review-after-transfer-3-months': 'a review meets it',
  'contact-mediation-adviser': [[certificate], [happened('mediation-requested', '2026-03-02')]],
  'mediation-certificate': [
    [happened('appeal-lodged', '2026-04-01')],
    [happened('decision-to-assess', '2026-05-01')],
    [final],
    aReview,
  ],
  'arrange-mediation': [
    [certificate],
    [ended],
    [happened('decision-to-assess', '2026-05-01')],
    [final],
    aReview,
  ],
  'arrange-health-mediation': [[certificate], [ended], aReview],
  'carry-out-agreement': [aReview, [reassessed]],
  'commissioner-informs-authority': [aReview, [happened('mediation-agreement-carried-out', '2026-04-30')]],
  'appeal-after-decision': 'a chance to act lapses',
  'appeal-after-certificate': 'a chance to act lapses',
  'appeal-response': [[ended], [happened('order-made', '2026-06-30', { order: 'amend' })]],
  'order-start-assessment': [[final], [happened('decision-to-issue', '2026-05-20')], [reassessed]],
  'order-refuse-plan': 'agreeing to issue, or issuing, makes it not apply',
  'order-final-after-assessment': 'a plan is owed until it is issued or refused',
  'order-draft': [[final]],
  'order-final': 'a plan is owed until it is issued',
  'order-reconsider': [[final], [amended], aReview],
  'order-amend': [[reassessed], aReview],
  'order-name-setting': [[reassessed], aReview],
  'order-continue': [[amended], [reassessed], aReview],
  'order-continue-and-amend': [[reassessed], aReview],
  'order-cease': 'ceasing meets it',
}
