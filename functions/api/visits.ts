import { timesForSetting } from '../../shared/allocation/best-slots.ts'
import { addDays } from '../../shared/calendar/local-date.ts'
import { relationOf } from '../../shared/requests/request.ts'
import { askForVisit, assertMayAskFor } from '../actions/ask-for-visit.ts'
import { askToMoveVisit } from '../actions/ask-to-move-visit.ts'
import { bookVisit } from '../actions/book-visit.ts'
import { cancelVisit } from '../actions/cancel-visit.ts'
import { confirmVisit } from '../actions/confirm-visit.ts'
import { moveVisit } from '../actions/move-visit.ts'
import { recordVisit } from '../actions/record-visit.ts'
import type { RequestCase } from '../request-ports.ts'
import { findOffered } from './best-slot-loads.ts'
import { diaryView } from './diary.ts'
import { reading, writing } from './endpoint.ts'
import { PAGE_ROWS } from './page-rows.ts'
import { visitLineOf } from './shared-request.ts'
import { findSlots, slotsView } from './slots.ts'
import { assertAllocated, findBooking, findMove, findVisit } from './visit-loads.ts'

const ofCase = ({ request }: Pick<RequestCase, 'request'>) => relationOf(request)

/** Visits: free times, booking, and everything that can become of a visit; diaries. */
export const VISIT_ENDPOINTS = {
  'GET /requests/:requestId/slots': reading('GET /requests/:requestId/slots', {
    load: context => findSlots(context, context.query.from, context.query.days),
    relation: ofCase,
    answer: slotsView,
  }),
  'GET /requests/:requestId/offered-times': reading('GET /requests/:requestId/offered-times', {
    load: findOffered,
    relation: ofCase,
    answer: (found, { nowMinutes, policy }) => {
      assertMayAskFor(found)
      const times = timesForSetting({ ...found, nowMinutes, policy })
      return { specialistName: found.request.allocation?.specialistName ?? '', times }
    },
  }),
  'POST /requests/:requestId/offered-times/choice': writing(
    'POST /requests/:requestId/offered-times/choice',
    {
      load: findOffered,
      relation: ofCase,
      act: (acting, found, { body }) => askForVisit(acting, found, body),
    },
  ),
  'POST /requests/:requestId/visits': writing('POST /requests/:requestId/visits', {
    load: context => findBooking(context, context.body.on, context.body.payerId),
    relation: ofCase,
    act: (acting, found, { body }) => bookVisit(acting, assertAllocated(found), body),
  }),
  'POST /requests/:requestId/visits/:visitId/confirmation': writing(
    'POST /requests/:requestId/visits/:visitId/confirmation',
    {
      load: findVisit,
      relation: ofCase,
      act: (acting, found, { body }) => confirmVisit(acting, found, body),
    },
  ),
  'POST /requests/:requestId/visits/:visitId/agreement': writing(
    'POST /requests/:requestId/visits/:visitId/agreement',
    {
      load: findVisit,
      relation: ofCase,
      act: (acting, found, { body }) => confirmVisit(acting, found, { ...body, as: 'specialist' }),
    },
  ),
  'POST /requests/:requestId/visits/:visitId/move-request': writing(
    'POST /requests/:requestId/visits/:visitId/move-request',
    {
      load: findVisit,
      relation: ofCase,
      act: (acting, found, { body }) => askToMoveVisit(acting, found, body),
    },
  ),
  'POST /requests/:requestId/visits/:visitId/time': writing(
    'POST /requests/:requestId/visits/:visitId/time',
    {
      load: context => findMove(context, context.body.on),
      relation: ofCase,
      act: (acting, found, { body }) => moveVisit(acting, found, body),
    },
  ),
  'POST /requests/:requestId/visits/:visitId/cancellation': writing(
    'POST /requests/:requestId/visits/:visitId/cancellation',
    {
      load: findVisit,
      relation: ofCase,
      act: (acting, found, { body }) => cancelVisit(acting, found, body),
    },
  ),
  'POST /requests/:requestId/visits/:visitId/record': writing(
    'POST /requests/:requestId/visits/:visitId/record',
    {
      load: findVisit,
      relation: ofCase,
      act: (acting, found, { body }) => recordVisit(acting, found, body),
    },
  ),
  'GET /settings/:settingId/visits': reading('GET /settings/:settingId/visits', {
    load: ({ stores, authority, params, query, today }) =>
      stores.visits.ofSetting(authority, params.settingId, query.from ?? today, {
        cursor: query.cursor,
        size: PAGE_ROWS,
      }),
    relation: (_page, { params }) => ({ settingId: params.settingId }),
    answer: ({ rows, nextCursor }, { actor }) => ({
      visits: rows.map(row => visitLineOf(row, actor)),
      nextCursor,
    }),
  }),
  'GET /specialists/:specialistId/diary': reading('GET /specialists/:specialistId/diary', {
    load: async ({ stores, authority, params, query, today }) => {
      const from = query.from ?? today
      const to = addDays(from, query.days - 1)
      const [specialist, days] = await Promise.all([
        stores.specialists.get(authority, params.specialistId),
        stores.diary.days(authority, params.specialistId, from, to),
      ])
      return specialist === null ? null : { specialist, days, from, to }
    },
    relation: ({ specialist }) => ({ specialistId: specialist.id }),
    answer: diaryView,
  }),
} as const
