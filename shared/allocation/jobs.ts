import { addDays, daysBetween, type LocalDate } from '../calendar/local-date.ts'
import {
  countHalves,
  type HalfMask,
  maskFrom,
  maskOfDays,
  maskUntil,
  WORKING_DAYS,
  wholeDaysIn,
} from './half-masks.ts'
import { priorityWeight } from './objective.ts'
import type { AllocationProblem, PlannableRequest, PlannableSetting, PlannableSpecialist } from './problem.ts'
import { workableHalves } from './workers.ts'

/** Sessions by week and by whom that somebody has been told of. */
export interface PromisedWeeks {
  readonly worker: number
  readonly weeks: Uint8Array
}

/** A request as the search sees it. Indexes point into the instance; weeks count from 0. */
export interface Job {
  readonly index: number
  readonly request: PlannableRequest
  /** Index of the setting. */
  readonly setting: number
  readonly sessions: number
  readonly perWeek: number
  /** How many sessions are held together: the two halves of a whole day, or 1. */
  readonly step: 1 | 2
  /** Half-days a session takes: 1, or a half where it leaves room for another short one. */
  readonly size: number
  readonly statutory: boolean
  /** The first week in which a session could be held: waiting is counted from here. `weeks` where there is none. */
  readonly firstWeek: number
  /** Half-days by week on which a session can be held: the setting open, not before the earliest day or today. */
  readonly open: Uint16Array
  /** The same, of those that are not after the due day; equal to `open` where nothing is due in law. */
  readonly onTime: Uint16Array
  /** Days late when the last session is in a week and not on time; 0 where nothing is due in law. */
  readonly lateDays: Float64Array
  /** Days late when it is not planned at all; 0 where it is due after the last week. */
  readonly unmetLateDays: number
  /** Weighted half-days of need that are not met when it is left out. */
  readonly need: number
  /** What a week's wait of the whole request weighs; one session's is this divided by the sessions. */
  readonly waitWeight: number
  /** The specialist continuity asks for, or -1. */
  readonly familiar: number
  /** Specialists who may do it. */
  readonly eligible: readonly number[]
  /** Sessions pinned to weeks, by week; null where the weeks are free. */
  readonly pinnedWeeks: Uint8Array | null
  readonly promised: PromisedWeeks | null
}

/** Every request made ready. @throws Error when one names a setting that is not there */
export function jobsOf(problem: AllocationProblem, mondays: readonly LocalDate[]): Job[] {
  const settingAt = new Map(problem.settings.map((setting, index) => [setting.id, index]))
  const workerAt = new Map(problem.specialists.map((specialist, index) => [specialist.id, index]))
  const promised = new Map(problem.promised.map(one => [one.requestId, one]))
  const open = problem.settings.map(setting => openByWeek(setting, mondays, problem))
  const able = new Map<string, number[]>()
  return problem.requests.map((request, index) => {
    const setting = settingAt.get(request.settingId)
    if (setting === undefined) throw new Error(`Request ${request.id} names a setting that is not there`)
    const promise = promised.get(request.id)
    return {
      index,
      request,
      setting,
      ...sizes(request),
      ...windows(request, open[setting] as Uint16Array, mondays),
      familiar: workerAt.get(request.lastSpecialistId ?? request.linkSpecialistId ?? '') ?? -1,
      eligible: comesInTwos(request) ? eligibleFor(request, problem.specialists, able) : [],
      pinnedWeeks: request.pin?.weeksOf.length ? pinnedBy(request, request.pin.weeksOf, mondays) : null,
      promised:
        promise === undefined
          ? null
          : {
              worker: workerAt.get(promise.specialistId) ?? -1,
              weeks: byWeek(
                promise.sessions.map(session => session.on),
                mondays,
              ),
            },
    }
  })
}

function sizes(request: PlannableRequest) {
  const weight = priorityWeight(request.points)
  return {
    sessions: request.sessions,
    perWeek: request.perWeek,
    step: stepOf(request),
    size: request.short ? 0.5 : 1,
    statutory: request.statutory,
    need: request.sessions * (request.short ? 0.5 : 1) * weight,
    waitWeight: weight,
  }
}

function stepOf({ wholeDay }: PlannableRequest): 1 | 2 {
  return wholeDay === true ? 2 : 1
}

