import { addWeeks, longDate, mondayOf } from '../calendar/local-date.ts'
import { canDo } from './jobs.ts'
import type { AllocationProblem, PlannableRequest } from './problem.ts'
import { workersOf } from './workers.ts'

/** Half-days of a specialist's week that pins take, in the order in which the requests come; for contradictions. */
export interface Pins {
  /** Room by specialist and Monday that no pin has taken yet; only of specialists somebody is pinned to. */
  readonly left: Map<string, number>
}

/** The room that pins draw on. It is drawn down by `pinFlaw`, request by request. */
export function pinsOf(problem: AllocationProblem): Pins {
  const mondays = mondaysOf(problem)
  const pinned = new Set(problem.requests.map(request => request.pin?.specialistId))
  const specialists = problem.specialists.filter(one => pinned.has(one.id))
  const left = new Map<string, number>()
  for (const { specialist, room } of workersOf({ ...problem, specialists }, mondays))
    for (const [week, monday] of mondays.entries())
      left.set(`${specialist.id} ${monday}`, room[week] as number)
  return { left }
}

/** What contradicts in a request's pin, in a sentence; null where nothing does, and then its room is taken. */
export function pinFlaw(
  request: PlannableRequest,
  problem: AllocationProblem,
  { left }: Pins,
): string | null {
  const { pin } = request
  if (pin === null) return null
  const flaw = personFlaw(request, problem) ?? weeksFlaw(request, problem)
  if (flaw !== null || pin.specialistId === null) return flaw
  const size = request.short ? 0.5 : 1
  const weeks = pinnedWeeks(request)
  const keys = weeks.map(week => `${pin.specialistId} ${week}`)
  for (const [at, key] of keys.entries()) {
    const rest = (left.get(key) ?? 0) - size * keys.filter(other => other === key).length
    if (rest >= 0) continue
    const week = longDate(weeks[at] as string)
    return `It is pinned to the week of ${week}, in which its specialist has no room left by leave, diary or other pins. Choose another week or person.`
  }
  for (const key of keys) left.set(key, (left.get(key) ?? 0) - size)
  return null
}

/** The Mondays of pinned sessions, once for each; one pinned half of a whole day stands for both. */
function pinnedWeeks({ pin, wholeDay }: PlannableRequest): string[] {
  const weeks = (pin?.weeksOf ?? []).map(mondayOf)
  if (wholeDay !== true) return weeks
  const odd = [...new Set(weeks)].filter(week => weeks.filter(other => other === week).length % 2 === 1)
  return [...weeks, ...odd]
}

function personFlaw(request: PlannableRequest, { specialists }: AllocationProblem): string | null {
  const id = request.pin?.specialistId ?? null
  if (id === null) return null
  const specialist = specialists.find(one => one.id === id)
  if (specialist === undefined) return 'It is pinned to somebody who is not among the specialists.'
  if (!canDo(specialist, request))
    return `It is pinned to ${specialist.name}, who has not its discipline or a skill it asks for.`
  if (request.notSpecialistIds.includes(id))
    return `It is pinned to ${specialist.name}, who must not be sent to it, or somebody else has begun it.`
  return null
}

function weeksFlaw(request: PlannableRequest, problem: AllocationProblem): string | null {
  const weeks = pinnedWeeks(request)
  const mondays = mondaysOf(problem)
  const outside = weeks.find(week => !mondays.includes(week))
  if (outside !== undefined)
    return `It is pinned to the week of ${longDate(outside)}, which is not one of the weeks that are planned.`
  if (weeks.length > request.sessions)
    return `It is pinned to ${weeks.length} sessions and needs ${request.sessions}.`
  if (weeks.some(week => weeks.filter(other => other === week).length > request.perWeek))
    return `It is pinned to more sessions in one week than the ${request.perWeek} it may have.`
  const early = weeks.find(week => week < mondayOf(request.earliestOn))
  return early === undefined
    ? null
    : `It is pinned to the week of ${longDate(early)}, before its earliest day, ${longDate(request.earliestOn)}.`
}

function mondaysOf({ firstMonday, weeks }: Pick<AllocationProblem, 'firstMonday' | 'weeks'>): string[] {
  return Array.from({ length: weeks }, (_, week) => addWeeks(firstMonday, week))
}
