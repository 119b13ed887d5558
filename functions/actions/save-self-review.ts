import { academicYearOf } from '../../shared/calendar/local-date.ts'
import { reviewId, type SelfReview } from '../../shared/profile/self-review.ts'
import { STATEMENT_KEYS } from '../../shared/profile/statements.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'
import { assertNobodyNamed } from './question-change.ts'
import { recordChange } from './record-change.ts'

/** What a setting says of itself, and whether that is all. */
export interface SelfReviewInput {
  readonly version: number
  readonly answers: SelfReview['answers']
  readonly nextSteps: string
  readonly finish: boolean
}

/**
 * Saves a setting's review of this academic year, or finishes it. Once finished it stays as it is.
 * @throws Refusal stale-version; not-allowed-now once it is finished; incomplete-request when it is to be finished and a
 *   statement has no level yet; invalid-input for a text with a UPN or a date of birth
 */
export function saveSelfReview(
  acting: Acting,
  { settingId, review }: { readonly settingId: string; readonly review: SelfReview | null },
  { version, answers, nextSteps, finish }: SelfReviewInput,
): Outcome<Pick<SelfReview, 'version' | 'status'>> {
  assertVersion(review?.version ?? 0, version)
  if (review?.status === 'finished')
    throw new Refusal(
      'not-allowed-now',
      'This year’s review is finished and stays as it is. The next can be begun in September.',
    )
  if (finish) assertWhole(answers)
  assertNobodyNamed(acting, { ...evidenceOf(answers), '/nextSteps': nextSteps })
  const academicYear = academicYearOf(acting.today)
  const next = {
    id: reviewId(settingId, academicYear),
    settingId,
    academicYear,
    status: finish ? ('finished' as const) : ('draft' as const),
    answers,
    nextSteps,
    by: personOf(acting),
    changedAt: acting.at,
  }
  const note = {
    what: finish ? 'review-finished' : 'review-changed',
    why: null,
    facts: { academicYear, answered: Object.keys(answers).length },
  } as const
  const { change, record } = recordChange(acting, { kind: 'self-review', was: review, next }, note)
  return { change, answer: { version: record.version, status: record.status } }
}

function evidenceOf(answers: SelfReview['answers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).map(([key, { evidence }]) => [`/answers/${key}/evidence`, evidence]),
  )
}

function assertWhole(answers: SelfReview['answers']): void {
  const missing = STATEMENT_KEYS.filter(key => answers[key] === undefined)
  if (missing.length === 0) return
  const fields = missing.map(key => ({ pointer: `/answers/${key}`, message: 'Choose a level' }))
  throw new Refusal('incomplete-request', 'Choose a level for every statement, then finish.', { fields })
}
