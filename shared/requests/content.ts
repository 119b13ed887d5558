import * as z from 'zod'
import { LocalDate, WEEKDAYS } from '../calendar/local-date.ts'
import { AREA_KEYS, NC_YEARS, SEN_PROVISION_KEYS, SEN_TYPE_KEYS } from '../catalogue/needs.ts'
import { OUTCOME_KEYS } from '../catalogue/outcomes.ts'
import { HALF_DAYS, HalfDay } from '../people/specialist.ts'

/** Free text of a form: trimmed, may still be empty in a draft. `max` is in characters. */
const text = (max: number) => z.string().trim().max(max, `Use ${max} characters or fewer`)

export const NcYear = z
  .int('Choose a year group')
  .min(NC_YEARS.lowest)
  .max(NC_YEARS.highest)
  .meta({ description: 'National Curriculum year; 0 is reception, below 0 early years' })

/** A UPN. @source DfE: a letter, eleven digits and a digit or letter */
export const Upn = z
  .string()
  .regex(/^[A-Z]\d{11}[\dA-Z]$/, 'A UPN is a letter, 11 digits and a digit or letter')

/** The child a request is for. Names are kept here only and shown on the request's own page only. */
export const Child = z.strictObject({
  givenName: text(100),
  familyName: text(100),
  dateOfBirth: LocalDate.nullable(),
  ncYear: NcYear.nullable(),
  upn: Upn.nullable(),
  senProvision: z.enum(SEN_PROVISION_KEYS).nullable(),
  lookedAfter: z.boolean().nullable().meta({ description: 'Null where nobody was asked' }),
  attendancePercent: z
    .number()
    .min(0, 'Enter a percentage from 0 to 100')
    .max(100, 'Enter a percentage from 0 to 100')
    .refine(percent => Math.round(percent * 10) / 10 === percent, 'Use one decimal place at most')
    .nullable(),
})
export type Child = z.infer<typeof Child>

/** Whom the support is for. Whole-setting support names no child. */
export const About = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('child'), child: Child }),
  z.strictObject({
    kind: z.literal('group'),
    size: z
      .int()
      .min(2, 'A group has at least 2 children')
      .max(60, 'A group has at most 60 children')
      .nullable(),
    ncYears: z.array(NcYear).max(17),
    description: text(1000),
  }),
  z.strictObject({
    kind: z.literal('whole-setting'),
    staffCount: z.int().min(1).max(500).nullable(),
    audience: text(500),
  }),
])
export type About = z.infer<typeof About>
export type AboutKind = About['kind']

/** Things that raise a request's priority. Points are in `priority.ts`. */
export const FACTORS = {
  safeguarding: 'There is a safeguarding concern',
  'exclusion-risk': 'At risk of suspension or permanent exclusion',
  'not-attending': 'Attendance below 90 per cent, or not attending',
  'part-time': 'On a part-time timetable',
  'key-transition': 'Starting, leaving or changing setting within two terms',
  'recent-trauma': 'Bereavement, trauma or a critical incident in the last term',
} as const satisfies Record<string, string>
export type FactorKey = keyof typeof FACTORS
export const FACTOR_KEYS = Object.keys(FACTORS) as [FactorKey, ...FactorKey[]]

export const Need = z.strictObject({
  areas: z.array(z.enum(AREA_KEYS)).max(4),
  primaryType: z.enum(SEN_TYPE_KEYS).nullable(),
  secondaryType: z.enum(SEN_TYPE_KEYS).nullable(),
  strengths: text(2000),
  concern: text(4000),
  impact: text(4000),
  factors: z.array(z.enum(FACTOR_KEYS)).max(FACTOR_KEYS.length),
})
export type Need = z.infer<typeof Need>

/** One cycle of assess, plan, do, review. */
export const Cycle = z.strictObject({
  startedOn: LocalDate.nullable(),
  reviewedOn: LocalDate.nullable(),
  what: text(2000),
  howOften: text(300),
  result: text(2000),
})
export type Cycle = z.infer<typeof Cycle>

