import { londonInstant } from '../../shared/calendar/local-date.ts'
import { bookingCalendar } from '../../shared/training/icalendar.ts'
import { placesOf } from '../../shared/training/place-hours.ts'
import { bookPlaces, type PlacesFound } from '../actions/book-places.ts'
import { cancelPlace } from '../actions/cancel-place.ts'
import { giveEvaluation } from '../actions/give-evaluation.ts'
import { namePlace } from '../actions/name-place.ts'
import { takeOfferedPlace } from '../actions/take-offered-place.ts'
import { waivePlaceFee } from '../actions/waive-place-fee.ts'
import { reading, writing } from './endpoint.ts'
import { PAGE_ROWS } from './page-rows.ts'
import { findPlace, findPlaces } from './training-loads.ts'
import { bookingLine } from './training-views.ts'

const ofSetting = ({ setting }: Pick<PlacesFound, 'setting'>) => ({ settingId: setting.id })
const PLACE = '/training/sessions/:sessionId/settings/:settingId/places'

/** The places of settings: booked, named, offered, given up, evaluated; a setting's training as list and calendar file. */
export const PLACE_ENDPOINTS = {
  [`POST ${PLACE}`]: writing(`POST ${PLACE}`, {
    isCrowded: true,
    load: findPlaces,
    relation: ofSetting,
    act: (acting, found, { body }) => bookPlaces(acting, found, body),
  }),
  [`PUT ${PLACE}/:placeId/name`]: writing(`PUT ${PLACE}/:placeId/name`, {
    isCrowded: true,
    load: findPlace,
    relation: ofSetting,
    act: (acting, found, { body }) => namePlace(acting, found, body),
  }),
  [`POST ${PLACE}/:placeId/offer`]: writing(`POST ${PLACE}/:placeId/offer`, {
    isCrowded: true,
    load: findPlace,
    relation: ofSetting,
    act: (acting, found) => takeOfferedPlace(acting, found),
  }),
  [`POST ${PLACE}/:placeId/cancellation`]: writing(`POST ${PLACE}/:placeId/cancellation`, {
    isCrowded: true,
    load: findPlace,
    relation: ofSetting,
    act: (acting, found, { body }) => cancelPlace(acting, found, body),
  }),
  [`POST ${PLACE}/:placeId/waiver`]: writing(`POST ${PLACE}/:placeId/waiver`, {
    load: findPlace,
    relation: ofSetting,
    act: (acting, found, { body }) => waivePlaceFee(acting, found, body),
  }),
  [`POST ${PLACE}/:placeId/evaluation`]: writing(`POST ${PLACE}/:placeId/evaluation`, {
    isCrowded: true,
    load: findPlace,
    relation: ({ setting }) => ({ settingId: setting.id, draftOf: 'setting' }),
    act: (acting, found, { body }) => giveEvaluation(acting, found, body),
  }),
  'GET /training/sessions/:sessionId/settings/:settingId/calendar': reading(
    'GET /training/sessions/:sessionId/settings/:settingId/calendar',
    {
      load: async context => {
        const found = await findPlaces(context)
        return found !== null && placesOf(found.session, found.setting.id).length > 0 ? found : null
      },
      relation: ofSetting,
      answer: ({ session, setting }, { today, nowMinutes }) => ({
        fileName: `training-${session.on}-${session.id}.ics`,
        text: bookingCalendar(session, setting.id, londonInstant(today, nowMinutes)),
      }),
    },
  ),
  'GET /settings/:settingId/training': reading('GET /settings/:settingId/training', {
    load: ({ stores, authority, params, query }) =>
      stores.records.list('attendance', authority, {
        by: 'bySetting',
        list: params.settingId,
        newestFirst: true,
        cursor: query.cursor,
        size: PAGE_ROWS,
      }),
    relation: (_page, { params }) => ({ settingId: params.settingId }),
    answer: async ({ rows, nextCursor }, { stores, authority, params, actor, today, nowMinutes }) => {
      const sessions = await Promise.all(
        rows.map(({ sessionId }) => stores.records.get('session', authority, sessionId)),
      )
      return {
        bookings: sessions
          .filter(session => session !== null)
          .map(session => bookingLine(session, params.settingId, { actor, today, nowMinutes })),
        nextCursor,
      }
    },
  }),
} as const
