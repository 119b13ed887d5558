import { asking, type ServiceRow } from '../catalogue/services.ts'
import { type AboutKind, type RequestContent, SECTION_KEYS, SECTIONS, type SectionKey } from './content.ts'

/** One thing a request still needs: which section, which field of it (JSON Pointer) and what to do. */
export interface Gap {
  readonly section: SectionKey
  readonly pointer: string
  readonly message: string
}

/** Where a section of the task list stands. */
export type SectionState = 'not-asked' | 'optional' | 'to-do' | 'started' | 'done'

/** Everything a check is told. `today` is a London day. */
interface Checked {
  readonly service: ServiceRow
  readonly content: RequestContent
  readonly today: string
  readonly kind: AboutKind | null
}

type Check = (given: Checked) => (readonly [pointer: string, message: string] | false)[]

/** What each section must hold before a request can be sent. */
const CHECKS: Readonly<Record<SectionKey, Check>> = {
  about: ({ service, content, kind, today }) => {
    const about = content.about
    if (about === null || kind === null) return [['/about/kind', 'Say who the support is for']]
    const wrongKind = !service.about.includes(kind)
    const base: ReturnType<Check> = [
      wrongKind && ['/about/kind', 'This service is not offered for that: choose again'],
    ]
    if (about.kind === 'group')
      return [
        ...base,
        about.size === null && ['/about/size', 'Enter how many children are in the group'],
        about.description === '' && ['/about/description', 'Describe the group without naming a child'],
      ]
    if (about.kind === 'whole-setting')
      return [...base, about.audience === '' && ['/about/audience', 'Say which staff it is for']]
    const { child } = about
    return [
      ...base,
      child.givenName === '' && ['/about/child/givenName', 'Enter the child’s first name'],
      child.familyName === '' && ['/about/child/familyName', 'Enter the child’s last name'],
      child.dateOfBirth === null && ['/about/child/dateOfBirth', 'Enter the child’s date of birth'],
      child.dateOfBirth !== null &&
        child.dateOfBirth > today && ['/about/child/dateOfBirth', 'The date of birth must be in the past'],
      child.ncYear === null && ['/about/child/ncYear', 'Choose the child’s year group'],
      child.senProvision === null && ['/about/child/senProvision', 'Say what SEN provision the child has'],
    ]
  },
  need: ({ content, kind }) => {
    const need = content.need
    if (need === null) return [['/need/concern', 'Describe the need']]
    return [
      need.areas.length === 0 && ['/need/areas', 'Choose at least one area of need'],
      kind === 'child' && need.primaryType === null && ['/need/primaryType', 'Choose the main type of need'],
      need.concern === '' && ['/need/concern', 'Describe what you are concerned about'],
      kind === 'child' && need.impact === '' && ['/need/impact', 'Describe the effect on the child'],
    ]
  },
  tried: ({ service, content, today }) => {
    const cycles = content.tried ?? []
    const short = cycles.length < service.cyclesWanted
    return [
      short && [
        '/tried',
        `Add ${service.cyclesWanted === 1 ? 'at least one cycle' : `at least ${service.cyclesWanted} cycles`} of assess, plan, do, review`,
      ],
      ...cycles.flatMap(
        (cycle, at): ReturnType<Check> => [
          cycle.what === '' && [`/tried/${at}/what`, 'Say what was tried'],
          cycle.result === '' && [`/tried/${at}/result`, 'Say what came of it'],
          cycle.startedOn === null && [`/tried/${at}/startedOn`, 'Enter when it started'],
          cycle.startedOn !== null &&
            cycle.startedOn > today && [`/tried/${at}/startedOn`, 'The start must be in the past'],
          cycle.startedOn !== null &&
            cycle.reviewedOn !== null &&
            cycle.reviewedOn < cycle.startedOn && [
              `/tried/${at}/reviewedOn`,
              'The review must be after the start',
            ],
        ],
      ),
    ]
  },
  outcomes: ({ content }) => {
    const outcomes = content.outcomes ?? []
    return [
      outcomes.length === 0 && ['/outcomes', 'Choose at least one outcome'],
      ...outcomes.map(
        (wanted, at) =>
          wanted.wanted === '' && ([`/outcomes/${at}/wanted`, 'Say what should change'] as const),
      ),
    ]
  },
  questions: ({ service, content }) =>
    service.questions.map(
      question =>
        question.required &&
        (content.questions?.[question.key] ?? '') === '' &&
        ([`/questions/${question.key}`, `Answer “${question.label}”`] as const),
    ),
  views: ({ content, kind }) => [
    kind === 'child' &&
      (content.views?.child ?? '') === '' && [
        '/views/child',
        'Add what the child says, or how you found out what they want',
      ],
    (content.views?.parents ?? '') === '' && ['/views/parents', 'Add what the parents say'],
  ],
  consent: ({ content, kind, today }) => {
    const consent = content.consent
    if (consent === null) return [['/consent/from', 'Record consent']]
    return [
      consent.from === null && ['/consent/from', 'Say who gave consent'],
      kind === 'child' &&
        consent.name === '' && ['/consent/name', 'Enter the name of the person who gave consent'],
      consent.how === null && ['/consent/how', 'Say how consent was given'],
      consent.on === null && ['/consent/on', 'Enter the day consent was given'],
      consent.on !== null &&
        consent.on > today && ['/consent/on', 'The day of consent must be today or in the past'],
      !consent.scope.includes('involvement') && [
        '/consent/scope',
        'Without consent to involvement a request cannot be sent',
      ],
    ]
  },
  papers: ({ service, content }) =>
    service.papers.map(paper => {
      const state = content.papers?.[paper.key]
      if (state === undefined)
        return [`/papers/${paper.key}`, `Say whether you have: ${paper.label}`] as const
      return (
        paper.critical &&
        state !== 'ready' &&
        ([`/papers/${paper.key}`, `${paper.label} must be ready before you send`] as const)
      )
    }),
  dates: ({ content, today }) =>
    (content.dates?.cannotDo ?? []).flatMap(
      (span, at): ReturnType<Check> => [
        span.to < span.from && [`/dates/cannotDo/${at}/to`, 'The last day must be after the first'],
        span.to < today && [`/dates/cannotDo/${at}/to`, 'These dates have passed: remove them'],
      ],
    ),
}

