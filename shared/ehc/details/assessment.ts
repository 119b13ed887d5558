import * as z from 'zod'
import { LocalDate } from '../../calendar/local-date.ts'
import { AuthorityCode } from '../../ids.ts'
import { PROVISION_KEYS } from '../exemption-grounds.ts'
import { ExemptionEvidence } from '../exemptions.ts'
import { ADVICE_BODIES, CEASE_REASONS, CLOCK_BASES, keysOf, REQUEST_SOURCES } from './codes.ts'
import { NamedPlan, SettingRef } from './named-plan.ts'

/** Whom advice is from: `name` tells two of the same kind apart and may be empty. Never a child's name. */
export const AdviceFrom = z.strictObject({
  body: z.enum(keysOf(ADVICE_BODIES)),
  name: z.string().trim().max(100),
})
export type AdviceFrom = z.infer<typeof AdviceFrom>

const nothing = z.strictObject({})

/** What each event of a needs assessment carries beyond its day. */
export const ASSESSMENT_DETAILS = {
  /** `on` is the day the authority received it, whenever it was written or completed. */
  'request-received': z.strictObject({
    source: z.enum(keysOf(REQUEST_SOURCES)),
    basis: z.enum(keysOf(CLOCK_BASES)),
    relevantYouthAccommodation: z.boolean(),
  }),
  'brought-to-attention': z.strictObject({ source: z.enum(keysOf(REQUEST_SOURCES)) }),
  'decision-to-assess': z.strictObject({ decision: z.enum(['assess', 'not-assess']) }),
  /** `on` is the day it was sent; `receivedByBodyOn` the day the body received it, which starts its six weeks. */
  'advice-requested': z.strictObject({ from: AdviceFrom, receivedByBodyOn: LocalDate }),
  'advice-received': z.strictObject({ from: AdviceFrom }),
  'advice-not-needed': z.strictObject({
    from: AdviceFrom,
    allSatisfied: z.literal(true, 'The author, the authority and the family must all be satisfied'),
  }),
  'decision-to-issue': z.strictObject({ decision: z.enum(['issue', 'not-issue']) }),
  'draft-served': nothing,
  'views-received': z.strictObject({ asksForSetting: SettingRef.nullable(), wantsMeeting: z.boolean() }),
  'consultation-sent': z.strictObject({ setting: SettingRef }),
  'consultation-replied': z.strictObject({
    setting: SettingRef,
    reply: z.enum(['can-meet-need', 'cannot-meet-need', 'other']),
  }),
  'final-issued': z.strictObject({ plan: NamedPlan }),
  'exemption-recorded': z.strictObject({
    provision: z.enum(PROVISION_KEYS),
    /** Which body's advice is late, under reg. 8(2); null otherwise. */
    adviceFrom: AdviceFrom.nullable(),
    evidence: ExemptionEvidence,
    approvedBy: z.strictObject({ userId: z.string().min(1), name: z.string().min(1) }),
    familyToldOn: LocalDate.nullable(),
  }),
  withdrawn: z.strictObject({ by: z.enum(['family', 'setting', 'other']) }),
  'transferred-out': z.strictObject({ toAuthority: AuthorityCode }),
  ceased: z.strictObject({ reason: z.enum(keysOf(CEASE_REASONS)) }),
  /** Strikes out the event it supersedes, which should never have been recorded, and puts nothing in its place. */
  'recorded-in-error': nothing,
} as const
