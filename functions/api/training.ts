import { can } from '../../shared/people/roles.ts'
import { Refusal } from '../../shared/refusal.ts'
import { COURSE_STATUSES } from '../../shared/training/course.ts'
import { isWorthAnother } from '../../shared/training/register.ts'
import { callOffSession } from '../actions/call-off-session.ts'
import { changeCourse } from '../actions/change-course.ts'
import { changeSession } from '../actions/change-session.ts'
import { keepRegister } from '../actions/keep-register.ts'
import { makeCourse } from '../actions/make-course.ts'
import { planSession } from '../actions/plan-session.ts'
import { accountsOf, type TrainingAsk } from '../actions/session-accounts.ts'
import { reading, writing } from './endpoint.ts'
import { PAGE_ROWS } from './page-rows.ts'
import { findPlan, findWholeSession } from './training-loads.ts'
import { PLACE_ENDPOINTS } from './training-places.ts'
import { coverageLines, evaluationSummary, sessionsOfCourse } from './training-reports.ts'
import { courseLine, sessionLine, sessionView } from './training-views.ts'

const ofTeam = () => ({})

/** Courses, their sessions and registers, and the places of settings. */
export const TRAINING_ENDPOINTS = {
  'GET /training/courses': reading('GET /training/courses', {
    load: async ask => {
      const [courses, rows] = await Promise.all([
        ask.stores.records.rows('course', ask.authority, { by: 'byDate', list: 'all' }),
        openRows(ask),
      ])
      return { courses, rows }
    },
    relation: ofTeam,
    answer: ({ courses, rows }, { actor, today }) => ({
      courses: courses
        .filter(({ status }) => COURSE_STATUSES[status].isOffered || can(actor, 'manage-training'))
        .map(course => courseLine(course, rows, today)),
    }),
  }),
  'POST /training/courses': writing('POST /training/courses', {
    load: async () => ({}),
    relation: ofTeam,
    act: (acting, _found, { body }) => makeCourse(acting, body),
  }),
  'GET /training/courses/:courseId': reading('GET /training/courses/:courseId', {
    load: findCourse,
    relation: ofTeam,
    answer: async ({ course, rows }, { actor, today, stores, authority }) => {
      const mayManage = can(actor, 'manage-training')
      if (course.status === 'draft' && !mayManage) throw new Refusal('not-found')
      const sessions = mayManage ? await sessionsOfCourse({ stores, authority }, course.id) : []
      const line = courseLine(course, rows, today)
      return {
        course: line,
        wantsAnother: line.next.some(isWorthAnother),
        evaluations: mayManage ? evaluationSummary(sessions) : null,
      }
    },
  }),
  'PUT /training/courses/:courseId': writing('PUT /training/courses/:courseId', {
    load: ({ stores, authority, params }) => stores.records.get('course', authority, params.courseId),
    relation: ofTeam,
    act: (acting, course, { body }) => changeCourse(acting, course, body),
  }),
  'GET /training/sessions': reading('GET /training/sessions', {
    load: ({ stores, authority, query }) =>
      stores.records.list('session', authority, {
        by: 'byDate',
        list: query.tab,
        newestFirst: query.tab === 'over',
        cursor: query.cursor,
        size: PAGE_ROWS,
      }),
    relation: ofTeam,
    answer: ({ rows, nextCursor }, { today }) => ({
      sessions: rows.map(row => sessionLine(row, today)),
      nextCursor,
    }),
  }),
  'POST /training/courses/:courseId/sessions': writing('POST /training/courses/:courseId/sessions', {
    load: context => findPlan(context, context.body),
    relation: ofTeam,
    act: (acting, found, { body }) => planSession(acting, found, body),
  }),
  'GET /training/sessions/:sessionId': reading('GET /training/sessions/:sessionId', {
    load: async ({ stores, authority, params }) => {
      const session = await stores.records.get('session', authority, params.sessionId)
      const course = session && (await stores.records.get('course', authority, session.courseId))
      return session === null || course === null ? null : { session, course }
    },
    relation: ofTeam,
    answer: (found, { actor, today, nowMinutes }) => sessionView(found, actor, { today, nowMinutes }),
  }),
  'PUT /training/sessions/:sessionId': writing('PUT /training/sessions/:sessionId', {
    load: context => findWholeSession(context, context.body),
    relation: ofTeam,
    act: (acting, found, { body }) => changeSession(acting, found, body),
  }),
  'POST /training/sessions/:sessionId/cancellation': writing(
    'POST /training/sessions/:sessionId/cancellation',
    {
      load: context => findWholeSession(context),
      relation: ofTeam,
      act: (acting, found, { body }) => callOffSession(acting, found, body),
    },
  ),
  'POST /training/sessions/:sessionId/register': writing('POST /training/sessions/:sessionId/register', {
    load: async context => {
      const session = await context.stores.records.get('session', context.authority, context.params.sessionId)
      return session === null ? null : { session, accounts: await accountsOf(context, session) }
    },
    relation: ({ session }) => ({ specialistIds: session.trainers.map(({ specialistId }) => specialistId) }),
    act: (acting, found, { body }) => keepRegister(acting, found, body),
  }),
  'GET /training/courses/:courseId/coverage': reading('GET /training/courses/:courseId/coverage', {
    load: async context => {
      const { stores, authority, params } = context
      const [course, settings, sessions] = await Promise.all([
        stores.records.get('course', authority, params.courseId),
        stores.settings.list(authority),
        sessionsOfCourse(context, params.courseId),
      ])
      return course === null ? null : { course, settings, sessions }
    },
    relation: ofTeam,
    answer: ({ course, settings, sessions }, { today }) => ({
      course: course.title,
      settings: coverageLines(settings, sessions, today),
    }),
  }),
  ...PLACE_ENDPOINTS,
} as const

const openRows = ({ stores, authority }: TrainingAsk) =>
  stores.records.rows('session', authority, { by: 'byDate', list: 'open' })

async function findCourse(ask: TrainingAsk & { readonly params: { readonly courseId: string } }) {
  const [course, rows] = await Promise.all([
    ask.stores.records.get('course', ask.authority, ask.params.courseId),
    openRows(ask),
  ])
  return course === null ? null : { course, rows }
}