/** What a section lacks, nothing when it is not asked or, being optional, has not been opened. */
export function gapsOf(
  section: SectionKey,
  service: ServiceRow,
  content: RequestContent,
  today: string,
): Gap[] {
  const kind = content.about?.kind ?? null
  const asked = asking(service, section, kind)
  if (asked === 'not-asked' || (asked === 'optional' && content[section] === null)) return []
  return CHECKS[section]({ service, content, today, kind })
    .filter(found => found !== false)
    .map(([pointer, message]) => ({ section, pointer, message }))
}

/** Everything that still stands in the way of sending, in task-list order; empty when the request is complete. */
export function gaps(service: ServiceRow, content: RequestContent, today: string): Gap[] {
  return SECTION_KEYS.flatMap(section => gapsOf(section, service, content, today))
}

/** A row of the task list. */
export interface SectionProgress {
  readonly section: SectionKey
  readonly title: string
  readonly state: SectionState
}

/** The task list of a draft: every section that is asked, with how far it is. */
export function taskList(service: ServiceRow, content: RequestContent, today: string): SectionProgress[] {
  return SECTION_KEYS.map(section => ({
    section,
    title: SECTIONS[section],
    state: stateOf(section, service, content, today),
  })).filter(row => row.state !== 'not-asked')
}

function stateOf(
  section: SectionKey,
  service: ServiceRow,
  content: RequestContent,
  today: string,
): SectionState {
  const asked = asking(service, section, content.about?.kind ?? null)
  if (asked === 'not-asked') return 'not-asked'
  if (content[section] === null) return asked === 'optional' ? 'optional' : 'to-do'
  return gapsOf(section, service, content, today).length === 0 ? 'done' : 'started'
}
