import * as z from 'zod'
import type { RecordShape } from '../records/record-shape.ts'
import { Person } from '../requests/request.ts'

/** The most characters of what shows a level, and of the next steps. */
export const MOST_EVIDENCE = 600
export const MOST_NEXT_STEPS = 2000

/** A setting's own review of its graduated response in an academic year; one a year, its id is made of both. */
export const SelfReview = z.strictObject({
  authority: z.string(),
  id: z.string(),
  version: z.int().min(1),
  chainHead: z.string(),
  settingId: z.string(),
  academicYear: z.string().regex(/^\d{4}-\d{2}$/),
  status: z.enum(['draft', 'finished']),
  /** By statement: 1 not yet in place to 4 embedded, with what shows it. */
  answers: z.record(
    z.string(),
    z.strictObject({ level: z.int().min(1).max(4), evidence: z.string().max(MOST_EVIDENCE) }),
  ),
  nextSteps: z.string().max(MOST_NEXT_STEPS),
  by: Person,
  changedAt: z.iso.datetime(),
})
export type SelfReview = z.infer<typeof SelfReview>

/** The row of a self-review in lists: the levels, and nothing that was written. */
export const SelfReviewRow = SelfReview.pick({
  id: true,
  settingId: true,
  academicYear: true,
  status: true,
  changedAt: true,
}).extend({ levels: z.record(z.string(), z.int()) })
export type SelfReviewRow = z.infer<typeof SelfReviewRow>

/** The id of a setting's review of a year. */
export function reviewId(settingId: string, academicYear: string): string {
  return `${settingId}.${academicYear}`
}

/** How self-reviews are kept: a setting's by year, and all of the authority by year. */
export const SELF_REVIEW_SHAPE: RecordShape<SelfReview, SelfReviewRow> = {
  schema: SelfReview,
  rowOf: ({ id, settingId, academicYear, status, changedAt, answers }) => ({
    id,
    settingId,
    academicYear,
    status,
    changedAt,
    levels: Object.fromEntries(Object.entries(answers).map(([key, { level }]) => [key, level])),
  }),
  placesOf: ({ settingId, academicYear }) => ({
    bySetting: { list: settingId, at: academicYear },
    byDate: { list: 'all', at: `${academicYear}#${settingId}` },
  }),
}
