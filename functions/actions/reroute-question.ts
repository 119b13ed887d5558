import type { DisciplineKey } from '../../shared/people/disciplines.ts'
import { tellDiscipline, tellTaker } from '../../shared/questions/question-notices.ts'
import { type Acting, assertVersion, type Outcome } from './acting.ts'
import { assertNow, type ChangedQuestion, type QuestionWithTeam, questionChange } from './question-change.ts'
import { teamRights } from './question-rights.ts'

/**
 * Sends an open question to another discipline, or says that it is right where it is. Nobody has taken it afterwards;
 * the target stays, as the setting waits since it asked.
 * @throws Refusal not-allowed-now when it needs no answer
 */
export function rerouteQuestion(
  acting: Acting,
  { question, specialists }: QuestionWithTeam,
  { version, discipline }: { readonly version: number; readonly discipline: DisciplineKey },
): Outcome<ChangedQuestion> {
  assertVersion(question.version, version)
  assertNow(teamRights(question, acting.actor).reroute, question, 'be sent to another discipline')
  const isMoved = discipline !== question.discipline
  const takenBy = isMoved ? null : question.takenBy
  const next = { ...question, discipline, isDisciplineSure: true, takenBy }
  const tells = [
    ...(isMoved ? tellTaker(question, 'was sent to another discipline') : []),
    ...tellDiscipline(next, specialists, 'was sent to you and waits for an answer'),
  ]
  const facts = { from: question.discipline, to: discipline }
  const note = { what: 'question-rerouted' as const, why: null, facts }
  const { change, answer } = questionChange(acting, { was: question, next }, note, tells)
  return { change, answer }
}
