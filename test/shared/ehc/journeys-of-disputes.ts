import { happened } from './a-case.ts'
import type { Journey } from './journeys.ts'

const refused = happened('decision-to-assess', '2026-02-20', { decision: 'not-assess' })
const wantsMediation = happened('mediation-requested', '2026-03-02')
const order = (which: 'assess' | 'make-plan' | 'reconsider' | 'amend' | 'name-setting' | 'cease') =>
  happened('order-made', '2026-04-20', { order: which })
const agreed = (what: { agreedOtherwise: boolean; agreedForHealth: boolean }) =>
  happened('mediation-held', '2026-03-30', { agreedAsOrder: null, otherTimesAgreed: false, ...what })

/** Mediation, appeals and orders. Joined to the rest in `journeys.ts`, where the compiler counts the rules. */
export const JOURNEYS_OF_DISPUTES = {
  'contact-mediation-adviser': {
    before: [refused],
    due: '2026-04-20',
    meets: happened('mediation-adviser-contacted', '2026-03-16'),
  },
  'mediation-certificate': {
    before: [refused, happened('mediation-adviser-contacted', '2026-03-16')],
    due: '2026-03-19',
    meets: happened('mediation-certificate-issued', '2026-03-18'),
  },
  'arrange-mediation': {
    before: [refused, wantsMediation],
    due: '2026-04-01',
    meets: happened('mediation-held', '2026-03-30'),
  },
  'arrange-health-mediation': {
    before: [refused, happened('mediation-requested', '2026-03-02', { healthOnly: true })],
    due: '2026-04-01',
    meets: happened('mediation-held', '2026-03-30'),
  },
  'carry-out-agreement': {
    before: [refused, agreed({ agreedOtherwise: true, agreedForHealth: false })],
    due: '2026-04-13',
    meets: happened('mediation-agreement-carried-out', '2026-04-10'),
  },
  'commissioner-informs-authority': {
    before: [refused, agreed({ agreedOtherwise: false, agreedForHealth: true })],
    due: '2026-04-06',
    meets: happened('commissioner-informed-authority', '2026-04-02'),
  },
  'appeal-after-decision': {
    before: [refused],
    due: '2026-04-20',
    meets: happened('appeal-lodged', '2026-04-01'),
  },
  'appeal-after-certificate': {
    before: [refused, happened('mediation-certificate-issued', '2026-03-31')],
    due: '2026-04-30',
    meets: happened('appeal-lodged', '2026-04-29'),
  },
  'appeal-response': {
    before: [happened('appeal-notice-received', '2026-03-02')],
    due: '2026-04-15',
    meets: happened('appeal-response-sent', '2026-04-10'),
  },
  'order-start-assessment': {
    before: [order('assess')],
    due: '2026-05-04',
    meets: happened('decision-to-assess', '2026-05-01'),
  },
  'order-refuse-plan': {
    before: [order('assess')],
    due: '2026-06-29',
    meets: happened('decision-to-issue', '2026-06-26', { decision: 'not-issue' }),
  },
  'order-final-after-assessment': {
    before: [order('assess')],
    due: '2026-07-27',
    meets: happened('final-issued', '2026-07-20'),
  },
  'order-draft': {
    before: [order('make-plan')],
    due: '2026-05-25',
    meets: happened('draft-served', '2026-05-22'),
  },
  'order-final': {
    before: [order('make-plan')],
    due: '2026-07-06',
    meets: happened('final-issued', '2026-07-06'),
  },
  'order-reconsider': {
    before: [order('reconsider')],
    due: '2026-05-04',
    meets: happened('order-carried-out', '2026-05-01', { order: 'reconsider' }),
  },
  'order-amend': {
    before: [order('amend')],
    due: '2026-05-25',
    meets: happened('amended-final-issued', '2026-05-20'),
  },
  'order-name-setting': {
    before: [order('name-setting')],
    due: '2026-05-04',
    meets: happened('amended-final-issued', '2026-04-30'),
  },
  'order-continue': {
    before: [happened('order-made', '2026-04-20', { order: 'continue' })],
    due: '2026-04-20',
    meets: happened('order-carried-out', '2026-04-20', { order: 'continue' }),
  },
  'order-continue-and-amend': {
    before: [happened('order-made', '2026-04-20', { order: 'continue-and-amend' })],
    due: '2026-05-25',
    meets: happened('amended-final-issued', '2026-05-25'),
  },
  'order-cease': { before: [order('cease')], due: '2026-04-20', meets: happened('ceased', '2026-04-20') },
} satisfies Record<string, Journey>
