import { describe, expect, test } from 'vitest'
import {
  asking,
  SERVICE_KEYS,
  SERVICES,
  type ServiceKey,
  serviceOf,
} from '../../../shared/catalogue/services.ts'
import { FUNDING_STREAMS } from '../../../shared/hours/streams.ts'
import { type AboutKind, SECTION_KEYS, type SectionKey } from '../../../shared/requests/content.ts'

const KINDS: readonly AboutKind[] = ['child', 'group', 'whole-setting']

/** Sections in the order of the task list: what must be answered, and what may be. */
interface Asked {
  readonly must: SectionKey[]
  readonly may: SectionKey[]
}

const FULL_CHILD: Asked = {
  must: ['about', 'need', 'tried', 'outcomes', 'views', 'consent', 'papers'],
  may: ['dates'],
}
const FULL_GROUP: Asked = { must: ['about', 'need', 'tried', 'outcomes', 'views', 'consent'], may: ['dates'] }
const LIGHT: Asked = { must: ['about', 'need', 'outcomes', 'consent'], may: ['tried', 'views', 'dates'] }
const WHOLE: Asked = { must: ['about', 'need', 'outcomes'], may: ['dates'] }
const INCIDENT: Asked = { must: ['about', 'questions'], may: ['need', 'dates'] }
const IN_WRITING: Asked = { must: ['about', 'questions'], may: [] }

interface Expected {
  readonly discipline: string
  readonly asked: Partial<Record<AboutKind, Asked>>
  readonly cycles: number
  /** A paper that must be ready before sending ends in an exclamation mark. */
  readonly papers: string
  readonly questions: string[]
  readonly minutes: [prepare: number, visit: number, writeUp: number]
  readonly visits: number
  readonly stream: string
}

const OURS: Record<ServiceKey, Expected> = {
  'ep-consultation': {
    discipline: 'educational-psychology',
    asked: { child: LIGHT, group: LIGHT, 'whole-setting': WHOLE },
    cycles: 1,
    papers: '',
    questions: [],
    minutes: [15, 60, 30],
    visits: 1,
    stream: 'core',
  },
  'ep-assessment': {
    discipline: 'educational-psychology',
    asked: {
      child: {
        must: ['about', 'need', 'tried', 'outcomes', 'questions', 'views', 'consent', 'papers'],
        may: ['dates'],
      },
    },
    cycles: 2,
    papers: 'support-plan! provision-map reports',
    questions: ['question-to-answer'],
    minutes: [30, 180, 60],
    visits: 1,
    stream: 'core',
  },
  'ep-statutory-advice': {
    discipline: 'educational-psychology',
    asked: {
      child: {
        must: ['about', 'need', 'questions'],
        may: ['tried', 'outcomes', 'views', 'consent', 'papers', 'dates'],
      },
    },
    cycles: 0,
    papers: 'reports',
    questions: ['asked-on'],
    minutes: [30, 180, 120],
    visits: 1,
    stream: 'statutory',
  },
  'critical-incident': {
    discipline: 'educational-psychology',
    asked: { group: INCIDENT, 'whole-setting': INCIDENT },
    cycles: 0,
    papers: '',
    questions: ['what-happened'],
    minutes: [15, 120, 30],
    visits: 1,
    stream: 'core',
  },
  'hearing-support': {
    discipline: 'hearing-impairment',
    asked: { child: FULL_CHILD },
    cycles: 1,
    papers: 'audiogram! support-plan!',
    questions: [],
    minutes: [15, 90, 30],
    visits: 2,
    stream: 'core',
  },
  'vision-support': {
    discipline: 'vision-impairment',
    asked: { child: FULL_CHILD },
    cycles: 1,
    papers: 'eye-report! support-plan!',
    questions: [],
    minutes: [15, 90, 30],
    visits: 2,
    stream: 'core',
  },
  'multi-sensory-support': {
    discipline: 'multi-sensory-impairment',
    asked: { child: FULL_CHILD },
    cycles: 1,
    papers: 'audiogram! eye-report!',
    questions: [],
    minutes: [15, 90, 30],
    visits: 2,
    stream: 'core',
  },
  'autism-support': {
    discipline: 'autism',
    asked: { child: FULL_CHILD, group: FULL_GROUP },
    cycles: 1,
    papers: 'support-plan! provision-map',
    questions: [],
    minutes: [15, 90, 30],
    visits: 2,
    stream: 'experts-at-hand',
  },
  'semh-support': {
    discipline: 'semh',
    asked: { child: FULL_CHILD, group: FULL_GROUP },
    cycles: 1,
    papers: 'support-plan! provision-map',
    questions: [],
    minutes: [15, 90, 30],
    visits: 2,
    stream: 'experts-at-hand',
  },
  'spld-support': {
    discipline: 'spld',
    asked: { child: FULL_CHILD, group: FULL_GROUP },
    cycles: 2,
    papers: 'support-plan! provision-map',
    questions: [],
    minutes: [15, 120, 45],
    visits: 2,
    stream: 'core',
  },
  'early-years-support': {
    discipline: 'early-years',
    asked: { child: LIGHT, group: LIGHT },
    cycles: 1,
    papers: '',
    questions: [],
    minutes: [15, 90, 30],
    visits: 2,
    stream: 'experts-at-hand',
  },
  'special-school-outreach': {
    discipline: 'outreach',
    asked: { child: FULL_CHILD, group: FULL_GROUP, 'whole-setting': WHOLE },
    cycles: 1,
    papers: 'support-plan! provision-map',
    questions: [],
    minutes: [15, 90, 30],
    visits: 3,
    stream: 'experts-at-hand',
  },
  'speech-and-language': {
    discipline: 'speech-and-language',
    asked: { child: FULL_CHILD, group: FULL_GROUP },
    cycles: 1,
    papers: 'support-plan! reports',
    questions: [],
    minutes: [15, 90, 30],
    visits: 1,
    stream: 'experts-at-hand',
  },
  'occupational-therapy': {
    discipline: 'occupational-therapy',
    asked: { child: FULL_CHILD, group: FULL_GROUP },
    cycles: 1,
    papers: 'support-plan! reports',
    questions: [],
    minutes: [15, 90, 30],
    visits: 1,
    stream: 'experts-at-hand',
  },
  'whole-setting-training': {
    discipline: 'autism',
    asked: { 'whole-setting': { must: ['about', 'outcomes', 'questions'], may: ['need', 'dates'] } },
    cycles: 0,
    papers: '',
    questions: ['subject'],
    minutes: [60, 120, 15],
    visits: 1,
    stream: 'traded',
  },
  'ask-a-specialist': {
    discipline: 'educational-psychology',
    asked: { group: IN_WRITING, 'whole-setting': IN_WRITING },
    cycles: 0,
    papers: '',
    questions: ['question'],
    minutes: [0, 30, 0],
    visits: 1,
    stream: 'core',
  },
}

