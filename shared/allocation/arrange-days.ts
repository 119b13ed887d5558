import { addDays, addWeeks, daysBetween } from '../calendar/local-date.ts'
import { type Column, halvesFor } from './columns.ts'
import { arrangeWeek, type DayTravel, type WeekUnit } from './day-tours.ts'
import { type HalfMask, WHOLE_WEEK } from './half-masks.ts'
import { type Instance, instanceOf } from './instance.ts'
import type { Job } from './jobs.ts'
import type { Placement, Plan } from './plan.ts'
import type { AllocationProblem, DatedHalf } from './problem.ts'
import { columnsOf } from './search/plans.ts'

/** A plan with its half-days chosen anew, and minutes of travel. */
export interface ArrangedDays {
  readonly plan: Plan
  /** Every session a journey of its own, as the objective counts it. */
  readonly journeyMinutes: number
  /** Day by day, on the days the plan had. */
  readonly minutesBefore: number
  /** Day by day, on the days it has now. */
  readonly minutesAfter: number
}

/** A session of a placement in a specialist's week. */
interface Session {
  readonly placement: number
  readonly session: number
  readonly job: Job
  readonly mask: HalfMask
  readonly half: number
  readonly promised: HalfMask
}

/** Keeping a promised half-day comes before any travel; being on another than the plan had only breaks a tie. */
const PROMISED = 100_000
const CHANGED = 0.001

/**
 * Chooses the half-days of every specialist's week anew so that settings near each other fall on one day: weeks, who
 * goes, what is on time and which short sessions share stay as they are, promised half-days are kept where they can
 * be, and the halves of a visit of a whole day stay on one day. Visits the diary holds already are not looked at.
 */
export function arrangeDays(problem: AllocationProblem, plan: Plan, known?: Instance): ArrangedDays {
  const instance = known ?? instanceOf(problem)
  const columns = columnsOf(instance, plan)
  const halves = plan.placed.map(({ sessions }) => [...sessions])
  let [journeyMinutes, minutesBefore, minutesAfter] = [0, 0, 0]
  for (const [cell, sessions] of sessionsByCell(instance, plan, columns)) {
    const [worker, week] = [Math.floor(cell / instance.weeks), cell % instance.weeks]
    const units = [...Map.groupBy(sessions, one => one.half).values()]
    const travel = travelOf(instance, worker, units)
    const before = units.map(unit => (unit[0] as Session).half)
    const after = arrangeWeek(units.map(unitOf), travel) ?? before
    for (const { job } of sessions) journeyMinutes += 2 * instance.minutesTo(job, worker)
    minutesBefore += minutesOn(before, travel)
    minutesAfter += minutesOn(after, travel)
    const monday = addWeeks(problem.firstMonday, week)
    units.forEach((unit, at) => {
      for (const { placement, session } of unit)
        (halves[placement] as DatedHalf[])[session] = datedHalf(monday, after[at] as number)
    })
  }
  const placed = plan.placed.map(
    (one, at): Placement => ({ ...one, sessions: (halves[at] as DatedHalf[]).sort(byTime) }),
  )
  return { plan: { ...plan, placed }, journeyMinutes, minutesBefore, minutesAfter }
}

/** A half-day of a week by its number. */
export function datedHalf(monday: string, half: number): DatedHalf {
  return { on: addDays(monday, half >> 1), half: half % 2 === 0 ? 'am' : 'pm' }
}

/** Earlier half-days first. */
export function byTime(a: DatedHalf, b: DatedHalf): number {
  return a.on === b.on ? (a.half < b.half ? -1 : a.half > b.half ? 1 : 0) : a.on < b.on ? -1 : 1
}

/** The number of a half-day in its own week, Monday morning 0. */
export function halfNumber(firstMonday: string, { on, half }: DatedHalf): number {
  return 2 * (daysBetween(firstMonday, on) % 7) + (half === 'am' ? 0 : 1)
}

