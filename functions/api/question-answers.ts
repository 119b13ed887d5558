import { answerQuestion } from '../actions/answer-question.ts'
import { publishAnswer } from '../actions/publish-answer.ts'
import { rerouteQuestion } from '../actions/reroute-question.ts'
import { takeQuestion } from '../actions/take-question.ts'
import { reading, writing } from './endpoint.ts'
import { disciplinesOf, loadForTeam, loadToPublish, loadWithTeam } from './question-loads.ts'
import { teamPage } from './question-pages.ts'
import { questionLine, teamView } from './question-views.ts'

const ofAuthority = () => ({})

/** Questions in writing, as the team has them: a specialist reads and answers those of their disciplines. */
export const TEAM_QUESTION_ENDPOINTS = {
  'GET /questions': reading('GET /questions', {
    load: async context => {
      const { query, stores, authority } = context
      const disciplines = await disciplinesOf(context)
      if (query.discipline !== undefined && !disciplines.includes(query.discipline)) return null
      return { ...(await teamPage(stores, authority, disciplines, query)), disciplines }
    },
    relation: ofAuthority,
    answer: ({ rows, nextCursor, disciplines, discipline }, viewer) => ({
      questions: rows.map(row => questionLine(row, viewer)),
      nextCursor,
      disciplines: [...disciplines],
      discipline,
    }),
  }),
  'GET /questions/:questionId': reading('GET /questions/:questionId', {
    load: loadForTeam,
    relation: ofAuthority,
    answer: teamView,
  }),
  'PUT /questions/:questionId/taker': writing('PUT /questions/:questionId/taker', {
    load: loadForTeam,
    relation: ofAuthority,
    act: (acting, question, { body }) => takeQuestion(acting, question, body),
  }),
  'POST /questions/:questionId/answer': writing('POST /questions/:questionId/answer', {
    load: loadForTeam,
    relation: ofAuthority,
    act: (acting, question, { body }) => answerQuestion(acting, question, body),
  }),
  'PUT /questions/:questionId/discipline': writing('PUT /questions/:questionId/discipline', {
    load: loadWithTeam,
    relation: ofAuthority,
    act: (acting, found, { body }) => rerouteQuestion(acting, found, body),
  }),
  'POST /questions/:questionId/publication': writing('POST /questions/:questionId/publication', {
    load: loadToPublish,
    relation: ofAuthority,
    act: (acting, found, { body }) => publishAnswer(acting, found, body),
  }),
} as const
