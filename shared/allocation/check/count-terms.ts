import { addDays, addWeeks, daysBetween, mondayOf } from '../../calendar/local-date.ts'
import { evenShares } from '../even-share.ts'
import { priorityWeight, type TermCounts } from '../objective.ts'
import type { AllocationProblem, PlannableRequest } from '../problem.ts'
import { totalRoom, workingDays } from './free-time.ts'
import { type PlacementQuestion, sessionsByWeek } from './placement-flaws.ts'
import { minutesFromBase } from './travel-times.ts'

/** How much of each term of the objective a plan has, counted anew from its days. */
export function countTerms(
  problem: AllocationProblem,
  placed: readonly PlacementQuestion[],
  unmet: readonly PlannableRequest[],
): TermCounts {
  const promises = new Map(problem.promised.toReversed().map(one => [one.requestId, one]))
  const late = [...placed.map(daysLate), ...unmet.map(request => unmetDaysLate(problem, request))]
  return {
    'late-cases': late.filter(days => days !== null).length,
    'late-days': sum(late.map(days => days ?? 0)),
    'need-unmet': sum(unmet.map(one => one.sessions * sizeOf(one) * priorityWeight(one.points))),
    'waiting-weeks': sum(placed.map(one => weeksWaited(one) * priorityWeight(one.request.points))),
    'travel-minutes': sum(
      placed.map(one => 2 * one.request.sessions * minutesFromBase(problem, one.specialist, one.setting)),
    ),
    'broken-continuity': placed.filter(breaksContinuity).length,
    'uneven-load': unevenLoad(problem, placed),
    'uneven-service': unevenService(unmet),
    'moved-sessions':
      sum(placed.map(one => movedSessions(one, promises.get(one.request.id)))) +
      sum(unmet.map(one => promisedSessions(problem, promises.get(one.id)))),
    'changed-people': placed.filter(one => changesPerson(one, promises.get(one.request.id))).length,
  }
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)
const sizeOf = ({ short }: PlannableRequest) => (short ? 0.5 : 1)

/** Days late, or null when on time or nothing is due in law. */
function daysLate({ request, placement }: PlacementQuestion): number | null {
  if (!request.statutory || request.dueOn === null) return null
  const last = placement.sessions
    .map(({ on }) => on)
    .sort()
    .at(-1) as string
  return last <= request.dueOn ? null : Math.max(0, daysBetween(request.dueOn, addDays(mondayOf(last), 4)))
}

function unmetDaysLate(problem: AllocationProblem, request: PlannableRequest): number | null {
  if (!request.statutory || request.dueOn === null) return null
  const mondayAfter = addWeeks(problem.firstMonday, problem.weeks)
  if (request.dueOn >= mondayAfter) return null
  const fridayAfter = addDays(mondayAfter, 4)
  return Math.max(0, daysBetween(request.dueOn, fridayAfter))
}

/** The mean over sessions of weeks since the first week in which one could have been held. */
function weeksWaited({ problem, request, setting, placement }: PlacementQuestion): number {
  const first = workingDays(problem).findIndex(days =>
    days.some(
      on =>
        on >= request.earliestOn &&
        on >= problem.today &&
        !problem.holidays.includes(on) &&
        !request.notOn.includes(on) &&
        !setting.closedOn.includes(on),
    ),
  )
  const weekOf = (on: string) => daysBetween(problem.firstMonday, mondayOf(on)) / 7
  return sum(placement.sessions.map(({ on }) => weekOf(on) - first)) / placement.sessions.length
}

function breaksContinuity({ problem, request, specialist }: PlacementQuestion): boolean {
  const familiar = request.lastSpecialistId ?? request.linkSpecialistId
  const isHere = problem.specialists.some(one => one.id === familiar)
  return isHere && familiar !== specialist.id
}

function unevenLoad(problem: AllocationProblem, placed: readonly PlacementQuestion[]): number {
  const rooms = problem.specialists.map(specialist => totalRoom(problem, specialist))
  const shares = evenShares(problem, index => rooms[index] as number)
  const loads = new Map<string, number>()
  for (const { specialist, request } of placed)
    loads.set(specialist.id, (loads.get(specialist.id) ?? 0) + request.sessions * sizeOf(request))
  return sum(
    problem.specialists.map(({ id }, at) => Math.max(0, (loads.get(id) ?? 0) - (shares[at] as number))),
  )
}

function unevenService(unmet: readonly PlannableRequest[]): number {
  return sum([...Map.groupBy(unmet, one => one.settingId).values()].map(ones => ones.length - 1))
}

type Promised = AllocationProblem['promised'][number] | undefined

function changesPerson({ specialist }: PlacementQuestion, promise: Promised): boolean {
  return promise !== undefined && promise.specialistId !== specialist.id
}

/** Sessions held in a week beyond those promised for it. */
function movedSessions({ placement }: PlacementQuestion, promise: Promised): number {
  if (promise === undefined) return 0
  const promised = sessionsByWeek(promise)
  return sum(
    [...sessionsByWeek(placement)].map(([week, count]) => Math.max(0, count - (promised.get(week) ?? 0))),
  )
}

function promisedSessions(problem: AllocationProblem, promise: Promised): number {
  const days = workingDays(problem)
  const [first, last] = [days[0]?.[0] as string, addDays(days.at(-1)?.[0] as string, 6)]
  return promise?.sessions.filter(({ on }) => first <= on && on <= last).length ?? 0
}
