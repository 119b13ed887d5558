import type { DisciplineKey } from '../../shared/people/disciplines.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import { answerDueOn, UNSURE_DISCIPLINE } from '../../shared/questions/policy.ts'
import type { Question } from '../../shared/questions/question.ts'
import { tellDiscipline } from '../../shared/questions/question-notices.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, type Outcome, personOf } from './acting.ts'
import { assertNobodyNamed, type ChangedQuestion, questionChange } from './question-change.ts'

/** What a setting asks. `discipline` null: not sure whom to ask. */
export interface NewQuestion {
  readonly subject: string
  readonly text: string
  readonly discipline: DisciplineKey | null
  readonly about: Question['about']
}

/**
 * Asks the specialist team in writing; the specialists of the discipline are told.
 * @throws Refusal not-allowed-now when the setting has closed; invalid-input where the text says who a child is
 */
export function askQuestion(
  acting: Acting,
  { setting, specialists }: { setting: Setting; specialists: readonly Specialist[] },
  { subject, text, discipline, about }: NewQuestion,
): Outcome<ChangedQuestion> {
  if (setting.status === 'closed')
    throw new Refusal('not-allowed-now', 'This setting has closed, so nothing new can be asked for it.')
  assertNobodyNamed(acting, { '/subject': subject, '/text': text })
  const next = {
    id: acting.newId(),
    settingId: setting.id,
    settingName: setting.name,
    status: 'asked' as const,
    discipline: discipline ?? UNSURE_DISCIPLINE,
    isDisciplineSure: discipline !== null,
    subject,
    about,
    messages: [{ by: personOf(acting), at: acting.at, side: 'setting' as const, text, minutes: null }],
    askedAt: acting.at,
    dueOn: answerDueOn(acting.today),
    takenBy: null,
    requestId: null,
    publishedAs: null,
  }
  const note = {
    what: 'question-asked' as const,
    why: null,
    facts: { discipline: next.discipline, isSure: next.isDisciplineSure, about },
  }
  const tells = tellDiscipline(next, specialists, 'was asked and waits for an answer')
  const { change, answer } = questionChange(acting, { was: null, next }, note, tells)
  return { change, answer }
}
