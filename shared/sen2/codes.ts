import { ETHNICITY } from './ethnicity.ts'

/** One code of a set: what it stands for and the census years, both included, that know it (`to` null: still). */
export interface CodeRow {
  readonly code: string
  readonly label: string
  readonly from: number
  readonly to: number | null
}

/** The first person-level census; codes without a later start are dated from it. */
export const FIRST_YEAR = 2023

const since = (from: number, labels: Readonly<Record<string, string>>): CodeRow[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label, from, to: null }))

const YES_NO = since(FIRST_YEAR, { '1': 'Yes', '0': 'No' })
const OFFICER = { Y: 'Yes', N: 'No', R: 'Recruitment in progress' }

/**
 * Every code set of the return, dated by census year. TABLE: a changed code is a new `from` or `to`, never an
 * edit of the past. Labels are this product's words. NSA, which the school census has, is no SEN2 code.
 * @source DfE SEN2 guides 2025 v1.4 and 2026, second-hand (item numbers at each set): check before statutory use
 */
export const CODE_SETS = {
  /** 1/0 items: RYA, mediation, tribunal, Week20, PB, OA, SEN unit, resourced provision. */
  'yes-no': YES_NO,
  /** DMO and DCO of the header. */
  officer: since(FIRST_YEAR, OFFICER),
  /** DSCO of the header, new in 2025. */
  dsco: since(2025, OFFICER),
  /** 1.4; until 2023 the item was GenderCurrent. */
  sex: since(FIRST_YEAR, { M: 'Male', F: 'Female' }),
  /** 1.5 */
  ethnicity: since(FIRST_YEAR, ETHNICITY),
  /** 1.7c. There is no UN4, UN6 or UN7. */
  'upn-unknown': since(FIRST_YEAR, {
    UN1: 'Under 6 and no UPN yet',
    UN2: 'Never in a state-funded school',
    UN3: 'Educated outside England',
    UN5: 'Sources disagree, so no reliable match',
    UN8: 'New to the authority in the last week',
    UN9: 'Never in a state-funded school or further education',
    UN10: 'Request closed before the UPN or ULN was known',
  }),
  /** 2.2: voluntary in 2025, mandatory from 2026. */
  'request-source': since(2025, {
    '1': 'Young person or parent',
    '2': 'School or other education setting',
    '3': 'Health',
    '4': 'Social care',
    '5': 'Other',
  }),
  /** 2.5 */
  'request-outcome': since(FIRST_YEAR, {
    Y: 'Proceed with an assessment',
    N: 'Do not proceed',
    A: 'Awaiting a decision',
    W: 'Withdrawn or ceased before a decision',
    H: 'Historical: decided before the collection year',
  }),
  /** 3.1. Drafts of 2022 also had S and T, whose meaning is not known here. */
  'assessment-outcome': since(FIRST_YEAR, {
    Y: 'Plan to be issued',
    N: 'No plan to be issued',
    A: 'Not yet decided',
    W: 'Withdrawn or ceased before a decision',
    H: 'Historical, or plan transferred in',
  }),
  /** 4.2 and 5.2 */
  residential: since(FIRST_YEAR, { A: '38 to 51 weeks', B: '52 weeks' }),
  /** 4.3 and 5.3 */
  'work-based': since(FIRST_YEAR, { A: 'Apprenticeship', T: 'Traineeship', S: 'Supported internship' }),
  /** 4.4c */
  'direct-payment': since(FIRST_YEAR, {
    E: 'Education',
    S: 'Social care',
    H: 'Health',
    I: 'Integrated',
  }),
  /** 4.6 */
  'cease-reason': since(FIRST_YEAR, {
    '1': 'Reached the maximum age',
    '2': 'Needs met without a plan',
    '3': 'Moved on to higher education',
    '4': 'Moved on to paid employment',
    '5': 'Transferred to another authority',
    '6': 'No longer wishes to engage',
    '7': 'Left England',
    '8': 'Deceased',
    '9': 'Other',
  }),
  /** 4.7c and 5.7c, where there is no URN or UKPRN. */
  'sen-setting': since(FIRST_YEAR, {
    OLA: 'Arranged by the authority (section 61)',
    OPA: 'Arranged by the parent or young person (section 42(5))',
    EHE: 'Elective home education',
    EYP: 'Early years provider without a URN',
    OTH: 'Other',
    NEET: 'Not in education, employment or training, 16 to 25',
    NIEC: 'Not in education, notice to cease',
    NIEO: 'Not in education, other',
  }),
  /** 4.7d and 5.7d */
  'placement-rank': since(FIRST_YEAR, { '1': 'Primary placement', '2': 'Secondary placement' }),
  /** 5.4c */
  'review-outcome': since(FIRST_YEAR, { A: 'Amend', C: 'Cease', M: 'Maintain' }),
  /** 5.8a: DS from 2025. */
  'sen-type': [
    ...since(FIRST_YEAR, {
      SPLD: 'Specific learning difficulty',
      MLD: 'Moderate learning difficulty',
      SLD: 'Severe learning difficulty',
      PMLD: 'Profound and multiple learning difficulty',
      SEMH: 'Social, emotional and mental health',
      SLCN: 'Speech, language and communication needs',
      HI: 'Hearing impairment',
      VI: 'Vision impairment',
      MSI: 'Multi-sensory impairment',
      PD: 'Physical disability',
      ASD: 'Autistic spectrum disorder',
      OTH: 'Other difficulty or disability',
    }),
    ...since(2025, { DS: 'Down syndrome' }),
  ],
  /** 5.8b */
  'sen-type-rank': since(FIRST_YEAR, { '1': 'Primary or only need', '2': 'Secondary need' }),
} as const satisfies Record<string, readonly CodeRow[]>

/** The name of a code set. */
export type CodeSet = keyof typeof CODE_SETS

/** Whether a census year knows a code. Codes are compared as written: `y` is not `Y`. */
export function isCodeIn(set: CodeSet, code: string, year: number): boolean {
  const rows: readonly CodeRow[] = CODE_SETS[set]
  return rows.some(row => row.code === code && row.from <= year && (row.to === null || year <= row.to))
}
