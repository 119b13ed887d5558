import { SERVICE_KEYS, serviceOf } from '../../shared/catalogue/services.ts'
import type { MeetingView, NotMade } from '../../shared/contracts/meetings.ts'
import { streamsFor } from '../../shared/hours/ledger.ts'
import { FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import { halfTermsOf } from '../../shared/meetings/half-terms.ts'
import { CHILD_OUTCOME_KEYS, CHILD_OUTCOMES, type PlanningMeeting } from '../../shared/meetings/meeting.ts'
import {
  childNotReady,
  dayNotReady,
  isForChildren,
  isForSettings,
  type MeetingScene,
  toBeMade,
} from '../../shared/meetings/not-ready.ts'
import { streamPlans } from '../../shared/meetings/planned-hours.ts'
import { whyNotEligible } from '../../shared/people/candidates.ts'
import { type Actor, can, type Relation } from '../../shared/people/roles.ts'
import { relationOfRow } from '../../shared/requests/request.ts'
import type { MeetingPageFound } from './meeting-loads.ts'
import { lineOf } from './views.ts'

/** What a meeting has to do with people. */
export function meetingRelation({ settingId, specialistId }: PlanningMeeting): Relation {
  return { settingId, specialistId }
}

/** The same for what only the setting's own people do. */
export function settingPartRelation(meeting: PlanningMeeting): Relation {
  return { ...meetingRelation(meeting), draftOf: 'setting' }
}

/** How many past visits are shown, the latest first. */
const MOST_SHOWN = 8

/** A meeting's page for the person who looks. */
export function meetingView(found: MeetingPageFound, actor: Actor, today: string): MeetingView {
  const { meeting, setting, specialist, ledgers } = found
  const { authority: _authority, chainHead: _chainHead, ...shown } = meeting
  return {
    meeting: shown,
    halfTerms: halfTermsOf(setting.calendar, meeting.academicYear),
    hours: streamPlans(meeting, ledgers),
    streams: streamsFor(false).map(key => ({ key, label: FUNDING_STREAMS[key].label })),
    dayServices: SERVICE_KEYS.filter(
      key => isForSettings(key) && whyNotEligible(specialist, serviceOf(key), setting).length === 0,
    ).map(id => {
      const { title, stream, minutes } = serviceOf(id)
      return { id, title, stream, minutes: { ...minutes } }
    }),
    childOutcomes: CHILD_OUTCOME_KEYS.map(key => ({ key, label: CHILD_OUTCOMES[key] })),
    childServices: SERVICE_KEYS.filter(isForChildren).map(id => ({ id, title: serviceOf(id).title })),
    ...requestsOf(found, actor, today),
    ...pastOf(found, today),
    notReady: meeting.status === 'finished' ? [] : notReadyIn(found, today),
    previous: previousOf(found),
    actions: actionsOf(meeting, actor),
  }
}

function requestsOf(
  { requests }: MeetingPageFound,
  actor: Actor,
  today: string,
): Pick<MeetingView, 'openRequests' | 'otherOpenCount'> {
  const known = requests.filter(row => relationOfRow(row).draftOf === null)
  const own = known.filter(row => can(actor, 'see-request-lists', relationOfRow(row)))
  return { openRequests: own.map(row => lineOf(row, today)), otherOpenCount: known.length - own.length }
}

function pastOf(
  { visits, attendances }: MeetingPageFound,
  today: string,
): Pick<MeetingView, 'recentVisits' | 'training'> {
  return {
    recentVisits: visits
      .filter(({ on, sharing }) => on < today && sharing !== 'nothing')
      .slice(-MOST_SHOWN)
      .reverse()
      .map(({ id, on, serviceId, specialistName, status }) => ({
        id,
        on,
        service: serviceOf(serviceId).title,
        specialistName,
        status,
      })),
    training: attendances.map(({ sessionId, courseTitle, on, counts }) => ({
      id: sessionId,
      title: courseTitle,
      on,
      places: (counts.booked ?? 0) + (counts.attended ?? 0) + (counts.absent ?? 0),
    })),
  }
}

function notReadyIn({ meeting, setting, specialist }: MeetingScene, today: string): NotMade[] {
  const drafts = toBeMade(meeting)
  const halfTerms = halfTermsOf(setting.calendar, meeting.academicYear)
  const said = [
    ...drafts.days.map(day => ({
      id: day.id,
      words: dayNotReady(day, { setting, specialist }, halfTerms, today),
    })),
    ...drafts.children.map(child => ({ id: child.id, words: childNotReady(child) })),
  ]
  return said.flatMap(({ id, words }) => (words === null ? [] : [{ id, words }]))
}

function previousOf({ meeting, rows }: MeetingPageFound): MeetingView['previous'] {
  const before = rows.filter(
    ({ id, status, specialistId, heldOn }) =>
      id !== meeting.id &&
      status === 'finished' &&
      specialistId === meeting.specialistId &&
      heldOn <= meeting.heldOn,
  )
  const last = before.at(-1)
  return last === undefined ? null : { id: last.id, heldOn: last.heldOn }
}

function actionsOf(meeting: PlanningMeeting, actor: Actor): MeetingView['actions'] {
  if (meeting.status === 'finished') return []
  if (can(actor, 'hold-meetings', meetingRelation(meeting))) return ['change', 'finish']
  return can(actor, 'see-meetings', settingPartRelation(meeting)) ? ['change-setting-part'] : []
}
