import { type CaseEvent, isKind } from './case.ts'
import type { OrderKey } from './details/codes.ts'

/** What takes a ceasing back. @source SI 2014/1530 reg. 44(2) (letters not checked) */
const CONTINUING: readonly (OrderKey | null)[] = ['continue', 'continue-and-amend']

/**
 * Events without the ceasing of a plan that was afterwards ordered, conceded or agreed to continue: the plan is then
 * as if it had not ceased. `events` must be current.
 */
export function withoutUndoneCeasing(events: readonly CaseEvent[]): CaseEvent[] {
  return events.filter(
    event => event.kind !== 'ceased' || !events.some(other => other.on > event.on && isContinuing(other)),
  )
}

function isContinuing(event: CaseEvent): boolean {
  if (isKind(event, 'mediation-held')) return CONTINUING.includes(event.details.agreedAsOrder)
  const isOrder = isKind(event, 'order-made') || isKind(event, 'appeal-not-opposed')
  return isOrder && CONTINUING.includes(event.details.order)
}
