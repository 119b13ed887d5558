import type { Question } from '../../shared/questions/question.ts'
import { tellSetting, tellTaker } from '../../shared/questions/question-notices.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'
import { assertNow, type ChangedQuestion, questionChange } from './question-change.ts'
import { teamRights } from './question-rights.ts'

/**
 * Takes an open question, so that no two people answer it, or puts it back for others.
 * @throws Refusal not-allowed-now when it needs no answer, or somebody else has it and the actor is no lead
 */
export function takeQuestion(
  acting: Acting,
  question: Question,
  { version, isTaken }: { readonly version: number; readonly isTaken: boolean },
): Outcome<ChangedQuestion> {
  assertVersion(question.version, version)
  return isTaken ? take(acting, question) : putBack(acting, question)
}

function take(acting: Acting, question: Question): Outcome<ChangedQuestion> {
  assertFree(acting, question)
  assertNow(teamRights(question, acting.actor).take, question, 'be taken')
  const takenBy = { ...personOf(acting), specialistId: acting.actor.specialistId }
  const tells = [
    tellSetting(question, `was taken by ${takenBy.name}, who will answer it`),
    ...tellTaker(question, `was taken over by ${takenBy.name}`),
  ]
  const note = { what: 'question-taken' as const, why: null, facts: {} }
  const { change, answer } = questionChange(
    acting,
    { was: question, next: { ...question, takenBy } },
    note,
    tells,
  )
  return { change, answer }
}

function putBack(acting: Acting, question: Question): Outcome<ChangedQuestion> {
  assertNow(teamRights(question, acting.actor)['put-back'], question, 'be put back by you')
  const note = { what: 'question-put-back' as const, why: null, facts: {} }
  const next = { ...question, takenBy: null }
  const isOwn = question.takenBy?.userId === acting.actor.userId
  const tells = isOwn ? [] : tellTaker(question, 'was put back for others to answer')
  const { change, answer } = questionChange(acting, { was: question, next }, note, tells)
  return { change, answer }
}

/** @throws Refusal not-allowed-now when somebody else has it and the actor is no lead */
export function assertFree({ actor }: Pick<Acting, 'actor'>, question: Question): void {
  const { takenBy } = question
  if (takenBy === null || teamRights({ ...question, status: 'asked' }, actor).answer) return
  throw new Refusal('not-allowed-now', `${takenBy.name} has taken this question and will answer it.`)
}
