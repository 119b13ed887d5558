import type { PlanningPolicy } from '../../shared/allocation/planning-policy.ts'
import type { DatedHalf } from '../../shared/allocation/problem.ts'
import { halfDaysOfVisit } from '../../shared/allocation/visit-length.ts'
import { daysBetween, type LocalDate } from '../../shared/calendar/local-date.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import { DAY_SHAPE } from '../../shared/people/specialist.ts'
import type { Request } from '../../shared/requests/request.ts'
import type { Slot } from '../../shared/visits/slots.ts'

/** The half-days of one visit: one, or the two of a service whose visit takes a whole day. */
export type PlannedVisit = readonly [DatedHalf, ...DatedHalf[]]

/** Planned half-days as visits, in their order, by the policy that the plan was made with. */
export function plannedVisits(
  { serviceId }: Pick<Request, 'serviceId'>,
  halves: readonly DatedHalf[],
  policy: Pick<PlanningPolicy, 'travelMinutes'>,
): PlannedVisit[] {
  const each = halfDaysOfVisit(serviceOf(serviceId), policy)
  return Array.from({ length: Math.ceil(halves.length / each) }, (_, at) =>
    halves.slice(at * each, (at + 1) * each),
  ).filter((visit): visit is [DatedHalf, ...DatedHalf[]] => visit.length > 0)
}

/** The planned half first, then its day, then days near it; a day that is late only where no other is left. */
export function byNearnessTo(planned: PlannedVisit, dueOn: LocalDate | null): (a: Slot, b: Slot) => number {
  const isWhole = planned.length > 1
  const isIn = (slot: Slot) =>
    planned.some(
      ({ on, half }) =>
        on === slot.on && (isWhole || (half === 'am') === slot.startMinutes < DAY_SHAPE.amEnds),
    )
  const far = (slot: Slot) => Math.min(...planned.map(({ on }) => Math.abs(daysBetween(on, slot.on))))
  const isLate = (slot: Slot) => dueOn !== null && slot.on > dueOn
  return (a, b) =>
    Number(isIn(b)) - Number(isIn(a)) ||
    Number(isLate(a)) - Number(isLate(b)) ||
    far(a) - far(b) ||
    (a.on < b.on ? -1 : a.on > b.on ? 1 : a.startMinutes - b.startMinutes)
}
