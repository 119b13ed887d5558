import { useEffect, useRef, useState } from 'preact/hooks'
import type { SelfReviewView } from '../../shared/contracts/profile.ts'
import type { Answer } from '../../shared/contracts/routes.ts'
import { call } from '../api.ts'
import { Problem } from '../problem.ts'
import { useAutosave } from '../requests/edit/use-autosave.ts'
import { SignedOut } from '../session.ts'
import { useTyped } from '../typed.ts'
import { useIntention } from '../use-send.ts'
import { mergeReviews, type ReviewDraft, reviewDraftOf } from './merge-review.ts'

/** How often another person may be quicker before we give up for now. */
const MOST_TRIES = 4

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
  const fresh = reviewDraftOf(review)
  const [kept, setKept, isRestored] = useTyped('review', { base: fresh, draft: fresh })
  const [first] = useState(() => (isRestored ? mergeReviews(kept.base, kept.draft, fresh) : fresh))
  const [draft, setDraft] = useState<ReviewDraft>(first)
  const [saving, setSaving] = useState<ReviewSaving>({ is: 'unchanged' })
  const latest = useRef(first)
  const known = useRef({ version: review?.version ?? 0, draft: fresh })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const intention = useIntention()
  const params = { settingId }
  const show = (next: ReviewDraft) => {
    latest.current = next
    setDraft(next)
    setKept({ base: known.current.draft, draft: next })
  }
  const send = async (finish: boolean) => {
    const sent = latest.current
    const body = { ...sent, version: known.current.version, finish }
    const answer = await call(
      'PUT /settings/:settingId/self-review',
      { params, body },
      intention.keyFor(body),
    )
    intention.done()
    known.current = { version: answer.version, draft: sent }
    show(latest.current)
    setSaving({ is: 'saved', at: new Date() })
    return answer
  }
  const catchUp = async () => {
    const { review: now } = await call('GET /settings/:settingId/self-review', { params })
    const theirs = reviewDraftOf(now)
    const merged = mergeReviews(known.current.draft, latest.current, theirs)
    known.current = { version: now?.version ?? 0, draft: theirs }
    show(merged)
  }
  const put = async (finish: boolean) => {
    setSaving({ is: 'saving' })
    for (let tries = 1; ; tries += 1) {
      try {
        if (tries > 1) await catchUp()
        return await send(finish)
      } catch (error) {
        const isBehind = error instanceof Problem && error.code === 'stale-version'
        if (isBehind && tries < MOST_TRIES) continue
        if (error instanceof Problem) setSaving({ is: 'failed', problem: error })
        else if (!(error instanceof SignedOut)) throw error
        return undefined
      }
    }
  }
  const save = (finish: boolean) => {
    autosave.cancel()
    const next = queue.current.then(() => put(finish))
    queue.current = next
    return next
  }
  const autosave = useAutosave(() => void save(false))
  useEffect(() => {
    if (!isRestored) return
    show(latest.current)
    autosave.soon()
  }, [])
  const change = (next: ReviewDraft) => {
    show(next)
    autosave.soon()
  }
  return { draft, change, saving, save }
}
