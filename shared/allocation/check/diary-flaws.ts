import { mondayOf } from '../../calendar/local-date.ts'
import type { AllocationProblem, PlannableSpecialist } from '../problem.ts'
import { type Flaw, flaw } from './flaws.ts'
import { halfKey, totalRoom, visitsAhead, weekRoom, workingDays } from './free-time.ts'
import type { PlacementQuestion } from './placement-flaws.ts'
import { minutesBetween } from './travel-times.ts'

/** What one specialist's placements break together: shared half-days, the weekly limit, the statutory share. */
export function diaryFlaws(
  problem: AllocationProblem,
  specialist: PlannableSpecialist,
  mine: readonly PlacementQuestion[],
): Flaw[] {
  return [
    ...sharedHalves(problem, mine),
    ...fullWeeks(problem, specialist, mine),
    ...statutoryShare(problem, specialist, mine),
  ]
}

function sharedHalves(problem: AllocationProblem, mine: readonly PlacementQuestion[]): Flaw[] {
  const byHalf = Map.groupBy(
    mine.flatMap(one => one.placement.sessions.map(when => ({ one, key: halfKey(when) }))),
    session => session.key,
  )
  return [...byHalf.values()].flatMap(sessions => {
    const [first, second] = sessions
    if (first === undefined || second === undefined) return []
    const isPair =
      sessions.length === 2 &&
      first.one.request.short &&
      second.one.request.short &&
      minutesBetween(problem, first.one.setting, second.one.setting) <= problem.nearMinutes
    return isPair ? [] : [flaw('half-day-shared', second.one.request.id)]
  })
}

function fullWeeks(
  problem: AllocationProblem,
  specialist: PlannableSpecialist,
  mine: readonly PlacementQuestion[],
): Flaw[] {
  const halves = new Set(mine.flatMap(one => one.placement.sessions.map(halfKey)))
  return workingDays(problem)
    .filter(days => {
      const used = [...halves].filter(key => mondayOf(key.slice(0, 10)) === days[0]).length
      return used > weekRoom(problem, specialist, days)
    })
    .map(() => flaw('weekly-limit', specialist.id))
}

function statutoryShare(
  problem: AllocationProblem,
  specialist: PlannableSpecialist,
  mine: readonly PlacementQuestion[],
): Flaw[] {
  const used = mine
    .filter(({ request }) => request.statutory)
    .reduce((sum, { request, placement }) => sum + placement.sessions.length * (request.short ? 0.5 : 1), 0)
  const [booked, statutory] = visitsAhead(problem, specialist)
  const all = totalRoom(problem, specialist) + booked
  const allowed = Math.floor(all * specialist.statutoryShare + 1e-9) - statutory
  return used > Math.max(0, allowed) ? [flaw('statutory-share', specialist.id)] : []
}