function sessionsByCell(instance: Instance, plan: Plan, columns: readonly Column[]): Map<number, Session[]> {
  const { problem, weeks } = instance
  const promised = new Map(problem.promised.map(one => [one.requestId, one]))
  const byRequest = new Map(columns.map(column => [instance.jobs[column.job]?.request.id, column]))
  const cells = new Map<number, Session[]>()
  plan.placed.forEach(({ requestId, specialistId, sessions }, placement) => {
    const column = byRequest.get(requestId)
    if (column === undefined) return
    const job = instance.jobs[column.job] as Job
    const promise = promised.get(requestId)
    const kept = promise?.specialistId === specialistId ? promise.sessions : []
    sessions.forEach((when, session) => {
      const week = Math.floor(daysBetween(problem.firstMonday, when.on) / 7)
      const free = instance.workers[column.worker]?.free[week] as HalfMask
      const cell = column.worker * weeks + week
      const mine = cells.get(cell) ?? []
      cells.set(cell, mine)
      mine.push({
        placement,
        session,
        job,
        mask: free & halvesFor(job, week, column.isOnTime),
        half: halfNumber(problem.firstMonday, when),
        promised: maskIn(problem.firstMonday, week, kept),
      })
    })
  })
  return cells
}

function maskIn(firstMonday: string, week: number, halves: readonly DatedHalf[]): HalfMask {
  return halves
    .filter(({ on }) => Math.floor(daysBetween(firstMonday, on) / 7) === week)
    .reduce((mask, one) => mask | (1 << halfNumber(firstMonday, one)), 0)
}

function unitOf(sessions: readonly Session[]): WeekUnit {
  const costs = Array.from({ length: 10 }, (_, half) =>
    sessions.reduce((sum, { half: had, promised }) => {
      const breaks = promised !== 0 && (promised & (1 << half)) === 0
      return sum + (breaks ? PROMISED : 0) + (half === had ? 0 : CHANGED)
    }, 0),
  )
  return { mask: sessions.reduce((mask, one) => mask & one.mask, WHOLE_WEEK), costs }
}

/** Travel of the days of a specialist's week. Going back to base between two visits is a way too. */
function travelOf(instance: Instance, worker: number, units: readonly (readonly Session[])[]): DayTravel {
  const jobsOf = units.map(unit => unit.map(one => one.job))
  const to = (job: Job | undefined) => (job === undefined ? 0 : instance.minutesTo(job, worker))
  const between = (a: Job | undefined, b: Job | undefined) =>
    a === undefined || b === undefined ? 0 : instance.minutesBetween(a.setting, b.setting)
  const orders = jobsOf.map(jobs => (jobs.length === 1 ? [jobs] : [jobs, [...jobs].reverse()]))
  const within = (jobs: readonly Job[]) => (jobs.length === 1 ? 0 : between(jobs[0], jobs[1]))
  const alone = jobsOf.map(jobs =>
    Math.min(
      to(jobs[0]) + within(jobs) + to(jobs.at(-1)),
      jobs.reduce((sum, job) => sum + 2 * to(job), 0),
    ),
  )
  const together = jobsOf.map((_, morning) =>
    jobsOf.map((__, afternoon) => {
      const ways = (orders[morning] ?? []).flatMap(a =>
        (orders[afternoon] ?? []).map(
          b => to(a[0]) + within(a) + between(a.at(-1), b[0]) + within(b) + to(b.at(-1)),
        ),
      )
      return Math.min(...ways, (alone[morning] as number) + (alone[afternoon] as number))
    }),
  )
  return {
    alone: unit => alone[unit] as number,
    together: (a, b) => together[a]?.[b] as number,
    isHalf: unit => jobsOf[unit]?.[0]?.step === 2,
    isOneVisit: (a, b) => jobsOf[a]?.[0] === jobsOf[b]?.[0],
  }
}

function minutesOn(halves: readonly number[], travel: DayTravel): number {
  return [0, 1, 2, 3, 4].reduce((sum, day) => {
    const [morning, afternoon] = [halves.indexOf(2 * day), halves.indexOf(2 * day + 1)]
    if (morning === -1 && afternoon === -1) return sum
    if (morning !== -1 && afternoon !== -1) return sum + travel.together(morning, afternoon)
    return sum + travel.alone(Math.max(morning, afternoon))
  }, 0)
}
