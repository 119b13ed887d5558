import type { FundingStream } from '../hours/streams.ts'
import type { DisciplineKey } from '../people/disciplines.ts'
import type { AboutKind, SectionKey } from '../requests/content.ts'

/** A paper a service wants to see. A critical one must be ready before sending; others may follow. */
export interface Paper {
  readonly key: string
  readonly label: string
  readonly critical: boolean
}

/** A question only this service asks, in its own words. */
export interface Question {
  readonly key: string
  readonly label: string
  readonly hint: string
  readonly required: boolean
}

/** How a section is asked by a service. */
export type Asking = 'required' | 'optional' | 'not-asked'

export interface ServiceRow {
  readonly title: string
  readonly summary: string
  readonly discipline: DisciplineKey
  readonly about: readonly AboutKind[]
  /** Who may ask: settings, or the authority's EHC officers. */
  readonly askedBy: 'setting' | 'authority'
  /** How each section is asked when a child is involved; a whole setting is asked less (`asking`). */
  readonly sections: Readonly<Record<SectionKey, Asking>>
  /** Assess-plan-do-review cycles wanted before sending. An authority's policy. */
  readonly cyclesWanted: number
  readonly papers: readonly Paper[]
  readonly questions: readonly Question[]
  /** Minutes of one visit and of getting ready and writing up. An authority's policy. */
  readonly minutes: { readonly visit: number; readonly prepare: number; readonly writeUp: number }
  readonly usualVisits: number
  readonly stream: FundingStream
  readonly statutory: boolean
  /** In writing: no visit is booked, the answer is the support. */
  readonly inWriting: boolean
}

const SUPPORT_PLAN: Paper = { key: 'support-plan', label: 'Current support plan', critical: true }
const PROVISION_MAP: Paper = { key: 'provision-map', label: 'Provision map', critical: false }
const REPORTS: Paper = { key: 'reports', label: 'Reports from other professionals', critical: false }
const AUDIOGRAM: Paper = { key: 'audiogram', label: 'Latest audiogram', critical: true }
const EYE_REPORT: Paper = { key: 'eye-report', label: 'Latest eye clinic report', critical: true }

const CHILD_SECTIONS = {
  about: 'required',
  need: 'required',
  tried: 'required',
  outcomes: 'required',
  dates: 'optional',
  consent: 'required',
  views: 'required',
  papers: 'required',
  questions: 'not-asked',
} as const satisfies Record<SectionKey, Asking>

const LIGHT_SECTIONS = {
  ...CHILD_SECTIONS,
  tried: 'optional',
  views: 'optional',
  papers: 'not-asked',
} as const

const COMMON = {
  askedBy: 'setting',
  cyclesWanted: 1,
  papers: [SUPPORT_PLAN, PROVISION_MAP],
  questions: [],
  usualVisits: 1,
  minutes: { visit: 90, prepare: 15, writeUp: 30 },
  stream: 'core',
  statutory: false,
  inWriting: false,
} as const

/**
 * What can be requested, and what each service asks. TABLE: a service is a row here and its expectation in
 * `test/shared/catalogue/services.test.ts`. The rows are a starting catalogue of the kinds of support
 * councils publish; titles, minutes and papers are the authority's to change.
 */
