import { SERVICE_KEYS, type ServiceRow, serviceOf } from '../catalogue/services.ts'
import { DAY_SHAPE } from '../people/specialist.ts'
import type { PlanningPolicy } from './planning-policy.ts'

type Timed = Pick<ServiceRow, 'minutes'>
type TravelKept = Pick<PlanningPolicy, 'travelMinutes'>

/** Minutes of the shorter half of a day: what has to fit into a half-day has to fit into this. */
const HALF_MINUTES = Math.min(DAY_SHAPE.amEnds - DAY_SHAPE.amStarts, DAY_SHAPE.pmEnds - DAY_SHAPE.amEnds)

/** Minutes of a visit with its preparation and writing up, travel aside. */
export function visitMinutes({ minutes }: Timed): number {
  return minutes.visit + minutes.prepare + minutes.writeUp
}

/** Half-days one visit of a service takes: two where it does not fit into either half of a day with the way there and back. */
export function halfDaysOfVisit(service: Timed, policy: TravelKept): 1 | 2 {
  return visitMinutes(service) + 2 * policy.travelMinutes > HALF_MINUTES ? 2 : 1
}

/** Whether two visits of a service fit into one half-day with the way there, between them and back. */
export function isShortVisit(
  service: Timed,
  policy: Pick<PlanningPolicy, 'travelMinutes' | 'nearMinutes'>,
): boolean {
  const travel = 2 * policy.travelMinutes + policy.nearMinutes
  return 2 * visitMinutes(service) + travel <= HALF_MINUTES
}

/** Minutes in one stretch that a half-day must have free so that any visit of these disciplines that takes one fits in. */
export function leastFreeMinutes(disciplines: readonly string[], policy: TravelKept): number {
  const longest = SERVICE_KEYS.map(serviceOf)
    .filter(
      one => disciplines.includes(one.discipline) && !one.inWriting && halfDaysOfVisit(one, policy) === 1,
    )
    .reduce((most, one) => Math.max(most, visitMinutes(one)), 0)
  return longest + policy.travelMinutes
}
