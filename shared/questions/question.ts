import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { Id } from '../ids.ts'
import { DISCIPLINE_KEYS } from '../people/disciplines.ts'
import type { RecordShape } from '../records/record-shape.ts'
import { Person } from '../requests/request.ts'

const Instant = z.iso.datetime()

/** What can become of a written question. TABLE. `isOpen`: somebody has to answer it. */
export const QUESTION_STATUSES = {
  asked: { label: 'Waiting', colour: 'blue', isOpen: true },
  answered: { label: 'Answered', colour: 'green', isOpen: false },
  'followed-up': { label: 'Asked again', colour: 'blue', isOpen: true },
  'turned-into-request': { label: 'Now a request', colour: 'purple', isOpen: false },
  withdrawn: { label: 'Taken back', colour: 'grey', isOpen: false },
} as const
export type QuestionStatus = keyof typeof QUESTION_STATUSES
export const QUESTION_STATUS_KEYS = Object.keys(QUESTION_STATUSES) as [QuestionStatus, ...QuestionStatus[]]

/** Messages a question may have. Beyond that a conversation helps more than letters. This product's policy. */
export const MOST_MESSAGES = 20

/** The most characters of one message. */
export const MESSAGE_LENGTH = 4000

/** The most minutes that an answer may have taken: a working day. */
export const MOST_ANSWER_MINUTES = 480

/** A message of a question: what was asked, answered, or asked again. */
export const QuestionMessage = z.strictObject({
  by: Person,
  at: Instant,
  side: z.enum(['setting', 'team']),
  text: z.string(),
  minutes: z.int().nullable().meta({ description: 'What an answer took; null where nobody said' }),
})
export type QuestionMessage = z.infer<typeof QuestionMessage>

/** A question a setting asks the specialist team in writing. */
export const Question = z.strictObject({
  authority: z.string(),
  id: Id,
  version: z.int().min(1),
  chainHead: z.string(),
  settingId: z.string(),
  settingName: z.string(),
  status: z.enum(QUESTION_STATUS_KEYS),
  discipline: z.enum(DISCIPLINE_KEYS),
  /** False where the setting did not know whom to ask, until the lead has looked. */
  isDisciplineSure: z.boolean(),
  subject: z.string(),
  /** No child is named, or those with parental responsibility agreed. */
  about: z.enum(['no-child', 'child-with-consent']),
  messages: z.array(QuestionMessage).min(1).max(MOST_MESSAGES),
  askedAt: Instant,
  /**
   * The target: five working days from the day it was asked, or asked again. The product's policy. Null where the bank
   * holidays on the way are not known yet.
   */
  dueOn: LocalDate.nullable(),
  /** Who has taken it, where somebody has; a lead who is no specialist has no `specialistId`. */
  takenBy: Person.extend({ specialistId: z.string().nullable() }).nullable(),
  requestId: Id.nullable(),
  publishedAs: Id.nullable(),
  changedAt: Instant,
})
export type Question = z.infer<typeof Question>

/** The row of a question in lists: its subject, never its text; and what of answers it was given. */
export const QuestionRow = Question.pick({
  id: true,
  settingId: true,
  settingName: true,
  status: true,
  discipline: true,
  isDisciplineSure: true,
  subject: true,
  askedAt: true,
  dueOn: true,
  takenBy: true,
}).extend({ isPublished: z.boolean(), answers: z.int(), minutes: z.int() })
export type QuestionRow = z.infer<typeof QuestionRow>

/** Sorts after every day that is known. */
const NO_DAY = '9999-12-31'

/** Where an open question stands among those that wait: by the day it is due. */
export function waitingPlace({ dueOn, id }: Pick<QuestionRow, 'dueOn' | 'id'>): string {
  return `${dueOn ?? NO_DAY}#${id}`
}

/** How questions are kept: a setting's by when they were asked, the team's by discipline and by the day they are due. */
export const QUESTION_SHAPE: RecordShape<Question, QuestionRow> = {
  schema: Question,
  rowOf: question => {
    const { id, settingId, settingName, status, discipline, isDisciplineSure } = question
    const { subject, askedAt, dueOn, takenBy, publishedAs } = question
    const answers = answersOf(question)
    return {
      id,
      settingId,
      settingName,
      status,
      discipline,
      isDisciplineSure,
      subject,
      askedAt,
      dueOn,
      takenBy,
      isPublished: publishedAs !== null,
      answers: answers.length,
      minutes: answers.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    }
  },
  placesOf: question => {
    const tab = isWaiting(question) ? 'open' : 'ended'
    const at = tab === 'open' ? waitingPlace(question) : `${question.changedAt}#${question.id}`
    return {
      bySetting: { list: question.settingId, at: `${question.askedAt}#${question.id}` },
      byPriority: { list: `${tab}#${question.discipline}`, at },
      byDate: { list: tab, at },
    }
  },
}

/** Whether somebody has to answer it. */
export function isWaiting({ status }: Pick<Question, 'status'>): boolean {
  return QUESTION_STATUSES[status].isOpen
}

/** What the team has answered, oldest first. */
export function answersOf({ messages }: Pick<Question, 'messages'>): QuestionMessage[] {
  return messages.filter(({ side }) => side === 'team')
}

/** Whether it waits for longer than the target. Worked out, never kept. */
export function isLate(row: Pick<QuestionRow, 'status' | 'dueOn'>, today: LocalDate): boolean {
  return isWaiting(row) && row.dueOn !== null && row.dueOn < today
}
