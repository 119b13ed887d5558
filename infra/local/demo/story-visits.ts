import { askToMoveVisit } from '../../../functions/actions/ask-to-move-visit.ts'
import { type BookingFound, bookVisit } from '../../../functions/actions/book-visit.ts'
import { cancelVisit } from '../../../functions/actions/cancel-visit.ts'
import { confirmVisit } from '../../../functions/actions/confirm-visit.ts'
import { moveVisit } from '../../../functions/actions/move-visit.ts'
import { recordVisit } from '../../../functions/actions/record-visit.ts'
import { ledgerOf, type VisitFound } from '../../../functions/actions/visit-changes.ts'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { academicYearOf, addDays } from '../../../shared/calendar/local-date.ts'
import { workingDaysBetween } from '../../../shared/calendar/working-days.ts'
import { payerOf } from '../../../shared/hours/visit-hours.ts'
import type { Id } from '../../../shared/ids.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Visit } from '../../../shared/visits/visit.ts'
import { findSlot, type Stretch, weekOf } from './find-slot.ts'
import type { StoryPlan } from './plan.ts'
import { progressOf } from './progress.ts'
import { MOVE_WHYS, NEXT_STEPS, SUMMARIES } from './service-words.ts'
import { type Teller, whoActs } from './teller.ts'

/** How many calendar days ahead a visit to come is looked for: long enough to reach past a summer. */
const LOOK_AHEAD_DAYS = 80

/**
 * A visit that is over: booked, perhaps called off or not held and booked again, then recorded. False when no past
 * day would do; it is then booked to come, and the story stays there.
 */
export function* visitTold(
  tell: Teller,
  plan: StoryPlan,
  id: Id,
  isLeftOpen: boolean,
): Generator<string, boolean> {
  const { chance } = tell
  const yesterday = addDays(tell.stage.today, -1)
  const stretch = () => ({ from: addDays(tell.on(), 1), to: yesterday, skip: chance.between(2, 6) })
  let visit = book(tell, plan, id, { ...stretch(), agreed: true })
  if (visit !== null && !isLeftOpen && chance.yes(0.09)) visit = yield* calledOff(tell, plan, visit, stretch)
  if (visit === null) {
    yield* visitToCome(tell, plan, id)
    return false
  }
  if (isLeftOpen) return true
  yield* tell.waitUntil(visit.on, visit.endMinutes + 15)
  if (chance.yes(0.08)) {
    recordTold(tell, visit, false)
    yield* tell.wait(1)
    return yield* visitTold(tell, plan, id, isLeftOpen)
  }
  if (chance.yes(0.4)) yield* tell.wait(1)
  recordTold(tell, visit, true)
  return true
}

function* calledOff(
  tell: Teller,
  plan: StoryPlan,
  visit: Visit,
  stretch: () => Stretch,
): Generator<string, Visit | null> {
  yield* tell.wait(1)
  if (tell.on() >= visit.on) return visit
  const reason = tell.chance.pick(['specialist-unwell', 'setting-cannot-host', 'child-unavailable'] as const)
  const [senco] = whoActs.sencoOf(tell.stage, visit.settingId)
  const isSettings = reason !== 'specialist-unwell' && visit.stream !== 'statutory' && senco !== undefined
  const user = isSettings ? senco : whoActs.specialist(tell.stage, visit.specialistId)
  const isLate = isSettings && tell.chance.yes(0.4)
  while (isLate && workingDaysBetween(tell.on(), visit.on, BANK_HOLIDAYS) > 1) yield* tell.wait(1)
  if (tell.on() >= visit.on) return visit
  const input = { version: visit.version, reason, note: '' }
  tell.play(cancelVisit(tell.acting(user), foundOf(tell, visit), input))
  yield* tell.wait(1)
  return book(tell, plan, visit.requestId, { ...stretch(), agreed: true })
}

/** A visit to come: proposed or agreed, confirmed, asked to move or moved. */
export function* visitToCome(tell: Teller, plan: StoryPlan, id: Id): Generator<string, void> {
  const { chance, stage } = tell
  const isProposed = chance.yes(0.3)
  const ahead = { from: stage.today, to: addDays(stage.today, LOOK_AHEAD_DAYS) }
  const visit =
    book(tell, plan, id, { ...ahead, skip: plan.visitInDays, agreed: !isProposed }) ??
    book(tell, plan, id, { ...ahead, skip: 0, agreed: !isProposed })
  if (visit === null || plan.ending === 'withdrawn') return
  const senco = chance.pick(whoActs.sencoOf(stage, visit.settingId))
  const input = { version: visit.version }
  if (isProposed && chance.yes(0.4)) {
    yield* tell.wait(1)
    tell.play(confirmVisit(tell.acting(senco), foundOf(tell, visit), input))
  } else if (chance.yes(0.14) && plan.visitInDays > 2) {
    yield* tell.wait(1)
    const why = chance.pick(MOVE_WHYS)
    const asked = tell.play(askToMoveVisit(tell.acting(senco), foundOf(tell, visit), { ...input, why }))
    if (!chance.yes(0.4)) return
    yield* tell.wait(1)
    move(tell, plan, asked.visit, { ...ahead, skip: plan.visitInDays + 2, movingVisitId: visit.id })
  }
}

