import { travelMinutes } from '../../visits/travel.ts'
import type { AllocationProblem, PlannableSetting, PlannableSpecialist } from '../problem.ts'

/** Minutes one way from a specialist's base to a setting. */
export function minutesFromBase(
  { travel }: AllocationProblem,
  specialist: PlannableSpecialist,
  setting: PlannableSetting,
): number {
  if (travel.kind === 'worked-out') return travelMinutes(specialist.base, setting.location, travel)
  return givenMinutes(travel, specialist.id, setting.id)
}

/** Minutes one way between two settings; none within one. */
export function minutesBetween(
  { travel }: AllocationProblem,
  a: PlannableSetting,
  b: PlannableSetting,
): number {
  if (a.id === b.id) return 0
  if (travel.kind === 'worked-out') return travelMinutes(a.location, b.location, travel)
  return givenMinutes(travel, a.id, b.id)
}

type GivenTimes = Extract<AllocationProblem['travel'], { kind: 'given' }>

function givenMinutes({ minutes, unknownMinutes }: GivenTimes, a: string, b: string): number {
  return minutes[a]?.[b] ?? minutes[b]?.[a] ?? unknownMinutes
}
