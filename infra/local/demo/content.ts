import { addDays, type LocalDate } from '../../../shared/calendar/local-date.ts'
import { asking, type ServiceKey, serviceOf } from '../../../shared/catalogue/services.ts'
import {
  type About,
  type AboutKind,
  type Consent,
  FACTOR_KEYS,
  type Need,
  type PaperState,
  type RequestContent,
} from '../../../shared/requests/content.ts'
import { aboutOf, type ContentAsk } from './about.ts'
import type { Chance } from './chance.ts'
import { type DemoNeed, NEED_WORDS } from './need-words.ts'
import { ANSWERS, ASKED_FOR } from './service-words.ts'
import { CHILD_VIEWS, GROUP_VIEWS, PARENT_VIEWS, STAFF_CONCERNS, STRENGTHS } from './view-words.ts'

/** Everything a setting writes in a request: complete, so that it can be sent. */
export function demoContent(ask: ContentAsk): RequestContent {
  const { serviceId, on, chance } = ask
  const service = serviceOf(serviceId)
  const about = aboutOf(ask)
  const need = chance.pick(ASKED_FOR[serviceId].needs)
  const name = about.kind === 'child' ? about.child.givenName : 'Each child'
  const say = (words: readonly string[]) => chance.pick(words).replaceAll('{name}', name)
  const isAsked = (section: keyof RequestContent) => asking(service, section, about.kind) !== 'not-asked'
  const words = NEED_WORDS[need]
  return {
    about,
    need: isAsked('need') ? needOf(need, about.kind, say, chance) : null,
    tried: isAsked('tried')
      ? cyclesOf(Math.max(1, service.cyclesWanted), on, () => say(words.tried), chance)
      : null,
    outcomes: isAsked('outcomes')
      ? chance
          .shuffled(words.wanted)
          .slice(0, chance.between(1, 2))
          .map(([outcome, wanted]) => ({ outcome, wanted: say([wanted]) }))
      : null,
    dates: datesOf(on, chance),
    consent: isAsked('consent') ? consentOf(about, on, chance) : null,
    views: isAsked('views') ? viewsOf(about.kind, say) : null,
    papers: isAsked('papers') ? papersOf(serviceId, chance) : null,
    questions: isAsked('questions') ? answersOf(serviceId, on, chance) : null,
  }
}

function needOf(
  key: DemoNeed,
  kind: AboutKind,
  say: (words: readonly string[]) => string,
  chance: Chance,
): Need {
  const words = NEED_WORDS[key]
  const isChild = kind === 'child'
  return {
    areas: [...words.areas],
    primaryType: isChild ? key : null,
    secondaryType: isChild && chance.yes(0.15) ? (key === 'SLCN' ? 'SEMH' : 'SLCN') : null,
    strengths: isChild ? say(STRENGTHS) : '',
    concern: say(kind === 'whole-setting' ? STAFF_CONCERNS : words.concern),
    impact: kind === 'whole-setting' ? '' : say(words.impact),
    factors: isChild ? chance.shuffled(FACTOR_KEYS).slice(0, chance.pick([0, 0, 0, 1, 1, 2])) : [],
  }
}

function viewsOf(kind: AboutKind, say: (words: readonly string[]) => string): RequestContent['views'] {
  return kind === 'child'
    ? { child: say(CHILD_VIEWS), parents: say(PARENT_VIEWS) }
    : { child: '', parents: GROUP_VIEWS }
}

function cyclesOf(least: number, on: LocalDate, what: () => string, chance: Chance): RequestContent['tried'] {
  return Array.from({ length: least + chance.between(0, 1) }, (_, index) => {
    const startedOn = addDays(on, -60 * (least + 1 - index) - chance.between(5, 25))
    return {
      startedOn,
      reviewedOn: addDays(startedOn, 42),
      what: what(),
      howOften: chance.pick(['Every day', 'Three times a week', 'Twice a week for 20 minutes']),
      result: chance.pick([
        'Some progress, not yet secure.',
        'It helped at first, then less.',
        'A little; worth keeping on.',
      ]),
    }
  })
}

function consentOf(about: About, on: LocalDate, chance: Chance): Consent {
  const child = about.kind === 'child' ? about.child : null
  const isAdult = (child?.ncYear ?? 0) >= 12
  const first = isAdult ? child?.givenName : chance.pick(['Alex', 'Sam', 'Jo', 'Robin', 'Charlie', 'Ash'])
  return {
    from: isAdult ? 'young-person' : 'parent',
    name: child === null ? '' : `${first} ${child.familyName}`,
    how: chance.pick(['signed-form', 'email', 'spoken-recorded']),
    on: addDays(on, -chance.between(1, 12)),
    scope: chance.yes(0.6)
      ? ['involvement', 'share-in-service', 'meet-child']
      : ['involvement', 'meet-child'],
  }
}

function datesOf(on: LocalDate, chance: Chance): RequestContent['dates'] {
  if (chance.yes(0.6)) return null
  if (chance.yes(0.5)) return { cannotDo: [], badWeekdays: [chance.pick(['mon', 'wed', 'fri'])], note: '' }
  const from = addDays(on, chance.between(20, 45))
  return {
    cannotDo: [{ from, to: addDays(from, chance.between(0, 4)), why: 'Class trip' }],
    badWeekdays: [],
    note: '',
  }
}

function papersOf(serviceId: ServiceKey, chance: Chance): RequestContent['papers'] {
  const states: readonly PaperState[] = ['ready', 'to-follow', 'none']
  const papers = serviceOf(serviceId).papers.map(({ key, critical }): [string, PaperState] => [
    key,
    critical ? 'ready' : chance.pick(states),
  ])
  return Object.fromEntries(papers)
}

function answersOf(serviceId: ServiceKey, on: LocalDate, chance: Chance): RequestContent['questions'] {
  const answers = serviceOf(serviceId).questions.map(({ key }) => {
    const words = ANSWERS[key]
    return [key, words === undefined ? addDays(on, -1) : chance.pick(words)] as const
  })
  return Object.fromEntries(answers)
}
