import { mondayOf } from '../../calendar/local-date.ts'
import type { Placement } from '../plan.ts'
import type {
  AllocationProblem,
  PlannableRequest,
  PlannableSetting,
  PlannableSpecialist,
} from '../problem.ts'
import { type Flaw, type FlawCode, flaw } from './flaws.ts'
import { halfKey, whyNotFree, workingDays } from './free-time.ts'

/** A placement with what it names. */
export interface PlacementQuestion {
  readonly problem: AllocationProblem
  readonly request: PlannableRequest
  readonly specialist: PlannableSpecialist
  readonly setting: PlannableSetting
  readonly placement: Placement
}

/** The rules a placement must keep by itself, each with what breaking it looks like. */
const RULES: readonly [FlawCode, (question: PlacementQuestion) => boolean][] = [
  ['left-out-by-hand', ({ request }) => request.excluded],
  [
    'wrong-discipline',
    ({ request, specialist }) =>
      !specialist.disciplines.includes(request.discipline) ||
      request.skills.some(skill => !specialist.skills.includes(skill)),
  ],
  ['must-not-be-sent', ({ request, specialist }) => request.notSpecialistIds.includes(specialist.id)],
  ['pin-broken', breaksPin],
  ['wrong-session-count', ({ request, placement }) => placement.sessions.length !== request.sessions],
  ['outside-the-weeks', isOutside],
  [
    'before-earliest-day',
    ({ request, placement }) => placement.sessions.some(({ on }) => on < request.earliestOn),
  ],
  [
    'setting-closed',
    ({ setting, placement }) => placement.sessions.some(({ on }) => setting.closedOn.includes(on)),
  ],
  [
    'day-ruled-out',
    ({ request, placement }) => placement.sessions.some(({ on }) => request.notOn.includes(on)),
  ],
  [
    'specialist-not-free',
    ({ problem, specialist, placement }) =>
      placement.sessions.some(when => whyNotFree(problem, specialist, when) !== null),
  ],
  [
    'too-many-a-week',
    ({ request, placement }) => Math.max(...sessionsByWeek(placement).values()) > request.perWeek,
  ],
  ['whole-day-split', splitsWholeDay],
]

/** What a placement breaks by itself. */
export function placementFlaws(question: PlacementQuestion): Flaw[] {
  return RULES.filter(([, breaks]) => breaks(question)).map(([code]) => flaw(code, question.request.id))
}

/** Sessions of a placement by the Monday of their week. */
export function sessionsByWeek({ sessions }: Pick<Placement, 'sessions'>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { on } of sessions) counts.set(mondayOf(on), (counts.get(mondayOf(on)) ?? 0) + 1)
  return counts
}

function breaksPin({ request, specialist, placement }: PlacementQuestion): boolean {
  if (request.pin === null) return false
  const { specialistId, weeksOf } = request.pin
  if (specialistId !== null && specialistId !== specialist.id) return true
  const planned = sessionsByWeek(placement)
  return weeksOf.some(week => {
    const wanted = weeksOf.filter(other => mondayOf(other) === mondayOf(week)).length
    return (planned.get(mondayOf(week)) ?? 0) < wanted
  })
}

function splitsWholeDay({ request, placement }: PlacementQuestion): boolean {
  if (request.wholeDay !== true) return false
  const has = new Set(placement.sessions.map(halfKey))
  return placement.sessions.some(
    ({ on }) => !has.has(halfKey({ on, half: 'am' })) || !has.has(halfKey({ on, half: 'pm' })),
  )
}

function isOutside({ problem, placement }: PlacementQuestion): boolean {
  const days = workingDays(problem).flat()
  return placement.sessions.some(({ on }) => !days.includes(on))
}
