import { daysBetween, type LocalDate, mondayOf } from '../calendar/local-date.ts'
import type { Request } from '../requests/request.ts'
import { suitedHalves, suitsAt } from '../requests/suits.ts'
import { emptyDiaryDay, type Interval, travelBetween } from '../visits/diary-day.ts'
import type { Slot, SlotQuestion } from '../visits/slots.ts'
import { travelMinutes } from '../visits/travel.ts'
import { withCommitments } from '../visits/with-commitments.ts'
import {
  OBJECTIVE_TERMS,
  type ObjectiveWeights,
  priorityWeight,
  TERM_KEYS,
  USUAL_WEIGHTS,
} from './objective.ts'
import type { Reason } from './reason.ts'
import { countWords, reason, roundWords } from './report/plain-words.ts'

/** One specialist who could come, and what speaks for and against them. */
export interface SlotAsk {
  readonly request: Request
  readonly today: LocalDate
  /** As `slotWeights` has them. */
  readonly weights: ObjectiveWeights
  readonly slots: SlotQuestion
  /** Visits in their diary from today on, and what all who could come have on average. */
  readonly visits: number
  readonly meanVisits: number
  /** Whether they came last time, or are the link specialist. */
  readonly known: 'came-last' | 'link' | null
  /** Whether anybody is, so that somebody else would break continuity. */
  readonly isAnybodyKnown: boolean
  /** Whether they are the only one asked about, so that there is nobody to compare them with. */
  readonly isAlone: boolean
}

/** A time with what it costs: less is better. */
export interface WeighedSlot {
  readonly ask: SlotAsk
  readonly slot: Slot
  readonly cost: number
  /** Minutes of travel the day has more with this visit than without. */
  readonly addedMinutes: number
}

/**
 * An authority's weights for single times. Those of level 3 are brought down together until none is above the product's,
 * so that lateness in law, and what the setting said suits, come first whatever they are.
 */
export function slotWeights(weights: ObjectiveWeights): ObjectiveWeights {
  const least = 1 / Math.max(1, ...LAST_TERMS.map(key => weights[key] / USUAL_WEIGHTS[key]))
  const lowered = LAST_TERMS.map(key => [key, weights[key] * least] as const)
  return { ...weights, ...Object.fromEntries(lowered) }
}

const LAST_TERMS = TERM_KEYS.filter(key => OBJECTIVE_TERMS[key].level === 3)

/** Any lateness in law outweighs the rest. */
const LATE_FIRST = 10_000

/** A time that the setting said suits comes before any other that is no later in law: more than all of level 3 comes to. */
const SUITS_FIRST = 5_000

/** What any time of a day costs at least: all but the travel, and that too where the day is empty. */
export function costOnDay(ask: SlotAsk, on: LocalDate): number {
  const { slots } = ask
  const base = travelMinutes(slots.specialist.base, slots.setting.location, slots.travel)
  return (
    costBut(ask, on) +
    (suitedHalves(ask.request, on).length === 0 ? SUITS_FIRST : 0) +
    (dayOf(slots, on).length === 0 ? 2 * base * ask.weights['travel-minutes'] : 0)
  )
}

/** A time with what it costs, by the weights that plans have. */
export function weighedSlot(ask: SlotAsk, slot: Slot): WeighedSlot {
  const addedMinutes = addedTravel(ask, slot)
  return {
    ask,
    slot,
    addedMinutes,
    cost:
      costBut(ask, slot.on) +
      (suitsAt(ask.request, slot) === false ? SUITS_FIRST : 0) +
      addedMinutes * ask.weights['travel-minutes'],
  }
}

/** What speaks for a time and what against, with the numbers it was weighed by. */
export function slotReasons(weighed: WeighedSlot): Reason[] {
  const { ask, slot, addedMinutes } = weighed
  return [...reasonsForSetting(weighed), travelReason(ask, slot, addedMinutes), loadReason(ask, slot.on)]
}

/** The same as far as the setting may know it: nothing of where else a specialist goes, or how full their diary is. */
export function reasonsForSetting({ ask, slot }: WeighedSlot): Reason[] {
  const ahead = daysBetween(ask.today, slot.on)
  return [
    ...dueReasons(ask, slot.on),
    ...suitReasons(ask, slot),
    ...(ask.known === null ? [] : [knownReason(ask)]),
    reason('soon', ahead === 0 ? 'Today.' : `In ${countWords(ahead, 'day')}.`, ahead, 'days'),
  ]
}

