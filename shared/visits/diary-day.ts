import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import type { Setting } from '../people/setting.ts'
import type { Span } from '../people/specialist.ts'
import { Refusal } from '../refusal.ts'
import { type DayQuestion, type Obstacle, refusalFor, timeObstacle } from './obstacles.ts'
import { Coordinates, type TravelPolicy, travelMinutes } from './travel.ts'
import { passesWeeklyLimit } from './week.ts'
import { withCommitments } from './with-commitments.ts'

const MinuteOfDay = z.int().min(0).max(1440)
const SideMinutes = z.int().min(0).max(600)

/**
 * Something in a specialist's day. Times are minutes since midnight on the London clock, so a clock change never
 * shifts them. `label` is short, without personal data. Commitments and training have no request, service or status.
 */
export const Interval = z
  .strictObject({
    /** The visit's, commitment's or session's own id. */
    id: z.string().min(1).max(64),
    kind: z.enum(['visit', 'commitment', 'training']),
    status: z.enum(['proposed', 'confirmed', 'completed', 'not-held']).optional(),
    startMinutes: MinuteOfDay,
    endMinutes: MinuteOfDay,
    /** Minutes of preparation just before the start. */
    prepareMinutes: SideMinutes,
    /** Minutes of writing up just after the end. */
    writeUpMinutes: SideMinutes,
    place: Coordinates.nullable(),
    settingId: z.string().nullable(),
    requestId: z.string().nullable(),
    serviceId: z.string().nullable(),
    label: z.string().max(80),
    /** For the diary and the day sheet, which read nothing else: where, and for whom in initials. */
    settingName: z.string().max(120).optional(),
    postcode: z.string().max(8).optional(),
    who: z.string().max(60).optional(),
  })
  .refine(interval => interval.startMinutes < interval.endMinutes, {
    path: ['endMinutes'],
    message: 'It must end after it starts',
  })
export type Interval = z.infer<typeof Interval>

/**
 * One specialist's day: read, checked and written back on condition of its version, which storage raises. 0: never stored.
 */
export const DiaryDay = z.strictObject({
  specialistId: z.string().min(1).max(64),
  on: LocalDate,
  version: z.int().min(0),
  /** The version of the specialist's record that last took time away from this day, so that none older is booked on. */
  timeVersion: z.int().min(0).optional(),
  intervals: z.array(Interval).max(100),
})
export type DiaryDay = z.infer<typeof DiaryDay>

/** What a booking must respect in a day that others write to. */
export interface DiaryRules {
  readonly travel: TravelPolicy
}

/** A day with nothing in it that has never been stored. */
export function emptyDiaryDay(specialistId: string, on: LocalDate): DiaryDay {
  return { specialistId, on, version: 0, intervals: [] }
}

/** Minutes a service takes around and during a visit. */
export interface VisitMinutes {
  readonly visit: number
  readonly prepare: number
  readonly writeUp: number
}

/** The diary interval of a visit to a setting: what slots are worked out from and what a booking must place. */
export function visitInterval(
  visit: Pick<Interval, 'id' | 'status' | 'startMinutes' | 'requestId' | 'serviceId' | 'label'>,
  setting: Pick<Setting, 'id' | 'location'>,
  minutes: VisitMinutes,
): Interval {
  return {
    ...visit,
    kind: 'visit',
    endMinutes: visit.startMinutes + minutes.visit,
    prepareMinutes: minutes.prepare,
    writeUpMinutes: minutes.writeUp,
    place: setting.location,
    settingId: setting.id,
  }
}

/** The stretch an interval takes of a day, preparation and write-up included. The end is not included. */
export function occupiedSpan(interval: Interval): Span {
  return {
    startMinutes: interval.startMinutes - interval.prepareMinutes,
    endMinutes: interval.endMinutes + interval.writeUpMinutes,
  }
}

/** Minutes to allow between two intervals, either way round: none within one setting. */
export function travelBetween(a: Interval, b: Interval, travel: TravelPolicy): number {
  if (a.settingId !== null && a.settingId === b.settingId) return 0
  return travelMinutes(a.place, b.place, travel)
}

/**
 * Why an interval does not fit among a day's others, or null. Every pair is looked at, not neighbours only, so
 * taking something out of a day can never make the rest wrong. An interval of the same id is the one being moved.
 */
