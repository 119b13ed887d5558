/** Where a request came from. Codes of SEN2 item 2.2. */
export const REQUEST_SOURCES = {
  '1': 'Parent or young person',
  '2': 'School or other education setting',
  '3': 'Health',
  '4': 'Social care',
  '5': 'Other',
} as const satisfies Record<string, string>
export type RequestSource = keyof typeof REQUEST_SOURCES

/** What started the clock. @source CFA 2014 ss. 24 and 36(1) */
export const CLOCK_BASES = {
  REQUEST_S36: 'Request for a needs assessment (section 36)',
  BROUGHT_TO_ATTENTION_S24: 'Brought to the authority’s attention (section 24)',
} as const satisfies Record<string, string>

/** Whom advice is asked of. @source SI 2014/1530 reg. 6(1) */
export const ADVICE_BODIES = {
  parent: 'Parent or young person',
  education: 'Education',
  medical: 'Health',
  'educational-psychologist': 'Educational psychologist',
  'social-care': 'Social care',
  other: 'Another person',
} as const satisfies Record<string, string>
export type AdviceBody = keyof typeof ADVICE_BODIES

/** A place without a register number. Codes of SEN2 item 4.7c. */
export const SEN_SETTINGS = {
  OLA: 'Education otherwise than at school, arranged by the authority',
  OPA: 'Arranged by the parents',
  EHE: 'Elective home education',
  EYP: 'Early-years provider without a register number',
  OTH: 'Other',
  NEET: 'Not in education, employment or training (16 to 25)',
  NIEC: 'Not in education, notice to cease given',
  NIEO: 'Not in education, other',
} as const satisfies Record<string, string>
export type SenSetting = keyof typeof SEN_SETTINGS

/** Residential weeks. SEN2 item 4.2. */
export const RESIDENTIAL = { A: '38 to 51 weeks a year', B: '52 weeks a year' } as const
/** Work-based placement. SEN2 item 4.3. */
export const WORK_BASED = { A: 'Apprenticeship', T: 'Traineeship', S: 'Supported internship' } as const
/** What a direct payment is for. SEN2 item 4.4c. */
export const DIRECT_PAYMENTS = { E: 'Education', S: 'Social care', H: 'Health', I: 'Integrated' } as const

/** Why a plan ceased. Codes of SEN2 item 4.6. */
export const CEASE_REASONS = {
  '1': 'Reached the maximum age',
  '2': 'Needs met without a plan',
  '3': 'Moved on to higher education',
  '4': 'Moved on to paid employment',
  '5': 'Transferred to another authority',
  '6': 'No longer wishes to engage in education or training',
  '7': 'Moved outside England',
  '8': 'Child or young person has died',
  '9': 'Other',
} as const satisfies Record<string, string>
export type CeaseReason = keyof typeof CEASE_REASONS

/** What a review decides. SEN2 item 5.4c gives the letters M, A and C. */
export const REVIEW_OUTCOMES = {
  maintain: 'Keep the plan as it is',
  amend: 'Amend the plan',
  cease: 'Cease the plan',
} as const satisfies Record<string, string>
export type ReviewOutcome = keyof typeof REVIEW_OUTCOMES

/** What the tribunal can order, or the authority leave unopposed, or mediation agree on. @source reg. 44(2) */
export const ORDERS = {
  assess: 'Carry out a needs assessment',
  reassess: 'Carry out a reassessment',
  'make-plan': 'Make a plan',
  reconsider: 'Decide again',
  amend: 'Amend the content of the plan',
  'name-setting': 'Name a setting',
  continue: 'Continue the plan',
  'continue-and-amend': 'Continue the plan and amend it',
  cease: 'Cease the plan (appeal dismissed)',
} as const satisfies Record<string, string>
export type OrderKey = keyof typeof ORDERS

/** What an appeal is about. Only `section-i` needs no mediation certificate. @source CFA 2014 ss. 51(2), 55(4) */
export const APPEAL_SUBJECTS = {
  'refusal-to-assess': 'Refusal to assess',
  'refusal-to-issue': 'Refusal to issue a plan',
  content: 'Content of the plan',
  'section-i': 'Placement named in the plan only',
  'refusal-to-reassess': 'Refusal to reassess',
  'refusal-to-amend': 'Refusal to amend after a review',
  cease: 'Ceasing the plan',
} as const satisfies Record<string, string>
export type AppealSubject = keyof typeof APPEAL_SUBJECTS

/** How an appeal ended. */
export const APPEAL_OUTCOMES = {
  allowed: 'Allowed',
  'partly-allowed': 'Allowed in part',
  dismissed: 'Dismissed',
  conceded: 'Not opposed by the authority',
  withdrawn: 'Withdrawn',
  agreed: 'Ended by agreement',
} as const satisfies Record<string, string>

/** The kinds of phase transfer that have their own day. @source reg. 18 */
export const PHASE_TRANSFERS = {
  'to-post-16': 'Secondary to post-16',
  other: 'Any other change of phase',
  'between-post-16': 'From one post-16 institution to another at another time',
} as const satisfies Record<string, string>
export type PhaseTransferKind = keyof typeof PHASE_TRANSFERS

/** The keys of a code table as a list zod takes. */
export function keysOf<T extends Record<string, unknown>>(
  table: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]
}
