import { answerQuestion } from '../actions/answer-question.ts'
import { publishAnswer } from '../actions/publish-answer.ts'
import { rerouteQuestion } from '../actions/reroute-question.ts'
import { takeQuestion } from '../actions/take-question.ts'
import { reading, writing } from './endpoint.ts'
import { loadForTeam, loadToPublish, loadWithTeam, reachOf } from './question-loads.ts'
import { teamPage } from './question-pages.ts'
import { questionLine, teamView } from './question-views.ts'

const ofAuthority = () => ({})

/** Questions in writing, as the team has them: a specialist reads and answers those of their disciplines. */
export const TEAM_QUESTION_ENDPOINTS = {
  'GET /questions': reading('GET /questions', {
    load: async context => {
      const { query, stores, authority } = context
      const { disciplines, keptFrom } = await reachOf(context)
      if (query.discipline !== undefined && !disciplines.includes(query.discipline)) return null
      const page = await teamPage(stores, authority, disciplines, query)
      const rows = page.rows.filter(({ settingId }) => !keptFrom.includes(settingId))
      return { ...page, rows, disciplines }
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
