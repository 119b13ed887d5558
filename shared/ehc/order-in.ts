import type { CaseEvent } from './case.ts'
import type { OrderKey } from './details/codes.ts'

/**
 * The order that an event carries: made by the tribunal, conceded by not opposing the appeal, or agreed to in mediation.
 * Null where it carries none.
 * @source SI 2014/1530 regs. 42, 44 and 45: each is carried out alike
 */
export function orderIn(event: CaseEvent): OrderKey | null {
  switch (event.kind) {
    case 'order-made':
    case 'appeal-not-opposed':
      return event.details.order
    case 'mediation-held':
      return event.details.agreedAsOrder
    default:
      return null
  }
}
