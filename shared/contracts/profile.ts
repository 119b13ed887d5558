import * as z from 'zod'
import { OUTCOME_KEYS } from '../catalogue/outcomes.ts'
import { Phase } from '../people/setting.ts'
import { ProtectedFigure } from '../profile/groups.ts'
import { MEASURE_KEYS } from '../profile/measures.ts'
import { MOST_EVIDENCE, MOST_NEXT_STEPS, SelfReview } from '../profile/self-review.ts'
import { STATEMENT_KEYS } from '../profile/statements.ts'
import { AcademicYear } from './hours.ts'
import type { RouteContract } from './route.ts'

/** One measure: the setting's own number, and the middle of settings like it as far as it may be told. */
export const ProfileMeasure = z.strictObject({
  key: z.enum(MEASURE_KEYS),
  label: z.string(),
  unit: z.enum(['count', 'half-hours']),
  own: z.int(),
  group: ProtectedFigure.nullable().meta({
    description:
      'The median of settings like it; “few” is fewer than five, “hidden” would tell another figure, null where there is none to tell',
  }),
})
export type ProfileMeasure = z.infer<typeof ProfileMeasure>

/** A year of a profile. */
export const ProfileYear = z.strictObject({
  academicYear: z.string(),
  measures: z.array(ProfileMeasure),
  outcomes: z.array(
    z.strictObject({
      outcome: z.enum(OUTCOME_KEYS),
      label: z.string(),
      progress: z.array(z.strictObject({ label: z.string(), count: z.int() })),
    }),
  ),
  hours: z.array(z.strictObject({ label: z.string(), usedHalfHours: z.int() })),
})
export type ProfileYear = z.infer<typeof ProfileYear>

export const ProfileView = z.strictObject({
  settingId: z.string(),
  settingName: z.string(),
  years: z.array(ProfileYear).meta({ description: 'This academic year and the one before' }),
  waiting: z.strictObject({ requests: z.int(), questions: z.int() }),
  group: z.strictObject({
    label: z.string(),
    settingCount: z.int().nullable().meta({ description: 'Null where there are too few to compare with' }),
    computedOn: z.string().nullable(),
  }),
  review: z.strictObject({ academicYear: z.string(), status: z.enum(['draft', 'finished']) }).nullable(),
})
export type ProfileView = z.infer<typeof ProfileView>

const Answers = z.partialRecord(
  z.enum(STATEMENT_KEYS),
  z.strictObject({ level: z.int().min(1).max(4), evidence: z.string().trim().max(MOST_EVIDENCE) }),
)

/** A self-review with what it asks, and the levels of the year before. */
export const SelfReviewView = z.strictObject({
  settingId: z.string(),
  settingName: z.string(),
  academicYear: z.string(),
  parts: z.array(
    z.strictObject({
      label: z.string(),
      statements: z.array(z.strictObject({ key: z.enum(STATEMENT_KEYS), text: z.string() })),
    }),
  ),
  levels: z.array(z.strictObject({ level: z.int(), label: z.string(), means: z.string() })),
  review: SelfReview.pick({ version: true, status: true, nextSteps: true, by: true, changedAt: true })
    .extend({ answers: Answers })
    .nullable(),
  lastYear: z.strictObject({ academicYear: z.string(), levels: z.record(z.string(), z.int()) }).nullable(),
  mayEdit: z.boolean(),
})
export type SelfReviewView = z.infer<typeof SelfReviewView>

/** A setting in the lead's list: when it last reviewed itself, and how many statements stand at each level. */
export const ReviewLine = z.strictObject({
  settingId: z.string(),
  name: z.string(),
  phase: Phase,
  latest: z
    .strictObject({
      academicYear: z.string(),
      status: z.enum(['draft', 'finished']),
      changedAt: z.iso.datetime(),
      levelCounts: z.array(z.strictObject({ label: z.string(), count: z.int() })),
    })
    .nullable(),
})
export type ReviewLine = z.infer<typeof ReviewLine>

const SettingParams = z.strictObject({ settingId: z.string().max(64) })

export const PROFILE_ROUTES = {
  'GET /settings/:settingId/profile': {
    summary: 'What support and training a setting has had, against settings like it',
    permission: 'see-profile',
    params: SettingParams,
    output: ProfileView,
    status: 200,
    refusals: [],
  },
  'GET /settings/:settingId/self-review': {
    summary: 'A setting’s own review of its graduated response in a year',
    permission: 'see-profile',
    params: SettingParams,
    query: z.strictObject({ year: AcademicYear.optional() }),
    output: SelfReviewView,
    status: 200,
    refusals: [],
  },
  'PUT /settings/:settingId/self-review': {
    summary: 'Save or finish this year’s own review',
    permission: 'review-response',
    params: SettingParams,
    body: z.strictObject({
      version: z.int().min(0).meta({ description: 'The version you saw; 0 where there was none' }),
      answers: Answers,
      nextSteps: z.string().trim().max(MOST_NEXT_STEPS),
      finish: z.boolean(),
    }),
    output: z.strictObject({ version: z.int(), status: z.enum(['draft', 'finished']) }),
    status: 200,
    refusals: ['stale-version', 'not-allowed-now', 'incomplete-request'],
  },
  'GET /self-reviews': {
    summary: 'When each setting last reviewed itself',
    permission: 'see-profile',
    output: z.strictObject({ academicYear: z.string(), settings: z.array(ReviewLine) }),
    status: 200,
    refusals: [],
  },
} as const satisfies Record<string, RouteContract>
