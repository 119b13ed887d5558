import { addDays, daysFromTo, type LocalDate, mondayOf } from '../calendar/local-date.ts'
import {
  bookingObstacle,
  type DiaryDay,
  emptyDiaryDay,
  type Interval,
  travelBetween,
  type VisitMinutes,
  visitInterval,
} from './diary-day.ts'
import { type DayQuestion, dayObstacle, OBSTACLES, type Obstacle } from './obstacles.ts'
import { type TravelPolicy, travelMinutes } from './travel.ts'
import { withCommitments } from './with-commitments.ts'

/** A start a visit can be booked at. Minutes since midnight, London clock; preparation and write-up are outside. */
export interface Slot {
  readonly on: LocalDate
  readonly startMinutes: number
  readonly endMinutes: number
  /** Minutes from whatever comes before that day, or from base. */
  readonly travelBeforeMinutes: number
  /** Minutes to whatever comes after that day, or back to base. */
  readonly travelAfterMinutes: number
}

/** A stretch of days to look for slots in. The caller limits how long it is. */
export interface SlotQuestion extends Omit<DayQuestion, 'on'> {
  /**
   * Diary days by date, of the whole weeks that the stretch touches; a date that is missing is a day with nothing in it.
   */
  readonly days: ReadonlyMap<LocalDate, DiaryDay>
  readonly from: LocalDate
  /** The last day looked at, included. */
  readonly to: LocalDate
  readonly minutes: VisitMinutes
  readonly travel: TravelPolicy
  /** Starts are offered at whole multiples of this many minutes past midnight; 30 unless told. */
  readonly stepMinutes?: number | undefined
  /** A visit already in the diary that is to be moved: its own time counts as free. */
  readonly movingVisitId?: string | undefined
}

/**
 * Every start that can be booked, earliest first: exactly those `assertBookable` lets through.
 * @throws RangeError when the step or the visit is not a whole number of minutes above 0
 */
export function freeSlots(question: SlotQuestion): Slot[] {
  return daysFromTo(question.from, question.to).flatMap(on => slotsOn(question, on))
}

/** Why a whole day has no slot: an obstacle to the day, or none of its times would do. */
export type NoSlotReason = Obstacle | 'diary-full' | 'no-time-in-common'

/** Days that share a reason for having no slot, with words that finish "not free because". */
export interface DaysWithoutSlots {
  readonly reason: NoSlotReason
  readonly days: number
  readonly words: string
}

/** Days without any slot counted by reason, most days first: what an empty list says instead of nothing. */
export function whyNoSlots(question: SlotQuestion): DaysWithoutSlots[] {
  const counts = new Map<NoSlotReason, number>()
  for (const on of daysFromTo(question.from, question.to)) {
    const reason = noSlotReason(question, on)
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts]
    .map(([reason, days]) => ({ reason, days, words: wordsFor(reason) }))
    .sort((a, b) => b.days - a.days)
}

function slotsOn(question: SlotQuestion, on: LocalDate): Slot[] {
  if (dayObstacle({ ...question, on }) !== null) return []
  const [day, week] = [dayOf(question, on), weekOf(question, on)]
  return candidates(question)
    .filter(interval => bookingObstacle({ ...question, on, day, week, interval }) === null)
    .map(interval => slotAt(question, day, interval))
}

function noSlotReason(question: SlotQuestion, on: LocalDate): NoSlotReason | null {
  const whole = dayObstacle({ ...question, on })
  if (whole !== null) return whole
  const [day, week] = [dayOf(question, on), weekOf(question, on)]
  const found = new Set(
    candidates(question).map(interval => bookingObstacle({ ...question, on, day, week, interval })),
  )
  if (found.has(null)) return null
  if (found.has('specialist-weekly-limit')) return 'specialist-weekly-limit'
  if (found.has('overlap') || found.has('travel')) return 'diary-full'
  return found.has('past-time') ? 'past-time' : 'no-time-in-common'
}

/** The visit at every step of the setting's opening hours. */
function candidates({ setting, minutes, stepMinutes = 30, movingVisitId }: SlotQuestion): Interval[] {
  assertWholeMinutes(stepMinutes)
  assertWholeMinutes(minutes.visit)
  const visit = { id: movingVisitId ?? 'slot', requestId: null, serviceId: null, label: '' }
  const first = Math.ceil(setting.opensAtMinutes / stepMinutes)
  const last = Math.floor((setting.closesAtMinutes - minutes.visit) / stepMinutes)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    visitInterval({ ...visit, startMinutes: (first + index) * stepMinutes }, setting, minutes),
  )
}

function slotAt({ specialist, travel }: SlotQuestion, day: DiaryDay, interval: Interval): Slot {
  const others = day.intervals.filter(other => other.id !== interval.id)
  const before = others
    .filter(other => other.startMinutes < interval.startMinutes)
    .sort(byStart)
    .at(-1)
  const after = others.filter(other => other.startMinutes > interval.startMinutes).sort(byStart)[0]
  const base = travelMinutes(specialist.base, interval.place, travel)
  return {
    on: day.on,
    startMinutes: interval.startMinutes,
    endMinutes: interval.endMinutes,
    travelBeforeMinutes: before === undefined ? base : travelBetween(before, interval, travel),
    travelAfterMinutes: after === undefined ? base : travelBetween(interval, after, travel),
  }
}

function dayOf({ days, specialist }: SlotQuestion, on: LocalDate): DiaryDay {
  return withCommitments(specialist, days.get(on) ?? emptyDiaryDay(specialist.id, on))
}

function weekOf({ days }: SlotQuestion, on: LocalDate): DiaryDay[] {
  const monday = mondayOf(on)
  return daysFromTo(monday, addDays(monday, 6)).flatMap(one => days.get(one) ?? [])
}

function wordsFor(reason: NoSlotReason): string {
  if (reason === 'diary-full') return "the specialist's diary is full"
  if (reason === 'no-time-in-common')
    return 'the setting and the specialist have no long enough time in common'
  return OBSTACLES[reason].words
}

function byStart(a: Interval, b: Interval): number {
  return a.startMinutes - b.startMinutes
}

function assertWholeMinutes(minutes: number): void {
  if (!Number.isInteger(minutes) || minutes <= 0) throw new RangeError(`Not a number of minutes: ${minutes}`)
}
