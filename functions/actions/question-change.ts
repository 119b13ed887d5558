import type { AuditNote } from '../../shared/audit/entry.ts'
import type { Id } from '../../shared/ids.ts'
import type { Told } from '../../shared/notices/told.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import { namingIn } from '../../shared/questions/naming.ts'
import { MOST_MESSAGES, QUESTION_STATUSES, type Question } from '../../shared/questions/question.ts'
import { type FieldProblem, Refusal } from '../../shared/refusal.ts'
import type { Acting, Outcome } from './acting.ts'
import { type NextRecord, recordChange } from './record-change.ts'

/** The short answer to a change of a question. */
export interface ChangedQuestion {
  readonly questionId: Id
  readonly version: number
  readonly status: Question['status']
}

/** A question with the specialists who might answer it. */
export interface QuestionWithTeam {
  readonly question: Question
  readonly specialists: readonly Specialist[]
}

/** The change that takes a question to its next state, and what is answered to the caller. */
export function questionChange(
  acting: Acting,
  { was, next }: { was: Question | null; next: Omit<NextRecord<'question'>, 'changedAt'> },
  note: AuditNote,
  tells: readonly Told[],
): Outcome<ChangedQuestion> & { readonly record: Question } {
  const changed = { ...next, changedAt: acting.at }
  const { change, record } = recordChange(acting, { kind: 'question', was, next: changed }, note, tells)
  return { change, record, answer: { questionId: record.id, version: record.version, status: record.status } }
}

/**
 * Insists that what is to be done fits where the question stands.
 * @throws Refusal not-allowed-now
 */
export function assertNow(isAllowed: boolean, question: Pick<Question, 'status'>, what: string): void {
  if (isAllowed) return
  const { label } = QUESTION_STATUSES[question.status]
  throw new Refusal('not-allowed-now', `This question is “${label}”, so it cannot ${what}.`)
}

/** @throws Refusal not-allowed-now when a question has gone back and forth for too long */
export function assertRoom({ messages }: Pick<Question, 'messages'>, needed: number): void {
  if (messages.length + needed <= MOST_MESSAGES) return
  throw new Refusal(
    'not-allowed-now',
    'This has gone back and forth many times. Turn it into a request, so that somebody can come and talk.',
  )
}

/**
 * Insists that no text says who a child is.
 * @param texts  by the pointer of each field
 * @throws Refusal invalid-input with the fields, never with what was found
 */
export function assertNobodyNamed({ today }: Pick<Acting, 'today'>, texts: Readonly<Record<string, string>>) {
  assertClean(
    Object.entries(texts).flatMap(([pointer, text]) =>
      namingIn(text, today).map(message => ({ pointer, message })),
    ),
  )
}

/** @throws Refusal invalid-input with the fields, where there are any */
export function assertClean(fields: readonly FieldProblem[]): void {
  if (fields.length > 0)
    throw new Refusal('invalid-input', 'Check the fields named, then send it again.', { fields })
}
