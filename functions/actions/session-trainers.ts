import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { DAY_SHAPE, type Specialist } from '../../shared/people/specialist.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { CourseSession } from '../../shared/training/session.ts'
import { assertTrainerFree, sessionInterval } from '../../shared/training/trainer-time.ts'
import { type DiaryDay, emptyDiaryDay, placeInterval } from '../../shared/visits/diary-day.ts'
import type { TravelPolicy } from '../../shared/visits/travel.ts'
import { hasBegun } from '../../shared/visits/when.ts'
import type { Put } from '../ports.ts'
import type { Acting } from './acting.ts'

/** Who is to give a session, and the diary days it is in and is to be in. */
export interface TrainersFound {
  readonly trainers: readonly Specialist[]
  readonly days: readonly DiaryDay[]
}

type Slot = Pick<
  CourseSession,
  'id' | 'courseTitle' | 'on' | 'startMinutes' | 'endMinutes' | 'venue' | 'trainers'
>

/** The trainers asked for, each once, in that order. @throws Refusal not-eligible when there is no such specialist */
export function trainersOf({ trainers }: TrainersFound, ids: readonly string[]): CourseSession['trainers'] {
  return [...new Set(ids)].map(id => {
    const found = trainers.find(one => one.id === id)
    if (found === undefined)
      throw new Refusal('not-eligible', 'One of the trainers is not a specialist here. Choose another.', {
        specialistId: id,
      })
    return { specialistId: id, name: found.name }
  })
}

/** Insists that a session is to come. @throws Refusal date-in-the-past */
export function assertSessionAhead(acting: Acting, at: Pick<CourseSession, 'on' | 'startMinutes'>): void {
  if (!hasBegun(at, acting)) return
  throw new Refusal('date-in-the-past', 'That day or time has passed. Choose a later one.', {
    on: at.on,
    startMinutes: at.startMinutes,
  })
}

/**
 * The diary days to write so that a session leaves the diaries it was in and stands in those of its trainers. What stays
 * as it was is not looked at again.
 * @throws Refusal outside-working-time, slot-taken
 */
export function trainerDays(
  { policy }: Pick<Acting, 'policy'>,
  found: TrainersFound,
  { was, next }: { readonly was: Slot | null; readonly next: Slot | null },
): Put<DiaryDay>[] {
  const days = new Map<string, DiaryDay>()
  const dayOf = (specialistId: string, on: LocalDate): DiaryDay =>
    days.get(`${specialistId} ${on}`) ??
    found.days.find(day => day.specialistId === specialistId && day.on === on) ??
    emptyDiaryDay(specialistId, on)
  const keep = (day: DiaryDay) => days.set(`${day.specialistId} ${day.on}`, day)
  const staying = was !== null && next !== null && isSameTime(was, next) ? idsOf(was) : []
  for (const { specialistId } of was?.trainers ?? []) {
    if (staying.includes(specialistId) && next !== null && idsOf(next).includes(specialistId)) continue
    const day = dayOf(specialistId, was?.on ?? '')
    keep({ ...day, intervals: day.intervals.filter(({ id }) => id !== was?.id) })
  }
  for (const { specialistId } of next?.trainers ?? []) {
    if (next === null || staying.includes(specialistId)) continue
    keep(placed(found, dayOf(specialistId, next.on), next, policy.travel))
  }
  return [...days.values()].map(day => ({ next: day, expects: day.version }))
}

function placed({ trainers }: TrainersFound, day: DiaryDay, session: Slot, travel: TravelPolicy): DiaryDay {
  const specialist = trainers.find(({ id }) => id === day.specialistId)
  if (specialist === undefined) throw new Error('A trainer was not read')
  const interval = sessionInterval(session)
  assertTrainerFree({
    specialist,
    day,
    interval,
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
    travel,
  })
  return placeInterval(day, interval, { travel })
}

function isSameTime(a: Slot, b: Slot): boolean {
  return JSON.stringify(sessionInterval(a)) === JSON.stringify(sessionInterval(b)) && a.on === b.on
}

function idsOf({ trainers }: Slot): string[] {
  return trainers.map(({ specialistId }) => specialistId)
}

/** Insists that nobody can have come yet. @throws Refusal not-allowed-now */
export function assertNotBegun(acting: Acting, session: Pick<CourseSession, 'on' | 'startMinutes'>): void {
  if (!hasBegun(session, acting)) return
  throw new Refusal('not-allowed-now', 'This session has begun, so its places cannot be changed any more.')
}
