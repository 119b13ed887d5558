import type { KNOWLEDGE_ROUTES } from '../../../shared/contracts/knowledge-routes.ts'
import type { QUESTION_ROUTES } from '../../../shared/contracts/questions-routes.ts'
import { idOf } from '../../builders/clock.ts'
import { QUESTIONS } from '../../builders/question-world.ts'
import { HARBOUR, PIER } from '../../builders/world.ts'
import type { Target } from './permission-calls.ts'
import type { May, Row } from './permission-table.ts'

type QuestionRoute = keyof typeof QUESTION_ROUTES | keyof typeof KNOWLEDGE_ROUTES

/** Settings ask, and read what is theirs. */
const askers: May = { senco: ['P'], harbourSenco: ['H'], dual: ['H'] }
/** Psychologists have the pier's question; the harbour's is of a discipline that nobody here has but the lead. */
const answerers: May = { sam: ['P'], pat: ['P'], kit: ['P'], dual: ['P'], lead: ['P', 'H'] }
const leads: May = { lead: ['P', 'H'] }
const all = (of: '*' | 'K'): May => ({
  senco: [of],
  harbourSenco: [of],
  sam: [of],
  pat: [of],
  kit: [of],
  lead: [of],
  admin: [of],
  dual: [of],
})
const team: May = { sam: ['*'], pat: ['*'], kit: ['*'], dual: ['*'], lead: ['*'] }

const own = (may: May): readonly Row[] => [{ of: 'own-question', may }]
const question = (may: May): readonly Row[] => [{ of: 'question', may }]

/** Who may do what with questions in writing and with what is published of them. */
export const QUESTION_TABLE: Readonly<Record<QuestionRoute, readonly Row[]>> = {
  'GET /settings/:settingId/questions': [{ of: 'setting', may: askers }],
  'POST /settings/:settingId/questions': [{ of: 'setting', may: askers }],
  'GET /settings/:settingId/questions/:questionId': own(askers),
  'POST /settings/:settingId/questions/:questionId/follow-up': own(askers),
  'POST /settings/:settingId/questions/:questionId/withdrawal': own(askers),
  'POST /settings/:settingId/questions/:questionId/request': own(askers),
  'GET /questions': [
    { of: 'nothing', may: team },
    { of: 'nothing', may: team, query: { tab: 'ended' } },
    { of: 'nothing', may: { lead: ['*'] }, query: { discipline: 'autism' } },
  ],
  'GET /questions/:questionId': question(answerers),
  'PUT /questions/:questionId/taker': question(answerers),
  'POST /questions/:questionId/answer': question(answerers),
  'PUT /questions/:questionId/discipline': question(leads),
  'POST /questions/:questionId/publication': question(leads),
  'GET /knowledge/pages': [{ of: 'nothing', may: all('*') }],
  'GET /knowledge/pages/:pageId': [{ of: 'knowledge', may: all('K') }],
  'POST /knowledge/pages/:pageId/removal': [{ of: 'knowledge', may: { lead: ['K'] } }],
}

const { pier, harbour, foreign, page, foreignPage } = QUESTIONS
const ofQuestion = (about: Target['about'], questionId: string): Target => ({ about, params: { questionId } })
const ofPage = (about: Target['about'], pageId: string): Target => ({ about, params: { pageId } })
const ofOwn = (about: Target['about'], settingId: string, questionId: string): Target => ({
  about,
  params: { settingId, questionId },
})

/** What those routes are tried on. */
export const QUESTION_TARGETS = {
  question: [
    ofQuestion('P', pier.id),
    ofQuestion('H', harbour.id),
    ofQuestion('foreign', foreign.id),
    ofQuestion('missing', idOf(404)),
    ofQuestion('malformed', 'not-an-id'),
  ],
  'own-question': [
    ofOwn('P', PIER.id, pier.id),
    ofOwn('H', HARBOUR.id, harbour.id),
    ofOwn('foreign', '901001', foreign.id),
    ofOwn('missing', PIER.id, idOf(404)),
    ofOwn('mismatched', PIER.id, harbour.id),
    ofOwn('mismatched', HARBOUR.id, pier.id),
    ofOwn('malformed', PIER.id, 'not-an-id'),
  ],
  knowledge: [
    ofPage('K', page.id),
    ofPage('foreign', foreignPage.id),
    ofPage('missing', idOf(404)),
    ofPage('missing', pier.id),
    ofPage('malformed', 'not-an-id'),
  ],
} as const satisfies Partial<Record<Row['of'], readonly Target[]>>

const version = 1

/** A body that is well formed, for each of those routes that takes one. */
export const QUESTION_BODIES = {
  'POST /settings/:settingId/questions': () => ({
    subject: 'Sleep',
    text: 'What helps?',
    discipline: null,
    about: 'no-child',
  }),
  'POST /settings/:settingId/questions/:questionId/follow-up': () => ({ version, text: 'And then?' }),
  'POST /settings/:settingId/questions/:questionId/withdrawal': () => ({ version }),
  'POST /settings/:settingId/questions/:questionId/request': () => ({
    version,
    serviceId: 'ep-consultation',
  }),
  'PUT /questions/:questionId/taker': () => ({ version, isTaken: true }),
  'POST /questions/:questionId/answer': () => ({ version, text: 'Try this.', minutes: null }),
  'PUT /questions/:questionId/discipline': () => ({ version, discipline: 'semh' }),
  'POST /questions/:questionId/publication': () => ({
    version,
    title: 'Sleep',
    question: 'What helps?',
    answer: 'Try this.',
    words: [],
  }),
  'POST /knowledge/pages/:pageId/removal': () => ({ version, why: 'Out of date' }),
} as const satisfies Partial<Record<QuestionRoute, () => unknown>>
