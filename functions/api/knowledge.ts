import { searchKnowledge } from '../../shared/questions/search.ts'
import { takeDownAnswer } from '../actions/take-down-answer.ts'
import { reading, writing } from './endpoint.ts'
import { PAGE_ROWS } from './page-rows.ts'
import { knowledgeLine, knowledgeView } from './question-views.ts'

const ofAuthority = () => ({})

/** What was answered to one setting, for all of them. */
export const KNOWLEDGE_ENDPOINTS = {
  'GET /knowledge/pages': reading('GET /knowledge/pages', {
    load: ({ stores, authority }) =>
      stores.records.rows('knowledge', authority, { by: 'byDate', list: 'published' }),
    relation: ofAuthority,
    answer: (pages, { query }) => {
      const found = searchKnowledge(pages, query)
      const start = Number(query.cursor ?? 0)
      const end = start + PAGE_ROWS
      return {
        pages: found.slice(start, end).map(knowledgeLine),
        count: found.length,
        nextCursor: end < found.length ? String(end) : null,
      }
    },
  }),
  'GET /knowledge/pages/:pageId': reading('GET /knowledge/pages/:pageId', {
    load: async ({ stores, authority, params }) => {
      const page = await stores.records.get('knowledge', authority, params.pageId)
      return page?.status === 'published' ? page : null
    },
    relation: ofAuthority,
    answer: knowledgeView,
  }),
  'POST /knowledge/pages/:pageId/removal': writing('POST /knowledge/pages/:pageId/removal', {
    load: async ({ stores, authority, params }) => {
      const page = await stores.records.get('knowledge', authority, params.pageId)
      const question = page === null ? null : await stores.records.get('question', authority, page.questionId)
      return page === null || question === null ? null : { page, question }
    },
    relation: ofAuthority,
    act: (acting, found, { body }) => takeDownAnswer(acting, found, body),
  }),
} as const
