import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type {
  KnowledgeLine,
  KnowledgeView,
  QuestionAction,
  QuestionLine,
  QuestionView,
} from '../../shared/contracts/questions.ts'
import { referenceOf } from '../../shared/ids.ts'
import { type Actor, can } from '../../shared/people/roles.ts'
import type { KnowledgePage } from '../../shared/questions/knowledge.ts'
import {
  isLate,
  isWaiting,
  QUESTION_SHAPE,
  QUESTION_STATUSES,
  type Question,
  type QuestionRow,
} from '../../shared/questions/question.ts'
import { settingRights, teamRights } from '../actions/question-rights.ts'

/** How much of an answer a list shows, in characters. */
const BEGINNING = 200

interface Viewer {
  readonly actor: Actor
  readonly today: LocalDate
}

/** A line of a list of questions, as of today. */
export function questionLine({ takenBy, ...row }: QuestionRow, viewer: Viewer): QuestionLine {
  return { ...row, ...standingOf({ ...row, takenBy }, viewer) }
}

/** A question as the setting that asked sees it. */
export function ownView(question: Question, viewer: Viewer): QuestionView {
  return viewOf(question, viewer, settingRights(question))
}

/** A question as somebody of the team sees it. */
export function teamView(question: Question, viewer: Viewer): QuestionView {
  return viewOf(question, viewer, teamRights(question, viewer.actor))
}

function viewOf(
  question: Question,
  viewer: Viewer,
  rights: Readonly<Partial<Record<QuestionAction, boolean>>>,
): QuestionView {
  const { authority: _, chainHead: __, takenBy, messages, ...rest } = question
  const { minutes } = QUESTION_SHAPE.rowOf(question)
  return {
    ...rest,
    ...standingOf({ ...rest, takenBy }, viewer),
    messages: messages.map(({ by, ...message }) => ({ ...message, name: by.name })),
    minutes,
    actions: (Object.keys(rights) as QuestionAction[]).filter(action => rights[action]),
  }
}

function standingOf(
  row: Pick<QuestionRow, 'id' | 'status' | 'dueOn' | 'takenBy'>,
  { actor, today }: Viewer,
): Pick<QuestionLine, 'reference' | 'statusLabel' | 'statusColour' | 'isOpen' | 'overdue' | 'takenBy'> {
  const { label, colour } = QUESTION_STATUSES[row.status]
  return {
    reference: referenceOf(row.id),
    statusLabel: label,
    statusColour: colour,
    isOpen: isWaiting(row),
    overdue: isLate(row, today),
    takenBy: row.takenBy && { name: row.takenBy.name, isMe: row.takenBy.userId === actor.userId },
  }
}

/** A page of knowledge in a list. */
export function knowledgeLine({ id, title, discipline, publishedAt, answer }: KnowledgePage): KnowledgeLine {
  const beginning =
    answer.length <= BEGINNING ? answer : `${answer.slice(0, BEGINNING).replace(/\s+\S*$/, '')}…`
  return { id, title, discipline, publishedAt, beginning }
}

/** A page of knowledge; where it came from only for those who publish. */
export function knowledgeView(page: KnowledgePage, { actor }: Pick<Viewer, 'actor'>): KnowledgeView {
  const { id, version, title, discipline, question, answer, words, publishedAt, questionId } = page
  return {
    id,
    version,
    title,
    discipline,
    question,
    answer,
    words,
    publishedAt,
    questionId: can(actor, 'publish-answers') ? questionId : null,
  }
}
