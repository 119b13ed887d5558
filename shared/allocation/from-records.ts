import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import {
  academicYearOf,
  addDays,
  addWeeks,
  daysFromTo,
  isWeekend,
  type LocalDate,
  mondayOf,
} from '../calendar/local-date.ts'
import { serviceOf } from '../catalogue/services.ts'
import type { RunAsk } from '../contracts/allocation-ask.ts'
import { type Ledger, leftHalfHours, release } from '../hours/ledger.ts'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS } from '../hours/streams.ts'
import { type Setting, settingClosedReason } from '../people/setting.ts'
import type { Specialist } from '../people/specialist.ts'
import type { Request } from '../requests/request.ts'
import type { DiaryDay } from '../visits/diary-day.ts'
import { TRAVEL_POLICY } from '../visits/travel.ts'
import type { Visit } from '../visits/visit.ts'
import { type BookedWork, bookedWork, weightsFor } from './booked-work.ts'
import { PLANNING_POLICY } from './planning-policy.ts'
import type { AllocationProblem, PlannableSetting } from './problem.ts'
import { plannableRequests } from './request-work.ts'
import { plannableSpecialist } from './specialist-time.ts'
import { halfDaysOfVisit, isShortVisit } from './visit-length.ts'

/** Everything a plan is made from, as it is kept. */
export interface PlanningRecords {
  readonly settings: readonly Setting[]
  readonly specialists: readonly Specialist[]
  /** Accepted, allocated and booked ones, each with its visits. */
  readonly requests: readonly { readonly request: Request; readonly visits: readonly Visit[] }[]
  /** Diary days of the stretch, of all specialists. */
  readonly diaryDays: readonly DiaryDay[]
  /** Of the settings that have requests. */
  readonly ledgers: readonly Ledger[]
}

/** What is planned from records, for whom and from when. */
export interface PlanningQuestion {
  readonly ask: RunAsk
  readonly today: LocalDate
  readonly records: PlanningRecords
}

/** The Monday a plan starts: this week's until Thursday, then the next. */
export function firstMondayOf(today: LocalDate): LocalDate {
  const monday = mondayOf(today)
  return today <= addDays(monday, 3) ? monday : addWeeks(monday, 1)
}

/** The visits a run may move, and what has been promised. */
export function bookedIn({ ask, today, records }: PlanningQuestion): BookedWork {
  return bookedWork(records.requests, { ask, today, last: workingDaysOf(today, ask).at(-1) as LocalDate })
}

function workingDaysOf(today: LocalDate, { weeks }: Pick<RunAsk, 'weeks'>): LocalDate[] {
  const monday = firstMondayOf(today)
  return daysFromTo(monday, addDays(addWeeks(monday, weeks), -1)).filter(on => !isWeekend(on))
}

/**
 * The planning question that records ask. Nobody is visited before tomorrow. Visits that are booked stay in the diary
 * unless the run may move them, and then they are promises.
 * @throws RangeError when the stretch runs past the bank holidays that are known
 */
export function problemFrom({ ask, today, records }: PlanningQuestion): AllocationProblem {
  const firstMonday = firstMondayOf(today)
  const days = workingDaysOf(today, ask)
  const booked = bookedIn({ ask, today, records })
  const settings = settingsOf(records, days, { ask, booked })
  return {
    firstMonday,
    weeks: ask.weeks,
    today: addDays(today, 1),
    holidays: days.filter(on => BANK_HOLIDAYS.days.has(on)),
    travel: { kind: 'worked-out', ...TRAVEL_POLICY },
    nearMinutes: PLANNING_POLICY.nearMinutes,
    weights: weightsFor(ask.booked),
    requests: plannableRequests({ ask, today, records, days, booked }),
    specialists: records.specialists
      .filter(specialist => specialist.statusActive)
      .map(specialist =>
        plannableSpecialist(specialist, { days, ask, diary: diaryOf(records, specialist, booked) }),
      ),
    settings,
    promised: booked.promised.filter(one => records.specialists.some(({ id }) => id === one.specialistId)),
  }
}

/** A specialist's days without the visits a run may move. */
function diaryOf({ diaryDays }: PlanningRecords, { id }: Specialist, { movable }: BookedWork): DiaryDay[] {
  return diaryDays
    .filter(day => day.specialistId === id)
    .map(day => ({ ...day, intervals: day.intervals.filter(interval => !movable.has(interval.id)) }))
}

function settingsOf(
  { settings, requests, ledgers }: PlanningRecords,
  days: readonly LocalDate[],
  { ask: { whatIf }, booked }: { readonly ask: RunAsk; readonly booked: BookedWork },
): PlannableSetting[] {
  const moving = requests.flatMap(({ visits }) => visits.filter(one => booked.movable.has(one.id)))
  const wanted = new Set(requests.map(({ request }) => request.settingId))
  return settings
    .filter(setting => wanted.has(setting.id))
    .map(setting => ({
      id: setting.id,
      name: setting.name,
      location: setting.location,
      closedOn: days.filter(
        on =>
          settingClosedReason(setting, on, BANK_HOLIDAYS) !== null ||
          (whatIf?.closures ?? []).some(
            one => one.settingId === setting.id && one.from <= on && on <= one.to,
          ),
      ),
      ...shutOf(setting, days),
      halfDaysLeft: halfDaysLeft(
        ledgers.filter(one => one.settingId === setting.id).map(ledger => withoutVisits(ledger, moving)),
      ),
    }))
}

/** Why more weeks would not help where it is closed: for good, or as nobody has entered its term dates. */
function shutOf(setting: Setting, days: readonly LocalDate[]): Pick<PlannableSetting, 'shut'> {
  const reasons = days.map(on => settingClosedReason(setting, on, BANK_HOLIDAYS))
  if (reasons.includes('closed-for-good')) return { shut: 'closed-for-good' }
  return reasons.includes('term-dates-unknown') ? { shut: 'terms-unknown' } : {}
}

/** A ledger without what visits have reserved that may move: those hours can be planned with again. */
function withoutVisits(ledger: Ledger, moving: readonly Visit[]): Ledger {
  const { settingId, stream, academicYear } = ledger
  return moving
    .filter(
      one => one.settingId === settingId && one.stream === stream && academicYearOf(one.on) === academicYear,
    )
    .reduce((left, one) => release(left, halfHoursToPlan(one)), ledger)
}

/** What a booked visit has reserved, or what a plan takes it to use where that is more: it must fit in again. */
function halfHoursToPlan({ serviceId, reservedHalfHours }: Visit): number {
  const service = serviceOf(serviceId)
  const halfDays = halfDaysOfVisit(service) * (isShortVisit(service) ? 0.5 : 1)
  return Math.max(reservedHalfHours, halfDays * PLANNING_POLICY.halfHoursPerHalfDay)
}

/**
 * Half-days left by metered stream, the years a stretch touches together: none without a ledger, as booking has it.
 * Booking checks each to the half-hour.
 */
function halfDaysLeft(ledgers: readonly Ledger[]): PlannableSetting['halfDaysLeft'] {
  const left: PlannableSetting['halfDaysLeft'] = {}
  for (const stream of FUNDING_STREAM_KEYS) {
    if (!FUNDING_STREAMS[stream].metered) continue
    const halfHours = ledgers
      .filter(one => one.stream === stream)
      .reduce((sum, one) => sum + Math.max(0, leftHalfHours(one)), 0)
    left[stream] = halfHours / PLANNING_POLICY.halfHoursPerHalfDay
  }
  return left
}
