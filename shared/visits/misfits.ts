import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { commitmentsOn } from '../people/commitments.ts'
import { DAY_SHAPE, dayOffReason, type Span, type Specialist, workingSpans } from '../people/specialist.ts'
import { clashIn, type DiaryDay, emptyDiaryDay, type Interval, occupiedSpan } from './diary-day.ts'
import { OBSTACLES, type Obstacle } from './obstacles.ts'
import type { TravelPolicy } from './travel.ts'
import { hasBegun, type LondonNow } from './when.ts'
import { withCommitments } from './with-commitments.ts'

/** A booked visit, or a training session to give, that its specialist's time has no room for any more. */
export interface Misfit {
  readonly on: LocalDate
  readonly visit: Interval
  /** Words that finish "does not fit because". */
  readonly because: string
}

/** When it is asked, and how journeys are worked out then. */
export interface MisfitNow extends LondonNow {
  readonly travel: TravelPolicy
}

/** The visits and training sessions to come in some diary days that do not fit the specialist's time as it is now, earliest first. */
export function misfits(specialist: Specialist, days: readonly DiaryDay[], now: MisfitNow): Misfit[] {
  return [...days]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .flatMap(day =>
      day.intervals.filter(isStanding).flatMap(visit => {
        const obstacle = hasBegun({ on: day.on, startMinutes: visit.startMinutes }, now)
          ? null
          : obstacleTo(specialist, { on: day.on, travel: now.travel }, visit)
        return obstacle === null ? [] : [{ on: day.on, visit, because: OBSTACLES[obstacle].words }]
      }),
    )
}

/** The visits that a change of a specialist's time hits: they fitted before and do not fit after. */
export function hitBy(
  { before, after }: { readonly before: Specialist; readonly after: Specialist },
  days: readonly DiaryDay[],
  now: MisfitNow,
): Misfit[] {
  const already = new Set(misfits(before, days, now).map(({ visit }) => visit.id))
  return misfits(after, days, now).filter(({ visit }) => !already.has(visit.id))
}

function isStanding({ kind, status }: Interval): boolean {
  return (kind === 'visit' || kind === 'training') && status !== 'completed' && status !== 'not-held'
}

function obstacleTo(
  specialist: Specialist,
  { on, travel }: { readonly on: LocalDate; readonly travel: TravelPolicy },
  visit: Interval,
): Obstacle | null {
  const off = dayOffReason(specialist, on, BANK_HOLIDAYS)
  if (off !== null) return `specialist-${off}`
  const taken = occupiedSpan(visit)
  if (!workingSpans(specialist, on, DAY_SHAPE).some(span => isInside(taken, span))) return 'specialist-hours'
  return clashIn(withCommitments(specialist, emptyDiaryDay(specialist.id, on)), visit, travel)
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.startMinutes <= inner.startMinutes && inner.endMinutes <= outer.endMinutes
}

/** How far ahead days that lose time are looked for, and how many of them are told: a transaction has 100 items. */
const AHEAD = { days: 366, most: 80 } as const

/**
 * The days from today on, the first 80 of them, on which a change takes time away that could be booked before. Writing
 * these days with the change makes a booking that was worked out before it meet it.
 */
export function daysThatLose(before: Specialist, after: Specialist, today: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let ahead = 0; ahead < AHEAD.days && days.length < AHEAD.most; ahead += 1) {
    const on = addDays(today, ahead)
    if (losesTime(before, after, on)) days.push(on)
  }
  return days
}

function losesTime(before: Specialist, after: Specialist, on: LocalDate): boolean {
  if (dayOffReason(before, on, BANK_HOLIDAYS) !== null) return false
  const left = workingSpans(after, on, DAY_SHAPE)
  if (workingSpans(before, on, DAY_SHAPE).some(span => !left.some(one => isInside(span, one)))) return true
  const had = commitmentsOn(before, on)
  return commitmentsOn(after, on).some(
    one =>
      !had.some(
        other =>
          other.startMinutes <= one.startMinutes &&
          one.endMinutes <= other.endMinutes &&
          other.atBase === one.atBase,
      ),
  )
}
