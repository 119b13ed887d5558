import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import { addDays, daysFromTo, type LocalDate } from '../calendar/local-date.ts'
import { serviceOf } from '../catalogue/services.ts'
import type { BestSlot } from '../contracts/allocation.ts'
import { whyNotEligible } from '../people/candidates.ts'
import { type Setting, settingClosedReason } from '../people/setting.ts'
import { DAY_SHAPE, dayOffReason, type Specialist } from '../people/specialist.ts'
import { cannotDo } from '../requests/cannot-do.ts'
import type { Request } from '../requests/request.ts'
import { type DiaryDay, occupiedSpan } from '../visits/diary-day.ts'
import { freeSlots, type SlotQuestion, whyNoSlots } from '../visits/slots.ts'
import { TRAVEL_POLICY } from '../visits/travel.ts'
import type { Visit } from '../visits/visit.ts'
import { countWords } from './report/plain-words.ts'
import { costOnDay, type SlotAsk, slotReasons, type WeighedSlot, weighedSlot } from './slot-costs.ts'

/** A request that wants a visit, and everybody who might come. */
export interface BestSlotsQuestion {
  readonly request: Request
  readonly setting: Setting
  readonly specialists: readonly Specialist[]
  /** Diary days of the whole weeks that are looked at, of all of them. */
  readonly diaryDays: readonly DiaryDay[]
  readonly today: LocalDate
  readonly nowMinutes: number
  /** The request's own visits, to know who came last; without them the link specialist counts as known. */
  readonly visits?: readonly Visit[]
}

/** How far ahead is looked, in days, and how much is offered. */
export const BEST_SLOTS = { days: 42, slots: 10, ofOne: 3 } as const

/** A specialist's day in which a time might be found. No time in it costs less than `least`. */
interface OpenDay {
  readonly ask: SlotAsk
  readonly on: LocalDate
  readonly least: number
}

/**
 * The best times for a request: whoever has it, or anybody who could. Late in law counts most; then waiting, travel that
 * the day would gain, continuity and load, as plans weigh them. Days are looked into in the order of what they could
 * cost at least, and no further than can still matter, so that all diaries of an authority are looked at at once.
 */
export function bestSlots(question: BestSlotsQuestion): { slots: BestSlot[]; whyNone: string[] } {
  const asked = asksOf(question)
  if (asked.length === 0) return { slots: [], whyNone: ['Nobody can take this request.'] }
  const open = settingDays(question)
  const days = asked.flatMap(ask => openDays(ask, open)).sort((a, b) => a.least - b.least || byDay(a, b))
  let found: WeighedSlot[] = []
  for (const day of days) {
    const last = found[BEST_SLOTS.slots - 1]
    if (last !== undefined && last.cost <= day.least) break
    const isTheirsFull = found.filter(one => one.ask === day.ask).length === BEST_SLOTS.ofOne
    const theirLast = found.findLast(one => one.ask === day.ask)
    if (isTheirsFull && (theirLast as WeighedSlot).cost <= day.least) continue
    const best = bestOn(day)
    if (best !== null) found = kept([...found, best])
  }
  return { slots: found.map(shown), whyNone: found.length > 0 ? [] : whyNobody(asked) }
}

/** Everybody who could come, each with what their diary has. */
export function asksOf(question: BestSlotsQuestion): SlotAsk[] {
  const { request, setting, specialists, diaryDays } = question
  const service = serviceOf(request.serviceId)
  const holder = request.allocation?.specialistId
  const able = specialists.filter(one =>
    holder === undefined ? whyNotEligible(one, service, setting).length === 0 : one.id === holder,
  )
  const days = Map.groupBy(diaryDays, day => day.specialistId)
  const visitsOf = ({ id }: Specialist) =>
    (days.get(id) ?? [])
      .filter(day => day.on >= question.today)
      .reduce((sum, day) => sum + day.intervals.filter(one => one.kind === 'visit').length, 0)
  const loads = able.map(visitsOf)
  const meanLoad = loads.reduce((sum, one) => sum + one, 0) / Math.max(1, loads.length)
  const held = (question.visits ?? []).filter(visit => visit.status === 'completed')
  const last = held.sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1)?.specialistId ?? null
  const link = setting.linkSpecialistIds[service.discipline] ?? null
  return able.map((specialist, at) => ({
    request,
    today: question.today,
    slots: slotQuestion(question, specialist, days.get(specialist.id) ?? []),
    visits: loads[at] as number,
    meanVisits: meanLoad,
    known: last === specialist.id ? 'came-last' : link === specialist.id ? 'link' : null,
    isAnybodyKnown: last !== null || link !== null,
  }))
}

