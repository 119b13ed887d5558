import { academicYearOf, londonDateOf } from '../../shared/calendar/local-date.ts'
import type { QuestionRow } from '../../shared/questions/question.ts'
import { askQuestion } from '../actions/ask-question.ts'
import { followUpQuestion } from '../actions/follow-up-question.ts'
import { turnQuestionIntoRequest } from '../actions/turn-question-into-request.ts'
import { withdrawQuestion } from '../actions/withdraw-question.ts'
import { reading, writing } from './endpoint.ts'
import { loadOwn, loadOwnWithSetting, loadOwnWithTeam } from './question-loads.ts'
import { pageAfter } from './question-pages.ts'
import { ownView, questionLine } from './question-views.ts'

const ofItsSetting = (_found: unknown, { params }: { readonly params: { readonly settingId: string } }) => ({
  settingId: params.settingId,
})
const askedPlace = ({ askedAt, id }: QuestionRow) => `${askedAt}#${id}`

/** Questions in writing, as the setting that asks has them. */
export const OWN_QUESTION_ENDPOINTS = {
  'GET /settings/:settingId/questions': reading('GET /settings/:settingId/questions', {
    load: async ({ stores, authority, params }) =>
      stores.records.rows('question', authority, { by: 'bySetting', list: params.settingId }),
    relation: ofItsSetting,
    answer: (rows, { actor, today, query }) => {
      const { rows: shown, nextCursor } = pageAfter([...rows].reverse(), askedPlace, query.cursor, true)
      const academicYear = academicYearOf(today)
      const thisYear = rows.filter(({ askedAt }) => academicYearOf(londonDateOf(askedAt)) === academicYear)
      const sum = (of: 'answers' | 'minutes') => thisYear.reduce((all, row) => all + row[of], 0)
      return {
        questions: shown.map(row => questionLine(row, { actor, today })),
        nextCursor,
        support: { academicYear, answers: sum('answers'), minutes: sum('minutes') },
      }
    },
  }),
  'POST /settings/:settingId/questions': writing('POST /settings/:settingId/questions', {
    load: async ({ stores, authority, params }) => {
      const [setting, specialists] = await Promise.all([
        stores.settings.get(authority, params.settingId),
        stores.specialists.list(authority),
      ])
      return setting === null ? null : { setting, specialists }
    },
    relation: ofItsSetting,
    act: (acting, found, { body }) => askQuestion(acting, found, body),
  }),
  'GET /settings/:settingId/questions/:questionId': reading(
    'GET /settings/:settingId/questions/:questionId',
    { load: loadOwn, relation: ofItsSetting, answer: ownView },
  ),
  'POST /settings/:settingId/questions/:questionId/follow-up': writing(
    'POST /settings/:settingId/questions/:questionId/follow-up',
    {
      load: loadOwnWithTeam,
      relation: ofItsSetting,
      act: (acting, found, { body }) => followUpQuestion(acting, found, body),
    },
  ),
  'POST /settings/:settingId/questions/:questionId/withdrawal': writing(
    'POST /settings/:settingId/questions/:questionId/withdrawal',
    {
      load: loadOwn,
      relation: ofItsSetting,
      act: (acting, question, { body }) => withdrawQuestion(acting, question, body),
    },
  ),
  'POST /settings/:settingId/questions/:questionId/request': writing(
    'POST /settings/:settingId/questions/:questionId/request',
    {
      load: loadOwnWithSetting,
      relation: ofItsSetting,
      act: (acting, found, { body }) => turnQuestionIntoRequest(acting, found, body),
    },
  ),
} as const
