import type { AuditNote } from '../../shared/audit/entry.ts'
import type { Question } from '../../shared/questions/question.ts'
import { tellSetting, tellTaker } from '../../shared/questions/question-notices.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'
import { assertNobodyNamed, assertNow, type ChangedQuestion, questionChange } from './question-change.ts'
import { teamRights } from './question-rights.ts'
import { assertFree } from './take-question.ts'

/** An answer, and the minutes it took where somebody says. */
export interface NewAnswer {
  readonly version: number
  readonly text: string
  readonly minutes: number | null
}

/**
 * Answers an open question. Whoever answers one that nobody has taken takes it by that.
 * @throws Refusal not-allowed-now when it needs no answer, or somebody else has it and the actor is no lead;
 *   invalid-input where the text says who a child is
 */
export function answerQuestion(
  acting: Acting,
  question: Question,
  { version, text, minutes }: NewAnswer,
): Outcome<ChangedQuestion> {
  assertVersion(question.version, version)
  assertFree(acting, question)
  assertNow(teamRights(question, acting.actor).answer, question, 'be answered')
  assertNobodyNamed(acting, { '/text': text })
  const { specialistId } = acting.actor
  const takenBy = { ...personOf(acting), specialistId }
  const message = { by: personOf(acting), at: acting.at, side: 'team' as const, text, minutes }
  const next = {
    ...question,
    status: 'answered' as const,
    takenBy,
    messages: [...question.messages, message],
  }
  const wasOthers = question.takenBy !== null && question.takenBy.userId !== takenBy.userId
  const tells = [
    tellSetting(question, 'was answered'),
    ...(wasOthers ? tellTaker(question, `was answered by ${takenBy.name}`) : []),
  ]
  const facts: AuditNote['facts'] = minutes === null ? {} : { minutes }
  const note = { what: 'question-answered' as const, why: null, facts }
  const { change, answer } = questionChange(acting, { was: question, next }, note, tells)
  return { change, answer }
}
