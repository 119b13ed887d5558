import * as z from 'zod'
import { Id } from '../ids.ts'
import type { RouteContract } from './route.ts'
import { BookingLine } from './training.ts'

const SettingParams = z.strictObject({ settingId: z.string().max(64) })
const PlacesParams = z.strictObject({ sessionId: Id, settingId: z.string().max(64) })
const PlaceParams = z.strictObject({ sessionId: Id, settingId: z.string().max(64), placeId: Id })
const Why = z.string().trim().min(1, 'Say why').max(500)
const StaffName = z.string().trim().min(1, 'Enter a name').max(80)
const CHANGES = ['stale-version', 'not-allowed-now'] as const

/** The places of settings on sessions. */
export const PLACE_ROUTES = {
  'POST /training/sessions/:sessionId/settings/:settingId/places': {
    summary: 'Book places for named staff, or for a number to name later; or join the waiting list',
    permission: 'book-places',
    params: PlacesParams,
    body: z.strictObject({
      names: z
        .array(StaffName.nullable())
        .min(1, 'Say how many places')
        .max(20, 'Book at most 20 places at once')
        .meta({ description: 'One a place; null for a name to be given later' }),
      orWait: z.boolean().meta({ description: 'Join the waiting list, though a place may be free by now' }),
    }),
    output: z.strictObject({ placeIds: z.array(Id), isWaiting: z.boolean() }),
    status: 201,
    refusals: ['session-full', 'hours-exhausted', 'not-allowed-now', 'date-in-the-past'],
  },
  'PUT /training/sessions/:sessionId/settings/:settingId/places/:placeId/name': {
    summary: 'Name who comes, or swap the name',
    permission: 'book-places',
    params: PlaceParams,
    body: z.strictObject({ name: StaffName }),
    output: z.strictObject({ placeId: Id }),
    status: 200,
    refusals: ['not-allowed-now'],
  },
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/offer': {
    summary: 'Take a place that was offered from the waiting list',
    permission: 'book-places',
    params: PlaceParams,
    body: z.strictObject({}),
    output: z.strictObject({ placeId: Id }),
    status: 200,
    refusals: ['not-allowed-now', 'hours-exhausted'],
  },
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/cancellation': {
    summary: 'Give up a place, an offer or a turn on the waiting list',
    permission: 'book-places',
    params: PlaceParams,
    body: z.strictObject({
      lateFeePence: z
        .int()
        .min(0)
        .meta({ description: 'The fee that was shown; another one is refused as stale' }),
      usedHalfHours: z
        .int()
        .min(0)
        .meta({ description: 'The half-hours that were shown; others are refused as stale' }),
    }),
    output: z.strictObject({ placeId: Id, lateFeePence: z.int() }),
    status: 200,
    refusals: [...CHANGES],
  },
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/waiver': {
    summary: 'Waive the late fee of a place, and give back its hours',
    permission: 'manage-training',
    params: PlaceParams,
    body: z.strictObject({ why: Why }),
    output: z.strictObject({ placeId: Id }),
    status: 200,
    refusals: ['not-allowed-now'],
  },
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/evaluation': {
    summary: 'Say what the training was worth',
    permission: 'book-places',
    params: PlaceParams,
    body: z.strictObject({
      useful: z.int().min(1, 'Choose how useful it was').max(5),
      confidence: z.int().min(1, 'Choose how much more confident you are').max(5),
      wouldRecommend: z.boolean(),
      comment: z.string().trim().max(600),
    }),
    output: z.strictObject({ placeId: Id }),
    status: 200,
    refusals: ['not-allowed-now'],
  },
  'GET /training/sessions/:sessionId/settings/:settingId/calendar': {
    summary: 'The setting’s booking as an iCalendar file',
    permission: 'book-places',
    params: PlacesParams,
    output: z.strictObject({ fileName: z.string(), text: z.string() }),
    status: 200,
    refusals: [],
  },
  'GET /settings/:settingId/training': {
    summary: 'The training a setting has booked and had, newest first',
    permission: 'book-places',
    params: SettingParams,
    query: z.strictObject({ cursor: z.string().max(200).optional() }),
    output: z.strictObject({ bookings: z.array(BookingLine), nextCursor: z.string().nullable() }),
    status: 200,
    refusals: [],
  },
} as const satisfies Record<string, RouteContract>
