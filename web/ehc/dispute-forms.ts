import { APPEAL_OUTCOMES, APPEAL_SUBJECTS, ORDERS } from './codes.ts'
import type { EventForms } from './event-form-shape.ts'
import { choice, day, optional, yesNo } from './fields.ts'

const inDispute = optional(
  day('Day of the decision in dispute (optional)', 'Empty: the latest decision that can be appealed.'),
)
const order = choice('What is to be done?', ORDERS)

type Kinds =
  | 'mediation-adviser-contacted'
  | 'mediation-certificate-issued'
  | 'mediation-requested'
  | 'mediation-held'
  | 'mediation-agreement-carried-out'
  | 'commissioner-informed-authority'
  | 'appeal-lodged'
  | 'appeal-notice-received'
  | 'appeal-response-sent'
  | 'appeal-decided'
  | 'order-made'
  | 'appeal-not-opposed'
  | 'order-carried-out'

/** TABLE: how what happens in mediation, appeals and orders is recorded. */
export const DISPUTE_FORMS: EventForms<Kinds> = {
  'mediation-adviser-contacted': {
    label: 'Mediation adviser contacted',
    day: 'When did the family contact the adviser?',
    fields: { decisionOn: inDispute, wantsMediation: yesNo('Do they want mediation?') },
  },
  'mediation-certificate-issued': {
    label: 'Mediation certificate issued',
    day: 'When was it issued?',
    fields: { decisionOn: inDispute },
  },
  'mediation-requested': {
    label: 'Mediation requested',
    day: 'When was the authority told?',
    fields: { decisionOn: inDispute, healthOnly: yesNo('Is it about health only?') },
  },
  'mediation-held': {
    label: 'Mediation held',
    day: 'When was it held?',
    fields: {
      agreedAsOrder: optional(
        choice('What was agreed that a tribunal could have ordered? (optional)', ORDERS),
      ),
      agreedOtherwise: yesNo('Was anything else agreed?'),
      agreedForHealth: yesNo('Was anything agreed about health?'),
      otherTimesAgreed: yesNo(
        'Were other times agreed in writing?',
        'The limits of the regulations then do not run.',
      ),
    },
  },
  'mediation-agreement-carried-out': {
    label: 'Mediation agreement carried out',
    day: 'When was it carried out?',
    fields: {},
  },
  'commissioner-informed-authority': {
    label: 'Commissioning body told the authority',
    day: 'When was the authority told?',
    fields: {},
  },
  'appeal-lodged': {
    label: 'Appeal lodged',
    day: 'When was it lodged?',
    fields: { decisionOn: inDispute, about: choice('What is it about?', APPEAL_SUBJECTS) },
  },
  'appeal-notice-received': {
    label: 'Appeal received from the tribunal',
    day: 'When did the authority receive it?',
    fields: {},
  },
  'appeal-response-sent': {
    label: 'Response to the appeal sent',
    day: 'When was it sent?',
    fields: {},
  },
  'appeal-decided': {
    label: 'Appeal ended',
    day: 'When did it end?',
    fields: { outcome: choice('How did it end?', APPEAL_OUTCOMES) },
  },
  'order-made': { label: 'Tribunal order made', day: 'When was it made?', fields: { order } },
  'appeal-not-opposed': {
    label: 'Tribunal told that the appeal is not opposed',
    day: 'When was the tribunal told?',
    fields: { order },
  },
  'order-carried-out': {
    label: 'Order carried out',
    day: 'When was it carried out?',
    fields: { order },
  },
}
