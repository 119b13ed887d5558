import type { Id } from '../../shared/ids.ts'
import { namingIn } from '../../shared/questions/naming.ts'
import type { Question } from '../../shared/questions/question.ts'
import { tellSetting } from '../../shared/questions/question-notices.ts'
import { type Known, revealingIn } from '../../shared/questions/redaction.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'
import { assertClean, assertNow, questionChange } from './question-change.ts'
import { teamRights } from './question-rights.ts'
import { recordChange } from './record-change.ts'

/** A question with the names that must not be published. */
export interface QuestionToPublish {
  readonly question: Question
  readonly known: Known
}

/** A question and its answer as all settings may read them, and words to find them by. */
export interface Redacted {
  readonly version: number
  readonly title: string
  readonly question: string
  readonly answer: string
  readonly words: readonly string[]
}

/**
 * Publishes an answered question, redacted, as a page of knowledge for all settings.
 * @throws Refusal not-allowed-now when it has no answer, waits for one or is published already; invalid-input where a
 *   text still names the setting, its people or a child
 */
export function publishAnswer(
  acting: Acting,
  { question, known }: QuestionToPublish,
  { version, ...texts }: Redacted,
): Outcome<{ readonly questionId: Id; readonly pageId: Id }> {
  assertVersion(question.version, version)
  assertNow(teamRights(question, acting.actor).publish, question, 'be published')
  assertRedacted(acting, known, texts)
  const next = {
    ...texts,
    words: [...texts.words],
    id: acting.newId(),
    status: 'published' as const,
    discipline: question.discipline,
    questionId: question.id,
    publishedAt: acting.at,
    publishedBy: personOf(acting),
  }
  const note = { what: 'answer-published' as const, why: null, facts: { pageId: next.id } }
  const page = recordChange(acting, { kind: 'knowledge', was: null, next }, note)
  const { change } = questionChange(
    acting,
    { was: question, next: { ...question, publishedAs: next.id } },
    note,
    [tellSetting(question, 'was published with its answer for all settings, without saying who asked')],
  )
  return { change: { ...change, also: page.change }, answer: { questionId: question.id, pageId: next.id } }
}

function assertRedacted(
  { today }: Pick<Acting, 'today'>,
  known: Known,
  { words, ...texts }: Omit<Redacted, 'version'>,
): void {
  const fields = Object.entries({ ...texts, words: words.join('\n') })
  assertClean(
    fields.flatMap(([field, text]) =>
      [...namingIn(text, today), ...revealingIn(text, known)].map(message => ({
        pointer: `/${field}`,
        message,
      })),
    ),
  )
}
