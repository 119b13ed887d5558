import { clockTime, type LocalDate, longDate } from '../calendar/local-date.ts'
import { Refusal } from '../refusal.ts'
import { isStanding, type Visit } from './visit.ts'

/** A moment by London's clock. */
export interface LondonNow {
  readonly today: LocalDate
  /** Minutes after midnight. */
  readonly nowMinutes: number
}

/** A visit's day and time in words. @example 'Tuesday 12 January 2027 at 9:30am' */
export function whenOf(visit: Pick<Visit, 'on' | 'startMinutes'>): string {
  return `${longDate(visit.on)} at ${clockTime(visit.startMinutes)}`
}

/** Whether a visit's time has come: from its very minute on. */
export function hasBegun(
  visit: Pick<Visit, 'on' | 'startMinutes'>,
  { today, nowMinutes }: LondonNow,
): boolean {
  return visit.on < today || (visit.on === today && visit.startMinutes <= nowMinutes)
}

/** Whether a visit has begun and nobody has said what happened. */
export function isUnrecorded(visit: Pick<Visit, 'on' | 'startMinutes' | 'status'>, now: LondonNow): boolean {
  return isStanding(visit) && hasBegun(visit, now)
}

/**
 * Insists that a visit is still to come. What has begun is past: it is recorded, never unmade.
 * @throws Refusal not-allowed-now
 */
export function assertToCome(visit: Pick<Visit, 'on' | 'startMinutes'>, now: LondonNow): void {
  if (!hasBegun(visit, now)) return
  throw new Refusal(
    'not-allowed-now',
    `This visit began on ${whenOf(visit)}, so it cannot be changed. Record what happened instead.`,
  )
}
