import * as z from 'zod'
import { LocalDate } from '../../calendar/local-date.ts'
import { APPEAL_OUTCOMES, APPEAL_SUBJECTS, keysOf, ORDERS } from './codes.ts'

/** The day of the decision in dispute; null means the latest that can be appealed, on or before the event. */
const decisionOn = LocalDate.nullable()

const nothing = z.strictObject({})

/** What each event of mediation, appeal and order carries. */
export const DISPUTE_DETAILS = {
  'mediation-adviser-contacted': z.strictObject({ decisionOn, wantsMediation: z.boolean() }),
  'mediation-certificate-issued': z.strictObject({ decisionOn }),
  /** `on` is the day the authority, or the commissioning body where `healthOnly`, was told. */
  'mediation-requested': z.strictObject({ decisionOn, healthOnly: z.boolean() }),
  'mediation-held': z.strictObject({
    /** What was agreed that could have been ordered on appeal; null when nothing. */
    agreedAsOrder: z.enum(keysOf(ORDERS)).nullable(),
    agreedOtherwise: z.boolean(),
    agreedForHealth: z.boolean(),
    /** The parties agreed other times in writing: the limits of the regulations then do not run. */
    otherTimesAgreed: z.boolean(),
  }),
  'mediation-agreement-carried-out': nothing,
  'commissioner-informed-authority': nothing,
  'appeal-lodged': z.strictObject({ decisionOn, about: z.enum(keysOf(APPEAL_SUBJECTS)) }),
  'appeal-notice-received': nothing,
  'appeal-response-sent': nothing,
  'appeal-decided': z.strictObject({ outcome: z.enum(keysOf(APPEAL_OUTCOMES)) }),
  'order-made': z.strictObject({ order: z.enum(keysOf(ORDERS)) }),
  /** `on` is the day of the authority's notice to the tribunal. */
  'appeal-not-opposed': z.strictObject({ order: z.enum(keysOf(ORDERS)) }),
  'order-carried-out': z.strictObject({ order: z.enum(keysOf(ORDERS)) }),
} as const
