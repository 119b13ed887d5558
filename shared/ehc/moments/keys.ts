import type { Provision } from '../exemption-grounds.ts'

/**
 * The moments limits are counted from and met by, in words that finish "when". Events are what people record;
 * moments are what the law looks at. TABLE: `moments/of-events.ts` and `moments/derived.ts` say which event gives which.
 */
export const MOMENTS = {
  'clock-start':
    'the authority received the request, or the child was brought to its attention if that was earlier',
  'assess-decided': 'the family was told whether there will be a needs assessment',
  'assess-agreed': 'the authority decided to assess',
  'assess-refused': 'the authority decided not to assess',
  'mind-changed': 'the authority, having refused, decided otherwise without an order',
  'advice-request-received': 'the body received the request for advice',
  'advice-given': 'the authority received the advice',
  'advice-not-needed': 'earlier advice was agreed to be sufficient',
  'advice-complete': 'all advice asked for had been received',
  'issue-agreed': 'the authority decided to issue a plan',
  'issue-refused': 'the family was told that no plan will be issued',
  'draft-served': 'the draft plan was served',
  'views-received': 'the family’s views on the draft were received',
  'consultation-sent': 'the setting was consulted',
  'consultation-replied': 'the setting replied',
  'final-issued': 'the final plan was issued',
  'plan-made': 'the plan was first made',
  withdrawn: 'the request was withdrawn',
  ceased: 'the authority ceased to maintain the plan',
  'transferred-out': 'the plan or case went to another authority',
  'transferred-in': 'the plan came from another authority',
  'transfer-notified': 'the family was told of the transfer',
  'last-reviewed-before-transfer': 'the plan that came was made or last reviewed',
  'move-known-in-time': 'the child moves, known well before',
  'move-learned-late': 'the old authority became aware of the move',
  'reassessment-requested': 'a reassessment was requested',
  'reassessment-decided': 'the family was told whether there will be a reassessment',
  'reassessment-agreed': 'the authority decided to reassess',
  'reassessment-refused': 'the authority decided not to reassess',
  'reassessed-plan-issued': 'the plan was finalised after reassessment',
  'last-assessed-before-request': 'the last assessment before a new request was concluded',
  'review-invited': 'notice of the review meeting was given',
  'review-papers-sent': 'the papers for the review meeting were sent',
  'review-meeting-day': 'the review meeting is held',
  'review-meeting-held': 'the review meeting was held',
  'review-report-sent': 'the report of the review meeting was sent',
  'review-decided': 'the decision after the review was notified',
  'review-decided-otherwise': 'the decision after the review was not to amend',
  'review-completed': 'a review was completed by its decision',
  'later-review-completed': 'a later review was completed by its decision',
  'review-since': 'a review has been held and decided since',
  'early-years-anniversary':
    'the plan of a child under five was made or last reviewed, or an earlier review last considered',
  'early-review-considered': 'an earlier review was considered',
  'amendment-notice-served': 'notice of the proposed amendments was served',
  'amendment-views-received': 'the family’s views on the proposed amendments were received',
  'amended-final-issued': 'the amended final plan was issued',
  'amendment-refused': 'the family was told that the plan will not be amended',
  'phase-transfer-to-post-16': 'the child transfers from secondary to post-16',
  'phase-transfer-other': 'the child transfers to another phase',
  'phase-transfer-between-post-16': 'the young person transfers between post-16 institutions',
  'phase-transfer-finalised': 'the plan naming the next setting was finalised',
  'plan-after-transfer': 'a plan was issued after the child had changed phase',
  'decision-notified': 'a decision that can be appealed was notified',
  'mediation-adviser-contacted': 'the family told the mediation adviser',
  'mediation-not-wanted': 'the family told the mediation adviser that it does not want mediation',
  'certificate-issued': 'the mediation certificate was issued',
  'mediation-requested': 'the authority was told that the family wants mediation',
  'health-mediation-requested':
    'the commissioning body was told that the family wants mediation about health only',
  'mediation-held': 'mediation took place',
  'agreement-not-appealable': 'mediation reached an agreement on what cannot be appealed',
  'agreement-for-health': 'mediation reached an agreement on what the commissioning body will do',
  'agreement-carried-out': 'the mediation agreement was carried out',
  'commissioner-informed-authority': 'the commissioning body told the authority',
  'appeal-lodged': 'the appeal reached the tribunal',
  'appeal-notice-received': 'the authority received the appeal from the tribunal',
  'appeal-response-sent': 'the authority responded to the appeal',
  'appeal-ended': 'the appeal ended',
  'order-to-assess': 'the tribunal ordered an assessment or reassessment',
  'order-to-make-plan': 'the tribunal ordered a plan',
  'order-to-reconsider': 'the tribunal sent the decision back',
  'order-to-amend': 'the tribunal ordered the content of the plan to be amended',
  'order-to-name-setting': 'the tribunal ordered the named setting to be changed',
  'order-to-continue': 'the tribunal ordered the plan to continue',
  'order-to-continue-and-amend': 'the tribunal ordered the plan to continue and to be amended',
  'order-to-cease': 'the tribunal dismissed an appeal against ceasing the plan',
  'order-carried-out': 'the order was carried out',
} as const satisfies Record<string, string>

/** The key of a moment. */
export type MomentKey = keyof typeof MOMENTS

/** What a limit is about, when a case can have several: `sort` is the kind of thing and `key` which one. */
export interface Subject {
  readonly sort: 'advice' | 'setting' | 'review' | 'phase' | 'move' | 'decision' | 'order'
  readonly key: string
  readonly label: string
}

/** A moment in a case. */
export interface Moment {
  readonly key: MomentKey
  /** The day that counts. */
  readonly on: string
  /** The day of the event that gave it; differs from `on` where the law looks at another day. */
  readonly since: string
  /** Set where it takes unknown bank holidays to say which limit it starts: the year they are missing for. */
  readonly unknownYear?: number
  readonly about: Subject | null
  /** Of what an order starts: the one provision that can excuse it, by what the order came from. */
  readonly excusedBy?: Provision
}
