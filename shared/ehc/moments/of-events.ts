import type { CaseEvent, EventKind, EventOf } from '../case.ts'
import type { OrderKey } from '../details/codes.ts'
import type { Provision } from '../exemption-grounds.ts'
import type { Moment, MomentKey, Subject } from './keys.ts'
import {
  adviceSubject,
  decisionInDispute,
  orderSubject,
  phaseSubject,
  reviewSubject,
  settingSubject,
} from './subjects.ts'

/**
 * A moment before its event's day is filled in: key, what it is about, the day that counts if another, and what alone can
 * excuse it.
 */
type Part = readonly [key: MomentKey, about?: Subject | null, on?: string, excusedBy?: Provision]

const ORDER_MOMENTS = {
  assess: 'order-to-assess',
  reassess: 'order-to-assess',
  'make-plan': 'order-to-make-plan',
  reconsider: 'order-to-reconsider',
  amend: 'order-to-amend',
  'name-setting': 'order-to-name-setting',
  continue: 'order-to-continue',
  'continue-and-amend': 'order-to-continue-and-amend',
  cease: 'order-to-cease',
} as const satisfies Record<OrderKey, MomentKey>

/** An order, or an agreement carried out like one, is excused by reg. 44(3); an appeal not opposed by reg. 45(7). */
const ordered = (order: OrderKey, excusedBy: '44(3)' | '45(7)' = '44(3)'): Part => [
  ORDER_MOMENTS[order],
  orderSubject(order),
  undefined,
  excusedBy,
]
const ofReview = (key: MomentKey) => (event: { details: { review: string } }) =>
  [[key, reviewSubject(event.details.review)]] as Part[]
const plain = (key: MomentKey) => () => [[key]] as Part[]

/** TABLE: the moments each kind of event gives on its own. What takes several events is in `derived.ts`. */
const PARTS: {
  readonly [K in EventKind]: (event: EventOf<K>, all: readonly CaseEvent[]) => readonly Part[]
} = {
  'request-received': () => [],
  'brought-to-attention': () => [],
  'decision-to-assess': ({ details }) => [
    ['assess-decided'],
    [details.decision === 'assess' ? 'assess-agreed' : 'assess-refused'],
  ],
  'advice-requested': ({ details }) => [
    ['advice-request-received', adviceSubject(details.from), details.receivedByBodyOn],
  ],
  'advice-received': ({ details }) => [['advice-given', adviceSubject(details.from)]],
  'advice-not-needed': ({ details }) => [['advice-not-needed', adviceSubject(details.from)]],
  'decision-to-issue': ({ details }) => [[details.decision === 'issue' ? 'issue-agreed' : 'issue-refused']],
  'draft-served': plain('draft-served'),
  'views-received': plain('views-received'),
  'consultation-sent': ({ details }) => [['consultation-sent', settingSubject(details.setting)]],
  'consultation-replied': ({ details }) => [['consultation-replied', settingSubject(details.setting)]],
  'final-issued': plain('final-issued'),
  'exemption-recorded': () => [],
  withdrawn: plain('withdrawn'),
  'transferred-out': plain('transferred-out'),
  ceased: plain('ceased'),
  'recorded-in-error': () => [],
  'review-meeting-planned': () => [],
  'review-papers-sent': ofReview('review-papers-sent'),
  'review-meeting-held': ofReview('review-meeting-held'),
  'review-report-sent': ofReview('review-report-sent'),
  'review-decision': ({ details }) => [
    ['review-completed'],
    ['review-decided', reviewSubject(details.review)],
    ...(details.decision === 'amend'
      ? []
      : [['review-decided-otherwise', reviewSubject(details.review)] as const]),
  ],
  'early-review-considered': plain('early-review-considered'),
  'amendment-notice-served': ofReview('amendment-notice-served'),
  'amendment-views-received': ofReview('amendment-views-received'),
  'amended-final-issued': ({ details }) => [
    ['amended-final-issued', reviewSubject(details.review)],
    ...(details.phaseTransferYear === null
      ? []
      : [['phase-transfer-finalised', phaseSubject(details.phaseTransferYear)] as const]),
  ],
  'decision-not-to-amend': ofReview('amendment-refused'),
  'phase-transfer-due': ({ details }) => [
    [
      `phase-transfer-${details.transfer}`,
      phaseSubject(Number(details.transfersOn.slice(0, 4))),
      details.transfersOn,
    ],
  ],
  'reassessment-requested': plain('reassessment-requested'),
  'reassessment-decision': ({ details }) => [
    ['reassessment-decided'],
    [details.decision === 'reassess' ? 'reassessment-agreed' : 'reassessment-refused'],
  ],
  'reassessed-final-issued': plain('reassessed-plan-issued'),
  'move-learned': () => [],
  'transferred-in': ({ details }) => [
    ['transferred-in'],
    ['last-reviewed-before-transfer', null, details.lastReviewedOn ?? details.planMadeOn],
  ],
  'transfer-notified': plain('transfer-notified'),
  'mediation-adviser-contacted': ({ on, details }, all) => {
    const decision = decisionInDispute(all, on, details.decisionOn)
    const contacted: Part = ['mediation-adviser-contacted', decision]
    return details.wantsMediation ? [contacted] : [contacted, ['mediation-not-wanted', decision]]
  },
  'mediation-certificate-issued': ({ on, details }, all) => [
    ['certificate-issued', decisionInDispute(all, on, details.decisionOn)],
  ],
  'mediation-requested': ({ on, details }, all) => [
    [
      details.healthOnly ? 'health-mediation-requested' : 'mediation-requested',
      decisionInDispute(all, on, details.decisionOn),
    ],
  ],
  'mediation-held': ({ details }) => {
    const parts: Part[] = [['mediation-held']]
    if (details.otherTimesAgreed) return parts
    if (details.agreedAsOrder !== null) parts.push(ordered(details.agreedAsOrder))
    if (details.agreedOtherwise) parts.push(['agreement-not-appealable'])
    if (details.agreedForHealth) parts.push(['agreement-for-health'])
    return parts
  },
  'mediation-agreement-carried-out': plain('agreement-carried-out'),
  'commissioner-informed-authority': plain('commissioner-informed-authority'),
  'appeal-lodged': ({ on, details }, all) => [
    ['appeal-lodged', decisionInDispute(all, on, details.decisionOn)],
  ],
  'appeal-notice-received': plain('appeal-notice-received'),
  'appeal-response-sent': plain('appeal-response-sent'),
  'appeal-decided': plain('appeal-ended'),
  'order-made': ({ details }) => [ordered(details.order)],
  'appeal-not-opposed': ({ details }) => [ordered(details.order, '45(7)')],
  'order-carried-out': ({ details }) => [['order-carried-out', orderSubject(details.order)]],
}

/** The moments that single events give, in the order of the events, which must be current and in order. */
export function momentsOfEvents(events: readonly CaseEvent[]): Moment[] {
  return events.flatMap(event => {
    const partsOf = PARTS[event.kind] as (event: CaseEvent, all: readonly CaseEvent[]) => readonly Part[]
    return partsOf(event, events).map(([key, about, on, excusedBy]) => ({
      key,
      on: on ?? event.on,
      since: event.on,
      about: about ?? null,
      ...(excusedBy === undefined ? {} : { excusedBy }),
    }))
  })
}
