import type { AdviceFrom, NamedPlan, SettingRef } from './case-event.ts'
import { BASES, CEASE_REASONS, PROVISIONS, SOURCES } from './codes.ts'
import type { EventForms } from './event-form-shape.ts'
import { authority, choice, day, type Field, optional, yesNo } from './fields.ts'

const from = (label: string): Field<AdviceFrom> => ({ type: 'advice-from', label })
const place = (label: string): Field<SettingRef> => ({ type: 'place', label })
const plan: Field<NamedPlan> = { type: 'plan', label: 'What the plan names' }

type Kinds =
  | 'request-received'
  | 'brought-to-attention'
  | 'decision-to-assess'
  | 'advice-requested'
  | 'advice-received'
  | 'advice-not-needed'
  | 'decision-to-issue'
  | 'draft-served'
  | 'views-received'
  | 'consultation-sent'
  | 'consultation-replied'
  | 'final-issued'
  | 'exemption-recorded'
  | 'withdrawn'
  | 'transferred-out'
  | 'ceased'
  | 'recorded-in-error'

/** TABLE: how what happens in a needs assessment, its ending and its exemptions is recorded. */
export const ASSESSMENT_FORMS: EventForms<Kinds> = {
  'request-received': {
    label: 'Request received',
    day: 'When did the authority receive it?',
    fields: {
      source: choice('Who asked?', SOURCES),
      basis: choice('On what basis?', BASES),
      relevantYouthAccommodation: yesNo('Is the child or young person in youth custody?'),
    },
  },
  'brought-to-attention': {
    label: 'Child brought to the authority’s attention',
    day: 'When did the authority learn of the child?',
    fields: { source: choice('Who told the authority?', SOURCES) },
  },
  'decision-to-assess': {
    label: 'Decision whether to assess',
    day: 'When was the family told?',
    fields: {
      decision: choice('What was decided?', { assess: 'Assess', 'not-assess': 'Refuse to assess' }),
    },
  },
  'advice-requested': {
    label: 'Advice requested',
    day: 'When was it sent?',
    fields: {
      from: from('Whose advice?'),
      receivedByBodyOn: day('When did they receive it?', 'Their six weeks start on this day.'),
    },
  },
  'advice-received': {
    label: 'Advice received',
    day: 'When did it come?',
    fields: { from: from('Whose advice?') },
  },
  'advice-not-needed': {
    label: 'Earlier advice agreed to be sufficient',
    day: 'When was this agreed?',
    fields: {
      from: from('Whose advice?'),
      allSatisfied: {
        type: 'agreed',
        label: 'Its author, the authority and the family are all satisfied that earlier advice is enough',
      },
    },
  },
  'decision-to-issue': {
    label: 'Decision whether to issue a plan',
    day: 'When was the family told?',
    fields: {
      decision: choice('What was decided?', { issue: 'Issue a plan', 'not-issue': 'Refuse to issue a plan' }),
    },
  },
  'draft-served': { label: 'Draft plan served', day: 'When was it served on the family?', fields: {} },
  'views-received': {
    label: 'Family’s views on the draft received',
    day: 'When did they come?',
    fields: {
      asksForSetting: optional(place('Which setting do they ask for?')),
      wantsMeeting: yesNo('Do they want a meeting?'),
    },
  },
  'consultation-sent': {
    label: 'Setting consulted',
    day: 'When was it sent?',
    fields: { setting: place('Which setting?') },
  },
  'consultation-replied': {
    label: 'Setting replied',
    day: 'When did the reply come?',
    fields: {
      setting: place('Which setting?'),
      reply: choice('What does it say?', {
        'can-meet-need': 'It can meet the child’s needs',
        'cannot-meet-need': 'It cannot meet the child’s needs',
        other: 'Something else',
      }),
    },
  },
  'final-issued': { label: 'Final plan issued', day: 'When was it issued?', fields: { plan } },
  'exemption-recorded': {
    label: 'Exemption recorded',
    day: 'When was it approved?',
    fields: {
      provision: choice('Which provision?', PROVISIONS, 'It excuses a missed day. It does not move it.'),
      adviceFrom: optional<AdviceFrom>({
        type: 'late-advice',
        label: 'Whose advice is late?',
      } as Field<AdviceFrom>),
      evidence: { type: 'evidence', label: 'On what ground?' },
      approvedBy: { type: 'approver', label: 'Who approved it?' },
      familyToldOn: optional(day('When was the family told? (optional)')),
    },
  },
  withdrawn: {
    label: 'Withdrawn',
    day: 'When was it withdrawn?',
    fields: {
      by: choice('Who withdrew it?', {
        family: 'The family',
        setting: 'The setting',
        other: 'Somebody else',
      }),
    },
  },
  'transferred-out': {
    label: 'Transferred to another authority',
    day: 'When was it transferred?',
    fields: { toAuthority: authority('To which authority?') },
  },
  ceased: {
    label: 'Plan ceased',
    day: 'When did it cease?',
    fields: { reason: choice('Why?', CEASE_REASONS) },
  },
  'recorded-in-error': { label: 'Entry struck out', day: 'When was it struck out?', fields: {} },
}
