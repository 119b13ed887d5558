import type { CaseEvent } from '../../../shared/ehc/case.ts'
import type { RuleKey } from '../../../shared/ehc/rules.ts'
import { A_PLAN, happened } from './a-case.ts'
import { JOURNEYS_OF_DISPUTES } from './journeys-of-disputes.ts'

/** What starts a rule, on which day it is then due, and what meets it (null where nothing does). */
export interface Journey {
  readonly before: readonly CaseEvent[]
  readonly due: string
  readonly meets: CaseEvent | null
}

const received = happened('request-received', '2026-01-12')
const refused = happened('decision-to-assess', '2026-02-20', { decision: 'not-assess' })
const made = happened('final-issued', '2025-03-11')
const planned = happened('review-meeting-planned', '2026-02-20', { meetingOn: '2026-03-10' })
const held = happened('review-meeting-held', '2026-03-10')
const notice = happened('amendment-notice-served', '2026-03-24')
const transfer = (kind: 'to-post-16' | 'other' | 'between-post-16') =>
  happened('phase-transfer-due', '2026-06-01', { transfer: kind, transfersOn: '2027-09-01' })
const transferFinal = happened('amended-final-issued', '2027-01-20', {
  review: 'transfer',
  plan: A_PLAN,
  phaseTransferYear: 2027,
})

/** One journey for every rule: a rule whose start or meeting nothing can record does not pass. */
export const JOURNEYS: Readonly<Record<RuleKey, Journey>> = {
  'decide-to-assess': { before: [received], due: '2026-02-23', meets: refused },
  advice: {
    before: [received, happened('advice-requested', '2026-02-20', { receivedByBodyOn: '2026-02-23' })],
    due: '2026-04-06',
    meets: happened('advice-received', '2026-04-01'),
  },
  'refuse-to-issue': {
    before: [received],
    due: '2026-05-04',
    meets: happened('decision-to-issue', '2026-04-30', { decision: 'not-issue' }),
  },
  'draft-plan': { before: [received], due: '2026-04-20', meets: happened('draft-served', '2026-04-20') },
  'views-on-draft': {
    before: [happened('draft-served', '2026-04-20')],
    due: '2026-05-04',
    meets: happened('views-received', '2026-05-01'),
  },
  'consultation-reply': {
    before: [happened('consultation-sent', '2026-04-20')],
    due: '2026-05-05',
    meets: happened('consultation-replied', '2026-04-29'),
  },
  'final-plan': { before: [received], due: '2026-06-01', meets: happened('final-issued', '2026-05-29') },
  'reassessment-reply': {
    before: [happened('reassessment-requested', '2026-05-05')],
    due: '2026-05-20',
    meets: happened('reassessment-decision', '2026-05-20'),
  },
  'plan-after-reassessment': {
    before: [happened('reassessment-decision', '2026-05-20')],
    due: '2026-08-26',
    meets: happened('reassessed-final-issued', '2026-08-20'),
  },
  'six-months-since-assessment': {
    before: [made, happened('reassessment-requested', '2025-06-02')],
    due: '2025-09-11',
    meets: null,
  },
  'first-review': { before: [made], due: '2026-03-10', meets: happened('review-decision', '2026-03-10') },
  'later-review': {
    before: [happened('review-decision', '2026-04-07')],
    due: '2027-04-06',
    meets: happened('review-decision', '2027-04-01', { review: 'second', decision: 'maintain' }),
  },
  'early-years-review': {
    before: [made],
    due: '2025-09-11',
    meets: happened('early-review-considered', '2025-09-01'),
  },
  'review-notice': { before: [planned], due: '2026-02-24', meets: planned },
  'review-papers': {
    before: [planned],
    due: '2026-02-24',
    meets: happened('review-papers-sent', '2026-02-23'),
  },
  'review-report': { before: [held], due: '2026-03-24', meets: happened('review-report-sent', '2026-03-20') },
  'review-decision': { before: [held], due: '2026-04-07', meets: happened('review-decision', '2026-04-01') },
  'amendment-notice': { before: [held], due: '2026-04-07', meets: notice },
  'views-on-amendments': {
    before: [notice],
    due: '2026-04-07',
    meets: happened('amendment-views-received', '2026-04-02'),
  },
  'amended-plan': {
    before: [notice],
    due: '2026-05-19',
    meets: happened('amended-final-issued', '2026-05-19'),
  },
  'refuse-to-amend': {
    before: [notice],
    due: '2026-05-19',
    meets: happened('decision-not-to-amend', '2026-05-01'),
  },
  'amended-plan-at-most': {
    before: [held],
    due: '2026-06-02',
    meets: happened('amended-final-issued', '2026-06-01'),
  },
  'phase-transfer-to-post-16': { before: [transfer('to-post-16')], due: '2027-03-30', meets: transferFinal },
  'phase-transfer-other': { before: [transfer('other')], due: '2027-02-14', meets: transferFinal },
  'phase-transfer-between-post-16': {
    before: [transfer('between-post-16')],
    due: '2027-04-01',
    meets: transferFinal,
  },
  'transfer-on-move': {
    before: [happened('move-learned', '2026-05-01', { movesOn: '2026-08-20' })],
    due: '2026-08-20',
    meets: happened('transferred-out', '2026-08-20'),
  },
  'transfer-after-learning': {
    before: [happened('move-learned', '2026-08-18')],
    due: '2026-09-08',
    meets: happened('transferred-out', '2026-09-01'),
  },
  'tell-family-of-transfer': {
    before: [happened('transferred-in', '2026-09-08')],
    due: '2026-10-20',
    meets: happened('transfer-notified', '2026-10-01'),
  },
  'review-after-transfer-12-months': {
    before: [happened('transferred-in', '2026-09-08')],
    due: '2027-02-09',
    meets: happened('review-decision', '2027-01-20'),
  },
  'review-after-transfer-3-months': {
    before: [happened('transferred-in', '2026-09-08', { lastReviewedOn: '2025-09-20' })],
    due: '2026-12-07',
    meets: happened('review-decision', '2026-12-01'),
  },
  ...JOURNEYS_OF_DISPUTES,
}
