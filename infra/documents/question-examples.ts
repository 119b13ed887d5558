import type { BodyRoute, Example } from './body-examples.ts'

type QuestionRoute = Extract<
  BodyRoute,
  | `${string} /questions/${string}`
  | `${string} /knowledge/${string}`
  | `POST /settings/:settingId/questions${string}`
>

/** A body for every route of questions in writing that takes one. */
export const QUESTION_EXAMPLES: { readonly [Key in QuestionRoute]: Example<Key> } = {
  'POST /settings/:settingId/questions': {
    summary: 'Not sure whom to ask',
    value: {
      subject: 'Noise in the dining hall',
      text: 'Some children in Key Stage 1 cannot eat when it is loud. What can we try first?',
      discipline: null,
      about: 'no-child',
    },
  },
  'POST /settings/:settingId/questions/:questionId/follow-up': {
    summary: 'Ask again',
    value: { version: 3, text: 'We tried a smaller room. What comes next?' },
  },
  'POST /settings/:settingId/questions/:questionId/withdrawal': {
    summary: 'Take it back',
    value: { version: 2 },
  },
  'POST /settings/:settingId/questions/:questionId/request': {
    summary: 'Ask for specialist teaching',
    value: { version: 3, serviceId: 'autism-support' },
  },
  'PUT /questions/:questionId/taker': { summary: 'Take it', value: { version: 1, isTaken: true } },
  'POST /questions/:questionId/answer': {
    summary: 'It took half an hour',
    value: { version: 2, text: 'Begin with two weeks of eating ten minutes earlier.', minutes: 30 },
  },
  'PUT /questions/:questionId/discipline': {
    summary: 'To the autism team',
    value: { version: 1, discipline: 'autism' },
  },
  'POST /questions/:questionId/publication': {
    summary: 'Without anything that says who asked',
    value: {
      version: 3,
      title: 'Noise in the dining hall',
      question: 'Some children cannot eat when it is loud. What can be tried first?',
      answer: 'Begin with two weeks of eating ten minutes earlier.',
      words: ['lunch', 'sensory'],
    },
  },
  'POST /knowledge/pages/:pageId/removal': {
    summary: 'It is out of date',
    value: { version: 1, why: 'The guidance has changed.' },
  },
}
