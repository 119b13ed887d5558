import type { SelfReviewView } from '../../shared/contracts/profile.ts'
import type { Sent } from '../../shared/contracts/routes.ts'

/** What a setting has typed of its review. */
export interface ReviewDraft {
  readonly answers: Sent<'PUT /settings/:settingId/self-review'>['body']['answers']
  readonly nextSteps: string
}

/** A review as its form begins. */
export function reviewDraftOf(review: SelfReviewView['review']): ReviewDraft {
  return { answers: review?.answers ?? {}, nextSteps: review?.nextSteps ?? '' }
}

/**
 * Takes over, statement by statement, what another person saved; what was typed here stands where it was changed.
 * @param base  what both began with
 */
export function mergeReviews(base: ReviewDraft, mine: ReviewDraft, theirs: ReviewDraft): ReviewDraft {
  type Key = keyof ReviewDraft['answers']
  const keys = [...new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])] as Key[]
  const answers = keys.flatMap(key => {
    const [was, here] = [base.answers[key], mine.answers[key]]
    const isMine = was?.level !== here?.level || was?.evidence !== here?.evidence
    const answer = isMine ? here : theirs.answers[key]
    return answer === undefined ? [] : [[key, answer] as const]
  })
  return {
    answers: Object.fromEntries(answers),
    nextSteps: mine.nextSteps === base.nextSteps ? theirs.nextSteps : mine.nextSteps,
  }
}
