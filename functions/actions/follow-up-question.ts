import { answerDueOn } from '../../shared/questions/policy.ts'
import { tellDiscipline, tellTaker } from '../../shared/questions/question-notices.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'
import {
  assertNobodyNamed,
  assertNow,
  assertRoom,
  type ChangedQuestion,
  type QuestionWithTeam,
  questionChange,
} from './question-change.ts'
import { settingRights } from './question-rights.ts'

/** A follow-up needs room for itself and for its answer. */
const ROOM = 2

/**
 * Asks again after an answer; the target starts again, and whoever answered has it still.
 * @throws Refusal not-allowed-now before an answer, or after very many; invalid-input where the text says who a child is
 */
export function followUpQuestion(
  acting: Acting,
  { question, specialists }: QuestionWithTeam,
  { version, text }: { readonly version: number; readonly text: string },
): Outcome<ChangedQuestion> {
  assertVersion(question.version, version)
  assertNow(settingRights(question)['follow-up'], question, 'be asked again')
  assertRoom(question, ROOM)
  assertNobodyNamed(acting, { '/text': text })
  const message = { by: personOf(acting), at: acting.at, side: 'setting' as const, text, minutes: null }
  const next = {
    ...question,
    status: 'followed-up' as const,
    messages: [...question.messages, message],
    dueOn: answerDueOn(acting.today),
  }
  const says = 'has a follow-up that waits for an answer'
  const tells =
    question.takenBy === null ? tellDiscipline(question, specialists, says) : tellTaker(question, says)
  const note = { what: 'question-followed-up' as const, why: null, facts: {} }
  const { change, answer } = questionChange(acting, { was: question, next }, note, tells)
  return { change, answer }
}
