import { callOffSession } from '../../../functions/actions/call-off-session.ts'
import { cancelPlace, costOfPlace } from '../../../functions/actions/cancel-place.ts'
import { giveEvaluation } from '../../../functions/actions/give-evaluation.ts'
import { keepRegister } from '../../../functions/actions/keep-register.ts'
import { londonInstant } from '../../../shared/calendar/local-date.ts'
import type { Id } from '../../../shared/ids.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import type { CourseSession } from '../../../shared/training/session.ts'
import { whoActs } from './teller.ts'
import { DEMO_COMMENTS } from './training-courses.ts'
import { accountOf, accountsOf, actingAs, commit, type Play } from './training-play.ts'

/** Yesterday somebody gave a place up, so that the next in turn has an offer. */
export function giveUpOne(play: Play, id: Id): void {
  const session = play.stage.world.record('session', id)
  const place = session.places.find(({ status }) => status === 'booked')
  const setting = play.stage.settings.find(one => one.id === place?.settingId)
  const [senco] = whoActs.sencoOf(play.stage, place?.settingId ?? '')
  if (place === undefined || setting === undefined || senco === undefined) return
  const acting = actingAs(play, senco, 1)
  const cost = costOfPlace(session, place, acting.today)
  const found = { session, setting, place, account: accountOf(play, session, setting.id) }
  commit(play, cancelPlace(acting, found, cost))
}

/** Calls a session off, the day before yesterday. */
export function callOff(play: Play, id: Id): void {
  const session = play.stage.world.record('session', id)
  const found = { session, accounts: accountsOf(play, session), ...trainersOf(play, session) }
  const input = {
    version: session.version,
    why: 'The trainer has been called to a tribunal. A new date follows.',
  }
  commit(play, callOffSession(actingAs(play, play.lead, 2), found, input))
}

function trainersOf({ stage }: Play, { trainers, on }: CourseSession) {
  const ids = trainers.map(({ specialistId }) => specialistId)
  const found: Specialist[] = stage.specialists.filter(({ id }) => ids.includes(id))
  return { trainers: found, days: ids.map(id => stage.world.diaryDay(id, on)) }
}

/** Keeps the register in the evening of the day; most who came then say what it was worth. */
export function keep(play: Play, id: Id, daysAgo: number): void {
  const { stage, chance } = play
  const session = stage.world.record('session', id)
  const cameIds = session.places
    .filter(({ status }) => status === 'booked')
    .filter((_, at) => at === 0 || chance.yes(0.9))
    .map(place => place.id)
  const trainer = whoActs.specialist(stage, session.trainers[0]?.specialistId ?? '')
  const acting = actingAs(play, trainer, daysAgo)
  const late = { ...acting, at: londonInstant(acting.today, 1080), nowMinutes: 1080 }
  const found = { session, accounts: accountsOf(play, session) }
  commit(play, keepRegister(late, found, { version: session.version, cameIds }))
  for (const placeId of cameIds) if (chance.yes(0.6)) evaluate(play, { id, placeId, daysAgo: daysAgo - 1 })
}

function evaluate(play: Play, { id, placeId, daysAgo }: { id: Id; placeId: Id; daysAgo: number }): void {
  const { stage, chance } = play
  const session = stage.world.record('session', id)
  const place = session.places.find(one => one.id === placeId)
  const setting = stage.settings.find(one => one.id === place?.settingId)
  const [senco] = whoActs.sencoOf(stage, setting?.id ?? '')
  if (place?.status !== 'attended' || setting === undefined || senco === undefined || daysAgo < 1) return
  const said = {
    useful: chance.between(3, 5),
    confidence: chance.between(2, 5),
    wouldRecommend: chance.yes(0.85),
    comment: chance.pick(DEMO_COMMENTS),
  }
  const found = { session, setting, place, account: accountOf(play, session, setting.id) }
  commit(play, giveEvaluation(actingAs(play, senco, daysAgo), found, said))
}
