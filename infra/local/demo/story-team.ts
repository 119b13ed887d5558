import { allocateRequest } from '../../../functions/actions/allocate-request.ts'
import { decideRequest } from '../../../functions/actions/decide-request.ts'
import { submitRequest } from '../../../functions/actions/submit-request.ts'
import { serviceOf } from '../../../shared/catalogue/services.ts'
import type { Id } from '../../../shared/ids.ts'
import { candidatesFor } from '../../../shared/people/candidates.ts'
import type { DisciplineKey } from '../../../shared/people/disciplines.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import type { User } from '../../../shared/people/user.ts'
import { TRAVEL_POLICY, travelMetres } from '../../../shared/visits/travel.ts'
import type { StoryPlan } from './plan.ts'
import { ASKS, DECLINES, SIGNPOSTS } from './service-words.ts'
import { type Stage, type Teller, whoActs } from './teller.ts'

/** Sends a draft, or sends it again. */
export function submit(tell: Teller, id: Id, asker: User): void {
  const { request } = tell.open(id)
  tell.play(submitRequest(tell.acting(asker), request, { version: request.version }))
}

/** Whether the story goes on after the team's decision. */
export function* decided(tell: Teller, plan: StoryPlan, id: Id, asker: User): Generator<string, boolean> {
  const { chance, ending, serviceId } = plan
  const lead = chance.pick(whoActs.withRole(tell.stage, 'allocation-lead'))
  const decide = (decision: DistributedOmit<Parameters<typeof decideRequest>[2], 'version'>) => {
    const { request } = tell.open(id)
    tell.play(decideRequest(tell.acting(lead), request, { ...decision, version: request.version }))
  }
  yield* tell.wait(chance.between(1, 3))
  const isStatutory = serviceOf(serviceId).statutory
  if (ending === 'more-information-needed' || (!isStatutory && chance.yes(0.12))) {
    decide({ kind: 'ask', text: chance.pick(ASKS) })
    if (ending === 'more-information-needed') return false
    yield* tell.wait(chance.between(1, 3))
    submit(tell, id, asker)
    yield* tell.wait(chance.between(1, 2))
  }
  if (ending === 'signposted')
    decide({
      kind: 'signpost',
      reason: chance.pick(['better-met-elsewhere', 'universal-offer', 'health-pathway']),
      note: chance.pick(SIGNPOSTS),
    })
  else if (ending === 'declined')
    decide({
      kind: 'decline',
      reason: chance.pick(['support-not-tried', 'below-criteria', 'already-open']),
      note: chance.pick(DECLINES),
    })
  else
    decide({
      kind: 'accept',
      reason: isStatutory ? 'duty-in-law' : chance.pick(['meets-criteria', 'meets-criteria', 'urgent-need']),
      note: '',
    })
  return ending !== 'signposted' && ending !== 'declined' && ending !== 'accepted'
}

type DistributedOmit<Whole, Key extends PropertyKey> = Whole extends unknown ? Omit<Whole, Key> : never

/** Mostly the recommended specialist; now and then another, with the reason. False when nobody can take it. */
export function allocate(tell: Teller, id: Id): boolean {
  const { chance, stage } = tell
  const { request } = tell.open(id)
  const service = serviceOf(request.serviceId)
  const setting = stage.settings.find(one => one.id === request.settingId)
  if (setting === undefined) return false
  const specialists = shortList(stage, service.discipline, setting)
  const found = { request, setting, specialists, loads: stage.world.loads() }
  const question = { ...found, travel: TRAVEL_POLICY, service, today: tell.on(), currentSpecialistId: null }
  const eligible = candidatesFor(question).filter(one => one.eligible)
  const chosen = chance.yes(0.85) ? eligible[0] : (eligible[1] ?? eligible[0])
  if (chosen === undefined) return false
  const reason = chosen.recommended
    ? ''
    : chance.pick(['Knows the family already', 'Has worked with this class before'])
  const lead = chance.pick(whoActs.withRole(stage, 'allocation-lead'))
  const { specialistId } = chosen
  tell.play(allocateRequest(tell.acting(lead), found, { version: request.version, specialistId, reason }))
  return true
}

/** Weighing a specialist costs a look at twelve weeks: in a large authority only the link and the nearest are weighed. */
const MOST_WEIGHED = 12

function shortList({ specialists }: Stage, discipline: DisciplineKey, setting: Setting): Specialist[] {
  const metres = ({ base }: Specialist) =>
    setting.location === null ? 0 : travelMetres(base, setting.location)
  const isLink = ({ id }: Specialist) => setting.linkSpecialistIds[discipline] === id
  return specialists
    .filter(one => one.disciplines.includes(discipline))
    .sort((a, b) => Number(isLink(b)) - Number(isLink(a)) || metres(a) - metres(b))
    .slice(0, MOST_WEIGHED)
}
