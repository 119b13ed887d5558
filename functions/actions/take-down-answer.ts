import type { Id } from '../../shared/ids.ts'
import type { KnowledgePage } from '../../shared/questions/knowledge.ts'
import type { Question } from '../../shared/questions/question.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, assertVersion, type Outcome } from './acting.ts'
import { questionChange } from './question-change.ts'
import { recordChange } from './record-change.ts'

/** A page of knowledge with the question it was made of. */
export interface PageFound {
  readonly page: KnowledgePage
  readonly question: Question
}

/**
 * Takes a page of knowledge down. Its question can be published again, worded anew.
 * @throws Refusal not-allowed-now when it is down already
 */
export function takeDownAnswer(
  acting: Acting,
  { page, question }: PageFound,
  { version, why }: { readonly version: number; readonly why: string },
): Outcome<{ readonly pageId: Id }> {
  assertVersion(page.version, version)
  if (page.status !== 'published') throw new Refusal('not-allowed-now', 'This page was taken down before.')
  const note = { what: 'answer-taken-down' as const, why, facts: { pageId: page.id } }
  const { change } = recordChange(
    acting,
    { kind: 'knowledge', was: page, next: { ...page, status: 'taken-down' } },
    note,
  )
  const next = { ...question, publishedAs: null }
  const also = questionChange(acting, { was: question, next }, note, []).change
  return { change: { ...change, also }, answer: { pageId: page.id } }
}
