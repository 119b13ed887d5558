import { closeRequest } from '../../../functions/actions/close-request.ts'
import { saveDraft } from '../../../functions/actions/save-draft.ts'
import { startRequest } from '../../../functions/actions/start-request.ts'
import { withdrawRequest } from '../../../functions/actions/withdraw-request.ts'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { academicYearOf, type LocalDate } from '../../../shared/calendar/local-date.ts'
import { serviceOf } from '../../../shared/catalogue/services.ts'
import type { Id } from '../../../shared/ids.ts'
import { settingClosedReason } from '../../../shared/people/setting.ts'
import type { User } from '../../../shared/people/user.ts'
import { isStanding } from '../../../shared/visits/visit.ts'
import { demoContent } from './content.ts'
import type { StoryPlan } from './plan.ts'
import { progressOf } from './progress.ts'
import { NEXT_STEPS, SUMMARIES } from './service-words.ts'
import { allocate, decided, submit } from './story-team.ts'
import { visitToCome, visitTold } from './story-visits.ts'
import { type Stage, type Story, type Teller, tellerFrom, whoActs } from './teller.ts'

/** Days a story takes from its start to its last step: enough for its visits, so that it ends when planned. */
function daysNeeded({ ending, serviceId }: StoryPlan, visits: number): number {
  if (ending === 'draft') return 0
  if (ending === 'submitted') return 2
  if (ending === 'more-information-needed' || ending === 'signposted' || ending === 'declined') return 4
  if (ending === 'accepted') return 5
  return 7 + (serviceOf(serviceId).inWriting ? 2 : 10) * visits
}

/** Where in the past days a story begins. Visits need the setting's open days; all else only working days. */
function startIndexOf(
  { setting, lastBack, ...plan }: StoryPlan,
  { pastDays }: Stage,
  visits: number,
): number {
  const back = lastBack + daysNeeded({ setting, lastBack, ...plan }, visits)
  if (visits === 0) return pastDays.length - 1 - back
  let index = pastDays.length - 1
  for (let left = back; left > 0 && index > 0; index -= 1)
    if (settingClosedReason(setting, pastDays[index] as LocalDate, BANK_HOLIDAYS) === null) left -= 1
  return index
}

/** The life of one request, from its first draft to where the plan says it stands. */
export function* storyOf(plan: StoryPlan, stage: Stage): Story {
  const { chance, ending, setting } = plan
  const pastVisits = pastVisitsOf(plan)
  const tell = tellerFrom(stage, chance, startIndexOf(plan, stage, pastVisits))
  yield* tell.wait(0)
  const asker = chance.pick(
    serviceOf(plan.serviceId).askedBy === 'setting'
      ? whoActs.sencoOf(stage, setting.id)
      : whoActs.withRole(stage, 'ehc-officer'),
  )
  const id = yield* drafted(tell, plan, asker)
  if (ending === 'draft') return
  yield* tell.wait(chance.between(1, 3))
  submit(tell, id, asker)
  if (ending === 'submitted') return
  if (!(yield* decided(tell, plan, id, asker))) return
  yield* tell.wait(chance.between(1, 4))
  if (ending === 'withdrawn' && chance.yes(0.4)) return withdraw(tell, id, asker)
  if (!allocate(tell, id) || ending === 'allocated') return
  yield* givenSupport(tell, plan, id, pastVisits)
  if (ending === 'withdrawn') {
    yield* tell.wait(chance.between(1, 3))
    return withdraw(tell, id, asker)
  }
  if (ending === 'closed') yield* closed(tell, id)
}

/** Visits that are over by today. */
function pastVisitsOf({ ending, serviceId, chance }: StoryPlan): number {
  const usual = serviceOf(serviceId).usualVisits
  if (ending === 'closed') return usual
  if (ending === 'delivered' || ending === 'unrecorded') return 1
  return ending === 'booked' && usual > 1 && chance.yes(0.5) ? 1 : 0
}

function* givenSupport(tell: Teller, plan: StoryPlan, id: Id, pastVisits: number): Story {
  if (serviceOf(plan.serviceId).inWriting) return yield* tell.wait(tell.chance.between(1, 5))
  for (let visit = 1; visit <= pastVisits; visit += 1) {
    yield* tell.wait(tell.chance.between(1, 4))
    const isLeftOpen = plan.ending === 'unrecorded' && visit === pastVisits
    if (!(yield* visitTold(tell, plan, id, isLeftOpen))) return
  }
  if (plan.ending !== 'booked' && plan.ending !== 'withdrawn') return
  yield* tell.wait(tell.chance.between(1, 4))
  yield* visitToCome(tell, plan, id)
}

/** Written in two or three sittings, the last sometimes by a colleague; a draft that stays one lacks its end. */
function* drafted(tell: Teller, plan: StoryPlan, asker: User): Generator<string, Id> {
  const { chance, setting, serviceId, ending } = plan
  const { id } = tell.play(startRequest(tell.acting(asker), { setting, earlier: null }, { serviceId }))
  const content = demoContent({ serviceId, setting, on: tell.on(), chance })
  const { about, need, ...rest } = content
  const { consent, papers, questions, ...middle } = rest
  const parts =
    ending === 'draft'
      ? [{ about, need }, middle].slice(0, chance.between(1, 2))
      : [{ about, need }, middle, { consent, papers, questions }]
  for (const part of parts) {
    yield* tell.wait(chance.pick([0, 0, 0, 1]))
    const { request } = tell.open(id)
    const colleague = asker.roles.includes('senco')
      ? chance.pick(whoActs.sencoOf(tell.stage, setting.id))
      : asker
    tell.play(saveDraft(tell.acting(colleague), request, { version: request.version, content: part }))
  }
  return id
}

function withdraw(tell: Teller, id: Id, asker: User): void {
  const { request, visits, entries } = tell.open(id)
  if (request.status === 'closed') return
  const standing = visits.filter(isStanding)
  const days = [...new Set(standing.map(visit => visit.on))].map(on =>
    tell.stage.world.diaryDay(request.allocation?.specialistId ?? '', on),
  )
  const years = [...new Set(standing.map(visit => academicYearOf(visit.on)))]
  const ledgers = years.flatMap(year => tell.stage.world.ledgersOf(request.settingId, year))
  const reason = tell.chance.pick(['need-met', 'child-left', 'sent-in-error', 'consent-withdrawn'] as const)
  const found = { request, visits, entries, days, ledgers }
  tell.play(withdrawRequest(tell.acting(asker), found, { version: request.version, reason, note: '' }))
}

/** Closed with what changed; a story whose visit is still to come stays open. */
function* closed(tell: Teller, id: Id): Story {
  yield* tell.wait(tell.chance.between(1, 5))
  const found = tell.open(id)
  const { request, visits } = found
  const isReady = request.status === 'delivered' || serviceOf(request.serviceId).inWriting
  if (!isReady || visits.some(isStanding)) return
  const user = whoActs.specialist(tell.stage, request.allocation?.specialistId ?? '')
  const summary = `${tell.chance.pick(SUMMARIES)} ${tell.chance.pick(NEXT_STEPS)}`
  const outcomes = progressOf(tell.chance, request)
  tell.play(closeRequest(tell.acting(user), found, { version: request.version, summary, outcomes }))
}
