/**
 * The kinds of specialist an authority sends to settings. TABLE: a new discipline is a row here and its
 * expectation in `test/shared/people/disciplines.test.ts`.
 */
export const DISCIPLINES = {
  'educational-psychology': {
    label: 'Educational psychology',
    short: 'EP',
    person: 'Educational psychologist',
  },
  'hearing-impairment': {
    label: 'Hearing impairment',
    short: 'HI',
    person: 'Qualified teacher of deaf children',
  },
  'vision-impairment': {
    label: 'Vision impairment',
    short: 'VI',
    person: 'Qualified teacher of children with vision impairment',
  },
  'multi-sensory-impairment': {
    label: 'Multi-sensory impairment',
    short: 'MSI',
    person: 'Qualified teacher of children with multi-sensory impairment',
  },
  autism: { label: 'Autism and communication', short: 'AUT', person: 'Specialist teacher, autism' },
  semh: {
    label: 'Social, emotional and mental health',
    short: 'SEMH',
    person: 'Specialist teacher, social, emotional and mental health',
  },
  spld: {
    label: 'Specific learning difficulties',
    short: 'SpLD',
    person: 'Specialist teacher, specific learning difficulties',
  },
  'early-years': { label: 'Early years inclusion', short: 'EY', person: 'Early years inclusion teacher' },
  outreach: { label: 'Special school outreach', short: 'OUT', person: 'Outreach teacher' },
  'speech-and-language': {
    label: 'Speech and language therapy',
    short: 'SALT',
    person: 'Speech and language therapist',
  },
  'occupational-therapy': { label: 'Occupational therapy', short: 'OT', person: 'Occupational therapist' },
} as const satisfies Record<string, { label: string; short: string; person: string }>

export type DisciplineKey = keyof typeof DISCIPLINES

/** The keys in table order, for schemas and lists. */
export const DISCIPLINE_KEYS = Object.keys(DISCIPLINES) as [DisciplineKey, ...DisciplineKey[]]