function slotQuestion(
  { request, setting, today, nowMinutes }: BestSlotsQuestion,
  specialist: Specialist,
  days: readonly DiaryDay[],
): SlotQuestion {
  return {
    specialist,
    setting,
    days: new Map(days.map(day => [day.on, day])),
    from: today,
    to: addDays(today, BEST_SLOTS.days - 1),
    minutes: serviceOf(request.serviceId).minutes,
    travel: TRAVEL_POLICY,
    today,
    nowMinutes,
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
  }
}

/** The days that are looked at on which the setting is open and the request does not rule them out. */
function settingDays({ request, setting, today }: BestSlotsQuestion): LocalDate[] {
  return daysFromTo(today, addDays(today, BEST_SLOTS.days - 1)).filter(
    on => settingClosedReason(setting, on, BANK_HOLIDAYS) === null && !cannotDo(request, on),
  )
}

/** Those of them on which a specialist is at work and has a long enough gap, travel aside. */
function openDays(ask: SlotAsk, days: readonly LocalDate[]): OpenDay[] {
  const { specialist, holidays, minutes } = ask.slots
  const needed = minutes.prepare + minutes.visit + minutes.writeUp
  return days
    .filter(on => dayOffReason(specialist, on, holidays) === null)
    .filter(on => longestGap(ask.slots.days.get(on)) >= needed)
    .map(on => ({ ask, on, least: costOnDay(ask, on) }))
}

/** Minutes of the longest stretch of a working day in which a diary has nothing. */
function longestGap(day: DiaryDay | undefined): number {
  let [longest, free] = [0, DAY_SHAPE.amStarts]
  for (const span of (day?.intervals ?? [])
    .map(occupiedSpan)
    .sort((a, b) => a.startMinutes - b.startMinutes)) {
    longest = Math.max(longest, span.startMinutes - free)
    free = Math.max(free, span.endMinutes)
  }
  return Math.max(longest, DAY_SHAPE.pmEnds - free)
}

function bestOn({ ask, on }: OpenDay): WeighedSlot | null {
  const weighed = freeSlots({ ...ask.slots, from: on, to: on }).map(slot => weighedSlot(ask, slot))
  return weighed.sort(byCost)[0] ?? null
}

/** The best of what was found, so many of one specialist at most. */
function kept(found: readonly WeighedSlot[]): WeighedSlot[] {
  const counts = new Map<SlotAsk, number>()
  return [...found]
    .sort(byCost)
    .filter(({ ask }) => {
      counts.set(ask, (counts.get(ask) ?? 0) + 1)
      return (counts.get(ask) as number) <= BEST_SLOTS.ofOne
    })
    .slice(0, BEST_SLOTS.slots)
}

function shown(weighed: WeighedSlot): BestSlot {
  const { ask, slot } = weighed
  return {
    specialistId: ask.slots.specialist.id,
    specialistName: ask.slots.specialist.name,
    on: slot.on,
    startMinutes: slot.startMinutes,
    endMinutes: slot.endMinutes,
    reasons: slotReasons(weighed),
  }
}

/** Why nobody is free, the commonest reasons first. */
function whyNobody(asked: readonly SlotAsk[]): string[] {
  const days = new Map<string, number>()
  for (const one of asked.flatMap(ask => whyNoSlots(ask.slots)))
    days.set(one.words, (days.get(one.words) ?? 0) + one.days)
  return [...days]
    .sort((a, b) => b[1] - a[1])
    .map(([words, count]) => `On ${countWords(count, 'day')} ${words}.`)
}

function byCost(a: WeighedSlot, b: WeighedSlot): number {
  return a.cost - b.cost || byDay(a.slot, b.slot) || a.slot.startMinutes - b.slot.startMinutes
}

function byDay(a: { readonly on: LocalDate }, b: { readonly on: LocalDate }): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0
}
