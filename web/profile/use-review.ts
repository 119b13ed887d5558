import { useRef, useState } from 'preact/hooks'
import type { SelfReviewView } from '../../shared/contracts/profile.ts'
import type { Answer, Sent } from '../../shared/contracts/routes.ts'
import { call } from '../api.ts'
import { Problem } from '../problem.ts'
import { useAutosave } from '../requests/edit/use-autosave.ts'
import { SignedOut } from '../session.ts'
import { useTyped } from '../typed.ts'
import { useIntention } from '../use-send.ts'

/** What a setting has typed of its review. */
export interface ReviewDraft {
  readonly answers: Sent<'PUT /settings/:settingId/self-review'>['body']['answers']
  readonly nextSteps: string
}

/** How the saving of a review stands. */
export type ReviewSaving =
  | { readonly is: 'unchanged' | 'saving' }
  | { readonly is: 'saved'; readonly at: Date }
  | { readonly is: 'failed'; readonly problem: Problem }

/** A review that is being filled in: each pause saves it. */
export interface ReviewForm {
  readonly draft: ReviewDraft
  readonly change: (draft: ReviewDraft) => void
  readonly saving: ReviewSaving
  /** Saves what there is, or finishes; undefined where it was refused. */
  readonly save: (finish: boolean) => Promise<Answer<'PUT /settings/:settingId/self-review'> | undefined>
}

/** Fills in a review, one save at a time. */
export function useReview({ settingId, review }: SelfReviewView): ReviewForm {
  const [draft, setDraft] = useTyped<ReviewDraft>('review', {
    answers: review?.answers ?? {},
    nextSteps: review?.nextSteps ?? '',
  })
  const [saving, setSaving] = useState<ReviewSaving>({ is: 'unchanged' })
  const latest = useRef(draft)
  const version = useRef(review?.version ?? 0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const intention = useIntention()
  const put = async (finish: boolean) => {
    setSaving({ is: 'saving' })
    const body = { ...latest.current, version: version.current, finish }
    try {
      const answer = await call(
        'PUT /settings/:settingId/self-review',
        { params: { settingId }, body },
        intention.keyFor(body),
      )
      intention.done()
      version.current = answer.version
      setSaving({ is: 'saved', at: new Date() })
      return answer
    } catch (error) {
      if (error instanceof Problem) setSaving({ is: 'failed', problem: error })
      else if (!(error instanceof SignedOut)) throw error
      return undefined
    }
  }
  const save = (finish: boolean) => {
    autosave.cancel()
    const next = queue.current.then(() => put(finish))
    queue.current = next
    return next
  }
  const autosave = useAutosave(() => void save(false))
  const change = (next: ReviewDraft) => {
    latest.current = next
    setDraft(next)
    autosave.soon()
  }
  return { draft, change, saving, save }
}
