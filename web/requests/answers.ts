import type { RequestView } from '../../shared/contracts/requests.ts'
import type { Catalogue, ServiceView } from '../../shared/contracts/session.ts'
import { isRealDay, longDate } from '../dates.ts'
import { patternWords } from '../specialist-time/time-words.ts'
import { yearOf } from './who.ts'

type Content = RequestView['request']['content']
export type Section = keyof Content

/** One question and its answer as text; '' where nothing was said. `field` is the id on the section's page. */
export interface Answered {
  readonly question: string
  readonly answer: string
  readonly field: string
}

interface Asked {
  readonly catalogue: Catalogue
  readonly service: ServiceView | undefined
}

const day = (on: string | null) => (on === null ? '' : longDate(on))
const lines = (values: readonly string[]) => values.join('\n')
const yesNo = (value: boolean | null) => (value === null ? 'Not known' : value ? 'Yes' : 'No')
/** A day that was typed, in words; other text as it is. */
const typedDay = (text: string) => (isRealDay(text) ? longDate(text) : text)

/** What was answered in a section, question by question, in the order of its page. */
export function answersOf(section: Section, content: Content, asked: Asked): Answered[] {
  return READERS[section](content, asked).map(([question, answer, field]) => ({ question, answer, field }))
}

type Line = readonly [question: string, answer: string, field: string]
type Reader = (content: Content, asked: Asked) => Line[]

const READERS: Readonly<Record<Section, Reader>> = {
  about: ({ about }, asked) => {
    if (about === null) return [['Who the support is for', '', 'about-kind']]
    if (about.kind === 'child') return childAnswers(about.child, asked)
    if (about.kind === 'group')
      return [
        ['Who the support is for', 'A group of children', 'about-kind'],
        ['How many children', about.size === null ? '' : String(about.size), 'about-size'],
        [
          'Year groups',
          about.ncYears.map(year => yearOf(year, asked.catalogue.years)).join(', '),
          'about-ncYears',
        ],
        ['The group', about.description, 'about-description'],
      ]
    return [
      ['Who the support is for', 'The whole setting', 'about-kind'],
      ['Which staff it is for', about.audience, 'about-audience'],
      ['How many staff', about.staffCount === null ? '' : String(about.staffCount), 'about-staffCount'],
    ]
  },
  need: ({ need }, { catalogue }) => [
    ['Areas of need', lines(need?.areas.map(area => catalogue.areas[area] ?? area) ?? []), 'need-areas'],
    ['Main type of need', catalogue.senTypes[need?.primaryType ?? ''] ?? '', 'need-primaryType'],
    ['Second type of need', catalogue.senTypes[need?.secondaryType ?? ''] ?? '', 'need-secondaryType'],
    ['Strengths', need?.strengths ?? '', 'need-strengths'],
    ['Concern', need?.concern ?? '', 'need-concern'],
    ['Effect', need?.impact ?? '', 'need-impact'],
    [
      'What makes it urgent',
      lines(need?.factors.map(factor => catalogue.factors[factor] ?? factor) ?? []),
      'need-factors',
    ],
  ],
  tried: ({ tried }) => (tried?.length ? tried.flatMap(cycleAnswers) : [['Cycles', '', 'tried']]),
  outcomes: ({ outcomes }, { catalogue }) =>
    outcomes?.length
      ? outcomes.map(
          ({ outcome, wanted }, at): Line => [
            catalogue.outcomes[outcome]?.label ?? outcome,
            wanted,
            `outcomes-${at}-wanted`,
          ],
        )
      : [['Outcomes', '', 'outcomes']],
  questions: ({ questions }, { service }) =>
    (service?.questions ?? []).map(({ key, label }) => [
      label,
      typedDay(questions?.[key] ?? ''),
      `questions-${key}`,
    ]),
  views: ({ views }) => [
    ['What the child says', views?.child ?? '', 'views-child'],
    ['What the parents say', views?.parents ?? '', 'views-parents'],
  ],
  consent: ({ consent }, { catalogue }) => [
    ['Who gave consent', catalogue.consentFrom[consent?.from ?? ''] ?? '', 'consent-from'],
    ['Their name', consent?.name ?? '', 'consent-name'],
    ['How it was given', catalogue.consentHow[consent?.how ?? ''] ?? '', 'consent-how'],
    ['When', day(consent?.on ?? null), 'consent-on'],
    [
      'What it covers',
      lines(consent?.scope.map(scope => catalogue.consentScope[scope] ?? scope) ?? []),
      'consent-scope',
    ],
  ],
  papers: ({ papers }, { service, catalogue }) =>
    (service?.papers ?? []).map(({ key, label }) => [
      label,
      catalogue.paperStates[papers?.[key] ?? ''] ?? '',
      `papers-${key}`,
    ]),
  dates: ({ dates }) => [
    [
      'Days that cannot be done',
      lines(
        dates?.cannotDo.map(
          ({ from, to, why }) =>
            (from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`) + (why && `: ${why}`),
        ) ?? [],
      ),
      'dates-cannotDo',
    ],
    ['Weekdays that do not suit', weekdays(dates?.badWeekdays ?? []), 'dates-badWeekdays'],
    ['Half-days that suit best', dates?.suits ? patternWords(dates.suits) : '', 'dates-suits'],
    ['Anything else', dates?.note ?? '', 'dates-note'],
  ],
}

type Child = Extract<NonNullable<Content['about']>, { kind: 'child' }>['child']

function childAnswers(child: Child, { catalogue }: Asked): Line[] {
  return [
    ['Who the support is for', 'A child', 'about-kind'],
    ['Name', `${child.givenName} ${child.familyName}`.trim(), 'about-child-givenName'],
    ['Date of birth', day(child.dateOfBirth), 'about-child-dateOfBirth'],
    ['Year group', yearOf(child.ncYear, catalogue.years), 'about-child-ncYear'],
    ['UPN', child.upn ?? '', 'about-child-upn'],
    ['SEN provision', catalogue.senProvisions[child.senProvision ?? ''] ?? '', 'about-child-senProvision'],
    ['Looked after', yesNo(child.lookedAfter), 'about-child-lookedAfter'],
    [
      'Attendance',
      child.attendancePercent === null ? '' : `${child.attendancePercent} per cent`,
      'about-child-attendancePercent',
    ],
  ]
}

type Cycle = NonNullable<Content['tried']>[number]

function cycleAnswers(cycle: Cycle, at: number): Line[] {
  const of = `Cycle ${at + 1}`
  return [
    [`${of}: what was tried`, cycle.what, `tried-${at}-what`],
    [`${of}: how often`, cycle.howOften, `tried-${at}-howOften`],
    [`${of}: started`, day(cycle.startedOn), `tried-${at}-startedOn`],
    [`${of}: reviewed`, day(cycle.reviewedOn), `tried-${at}-reviewedOn`],
    [`${of}: what came of it`, cycle.result, `tried-${at}-result`],
  ]
}

/** The weekdays a visit can be on, by code. */
export const WEEKDAYS = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
} as const

function weekdays(codes: readonly (keyof typeof WEEKDAYS)[]): string {
  return codes.map(code => WEEKDAYS[code]).join(', ')
}
