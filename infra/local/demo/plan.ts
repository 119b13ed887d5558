import { SERVICE_KEYS, type ServiceKey } from '../../../shared/catalogue/services.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import type { RequestStatus } from '../../../shared/requests/status.ts'
import type { Chance } from './chance.ts'
import { ASKED_FOR } from './service-words.ts'

/** Where a story is to end. `unrecorded`: a visit has passed and nobody has said what happened. */
export type Ending = RequestStatus | 'unrecorded'

/** How many of 400 stories end where, and how many working days ago the last step was, at least and at most. */
const ENDINGS: Readonly<Record<Ending, { of400: number; lastBack: readonly [number, number] }>> = {
  draft: { of400: 18, lastBack: [0, 20] },
  submitted: { of400: 25, lastBack: [0, 6] },
  'more-information-needed': { of400: 12, lastBack: [0, 12] },
  accepted: { of400: 20, lastBack: [0, 6] },
  allocated: { of400: 32, lastBack: [0, 10] },
  booked: { of400: 88, lastBack: [1, 12] },
  unrecorded: { of400: 8, lastBack: [2, 6] },
  delivered: { of400: 30, lastBack: [0, 6] },
  closed: { of400: 118, lastBack: [2, 105] },
  signposted: { of400: 14, lastBack: [1, 110] },
  declined: { of400: 13, lastBack: [1, 110] },
  withdrawn: { of400: 22, lastBack: [1, 110] },
}

/** One story before it is told. */
export interface StoryPlan {
  readonly ending: Ending
  readonly lastBack: number
  readonly setting: Setting
  readonly serviceId: ServiceKey
  readonly chance: Chance
  /** For a visit to come: how many of the setting's open days to let pass first. 0 is today. */
  readonly visitInDays: number
}

/**
 * What every story is to be: endings in their shares, every service at least once where there are stories enough.
 * Visits to come go round the settings, so that every setting's page has some.
 */
export function storyPlans(count: number, settings: readonly Setting[], chance: Chance): StoryPlan[] {
  const endings = chance.shuffled(endingsFor(count))
  const order = chance.shuffled(settings)
  let booked = 0
  return endings.map((ending, index) => {
    const own = chance.fork(`story ${index}`)
    if (ending === 'booked') booked += 1
    const setting = ending === 'booked' ? (order[booked % order.length] as Setting) : own.pick(settings)
    return {
      ending,
      lastBack: own.between(...ENDINGS[ending].lastBack),
      setting,
      serviceId: serviceFor({ index, ending, setting, chance: own }),
      chance: own,
      visitInDays: booked % 5 === 0 ? 0 : own.between(0, 18),
    }
  })
}

function endingsFor(count: number): Ending[] {
  const shares = Object.entries(ENDINGS) as [Ending, { of400: number }][]
  const behind = ([ending, { of400 }]: [Ending, { of400: number }]) =>
    (of400 * (made.length + 1)) / 400 - (counts.get(ending) ?? 0)
  const counts = new Map<Ending, number>()
  const made: Ending[] = []
  while (made.length < count) {
    const [next] = shares.reduce((a, b) => (behind(b) > behind(a) ? b : a))
    counts.set(next, (counts.get(next) ?? 0) + 1)
    made.push(next)
  }
  return made
}

interface ServiceAsk {
  readonly index: number
  readonly ending: Ending
  readonly setting: Setting
  readonly chance: Chance
}

/** The first stories go through the catalogue; the others by weight. What the setting's phase rules out is drawn again. */
function serviceFor({ index, ending, setting, chance }: ServiceAsk): ServiceKey {
  const inTurn = SERVICE_KEYS[index % SERVICE_KEYS.length] as ServiceKey
  if (index < 2 * SERVICE_KEYS.length && fits(inTurn, setting, ending)) return inTurn
  const weights = SERVICE_KEYS.filter(key => fits(key, setting, ending)).map(key => [
    key,
    ASKED_FOR[key].weight,
  ])
  return chance.weighted(Object.fromEntries(weights) as Record<ServiceKey, number>)
}

/** Duties in law are not signposted or declined; a question in writing has no visit; some services have an age. */
function fits(key: ServiceKey, { phase }: Setting, ending: Ending): boolean {
  const isYoung = phase === 'nursery' || phase === 'primary' || phase === 'all-through'
  if (key === 'early-years-support') return isYoung
  if (key === 'ep-statutory-advice')
    return !['signposted', 'declined', 'draft', 'more-information-needed'].includes(ending)
  if (key === 'ask-a-specialist') return !['booked', 'unrecorded', 'delivered'].includes(ending)
  if (key === 'special-school-outreach') return phase !== 'special'
  return true
}