describe.each(SERVICE_KEYS)('%s', key => {
  const service = serviceOf(key)
  const expected = OURS[key]

  test('asks each kind of request what the table typed by hand says', () => {
    const offered = KINDS.filter(kind => service.about.includes(kind))
    expect(offered).toEqual(KINDS.filter(kind => expected.asked[kind] !== undefined))
    for (const kind of offered) {
      const asked = (how: string) => SECTION_KEYS.filter(section => asking(service, section, kind) === how)
      expect({ must: asked('required'), may: asked('optional') }).toEqual(expected.asked[kind])
    }
  })

  test('wants the cycles, papers and answers, and takes the minutes, that the table typed by hand says', () => {
    const papers = service.papers.map(paper => (paper.critical ? `${paper.key}!` : paper.key)).join(' ')
    const { prepare, visit, writeUp } = service.minutes
    expect({
      discipline: service.discipline,
      cycles: service.cyclesWanted,
      papers,
      questions: service.questions.map(question => question.key),
      minutes: [prepare, visit, writeUp],
      visits: service.usualVisits,
      stream: service.stream,
    }).toEqual({
      discipline: expected.discipline,
      cycles: expected.cycles,
      papers: expected.papers,
      questions: expected.questions,
      minutes: expected.minutes,
      visits: expected.visits,
      stream: expected.stream,
    })
  })

  test('has papers and questions exactly where it asks for them', () => {
    const child = service.about.includes('child') ? 'child' : null
    const asksPapers = asking(service, 'papers', child ?? (service.about[0] as AboutKind)) !== 'not-asked'
    expect(asksPapers).toBe(service.papers.length > 0)
    expect(service.sections.questions !== 'not-asked').toBe(service.questions.length > 0)
  })
})

test('only statutory advice is asked for by the authority; it alone is statutory and pays from that stream', () => {
  const byAuthority = SERVICE_KEYS.filter(key => SERVICES[key].askedBy === 'authority')
  expect(byAuthority).toEqual(['ep-statutory-advice'])
  expect(SERVICE_KEYS.filter(key => serviceOf(key).statutory)).toEqual(['ep-statutory-advice'])
  expect(SERVICE_KEYS.filter(key => serviceOf(key).stream === 'statutory')).toEqual(['ep-statutory-advice'])
})

test('statutory advice is not paid from ring-fenced hours by default', () => {
  for (const key of SERVICE_KEYS) {
    const { statutory, stream } = serviceOf(key)
    expect(statutory && FUNDING_STREAMS[stream].ringFenced).toBe(false)
  }
})

test('only a written answer needs no visit', () => {
  expect(SERVICE_KEYS.filter(key => serviceOf(key).inWriting)).toEqual(['ask-a-specialist'])
})

test('a whole setting is never asked for consent, views, cycles or papers, whatever the service', () => {
  for (const key of SERVICE_KEYS)
    for (const section of ['consent', 'views', 'tried', 'papers'] as const)
      expect(asking(serviceOf(key), section, 'whole-setting')).toBe('not-asked')
})

test('wherever a child is met, consent to a specialist’s involvement is required, but for what the law requires', () => {
  const without = SERVICE_KEYS.filter(
    key =>
      serviceOf(key).about.includes('child') && asking(serviceOf(key), 'consent', 'child') !== 'required',
  )
  expect(without).toEqual(['ep-statutory-advice'])
})

test('before it is said whom a request is for, the questions are those for a child', () => {
  for (const section of SECTION_KEYS)
    expect(asking(serviceOf('ep-consultation'), section, null)).toBe(
      asking(serviceOf('ep-consultation'), section, 'child'),
    )
})

test('questions that could be answered about children say not to name one', () => {
  for (const key of ['critical-incident', 'ask-a-specialist'] as const)
    expect(serviceOf(key).questions.map(question => question.hint)).toEqual(['Do not name any child.'])
})
