import type { NamedPlan } from './case-event.ts'
import { REVIEW_DECISIONS, SOURCES, TRANSFERS } from './codes.ts'
import type { EventForms } from './event-form-shape.ts'
import { authority, choice, day, type Field, optional } from './fields.ts'

const plan: Field<NamedPlan> = { type: 'plan', label: 'What the plan names' }
const review: Field<string> = {
  type: 'review',
  label: 'Which review?',
  hint: 'The same words for every step of one review, such as the year it is for.',
}

type Kinds =
  | 'review-meeting-planned'
  | 'review-papers-sent'
  | 'review-meeting-held'
  | 'review-report-sent'
  | 'review-decision'
  | 'early-review-considered'
  | 'amendment-notice-served'
  | 'amendment-views-received'
  | 'amended-final-issued'
  | 'decision-not-to-amend'
  | 'phase-transfer-due'
  | 'reassessment-requested'
  | 'reassessment-decision'
  | 'reassessed-final-issued'
  | 'move-learned'
  | 'transferred-in'
  | 'transfer-notified'

/** TABLE: how what happens in the life of a plan: reviews, amendments, transfers, reassessments and moves is recorded. */
export const PLAN_LIFE_FORMS: EventForms<Kinds> = {
  'review-meeting-planned': {
    label: 'Notice of review meeting given',
    day: 'When was notice given?',
    fields: { review, meetingOn: day('When is the meeting?') },
  },
  'review-papers-sent': { label: 'Review papers sent', day: 'When were they sent?', fields: { review } },
  'review-meeting-held': { label: 'Review meeting held', day: 'When was it held?', fields: { review } },
  'review-report-sent': { label: 'Review report sent', day: 'When was it sent?', fields: { review } },
  'review-decision': {
    label: 'Decision after review',
    day: 'When was the family told?',
    fields: { review, decision: choice('What was decided?', REVIEW_DECISIONS) },
  },
  'early-review-considered': {
    label: 'Earlier review considered',
    day: 'When was it considered?',
    fields: {},
  },
  'amendment-notice-served': {
    label: 'Notice of amendments served',
    day: 'When was it served?',
    fields: { review },
  },
  'amendment-views-received': {
    label: 'Family’s views on amendments received',
    day: 'When did they come?',
    fields: { review },
  },
  'amended-final-issued': {
    label: 'Amended plan issued',
    day: 'When was it issued?',
    fields: {
      review,
      plan,
      phaseTransferYear: optional<number>({
        type: 'number',
        label: 'Year of the phase transfer (optional)',
        hint: 'Where the plan names the setting of the next phase.',
      } as Field<number>),
    },
  },
  'decision-not-to-amend': {
    label: 'Decision not to amend',
    day: 'When was the family told?',
    fields: { review },
  },
  'phase-transfer-due': {
    label: 'Phase transfer coming',
    day: 'When did this become known?',
    fields: {
      transfer: choice('Which change of phase?', TRANSFERS),
      transfersOn: day('What is the first day in the next phase?'),
    },
  },
  'reassessment-requested': {
    label: 'Reassessment requested',
    day: 'When did the authority receive it?',
    fields: { source: choice('Who asked?', SOURCES) },
  },
  'reassessment-decision': {
    label: 'Decision whether to reassess',
    day: 'When was the family told?',
    fields: {
      decision: choice('What was decided?', { reassess: 'Reassess', 'not-reassess': 'Refuse to reassess' }),
    },
  },
  'reassessed-final-issued': {
    label: 'Plan finalised after reassessment',
    day: 'When was it issued?',
    fields: { plan },
  },
  'move-learned': {
    label: 'Learned of a move',
    day: 'When did the authority learn of it?',
    fields: { toAuthority: authority('To which authority?'), movesOn: day('When does the child move?') },
  },
  'transferred-in': {
    label: 'Transferred from another authority',
    day: 'When was it transferred here?',
    fields: {
      fromAuthority: authority('From which authority?'),
      planMadeOn: day('When was the plan made?'),
      lastReviewedOn: optional(day('When was it last reviewed? (optional)')),
    },
  },
  'transfer-notified': {
    label: 'Family told of the transfer',
    day: 'When were they told?',
    fields: {},
  },
}
