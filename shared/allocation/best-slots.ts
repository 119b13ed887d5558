import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import { addDays, daysFromTo, type LocalDate } from '../calendar/local-date.ts'
import { addKnownWorkingDays } from '../calendar/working-days.ts'
import type { BestSlot, OfferedTime } from '../contracts/allocation.ts'
import { settingClosedReason } from '../people/setting.ts'
import { DAY_SHAPE, dayOffReason } from '../people/specialist.ts'
import { cannotDo } from '../requests/cannot-do.ts'
import { type DiaryDay, occupiedSpan } from '../visits/diary-day.ts'
import { freeSlots, whyNoSlots } from '../visits/slots.ts'
import { countWords } from './report/plain-words.ts'
import { asksOf, BEST_SLOTS, type BestSlotsQuestion, LEAST_NOTICE } from './slot-asks.ts'
import {
  costOnDay,
  reasonsForSetting,
  type SlotAsk,
  slotReasons,
  type WeighedSlot,
  weighedSlot,
} from './slot-costs.ts'

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
  const found = bestOf(asked, settingDays(question))
  return { slots: found.map(shown), whyNone: found.length > 0 ? [] : whyNobody(asked) }
}

/** A time as it is offered to the setting: of whoever has the request, with as much of why as the setting may know. */
export function timesForSetting(question: BestSlotsQuestion): OfferedTime[] {
  const { today } = question
  const from =
    addKnownWorkingDays(today, LEAST_NOTICE.workingDaysForSetting, BANK_HOLIDAYS) ?? addDays(today, 7)
  const later = { ...question, from }
  return bestOf(asksOf(later), settingDays(later)).map(weighed => {
    const { on, startMinutes, endMinutes } = weighed.slot
    return { on, startMinutes, endMinutes, reasons: reasonsForSetting(weighed) }
  })
}

/** The best times of those asked, one of a day and so many of one specialist at most. */
function bestOf(asked: readonly SlotAsk[], open: readonly LocalDate[]): WeighedSlot[] {
  const days = asked.flatMap(ask => openDays(ask, open)).sort((a, b) => a.least - b.least || byDay(a, b))
  let found: WeighedSlot[] = []
  for (const day of days) {
    const last = found[BEST_SLOTS.slots - 1]
    if (last !== undefined && last.cost <= day.least) break
    const isTheirsFull = found.filter(one => one.ask === day.ask).length === mostOf(day.ask)
    const theirLast = found.findLast(one => one.ask === day.ask)
    if (isTheirsFull && (theirLast as WeighedSlot).cost <= day.least) continue
    const best = bestOn(day)
    if (best !== null) found = kept([...found, best])
  }
  return found
}

function mostOf({ isAlone }: SlotAsk): number {
  return isAlone ? BEST_SLOTS.alone : BEST_SLOTS.ofOne
}

/** The days that are looked at on which the setting is open and the request does not rule them out. */
function settingDays({ request, setting, today, from }: BestSlotsQuestion): LocalDate[] {
  return daysFromTo(from ?? today, addDays(today, BEST_SLOTS.days - 1)).filter(
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
      return (counts.get(ask) as number) <= mostOf(ask)
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