/** Books the first day with a free time; null when there is none, or the setting's hours are used up. */
function book(tell: Teller, plan: StoryPlan, id: Id, ask: Stretch & { agreed: boolean }): Visit | null {
  const { request, visits } = tell.open(id)
  const specialist = specialistOf(tell, request.allocation?.specialistId)
  const slot = findSlot(tell, { ...ask, id, setting: plan.setting, specialist })
  if (slot === null) return null
  const { world } = tell.stage
  const found: BookingFound = {
    request,
    visits,
    entries: [],
    setting: plan.setting,
    specialist,
    day: world.diaryDay(specialist.id, slot.on),
    week: weekOf(tell, specialist.id, slot.on),
    ledgers: world.ledgersOf(plan.setting.id, academicYearOf(slot.on)),
  }
  const { on, startMinutes } = slot
  const user = whoActs.specialist(tell.stage, specialist.id)
  try {
    return tell.play(bookVisit(tell.acting(user), found, { on, startMinutes, agreed: ask.agreed })).visit
  } catch (error) {
    if (error instanceof Refusal && error.code === 'hours-exhausted') return null
    throw error
  }
}

function move(tell: Teller, plan: StoryPlan, visit: Visit, stretch: Stretch): void {
  const { request, visits } = tell.open(visit.requestId)
  const specialist = specialistOf(tell, visit.specialistId)
  const slot = findSlot(tell, { ...stretch, id: visit.requestId, setting: plan.setting, specialist })
  if (slot === null) return
  const { world } = tell.stage
  const from = world.diaryDay(specialist.id, visit.on)
  const day = slot.on === visit.on ? from : world.diaryDay(specialist.id, slot.on)
  const years = [...new Set([visit.on, slot.on].map(academicYearOf))]
  const ledgers = years.flatMap(year => world.ledgersOf(visit.settingId, year))
  const found = {
    request,
    visits,
    entries: [],
    setting: plan.setting,
    specialist,
    visit,
    from,
    day,
    week: weekOf(tell, specialist.id, slot.on),
    ledgers,
  }
  const input = {
    version: visit.version,
    on: slot.on,
    startMinutes: slot.startMinutes,
    reason: 'setting-asked',
  } as const
  tell.play(moveVisit(tell.acting(whoActs.specialist(tell.stage, specialist.id)), found, input))
}

/** Records what happened at a visit, or that it could not go ahead. */
export function recordTold(tell: Teller, visit: Visit, isHeld: boolean): void {
  const { chance, stage } = tell
  const found = foundOf(tell, visit)
  const acting = tell.acting(whoActs.specialist(stage, visit.specialistId))
  const { version } = visit
  const nextSteps = chance.pick(NEXT_STEPS)
  const isChild = found.request.content.about?.kind === 'child'
  const reason = chance.pick(
    isChild
      ? (['child-absent', 'child-absent', 'child-not-willing'] as const)
      : (['staff-not-available', 'incident-at-setting'] as const),
  )
  const minutes = visit.endMinutes - visit.startMinutes - chance.pick([0, 0, 15])
  const summary = chance.pick(SUMMARIES)
  const outcomes = progressOf(chance, found.request)
  tell.play(
    recordVisit(
      acting,
      found,
      isHeld
        ? { version, held: true, minutes, summary, nextSteps, outcomes }
        : { version, held: false, reason, nextSteps },
    ),
  )
}

function foundOf(tell: Teller, visit: Visit): VisitFound {
  const { world } = tell.stage
  const day = world.diaryDay(visit.specialistId, visit.on)
  const ledger = ledgerOf(world.ledgersOf(payerOf(visit), academicYearOf(visit.on)), visit)
  return { ...tell.open(visit.requestId), visit, day, ledger }
}

function specialistOf(tell: Teller, id: string | undefined): Specialist {
  const found = tell.stage.specialists.find(one => one.id === id)
  if (found === undefined) throw new Error('A request of the demo has a specialist that is not there')
  return found
}