function suitReasons({ request }: SlotAsk, slot: Slot): Reason[] {
  const suits = suitsAt(request, slot)
  if (suits === null) return []
  return [
    suits
      ? reason('suits', 'At a time of the week that the request says suits.', null, null)
      : reason('does-not-suit', 'Not at a time of the week that the request says suits.', null, null),
  ]
}

function costBut(
  { request, today, visits, meanVisits, known, isAnybodyKnown, weights }: SlotAsk,
  on: LocalDate,
): number {
  const late = request.dueOn === null ? 0 : Math.max(0, daysBetween(request.dueOn, on))
  const weeks = daysBetween(today, on) / 7
  return (
    LATE_FIRST * ((late > 0 ? weights['late-cases'] : 0) + late * weights['late-days']) +
    weeks * weights['waiting-weeks'] * priorityWeight(request.priority.points) +
    (isAnybodyKnown && known === null ? weights['broken-continuity'] : 0) +
    Math.max(0, visits - meanVisits) * weights['uneven-load']
  )
}

/** Minutes that the day's journey grows by; never below 0. */
function addedTravel({ slots }: SlotAsk, slot: Slot): number {
  const { before, after } = neighbours(slots, slot)
  const home = (one: Interval) => travelMinutes(slots.specialist.base, one.place, slots.travel)
  const without =
    before === undefined
      ? after === undefined
        ? 0
        : home(after)
      : after === undefined
        ? home(before)
        : travelBetween(before, after, slots.travel)
  return Math.max(0, slot.travelBeforeMinutes + slot.travelAfterMinutes - without)
}

/** What a day has in it, what recurs included. */
function dayOf({ days, specialist }: SlotQuestion, on: LocalDate): Interval[] {
  return withCommitments(specialist, days.get(on) ?? emptyDiaryDay(specialist.id, on)).intervals
}

function neighbours(slots: SlotQuestion, { on, startMinutes }: Slot) {
  const sorted = [...dayOf(slots, on)].sort((a, b) => a.startMinutes - b.startMinutes)
  return {
    before: sorted.findLast(one => one.startMinutes < startMinutes),
    after: sorted.find(one => one.startMinutes > startMinutes),
  }
}

function dueReasons({ request }: SlotAsk, on: LocalDate): Reason[] {
  if (request.dueOn === null) return []
  const spare = daysBetween(on, request.dueOn)
  if (spare < 0)
    return [reason('late', `${countWords(-spare, 'day')} after the day it is due by law.`, -spare, 'days')]
  if (spare === 0) return [reason('on-time', 'On the day it is due by law.', 0, 'days')]
  return [reason('on-time', `${countWords(spare, 'day')} before the day it is due by law.`, spare, 'days')]
}

function knownReason({ known, slots }: SlotAsk): Reason {
  return known === 'came-last'
    ? reason('came-last', 'Came last time.', null, null)
    : reason('link', `Is the link specialist of ${slots.setting.name}.`, null, null)
}

function travelReason({ slots }: SlotAsk, slot: Slot, minutes: number): Reason {
  const others = slots.days.get(slot.on)?.intervals.filter(one => one.kind === 'visit') ?? []
  const places = [...new Set(others.flatMap(one => one.settingName ?? []))]
  const near = places.length === 0 ? '' : `: ${places.slice(0, 2).join(' and ')} that day already`
  return reason(
    'travel-minutes',
    `${countWords(minutes, 'minute')} more of travel that day${near}.`,
    minutes,
    'minutes',
  )
}

function loadReason({ slots, visits, meanVisits, isAlone }: SlotAsk, on: LocalDate): Reason {
  const week = [...slots.days.values()]
    .filter(day => mondayOf(day.on) === mondayOf(on))
    .reduce((sum, day) => sum + day.intervals.filter(one => one.kind === 'visit').length, 0)
  const thatWeek = `${countWords(week, 'visit')} in the diary that week`
  if (isAlone) {
    const weeks = (daysBetween(slots.from, slots.to) + 1) / 7
    return reason('load', `${thatWeek}, ${roundWords(visits / weeks)} in an average week.`, week, 'visits')
  }
  const words = `${thatWeek}; ${visits} in these weeks, ${roundWords(meanVisits)} on average.`
  return reason('load', words, visits, 'visits')
}