export const WantedOutcome = z.strictObject({ outcome: z.enum(OUTCOME_KEYS), wanted: text(1000) })
export type WantedOutcome = z.infer<typeof WantedOutcome>

/** When a visit cannot be, beyond the setting's own closed days. */
export const Dates = z.strictObject({
  cannotDo: z.array(z.strictObject({ from: LocalDate, to: LocalDate, why: text(200) })).max(20),
  badWeekdays: z.array(z.enum(WEEKDAYS).exclude(['sat', 'sun'])).max(4, 'Leave at least one weekday'),
  suits: z.array(HalfDay).max(HALF_DAYS.length).optional().meta({
    description: 'Half-days of the week that suit best: a wish, kept to first where it can be',
  }),
  note: text(1000),
})
export type Dates = z.infer<typeof Dates>

export const CONSENT_FROM = {
  parent: 'Parent or person with parental responsibility',
  'young-person': 'The young person (16 or over)',
} as const
export const CONSENT_HOW = {
  'signed-form': 'Signed form',
  email: 'E-mail',
  'spoken-recorded': 'Spoken, and recorded by the setting',
} as const
export const CONSENT_SCOPE = {
  involvement: 'The specialist may be involved',
  'share-in-service': 'Information may be shared within the specialist service',
  'share-with-health': 'Information may be shared with health services',
  'meet-child': 'The specialist may meet the child',
} as const
export type ConsentScope = keyof typeof CONSENT_SCOPE

/** Consent to a specialist's involvement. It is not the lawful basis for keeping the record. */
export const Consent = z.strictObject({
  from: z.enum(Object.keys(CONSENT_FROM) as [keyof typeof CONSENT_FROM]).nullable(),
  name: text(200),
  how: z.enum(Object.keys(CONSENT_HOW) as [keyof typeof CONSENT_HOW]).nullable(),
  on: LocalDate.nullable(),
  scope: z.array(z.enum(Object.keys(CONSENT_SCOPE) as [ConsentScope, ...ConsentScope[]])).max(4),
})
export type Consent = z.infer<typeof Consent>

export const Views = z.strictObject({ child: text(3000), parents: text(3000) })
export type Views = z.infer<typeof Views>

/** Whether a paper the service asks for is there. The paper itself travels by the authority's own secure route. */
export const PAPER_STATES = {
  ready: 'Ready to share',
  'to-follow': 'To follow',
  none: 'There is none',
} as const
export type PaperState = keyof typeof PAPER_STATES

/** The key of a question or a paper; which of them a service has stands in the catalogue. */
const ServiceOwnKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'This field is not known')

/** Everything a setting says in a request. A section that has not been opened is null. */
export const RequestContent = z.strictObject({
  about: About.nullable(),
  need: Need.nullable(),
  tried: z.array(Cycle).max(10).nullable(),
  outcomes: z.array(WantedOutcome).max(6).nullable(),
  dates: Dates.nullable(),
  consent: Consent.nullable(),
  views: Views.nullable(),
  papers: z
    .record(ServiceOwnKey, z.enum(Object.keys(PAPER_STATES) as [PaperState, ...PaperState[]]))
    .nullable(),
  questions: z.record(ServiceOwnKey, text(4000)).nullable(),
})
export type RequestContent = z.infer<typeof RequestContent>

/** The sections in the order of the task list. */
export const SECTIONS = {
  about: 'Who the support is for',
  need: 'Needs and concerns',
  tried: 'What has been tried',
  outcomes: 'Outcomes you want',
  questions: 'About this service',
  views: 'The child’s and parents’ views',
  consent: 'Consent',
  papers: 'Papers',
  dates: 'Dates that cannot be done',
} as const satisfies Record<keyof RequestContent, string>
export type SectionKey = keyof typeof SECTIONS
export const SECTION_KEYS = Object.keys(SECTIONS) as [SectionKey, ...SectionKey[]]

/** A request with nothing in it yet. */
export const EMPTY_CONTENT: RequestContent = {
  about: null,
  need: null,
  tried: null,
  outcomes: null,
  dates: null,
  consent: null,
  views: null,
  papers: null,
  questions: null,
}
