import * as z from 'zod'
import { Id } from '../ids.ts'
import { DISCIPLINE_KEYS } from '../people/disciplines.ts'
import { KnowledgePage } from '../questions/knowledge.ts'
import { Question, QuestionRow } from '../questions/question.ts'

/** What can be done with a question now, by this person. The pages show a door for each. */
export const QUESTION_ACTIONS = [
  'follow-up',
  'withdraw',
  'turn-into-request',
  'take',
  'put-back',
  'answer',
  'reroute',
  'publish',
] as const
export type QuestionAction = (typeof QUESTION_ACTIONS)[number]

const Standing = {
  reference: z.string(),
  statusLabel: z.string(),
  statusColour: z.string(),
  isOpen: z.boolean(),
  overdue: z.boolean().meta({ description: 'The target day has passed and it waits still' }),
  takenBy: z.strictObject({ name: z.string(), isMe: z.boolean() }).nullable(),
}

/** A line of a list of questions. */
export const QuestionLine = QuestionRow.omit({ takenBy: true }).extend(Standing)
export type QuestionLine = z.infer<typeof QuestionLine>

/** A question with all its messages. */
export const QuestionView = Question.omit({
  authority: true,
  chainHead: true,
  takenBy: true,
  messages: true,
}).extend({
  ...Standing,
  messages: z.array(
    z.strictObject({
      side: z.enum(['setting', 'team']),
      name: z.string(),
      at: z.iso.datetime(),
      text: z.string(),
      minutes: z.int().nullable(),
    }),
  ),
  minutes: z.int().meta({ description: 'What the answers took, as far as somebody said' }),
  actions: z.array(z.enum(QUESTION_ACTIONS)),
})
export type QuestionView = z.infer<typeof QuestionView>

/** The support a setting was given in writing in the academic year. */
export const WrittenSupport = z.strictObject({
  academicYear: z.string(),
  answers: z.int(),
  minutes: z.int(),
})
export type WrittenSupport = z.infer<typeof WrittenSupport>

/** A page of knowledge in a list: its title and the beginning of its answer. */
export const KnowledgeLine = KnowledgePage.pick({
  id: true,
  title: true,
  discipline: true,
  publishedAt: true,
}).extend({
  beginning: z.string(),
})
export type KnowledgeLine = z.infer<typeof KnowledgeLine>

/** A page of knowledge. Who asked, who answered and who published it are nowhere in it. */
export const KnowledgeView = KnowledgePage.pick({
  id: true,
  version: true,
  title: true,
  discipline: true,
  question: true,
  answer: true,
  words: true,
  publishedAt: true,
}).extend({
  questionId: Id.nullable().meta({ description: 'For those who publish; null for everybody else' }),
})
export type KnowledgeView = z.infer<typeof KnowledgeView>

/** A discipline, by its key. */
export const DisciplineKey = z.enum(DISCIPLINE_KEYS, 'Choose a discipline')
