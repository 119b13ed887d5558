import * as z from 'zod'
import { LocalDate } from '../../calendar/local-date.ts'
import { AuthorityCode } from '../../ids.ts'
import { keysOf, PHASE_TRANSFERS, REQUEST_SOURCES, REVIEW_OUTCOMES } from './codes.ts'
import { NamedPlan } from './named-plan.ts'

/** Which review an event belongs to: any text that is the same for the events of one review. */
const review = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .meta({ examples: ['2027', 'early-2027'] })

const ofReview = z.strictObject({ review })

/** The year a child changes phase. */
const transferYear = z.int().min(2014).max(2199)

/** What each event in the life of a plan carries: reviews, amendments, phase transfers, reassessments, moves. */
export const PLAN_LIFE_DETAILS = {
  /** `on` is the day notice of the meeting was given. */
  'review-meeting-planned': z.strictObject({ review, meetingOn: LocalDate }),
  'review-papers-sent': ofReview,
  'review-meeting-held': ofReview,
  'review-report-sent': ofReview,
  'review-decision': z.strictObject({ review, decision: z.enum(keysOf(REVIEW_OUTCOMES)) }),
  'early-review-considered': z.strictObject({}),
  'amendment-notice-served': ofReview,
  'amendment-views-received': ofReview,
  /** `phaseTransferYear` where the amended plan names the setting of the next phase. */
  'amended-final-issued': z.strictObject({
    review,
    plan: NamedPlan,
    phaseTransferYear: transferYear.nullable(),
  }),
  'decision-not-to-amend': ofReview,
  /** `on` is the day it became known; `transfersOn` the first day in the next phase. */
  'phase-transfer-due': z.strictObject({ transfer: z.enum(keysOf(PHASE_TRANSFERS)), transfersOn: LocalDate }),
  'reassessment-requested': z.strictObject({ source: z.enum(keysOf(REQUEST_SOURCES)) }),
  'reassessment-decision': z.strictObject({ decision: z.enum(['reassess', 'not-reassess']) }),
  'reassessed-final-issued': z.strictObject({ plan: NamedPlan }),
  /** `on` is the day the authority became aware. */
  'move-learned': z.strictObject({ toAuthority: AuthorityCode, movesOn: LocalDate }),
  /** `on` is the day of the transfer to this authority; `plan` what the plan named then, where that was recorded. */
  'transferred-in': z.strictObject({
    fromAuthority: AuthorityCode,
    planMadeOn: LocalDate,
    lastReviewedOn: LocalDate.nullable(),
    plan: NamedPlan.nullish(),
  }),
  'transfer-notified': z.strictObject({}),
} as const
