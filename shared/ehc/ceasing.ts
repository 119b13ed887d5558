import type { CaseEvent } from './case.ts'
import type { OrderKey } from './details/codes.ts'
import { orderIn } from './order-in.ts'

/** What takes a ceasing back. @source SI 2014/1530 reg. 44(2) (letters not checked) */
const CONTINUING: readonly (OrderKey | null)[] = ['continue', 'continue-and-amend']

/**
 * Events without the ceasing of a plan that was afterwards ordered, conceded or agreed to continue: the plan is then
 * as if it had not ceased. `events` must be current.
 */
export function withoutUndoneCeasing(events: readonly CaseEvent[]): CaseEvent[] {
  return events.filter(
    event =>
      event.kind !== 'ceased' ||
      !events.some(other => other.on > event.on && CONTINUING.includes(orderIn(other))),
  )
}