export const SERVICES = {
  'ep-consultation': {
    ...COMMON,
    title: 'Educational psychology consultation',
    discipline: 'educational-psychology',
    summary: 'Think a concern through with an educational psychologist and agree what to try.',
    about: ['child', 'group', 'whole-setting'],
    sections: LIGHT_SECTIONS,
    papers: [],
    minutes: { visit: 60, prepare: 15, writeUp: 30 },
  },
  'ep-assessment': {
    ...COMMON,
    title: 'Educational psychology assessment',
    discipline: 'educational-psychology',
    summary: 'Observation, assessment and a written summary for one child.',
    about: ['child'],
    sections: { ...CHILD_SECTIONS, questions: 'required' },
    cyclesWanted: 2,
    papers: [SUPPORT_PLAN, PROVISION_MAP, REPORTS],
    questions: [
      {
        key: 'question-to-answer',
        label: 'What do you want the assessment to answer?',
        hint: 'For example, what is getting in the way of reading.',
        required: true,
      },
    ],
    minutes: { visit: 180, prepare: 30, writeUp: 60 },
  },
  'ep-statutory-advice': {
    ...COMMON,
    title: 'Statutory advice from an educational psychologist',
    discipline: 'educational-psychology',
    summary: 'Advice for an EHC needs assessment, due six weeks after it is asked for.',
    about: ['child'],
    askedBy: 'authority',
    cyclesWanted: 0,
    papers: [REPORTS],
    sections: {
      ...LIGHT_SECTIONS,
      outcomes: 'optional',
      consent: 'optional',
      papers: 'optional',
      questions: 'required',
    },
    questions: [
      {
        key: 'asked-on',
        label: 'Day the psychologist received the request for advice',
        hint: 'Their six weeks run from this day. For example, 2027-01-12',
        required: true,
      },
    ],
    minutes: { visit: 180, prepare: 30, writeUp: 120 },
    stream: 'statutory',
    statutory: true,
  },
  'critical-incident': {
    ...COMMON,
    title: 'Critical incident support',
    discipline: 'educational-psychology',
    summary: 'Help for staff and children after a death, accident or other shock.',
    about: ['whole-setting', 'group'],
    cyclesWanted: 0,
    papers: [],
    sections: {
      ...LIGHT_SECTIONS,
      need: 'optional',
      outcomes: 'not-asked',
      consent: 'not-asked',
      views: 'not-asked',
      tried: 'not-asked',
      questions: 'required',
    },
    questions: [
      {
        key: 'what-happened',
        label: 'What happened, and when',
        hint: 'Do not name any child.',
        required: true,
      },
    ],
    minutes: { visit: 120, prepare: 15, writeUp: 30 },
  },
  'hearing-support': {
    ...COMMON,
    title: 'Specialist teaching: hearing',
    discipline: 'hearing-impairment',
    summary: 'Advice, equipment checks and teaching for a child who is deaf or hard of hearing.',
    about: ['child'],
    sections: CHILD_SECTIONS,
    papers: [AUDIOGRAM, SUPPORT_PLAN],
    usualVisits: 2,
  },
  'vision-support': {
    ...COMMON,
    title: 'Specialist teaching: vision',
    discipline: 'vision-impairment',
    summary: 'Functional vision assessment, adaptations and teaching.',
    about: ['child'],
    sections: CHILD_SECTIONS,
    papers: [EYE_REPORT, SUPPORT_PLAN],
    usualVisits: 2,
  },
  'multi-sensory-support': {
    ...COMMON,
    title: 'Specialist teaching: multi-sensory',
    discipline: 'multi-sensory-impairment',
    summary: 'Support for a child with both a vision and a hearing impairment.',
    about: ['child'],
    sections: CHILD_SECTIONS,
    papers: [AUDIOGRAM, EYE_REPORT],
    usualVisits: 2,
  },
  'autism-support': {
    ...COMMON,
    title: 'Specialist teaching: autism',
    discipline: 'autism',
    summary: 'Observation and strategies for an autistic child, with or without a diagnosis.',
    about: ['child', 'group'],
    sections: CHILD_SECTIONS,
    usualVisits: 2,
    stream: 'experts-at-hand',
  },
  'semh-support': {
    ...COMMON,
    title: 'Specialist teaching: social, emotional and mental health',
    discipline: 'semh',
    summary: 'Help to keep a child learning and in the setting.',
    about: ['child', 'group'],
    sections: CHILD_SECTIONS,
    usualVisits: 2,
    stream: 'experts-at-hand',
  },
  'spld-support': {
    ...COMMON,
    title: 'Specialist teaching: specific learning difficulties',
    discipline: 'spld',
    summary: 'Literacy and numeracy assessment and a programme staff can run.',
    about: ['child', 'group'],
    sections: CHILD_SECTIONS,
    cyclesWanted: 2,
    usualVisits: 2,
    minutes: { visit: 120, prepare: 15, writeUp: 45 },
  },
  'early-years-support': {
    ...COMMON,
    title: 'Specialist teaching: early years',
    discipline: 'early-years',
    summary: 'Help for nurseries and reception classes to include a young child.',
    about: ['child', 'group'],
    sections: LIGHT_SECTIONS,
    papers: [],
    usualVisits: 2,
    stream: 'experts-at-hand',
  },
  'special-school-outreach': {
    ...COMMON,
    title: 'Outreach from a special school',
    discipline: 'outreach',
    summary: 'A teacher from a special school works alongside your staff.',
    about: ['child', 'group', 'whole-setting'],
    sections: CHILD_SECTIONS,
    usualVisits: 3,
    stream: 'experts-at-hand',
  },
  'speech-and-language': {
    ...COMMON,
    title: 'Speech and language therapy',
    discipline: 'speech-and-language',
    summary: 'Assessment, targets and coaching for staff.',
    about: ['child', 'group'],
    sections: CHILD_SECTIONS,
    papers: [SUPPORT_PLAN, REPORTS],
    stream: 'experts-at-hand',
  },
  'occupational-therapy': {
    ...COMMON,
    title: 'Occupational therapy',
    discipline: 'occupational-therapy',
    summary: 'Motor skills, sensory needs, seating and independence.',
    about: ['child', 'group'],
    sections: CHILD_SECTIONS,
    papers: [SUPPORT_PLAN, REPORTS],
    stream: 'experts-at-hand',
  },
  'whole-setting-training': {
    ...COMMON,
    title: 'Training for the whole setting',
    discipline: 'autism',
    summary: 'A session for all staff on a subject you choose.',
    about: ['whole-setting'],
    cyclesWanted: 0,
    papers: [],
    stream: 'traded',
    sections: {
      ...LIGHT_SECTIONS,
      need: 'optional',
      tried: 'not-asked',
      consent: 'not-asked',
      views: 'not-asked',
      questions: 'required',
    },
    questions: [
      {
        key: 'subject',
        label: 'What should the training be about?',
        hint: 'For example, sensory needs in the classroom.',
        required: true,
      },
    ],
    minutes: { visit: 120, prepare: 60, writeUp: 15 },
  },
  'ask-a-specialist': {
    ...COMMON,
    title: 'Ask a specialist in writing',
    discipline: 'educational-psychology',
    summary: 'A short question, answered in writing. No child is named.',
    about: ['whole-setting', 'group'],
    cyclesWanted: 0,
    papers: [],
    inWriting: true,
    sections: {
      ...LIGHT_SECTIONS,
      need: 'not-asked',
      tried: 'not-asked',
      outcomes: 'not-asked',
      consent: 'not-asked',
      views: 'not-asked',
      dates: 'not-asked',
      questions: 'required',
    },
    questions: [{ key: 'question', label: 'Your question', hint: 'Do not name any child.', required: true }],
    minutes: { visit: 30, prepare: 0, writeUp: 0 },
  },
} as const satisfies Record<string, ServiceRow>

export type ServiceKey = keyof typeof SERVICES
export const SERVICE_KEYS = Object.keys(SERVICES) as [ServiceKey, ...ServiceKey[]]

/** A service's row, with the table's own type rather than the literal one. */
export function serviceOf(key: ServiceKey): ServiceRow {
  return SERVICES[key]
}

/** What only makes sense where a child is involved, and so is never asked of a whole setting. */
const CHILD_ONLY: readonly SectionKey[] = ['consent', 'views', 'tried', 'papers']

/**
 * How a section is asked, given whom the support is for: consent, views, cycles and papers need a child, so
 * a whole setting is never asked for them; a group has no papers of its own.
 */
export function asking(service: ServiceRow, section: SectionKey, about: AboutKind | null): Asking {
  if (about === 'whole-setting' && CHILD_ONLY.includes(section)) return 'not-asked'
  if (about === 'group' && section === 'papers') return 'not-asked'
  return service.sections[section]
}