export function clashIn(
  day: DiaryDay,
  interval: Interval,
  travel: TravelPolicy,
): 'overlap' | 'travel' | null {
  const mine = occupiedSpan(interval)
  let clash: 'travel' | null = null
  for (const other of day.intervals) {
    if (other.id === interval.id) continue
    const theirs = occupiedSpan(other)
    const gapMinutes = Math.max(mine.startMinutes - theirs.endMinutes, theirs.startMinutes - mine.endMinutes)
    if (gapMinutes < 0) return 'overlap'
    if (gapMinutes < travelBetween(interval, other, travel)) clash = 'travel'
  }
  return clash
}

/**
 * The day with an interval added, in order of start.
 * @throws Refusal slot-taken when it overlaps another or leaves too little time to travel
 * @throws Refusal stale-version when the day already has an interval of this id
 */
export function placeInterval(day: DiaryDay, interval: Interval, rules: DiaryRules): DiaryDay {
  if (day.intervals.some(other => other.id === interval.id)) throw new Refusal('stale-version')
  const clash = clashIn(day, interval, rules.travel)
  if (clash !== null) throw refusalFor(clash, day.on, interval.startMinutes)
  return { ...day, intervals: [...day.intervals, interval].sort(byStart) }
}

/**
 * The day without an interval.
 * @throws Refusal stale-version when it is not there: somebody moved it after the visit was read
 */
export function removeInterval(day: DiaryDay, id: string): DiaryDay {
  const intervals = day.intervals.filter(interval => interval.id !== id)
  if (intervals.length === day.intervals.length) throw new Refusal('stale-version')
  return { ...day, intervals }
}

/** The day with what became of a visit noted on its interval, its time as it was; the same day where it is not there. */
export function noteStatus(day: DiaryDay, id: string, status: NonNullable<Interval['status']>): DiaryDay {
  return {
    ...day,
    intervals: day.intervals.map(interval => (interval.id === id ? { ...interval, status } : interval)),
  }
}

/** The day with the interval of the same id replaced. @throws Refusal as `removeInterval` and `placeInterval` */
export function replaceInterval(day: DiaryDay, interval: Interval, rules: DiaryRules): DiaryDay {
  return placeInterval(removeInterval(day, interval.id), interval, rules)
}

/** A visit asked for at a time, and all that decides whether it can be. */
export interface BookingQuestion extends DayQuestion {
  /** The specialist's diary on `on`. */
  readonly day: DiaryDay
  /** Their diary days of the same week, for the most half days of visits they may have in one. */
  readonly week: readonly DiaryDay[]
  /** The visit at `setting`; one of the same id already in the day is the visit being moved. */
  readonly interval: Interval
  readonly travel: TravelPolicy
}

/** The first thing that stands in the way of a booking, or null. What recurs in the specialist's weeks counts. */
export function bookingObstacle(question: BookingQuestion): Obstacle | null {
  const { day, interval, travel, specialist, on } = question
  if (day.on !== on || day.specialistId !== specialist.id)
    throw new Error('The diary day is not the one asked about')
  return (
    timeObstacle(question, interval, occupiedSpan(interval)) ??
    clashIn(withCommitments(specialist, day), interval, travel) ??
    (passesWeeklyLimit(question) ? 'specialist-weekly-limit' : null)
  )
}

/**
 * Insists that a visit can be booked. Checked in this order, the first failure said:
 * @throws Refusal date-in-the-past
 * @throws Refusal not-eligible when the specialist must not be sent to the setting
 * @throws Refusal setting-closed: the day, or outside the setting's hours
 * @throws Refusal outside-working-time: inactive, bank holiday, leave, pattern or hours
 * @throws Refusal slot-taken: overlap or too little travel time
 * @throws Refusal outside-working-time: the week has its half days of visits
 */
export function assertBookable(question: BookingQuestion): void {
  const obstacle = bookingObstacle(question)
  if (obstacle !== null) throw refusalFor(obstacle, question.on, question.interval.startMinutes)
}

const byStart = (a: Interval, b: Interval) => a.startMinutes - b.startMinutes || (a.id < b.id ? -1 : 1)
