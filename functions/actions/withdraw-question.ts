import type { Question } from '../../shared/questions/question.ts'
import { tellTaker } from '../../shared/questions/question-notices.ts'
import { type Acting, assertVersion, type Outcome } from './acting.ts'
import { assertNow, type ChangedQuestion, questionChange } from './question-change.ts'
import { settingRights } from './question-rights.ts'

/**
 * Takes an open question back. One that was answered before it was asked again is answered, as it was.
 * @throws Refusal not-allowed-now when it waits for no answer
 */
export function withdrawQuestion(
  acting: Acting,
  question: Question,
  { version }: { readonly version: number },
): Outcome<ChangedQuestion> {
  assertVersion(question.version, version)
  assertNow(settingRights(question).withdraw, question, 'be taken back')
  const status = question.status === 'followed-up' ? ('answered' as const) : ('withdrawn' as const)
  const note = { what: 'question-withdrawn' as const, why: null, facts: {} }
  const tells = tellTaker(question, 'was taken back by the setting')
  const { change, answer } = questionChange(
    acting,
    { was: question, next: { ...question, status } },
    note,
    tells,
  )
  return { change, answer }
}
