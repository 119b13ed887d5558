import type { BankHolidays } from '../calendar/bank-holidays.ts'
import { clockTime, type LocalDate, longDate } from '../calendar/local-date.ts'
import { CLOSED_REASONS } from '../calendar/school-terms.ts'
import { type Setting, type SettingClosedReason, settingClosedReason } from '../people/setting.ts'
import {
  type DayOffReason,
  type DayShape,
  dayOffReason,
  type Span,
  type Specialist,
  workingSpans,
} from '../people/specialist.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'

/** Everything that can stand in the way of a visit at a time, as one closed list. */
export type Obstacle =
  | 'past-day'
  | 'past-time'
  | 'must-not-visit'
  | `setting-${SettingClosedReason}`
  | 'setting-hours'
  | `specialist-${DayOffReason}`
  | 'specialist-hours'
  | 'specialist-weekly-limit'
  | 'overlap'
  | 'travel'

/** The refusal each obstacle becomes, and words that finish "cannot be booked:". */
export const OBSTACLES: Readonly<Record<Obstacle, { readonly code: RefusalCode; readonly words: string }>> = {
  'past-day': { code: 'date-in-the-past', words: 'that day has passed' },
  'past-time': { code: 'date-in-the-past', words: 'that time has passed' },
  'must-not-visit': { code: 'not-eligible', words: 'this specialist cannot visit this setting' },
  'setting-closed-for-good': { code: 'setting-closed', words: 'the setting has closed for good' },
  'setting-weekend': closed(CLOSED_REASONS.weekend),
  'setting-bank-holiday': closed(CLOSED_REASONS['bank-holiday']),
  'setting-holiday': closed(CLOSED_REASONS.holiday),
  'setting-closed-day': closed(CLOSED_REASONS['closed-day']),
  'setting-term-dates-unknown': closed(CLOSED_REASONS['term-dates-unknown']),
  'setting-bank-holidays-unknown': closed(CLOSED_REASONS['bank-holidays-unknown']),
  'setting-hours': {
    code: 'setting-closed',
    words: 'the visit would not fall within the hours the setting is open',
  },
  'specialist-inactive': { code: 'outside-working-time', words: 'the specialist no longer takes visits' },
  'specialist-bank-holiday': { code: 'outside-working-time', words: 'it is a bank holiday' },
  'specialist-bank-holidays-unknown': {
    code: 'outside-working-time',
    words: 'bank holidays for that year are not known yet',
  },
  'specialist-leave': { code: 'outside-working-time', words: 'the specialist is away' },
  'specialist-not-in-pattern': {
    code: 'outside-working-time',
    words: 'the specialist does not work that day',
  },
  'specialist-hours': {
    code: 'outside-working-time',
    words: 'the visit, its preparation and its write-up would not fall within the hours the specialist works',
  },
  'specialist-weekly-limit': {
    code: 'outside-working-time',
    words: 'the specialist has as many half days of visits that week as they may have',
  },
  overlap: { code: 'slot-taken', words: 'the specialist already has something then' },
  travel: { code: 'slot-taken', words: 'it leaves too little time to travel to or from what is next to it' },
}

function closed(because: string): { code: RefusalCode; words: string } {
  return { code: 'setting-closed', words: `the setting is closed because ${because}` }
}

/** What must be known to say whether a day can take a visit. `today` and `nowMinutes` are London's. */
export interface DayQuestion {
  readonly specialist: Specialist
  readonly setting: Setting
  readonly on: LocalDate
  readonly today: LocalDate
  /** Minutes since midnight now; when given, visits today must start no earlier. */
  readonly nowMinutes?: number | undefined
  readonly dayShape: DayShape
  readonly holidays: BankHolidays
}

/** What stands in the way of any visit on a day, whatever the time, or null. */
export function dayObstacle(question: DayQuestion): Obstacle | null {
  return beforeSetting(question) ?? settingDay(question) ?? specialistDay(question)
}

/**
 * What stands in the way of a visit at a time, the specialist's diary apart, or null. The visit must fall within
 * the setting's hours; with preparation and write-up (`occupied`) within one stretch the specialist works.
 */
export function timeObstacle(question: DayQuestion, visit: Span, occupied: Span): Obstacle | null {
  return (
    beforeSetting(question) ??
    pastTime(question, visit) ??
    settingDay(question) ??
    settingHours(question, visit) ??
    specialistDay(question) ??
    specialistHours(question, occupied)
  )
}

/** The refusal for an obstacle at a time; the facts are `on`, `startMinutes` and `reason` (the obstacle). */
export function refusalFor(obstacle: Obstacle, on: LocalDate, startMinutes: number): Refusal {
  const { code, words } = OBSTACLES[obstacle]
  const message = `${clockTime(startMinutes)} on ${longDate(on)} cannot be booked: ${words}. Choose another time.`
  return new Refusal(code, message, { on, startMinutes, reason: obstacle })
}

function beforeSetting({ specialist, setting, on, today }: DayQuestion): Obstacle | null {
  if (on < today) return 'past-day'
  return specialist.conflictSettingIds.includes(setting.id) ? 'must-not-visit' : null
}

function pastTime({ on, today, nowMinutes }: DayQuestion, visit: Span): Obstacle | null {
  return on === today && nowMinutes !== undefined && visit.startMinutes < nowMinutes ? 'past-time' : null
}

function settingDay({ setting, on, holidays }: DayQuestion): Obstacle | null {
  const reason = settingClosedReason(setting, on, holidays)
  return reason === null ? null : `setting-${reason}`
}

function settingHours({ setting }: DayQuestion, visit: Span): Obstacle | null {
  const hours = { startMinutes: setting.opensAtMinutes, endMinutes: setting.closesAtMinutes }
  return isInside(visit, hours) ? null : 'setting-hours'
}

function specialistDay({ specialist, on, holidays }: DayQuestion): Obstacle | null {
  const reason = dayOffReason(specialist, on, holidays)
  return reason === null ? null : `specialist-${reason}`
}

function specialistHours({ specialist, on, dayShape }: DayQuestion, occupied: Span): Obstacle | null {
  return workingSpans(specialist, on, dayShape).some(span => isInside(occupied, span))
    ? null
    : 'specialist-hours'
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.startMinutes <= inner.startMinutes && inner.endMinutes <= outer.endMinutes
}
