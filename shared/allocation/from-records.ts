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
import { payerOf } from '../hours/visit-hours.ts'
import { type Setting, settingClosedReason } from '../people/setting.ts'
import type { Specialist } from '../people/specialist.ts'
import type { PolicyInForce } from '../policy/policy-in-force.ts'
import type { Request } from '../requests/request.ts'
import type { DiaryDay } from '../visits/diary-day.ts'
import type { Visit } from '../visits/visit.ts'
import { type BookedWork, bookedWork, weightsFor } from './booked-work.ts'
import type { PlanningPolicy } from './planning-policy.ts'
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
  /** What counted when the run was started. */
  readonly policy: PolicyInForce
}

/** The Monday a plan starts: this week's until Thursday, then the next. */
export function firstMondayOf(today: LocalDate): LocalDate {
  const monday = mondayOf(today)
  return today <= addDays(monday, 3) ? monday : addWeeks(monday, 1)
}

/** The visits a run may move, and what has been promised. */
export function bookedIn({ ask, today, records, policy }: PlanningQuestion): BookedWork {
  const last = workingDaysOf(today, ask).at(-1) as LocalDate
  return bookedWork(records.requests, { ask, today, last, policy: policy.planning })
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
export function problemFrom({ ask, today, records, policy }: PlanningQuestion): AllocationProblem {
  const firstMonday = firstMondayOf(today)
  const days = workingDaysOf(today, ask)
  const booked = bookedIn({ ask, today, records, policy })
  const { planning } = policy
  const settings = settingsOf(records, days, { ask, booked, policy: planning })
  return {
    firstMonday,
    weeks: ask.weeks,
    today: addDays(today, 1),
    holidays: days.filter(on => BANK_HOLIDAYS.days.has(on)),
    travel: { kind: 'worked-out', ...policy.travel },
    nearMinutes: planning.nearMinutes,
    weights: weightsFor(ask.booked, policy.weights),
    requests: plannableRequests({ ask, today, records, days, booked, policy: planning }),
    specialists: records.specialists
      .filter(specialist => specialist.statusActive)
      .map(specialist =>
        plannableSpecialist(specialist, {
          days,
          ask,
          diary: diaryOf(records, specialist, booked),
          policy: planning,
        }),
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

interface SettingsQuestion {
  readonly ask: RunAsk
  readonly booked: BookedWork
  readonly policy: PlanningPolicy
}

function settingsOf(
  { settings, requests, ledgers }: PlanningRecords,
  days: readonly LocalDate[],
  { ask: { whatIf }, booked, policy }: SettingsQuestion,
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
        ledgers
          .filter(one => one.settingId === setting.id)
          .map(ledger => withoutVisits(ledger, moving, policy)),
        policy,
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
function withoutVisits(ledger: Ledger, moving: readonly Visit[], policy: PlanningPolicy): Ledger {
  const { settingId, stream, academicYear } = ledger
  return moving
    .filter(
      one => payerOf(one) === settingId && one.stream === stream && academicYearOf(one.on) === academicYear,
    )
    .reduce((left, one) => release(left, halfHoursToPlan(one, policy)), ledger)
}

/** What a booked visit has reserved, or what a plan takes it to use where that is more: it must fit in again. */
function halfHoursToPlan({ serviceId, reservedHalfHours }: Visit, policy: PlanningPolicy): number {
  const service = serviceOf(serviceId)
  const halfDays = halfDaysOfVisit(service, policy) * (isShortVisit(service, policy) ? 0.5 : 1)
  return Math.max(reservedHalfHours, halfDays * policy.halfHoursPerHalfDay)
}

/**
 * Half-days left by metered stream, the years a stretch touches together: none without a ledger, as booking has it.
 * Booking checks each to the half-hour.
 */
function halfDaysLeft(
  ledgers: readonly Ledger[],
  { halfHoursPerHalfDay }: PlanningPolicy,
): PlannableSetting['halfDaysLeft'] {
  const left: PlannableSetting['halfDaysLeft'] = {}
  for (const stream of FUNDING_STREAM_KEYS) {
    if (!FUNDING_STREAMS[stream].metered) continue
    const halfHours = ledgers
      .filter(one => one.stream === stream)
      .reduce((sum, one) => sum + Math.max(0, leftHalfHours(one)), 0)
    left[stream] = halfHours / halfHoursPerHalfDay
  }
  return left
}
