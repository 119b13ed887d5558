import type { RecordPut } from '../../functions/record-ports.ts'
import { CHAIN_START } from '../../shared/audit/entry.ts'
import type { KnowledgePage } from '../../shared/questions/knowledge.ts'
import type { Question } from '../../shared/questions/question.ts'
import { idOf, NOW } from './clock.ts'
import { QUESTION } from './question.ts'

/** A question as it is kept, version 1. */
export function aQuestion(over: Partial<Question> = {}): Question {
  return { authority: '900', version: 1, chainHead: CHAIN_START, ...QUESTION, ...over }
}

/** A published answer, version 1. */
export function aKnowledgePage(over: Partial<KnowledgePage> = {}): KnowledgePage {
  return {
    authority: '900',
    id: idOf(93),
    version: 1,
    chainHead: CHAIN_START,
    status: 'published',
    discipline: 'autism',
    title: 'Noise at lunch',
    question: 'What helps when the hall is loud?',
    answer: 'Eat ten minutes earlier.',
    words: ['sensory'],
    questionId: idOf(92),
    publishedAt: NOW,
    publishedBy: { userId: 'u-lead', name: 'Lee Lead' },
    ...over,
  }
}

/** The pier's to the psychologists, of whom Sam is one; the harbour's to the autism team; and a page made of that. */
export const QUESTIONS = {
  pier: aQuestion({ id: idOf(91), discipline: 'educational-psychology' }),
  harbour: aQuestion({
    id: idOf(92),
    settingId: '900002',
    settingName: 'Harbour High',
    publishedAs: idOf(93),
  }),
  page: aKnowledgePage(),
  foreign: aQuestion({
    authority: '901',
    id: idOf(94),
    settingId: '901001',
    settingName: 'Elsewhere',
    discipline: 'educational-psychology',
  }),
  foreignPage: aKnowledgePage({ authority: '901', id: idOf(95), questionId: idOf(94) }),
} as const

type Given = readonly Pick<RecordPut, 'kind' | 'next'>[]

/** Those of authority 900. */
export const QUESTION_RECORDS: Given = [
  { kind: 'question', next: QUESTIONS.pier },
  { kind: 'question', next: QUESTIONS.harbour },
  { kind: 'knowledge', next: QUESTIONS.page },
]

/** Those of authority 901. */
export const FOREIGN_QUESTION_RECORDS: Given = [
  { kind: 'question', next: QUESTIONS.foreign },
  { kind: 'knowledge', next: QUESTIONS.foreignPage },
]
