import type { MeetingChoice } from '../../shared/contracts/meetings.ts'
import type { MeetingRow } from '../../shared/meetings/meeting.ts'
import { type Actor, can } from '../../shared/people/roles.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import { finishMeeting } from '../actions/finish-meeting.ts'
import { saveMeeting } from '../actions/save-meeting.ts'
import { startMeeting, whyNotMeet } from '../actions/start-meeting.ts'
import type { Stores } from '../ports.ts'
import { reading, writing } from './endpoint.ts'
import { findFinish, findMeeting, findMeetingPage, findMeetingSlots, findStart } from './meeting-loads.ts'
import { meetingSlotsView } from './meeting-slots.ts'
import { meetingRelation, meetingView, settingPartRelation } from './meeting-view.ts'
import { PAGE_ROWS } from './page-rows.ts'

/** Planning meetings of settings and their link specialists. */
export const MEETING_ENDPOINTS = {
  'GET /meetings': reading('GET /meetings', {
    load: async ({ query }) => query,
    relation: () => undefined,
    answer: ({ cursor }, { actor, stores }) =>
      can(actor, 'see-meetings', {})
        ? pageOfAll(stores, actor.authority, cursor)
        : ownMeetings(stores, actor).then(meetings => ({ meetings, nextCursor: null })),
  }),
  'GET /meeting-choices': reading('GET /meeting-choices', {
    load: async ({ stores, authority }) => {
      const [settings, specialists] = await Promise.all([
        stores.settings.list(authority),
        stores.specialists.list(authority),
      ])
      return { settings, specialists }
    },
    relation: () => undefined,
    answer: (found, { actor }) => ({ settings: choicesFor(found, actor) }),
  }),
  'POST /settings/:settingId/meetings': writing('POST /settings/:settingId/meetings', {
    load: ({ stores, authority, params, body }) =>
      findStart({ stores, authority }, { ...params, specialistId: body.specialistId }),
    relation: ({ setting, specialist }) => ({ settingId: setting.id, specialistId: specialist.id }),
    act: (acting, found, { body }) => startMeeting(acting, found, body),
  }),
  'GET /meetings/:meetingId': reading('GET /meetings/:meetingId', {
    load: findMeetingPage,
    relation: ({ meeting }) => meetingRelation(meeting),
    answer: (found, { actor, today }) => meetingView(found, actor, today),
  }),
  'PUT /meetings/:meetingId': writing('PUT /meetings/:meetingId', {
    load: findMeeting,
    relation: ({ meeting }) => meetingRelation(meeting),
    act: (acting, found, { body }) => saveMeeting(acting, found, body),
  }),
  'PUT /meetings/:meetingId/setting-part': writing('PUT /meetings/:meetingId/setting-part', {
    load: findMeeting,
    relation: ({ meeting }) => settingPartRelation(meeting),
    act: (acting, found, { body }) => saveMeeting(acting, found, body),
  }),
  'GET /meetings/:meetingId/slots': reading('GET /meetings/:meetingId/slots', {
    load: context => findMeetingSlots(context, context.query),
    relation: ({ meeting }) => meetingRelation(meeting),
    answer: meetingSlotsView,
  }),
  'POST /meetings/:meetingId/finish': writing('POST /meetings/:meetingId/finish', {
    load: findFinish,
    relation: ({ meeting }) => meetingRelation(meeting),
    act: (acting, found, { body }) => finishMeeting(acting, found, body),
  }),
} as const

async function pageOfAll(stores: Stores, authority: string, cursor: string | undefined) {
  const ask = { by: 'byDate', list: 'all', newestFirst: true, cursor, size: PAGE_ROWS } as const
  const { rows, nextCursor } = await stores.records.list('meeting', authority, ask)
  return { meetings: [...rows], nextCursor }
}

/** Of a person's settings, and as a specialist; the latest first. */
async function ownMeetings(
  stores: Stores,
  { authority, settingIds, specialistId }: Actor,
): Promise<MeetingRow[]> {
  const lists = [
    ...settingIds.map(list => ({ by: 'bySetting', list }) as const),
    ...(specialistId === null ? [] : [{ by: 'bySpecialist', list: specialistId } as const]),
  ]
  const found = await Promise.all(lists.map(ask => stores.records.rows('meeting', authority, ask)))
  const unique = new Map(found.flat().map(row => [row.id, row]))
  return [...unique.values()].sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
}

/** Settings with the specialists who can meet them, as far as the person may start a meeting for them. */
function choicesFor(
  {
    settings,
    specialists,
  }: { readonly settings: readonly Setting[]; readonly specialists: readonly Specialist[] },
  actor: Actor,
): MeetingChoice[] {
  return settings
    .filter(({ status }) => status === 'open')
    .map(setting => ({
      id: setting.id,
      name: setting.name,
      isLinked: Object.keys(setting.linkSpecialistIds).length > 0,
      specialists: specialists
        .filter(one => whyNotMeet(setting, one) === null)
        .filter(one => can(actor, 'hold-meetings', { settingId: setting.id, specialistId: one.id }))
        .map(({ id, name }) => ({ id, name })),
    }))
    .filter(choice => choice.specialists.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
