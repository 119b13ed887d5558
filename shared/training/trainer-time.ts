import type { BankHolidays } from '../calendar/bank-holidays.ts'
import { clockTime, longDate } from '../calendar/local-date.ts'
import { type DayShape, dayOffReason, type Specialist, workingSpans } from '../people/specialist.ts'
import { Refusal } from '../refusal.ts'
import { clashIn, type DiaryDay, type Interval } from '../visits/diary-day.ts'
import { OBSTACLES, type Obstacle } from '../visits/obstacles.ts'
import type { TravelPolicy } from '../visits/travel.ts'
import { withCommitments } from '../visits/with-commitments.ts'
import type { CourseSession } from './session.ts'

/** Training at a time, and all that decides whether its trainer can give it. */
export interface TrainerQuestion {
  readonly specialist: Specialist
  /** The trainer's diary on the day of the session. */
  readonly day: DiaryDay
  readonly interval: Interval
  readonly dayShape: DayShape
  readonly holidays: BankHolidays
  readonly travel: TravelPolicy
}

/** The interval a session takes in a trainer's diary. */
export function sessionInterval(
  session: Pick<CourseSession, 'id' | 'courseTitle' | 'startMinutes' | 'endMinutes' | 'venue'>,
): Interval {
  const { id, courseTitle, startMinutes, endMinutes, venue } = session
  return {
    id,
    kind: 'training',
    startMinutes,
    endMinutes,
    prepareMinutes: 0,
    writeUpMinutes: 0,
    place: venue.place,
    settingId: null,
    requestId: null,
    serviceId: null,
    label: courseTitle.slice(0, 80),
    settingName: venue.name,
    postcode: venue.postcode,
  }
}

/** The first thing that stands in the way of a trainer giving a session, or null. What recurs in their weeks counts. */
export function trainerObstacle(question: TrainerQuestion): Obstacle | null {
  const { specialist, day, interval, dayShape, holidays, travel } = question
  const off = dayOffReason(specialist, day.on, holidays)
  if (off !== null) return `specialist-${off}`
  const isWorked = workingSpans(specialist, day.on, dayShape).some(
    span => span.startMinutes <= interval.startMinutes && interval.endMinutes <= span.endMinutes,
  )
  if (!isWorked) return 'specialist-hours'
  return clashIn(withCommitments(specialist, day), interval, travel)
}

/** Words about a trainer where those about visits would not fit. */
const TRAINER_WORDS: Partial<Record<Obstacle, string>> = {
  'specialist-inactive': 'they no longer work here',
  'specialist-leave': 'they are away',
  'specialist-not-in-pattern': 'they do not work that day',
  'specialist-hours': 'the session would not fall within the hours they work',
  overlap: 'they already have something then',
}

/**
 * Insists that a trainer can give a session.
 * @throws Refusal outside-working-time: bank holiday, leave, pattern or hours; slot-taken: overlap or too little travel
 *   time; the trainer is named, and `specialistId` and `reason` (the obstacle) are facts
 */
export function assertTrainerFree(question: TrainerQuestion): void {
  const obstacle = trainerObstacle(question)
  if (obstacle === null) return
  const { specialist, day, interval } = question
  const words = TRAINER_WORDS[obstacle] ?? OBSTACLES[obstacle].words
  throw new Refusal(
    OBSTACLES[obstacle].code,
    `${specialist.name} cannot give this at ${clockTime(interval.startMinutes)} on ${longDate(day.on)}: ${words}. Choose another time or trainer.`,
    { specialistId: specialist.id, on: day.on, startMinutes: interval.startMinutes, reason: obstacle },
  )
}