/** False where a request wants whole days and has not two sessions for each. */
function comesInTwos(request: PlannableRequest): boolean {
  const step = stepOf(request)
  return request.sessions % step === 0 && request.perWeek >= step
}

/** Pinned sessions by week; one pinned half of a whole day stands for both. */
function pinnedBy(request: PlannableRequest, weeksOf: readonly LocalDate[], mondays: readonly LocalDate[]) {
  const step = stepOf(request)
  return byWeek(weeksOf, mondays).map(count => step * Math.ceil(count / step))
}

function windows(request: PlannableRequest, settingOpen: Uint16Array, mondays: readonly LocalDate[]) {
  const { earliestOn, notOn, dueOn, statutory } = request
  const dueInLaw = statutory ? dueOn : null
  const open = settingOpen.map(
    (mask, week) =>
      mask &
      maskFrom(mondays[week] as LocalDate, earliestOn) &
      ~maskOfDays(mondays[week] as LocalDate, notOn),
  )
  const first = open.findIndex(mask => mask !== 0)
  const after = addDays(mondays.at(-1) as LocalDate, 7)
  const lateBy = (friday: LocalDate) => (dueInLaw === null ? 0 : Math.max(0, daysBetween(dueInLaw, friday)))
  return {
    firstWeek: first === -1 ? open.length : first,
    open,
    onTime:
      dueInLaw === null
        ? open
        : open.map((mask, week) => mask & maskUntil(mondays[week] as LocalDate, dueInLaw)),
    lateDays: Float64Array.from(mondays, monday => lateBy(fridayOf(monday))),
    unmetLateDays: dueInLaw !== null && dueInLaw >= after ? 0 : lateBy(fridayOf(after)),
  }
}

function fridayOf(monday: LocalDate): LocalDate {
  return addDays(monday, WORKING_DAYS - 1)
}

function openByWeek(setting: PlannableSetting, mondays: readonly LocalDate[], problem: AllocationProblem) {
  return Uint16Array.from(mondays, monday => {
    return workableHalves(monday, problem) & ~maskOfDays(monday, setting.closedOn)
  })
}

/** Who may do a request. `able` remembers, by discipline and skills, whom it does not rule out by name. */
function eligibleFor(
  request: PlannableRequest,
  specialists: readonly PlannableSpecialist[],
  able: Map<string, number[]>,
): number[] {
  const wanted = [request.discipline, ...[...request.skills].sort()].join(' ')
  const known = able.get(wanted) ?? indexesWhere(specialists, one => canDo(one, request))
  able.set(wanted, known)
  const pinnedTo = request.pin?.specialistId ?? null
  return known.filter(index => {
    const { id } = specialists[index] as PlannableSpecialist
    return !request.notSpecialistIds.includes(id) && (pinnedTo === null || pinnedTo === id)
  })
}

/** Whether a specialist has the discipline and every skill a request asks for. */
export function canDo(
  specialist: PlannableSpecialist,
  request: Pick<PlannableRequest, 'discipline' | 'skills'>,
): boolean {
  return (
    specialist.disciplines.includes(request.discipline) &&
    request.skills.every(skill => specialist.skills.includes(skill))
  )
}

function indexesWhere<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): number[] {
  return items.flatMap((item, index) => (isWanted(item) ? [index] : []))
}

/** How many of the days fall in each week; days outside the stretch are not counted. */
function byWeek(days: readonly LocalDate[], mondays: readonly LocalDate[]): Uint8Array {
  const counts = new Uint8Array(mondays.length)
  for (const on of days) {
    const week = Math.floor(daysBetween(mondays[0] as LocalDate, on) / 7)
    if (week >= 0 && week < counts.length) counts[week] = (counts[week] as number) + 1
  }
  return counts
}

/** The most sessions of a request on these half-days, `room` of them at most: whole days where it takes whole days. */
export function sessionsOn(job: Job, halves: HalfMask, room: number): number {
  if (job.step === 1) return Math.min(job.perWeek, Math.floor(Math.min(countHalves(halves), room) / job.size))
  return 2 * Math.floor(Math.min(job.perWeek, room, 2 * countHalves(wholeDaysIn(halves))) / 2)
}
