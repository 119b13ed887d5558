import type { CaseList } from '../../shared/contracts/ehc.ts'
import type {
  AdviceFrom,
  DateState,
  EventDetails,
  Evidence,
  NamedPlan,
  SettingRef,
  Sharing,
} from './case-event.ts'

type Labels<Key extends string> = Readonly<Record<Key, string>>

/** The lists of cases, as their tabs say it. */
export const LIST_LABELS: Labels<CaseList> = {
  open: 'Open',
  'at-risk': 'At risk',
  overdue: 'Overdue',
  advice: 'Advice outstanding',
  reviews: 'Reviews this term',
  transfers: 'Phase transfers',
  plans: 'Plans',
  ended: 'Ended',
}

/** Who asked. SEN2 item 2.2. */
export const SOURCES: Labels<EventDetails<'request-received'>['source']> = {
  '1': 'A parent or the young person',
  '2': 'A school or other setting',
  '3': 'Health',
  '4': 'Social care',
  '5': 'Somebody else',
}

export const BASES: Labels<EventDetails<'request-received'>['basis']> = {
  REQUEST_S36: 'A request for a needs assessment (section 36)',
  BROUGHT_TO_ATTENTION_S24: 'Brought to the authority’s attention (section 24)',
}

export const BODIES: Labels<AdviceFrom['body']> = {
  parent: 'Parent or young person',
  education: 'Education',
  medical: 'Health',
  'educational-psychologist': 'Educational psychologist',
  'social-care': 'Social care',
  other: 'Another person',
}

export const PLACE_CODES: Labels<Extract<SettingRef, { by: 'code' }>['code']> = {
  OLA: 'Education otherwise than at school, arranged by the authority',
  OPA: 'Education otherwise than at school, arranged by the parents',
  EHE: 'Elective home education',
  EYP: 'Early-years provider without a number',
  OTH: 'Other',
  NEET: 'Not in education, employment or training (16 to 25)',
  NIEC: 'Not in education, notice to cease given',
  NIEO: 'Not in education, other',
}

export const RESIDENTIAL: Labels<NonNullable<NamedPlan['planRes']>> = {
  A: '38 to 51 weeks a year',
  B: '52 weeks a year',
}

export const WORK_BASED: Labels<NonNullable<NamedPlan['planWbp']>> = {
  A: 'Apprenticeship',
  T: 'Traineeship',
  S: 'Supported internship',
}

export const DIRECT_PAYMENTS: Labels<NonNullable<NamedPlan['directPayment']>> = {
  E: 'Education',
  S: 'Social care',
  H: 'Health',
  I: 'Integrated',
}

export const CEASE_REASONS: Labels<EventDetails<'ceased'>['reason']> = {
  '1': 'Reached the maximum age',
  '2': 'Needs are met without a plan',
  '3': 'Went on to higher education',
  '4': 'Went on to paid employment',
  '5': 'Moved to another authority',
  '6': 'No longer wishes to be in education or training',
  '7': 'Moved out of England',
  '8': 'The child or young person has died',
  '9': 'Another reason',
}

export const REVIEW_DECISIONS: Labels<EventDetails<'review-decision'>['decision']> = {
  maintain: 'Keep the plan as it is',
  amend: 'Amend the plan',
  cease: 'Cease the plan',
}

export const ORDERS: Labels<EventDetails<'order-made'>['order']> = {
  assess: 'Carry out a needs assessment',
  reassess: 'Carry out a reassessment',
  'make-plan': 'Make a plan',
  reconsider: 'Decide again',
  amend: 'Amend the content of the plan',
  'name-setting': 'Name a setting',
  continue: 'Continue the plan',
  'continue-and-amend': 'Continue the plan and amend it',
  cease: 'Cease the plan (the appeal was dismissed)',
}

export const APPEAL_SUBJECTS: Labels<EventDetails<'appeal-lodged'>['about']> = {
  'refusal-to-assess': 'The refusal to assess',
  'refusal-to-issue': 'The refusal to issue a plan',
  content: 'The content of the plan',
  'section-i': 'Only the placement the plan names',
  'refusal-to-reassess': 'The refusal to reassess',
  'refusal-to-amend': 'The refusal to amend after a review',
  cease: 'Ceasing the plan',
}

export const APPEAL_OUTCOMES: Labels<EventDetails<'appeal-decided'>['outcome']> = {
  allowed: 'Allowed',
  'partly-allowed': 'Allowed in part',
  dismissed: 'Dismissed',
  conceded: 'Not opposed by the authority',
  withdrawn: 'Withdrawn',
  agreed: 'Ended by agreement',
}

export const TRANSFERS: Labels<EventDetails<'phase-transfer-due'>['transfer']> = {
  'to-post-16': 'From secondary to post-16',
  other: 'Any other change of phase',
  'between-post-16': 'From one post-16 setting to another at another time of year',
}

export const PROVISIONS: Labels<EventDetails<'exemption-recorded'>['provision']> = {
  '5(4)': 'Regulation 5(4): the 6 weeks to decide whether to assess',
  '8(2)': 'Regulation 8(2): the 6 weeks to give advice',
  '10(4)': 'Regulation 10(4): the 16 weeks to say there will be no plan',
  '13(3)': 'Regulation 13(3): the 20 weeks to issue the final plan',
  '27(3)': 'Regulation 27(3): the 14 weeks after a reassessment is agreed',
  '44(3)': 'Regulation 44(3): the limits after a tribunal’s order',
  '45(7)': 'Regulation 45(7): the limits after an appeal that is not opposed',
}

export const GROUNDS: Labels<Evidence['ground']> = {
  'setting-closed': 'The setting asked for advice was closed for four weeks or more',
  'early-years-closed': 'The early-years provider asked for advice was closed for four weeks or more',
  'exceptional-circumstances': 'Exceptional personal circumstances affected the child or their parents',
  'absent-from-area': 'The child or their parents were away from the area',
  'missed-appointment': 'The child missed an appointment made by the body asked for advice',
  'further-representations': 'More representations or meetings were needed to carry out the order',
}

export const SHARING: Labels<Sharing> = {
  nothing: 'Only that there is a case',
  dates: 'The dates and the next step',
  everything: 'Everything on the case',
}

/** How a date's state looks: the colour only helps, the words say it. */
export const STATE_COLOURS: Labels<DateState> = {
  met: 'green',
  'met-late': 'orange',
  due: 'blue',
  'due-soon': 'yellow',
  overdue: 'red',
  exempted: 'purple',
  lapsed: 'grey',
  'not-started': 'grey',
  'not-applicable': 'grey',
  'not-recorded': 'grey',
  unknown: 'yellow',
}

/** Why there is no UPN. SEN2 item 1.7c. */
export const NO_UPN: Labels<string> = {
  UN1: 'Under 6 and has none yet',
  UN2: 'Never in a state-funded school',
  UN3: 'Educated outside England',
  UN5: 'Sources disagree about it',
  UN8: 'New to the authority in the last week',
  UN9: 'Never in a state-funded school or further education',
  UN10: 'The request ended before it was known',
}
