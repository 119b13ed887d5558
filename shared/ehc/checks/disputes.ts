import type { EventOf } from '../case.ts'
import { ORDERS, type OrderKey } from '../details/codes.ts'
import { decisionInDispute } from '../moments/subjects.ts'
import { orderIn } from '../order-in.ts'
import { type Beside, type Checks, type Finding, lastOf, refuse, warn } from './check.ts'

type Disputed = EventOf<
  'mediation-adviser-contacted' | 'mediation-certificate-issued' | 'mediation-requested' | 'appeal-lodged'
>

function needsDecision(provision: string) {
  return ({ on, details }: Disputed, { events }: Beside): Finding[] =>
    decisionInDispute(events, on, details.decisionOn) === null
      ? [refuse(provision, 'No decision that can be appealed is recorded on or before this day')]
      : []
}

function afterAppeal(provision: string) {
  return ({ on }: { readonly on: string }, beside: Beside): Finding[] =>
    lastOf(beside, 'appeal-lodged', on) === undefined
      ? [refuse(provision, 'No appeal is recorded on or before this day')]
      : []
}

function wasOrdered({ events }: Beside, on: string, order: OrderKey): boolean {
  return events.some(event => event.on <= on && orderIn(event) === order)
}

/** What can be wrong with mediation, appeals and orders. */
export const DISPUTE_CHECKS: Checks = {
  'mediation-adviser-contacted': needsDecision('reg. 33'),
  'mediation-certificate-issued': needsDecision('reg. 34'),
  'mediation-requested': needsDecision('reg. 36'),
  'mediation-held': ({ on }, beside) => [
    lastOf(beside, 'mediation-requested', on) === undefined &&
      refuse('reg. 36', 'Mediation follows a request for it: record that first'),
  ],
  'appeal-lodged': (event, beside) => [
    ...needsDecision('CFA 2014 s. 51(2)')(event, beside),
    event.details.about !== 'section-i' &&
      lastOf(beside, 'mediation-certificate-issued', event.on) === undefined &&
      warn(
        'CFA 2014 s. 55',
        'No mediation certificate is recorded; one is needed unless only the placement is appealed',
      ),
  ],
  'appeal-notice-received': afterAppeal('SI 2008/2699'),
  'appeal-response-sent': afterAppeal('SI 2008/2699'),
  'appeal-decided': afterAppeal('SI 2008/2699'),
  'order-made': afterAppeal('reg. 44'),
  'appeal-not-opposed': afterAppeal('reg. 45'),
  'order-carried-out': ({ on, details }, beside) => [
    !wasOrdered(beside, on, details.order) &&
      refuse('reg. 44', `“${ORDERS[details.order]}” was not ordered on or before this day`),
  ],
}
