import type { RouteKey } from '../../../shared/contracts/routes.ts'
import { PRODUCT_POLICY } from '../../../shared/policy/authority-policy.ts'
import type { Visit } from '../../../shared/visits/visit.ts'
import { idOf, NOW } from '../../builders/clock.ts'
import { A_CHILD } from '../../builders/ehc-case.ts'
import { MEETINGS } from '../../builders/meeting-world.ts'
import { POTS } from '../../builders/pot.ts'
import { ASK, OPTIONS_ASK } from '../../builders/run.ts'
import { TRAINING } from '../../builders/training-world.ts'
import {
  CASES,
  FOREIGN,
  FOREIGN_RUN,
  HARBOUR,
  PAT,
  PIER,
  REQUESTS,
  RUNS,
  SAM,
  SHARED,
  SHARED_VISITS,
  STATUTORY,
  VISITS,
} from '../../builders/world.ts'
import type { Call } from '../../fakes/api.ts'
import { QUESTION_BODIES, QUESTION_TARGETS } from './permission-questions.ts'
import type { About, Row } from './permission-table.ts'

/** An object with what names it in a path; one that cannot be reached has no letter in the table. */
export interface Target {
  readonly about: About | 'foreign' | 'missing' | 'malformed' | 'mismatched'
  readonly params: Readonly<Record<string, string>>
}

const ofRequest = (about: Target['about'], requestId: string): Target => ({ about, params: { requestId } })
const ofVisit = (about: Target['about'], requestId: string, visitId: string): Target => ({
  about,
  params: { requestId, visitId },
})
const ofSeries = (about: Target['about'], requestId: string, { id, series }: Visit): Target => ({
  about,
  params: { requestId, seriesId: series?.id ?? '', visitId: id },
})
const ofSetting = (about: Target['about'], settingId: string): Target => ({ about, params: { settingId } })
const ofSpecialist = (about: Target['about'], specialistId: string): Target => ({
  about,
  params: { specialistId },
})
const ofPot = (about: Target['about'], potId: string): Target => ({ about, params: { potId } })
const ofCase = (about: Target['about'], caseId: string): Target => ({ about, params: { caseId } })
const ofUser = (about: Target['about'], userId: string): Target => ({ about, params: { userId } })
const ofRun = (
  about: Target['about'],
  runId: string,
  more: Readonly<Record<string, string>> = {},
): Target => ({
  about,
  params: { runId, ...more },
})
const onCourse = (about: Target['about'], courseId: string): Target => ({ about, params: { courseId } })
const onSession = (about: Target['about'], sessionId: string): Target => ({ about, params: { sessionId } })
const places = (about: Target['about'], sessionId: string, settingId: string): Target => ({
  about,
  params: { sessionId, settingId },
})
const place = (about: Target['about'], sessionId: string, settingId: string, placeId: string): Target => ({
  about,
  params: { sessionId, settingId, placeId },
})
const ofMeeting = (about: Target['about'], meetingId: string): Target => ({ about, params: { meetingId } })
const { course, session, foreignCourse, foreignSession } = TRAINING
const TOO_LONG = 'x'.repeat(65)

/** Everything each kind of route is tried on: what the table speaks of, and what nobody may ever reach. */
export const TARGETS: Readonly<Record<Row['of'], readonly Target[]>> = {
  nothing: [{ about: '*', params: {} }],
  request: [
    ofRequest('P', REQUESTS.pier.id),
    ofRequest('H', REQUESTS.harbour.id),
    ofRequest('S', REQUESTS.settingDraft.id),
    ofRequest('W', REQUESTS.settingWithdrawn.id),
    ofRequest('A', REQUESTS.authorityDraft.id),
    ofRequest('T', STATUTORY.id),
    ofRequest('N', SHARED.nothing.id),
    ofRequest('D', SHARED.dates.id),
    ofRequest('foreign', FOREIGN.request.id),
    ofRequest('missing', idOf(404)),
    ofRequest('malformed', 'not-an-id'),
  ],
  visit: [
    ofVisit('P', REQUESTS.pier.id, VISITS.pier.id),
    ofVisit('H', REQUESTS.harbour.id, VISITS.harbour.id),
    ofVisit('N', SHARED.nothing.id, SHARED_VISITS.nothing.id),
    ofVisit('D', SHARED.dates.id, SHARED_VISITS.dates.id),
    ofVisit('foreign', FOREIGN.request.id, FOREIGN.visit.id),
    ofVisit('missing', REQUESTS.pier.id, idOf(404)),
    ofVisit('mismatched', REQUESTS.pier.id, VISITS.harbour.id),
    ofVisit('mismatched', REQUESTS.harbour.id, VISITS.pier.id),
    ofVisit('malformed', REQUESTS.pier.id, "' OR 1=1"),
  ],
  series: [
    ofSeries('P', REQUESTS.pier.id, VISITS.pier),
    ofSeries('H', REQUESTS.harbour.id, VISITS.harbour),
    ofSeries('N', SHARED.nothing.id, SHARED_VISITS.nothing),
    ofSeries('D', SHARED.dates.id, SHARED_VISITS.dates),
    ofSeries('foreign', FOREIGN.request.id, FOREIGN.visit),
    ofSeries('missing', REQUESTS.pier.id, { ...VISITS.pier, series: { id: idOf(404), position: 1, of: 2 } }),
    ofSeries('mismatched', REQUESTS.pier.id, VISITS.harbour),
    ofSeries('malformed', "' OR 1=1", VISITS.pier),
  ],
  setting: [
    ofSetting('P', PIER.id),
    ofSetting('H', HARBOUR.id),
    ofSetting('foreign', FOREIGN.setting.id),
    ofSetting('missing', '900999'),
    ofSetting('malformed', TOO_LONG),
  ],
  pot: [
    ofPot('K', POTS.both.id),
    ofPot('foreign', POTS.foreign.id),
    ofPot('missing', idOf(404)),
    ofPot('missing', PIER.id),
    ofPot('malformed', TOO_LONG),
  ],
  specialist: [
    ofSpecialist('Sam', SAM.id),
    ofSpecialist('Pat', PAT.id),
    ofSpecialist('foreign', FOREIGN.specialist.id),
    ofSpecialist('missing', '900-sp99'),
    ofSpecialist('malformed', TOO_LONG),
  ],
  case: [
    ofCase('P', CASES.pier.ehcCase.id),
    ofCase('H', CASES.harbour.ehcCase.id),
    ofCase('foreign', FOREIGN.ehcCase.ehcCase.id),
    ofCase('missing', idOf(404)),
    ofCase('missing', REQUESTS.pier.id),
    ofCase('malformed', 'not-an-id'),
  ],
  run: [
    ofRun('R', RUNS.ready.run.id),
    ofRun('foreign', FOREIGN_RUN.run.id),
    ofRun('missing', idOf(404)),
    ofRun('malformed', 'not-an-id'),
  ],
  'run-pair': [
    ofRun('R', RUNS.ready.run.id, { otherId: RUNS.waiting.run.id }),
    ofRun('foreign', RUNS.ready.run.id, { otherId: FOREIGN_RUN.run.id }),
    ofRun('missing', idOf(404), { otherId: RUNS.ready.run.id }),
    ofRun('malformed', RUNS.ready.run.id, { otherId: 'not-an-id' }),
  ],
  trial: [
    ofRun('T', RUNS.trial.run.id),
    ofRun('missing', RUNS.ready.run.id),
    ofRun('foreign', FOREIGN_RUN.run.id),
    ofRun('missing', idOf(404)),
    ofRun('malformed', 'not-an-id'),
  ],
  meeting: [
    ofMeeting('P', MEETINGS.pier.id),
    ofMeeting('H', MEETINGS.harbour.id),
    ofMeeting('foreign', MEETINGS.foreign.id),
    ofMeeting('missing', idOf(404)),
    ofMeeting('malformed', 'not-an-id'),
  ],
  line: [
    ofRun('P', RUNS.ready.run.id, { requestId: REQUESTS.pier.id }),
    ofRun('foreign', FOREIGN_RUN.run.id, { requestId: FOREIGN.request.id }),
    ofRun('missing', RUNS.waiting.run.id, { requestId: REQUESTS.pier.id }),
    ofRun('mismatched', RUNS.ready.run.id, { requestId: REQUESTS.harbour.id }),
    ofRun('malformed', RUNS.ready.run.id, { requestId: 'not-an-id' }),
  ],
  course: [
    onCourse('C', course.id),
    onCourse('foreign', foreignCourse.id),
    onCourse('missing', idOf(404)),
    onCourse('malformed', 'not-an-id'),
  ],
  session: [
    onSession('E', session.id),
    onSession('foreign', foreignSession.id),
    onSession('missing', idOf(404)),
    onSession('malformed', 'not-an-id'),
  ],
  places: [
    places('P', session.id, PIER.id),
    places('H', session.id, HARBOUR.id),
    places('foreign', foreignSession.id, FOREIGN.setting.id),
    places('missing', idOf(404), PIER.id),
    places('missing', session.id, '900999'),
    places('malformed', 'not-an-id', PIER.id),
  ],
  place: [
    place('P', session.id, PIER.id, idOf(83)),
    place('H', session.id, HARBOUR.id, idOf(84)),
    place('foreign', foreignSession.id, FOREIGN.setting.id, idOf(87)),
    place('missing', session.id, PIER.id, idOf(404)),
    place('mismatched', session.id, PIER.id, idOf(84)),
    place('mismatched', session.id, HARBOUR.id, idOf(83)),
    place('malformed', session.id, PIER.id, "' OR 1=1"),
  ],
  ...QUESTION_TARGETS,
  user: [ofUser('U', 'u-senco'), ofUser('missing', 'u-stranger'), ofUser('malformed', TOO_LONG)],
}

const version = 1
const received = {
  kind: 'request-received',
  on: '2026-11-16',
  supersedes: null,
  why: null,
  details: { source: '1', basis: 'REQUEST_S36', relevantYouthAccommodation: false },
}
const { title, audience, aims, discipline, phases, minutes, way, stream, halfHoursPerPlace, pricePence } =
  course
const content = {
  title,
  audience,
  aims,
  discipline,
  phases,
  minutes,
  way,
  stream,
  halfHoursPerPlace,
  pricePence,
}
const sessionContent = {
  on: '2027-01-19',
  startMinutes: 570,
  venue: session.venue,
  capacity: 12,
  trainerIds: [SAM.id],
}
const PLACES = 'training/sessions/:sessionId/settings/:settingId/places'
const anHour = { on: '2026-12-01', startMinutes: 600 }
const hours = { academicYear: '2026-27', stream: 'core', why: 'Agreed' }
const pot = { name: 'The two', kind: 'cluster', settingIds: [PIER.id, HARBOUR.id] }

/** A body that is well formed, for each route that takes one. */
const BODIES: Readonly<Partial<Record<RouteKey, (target: Target) => unknown>>> = {
  'POST /settings/:settingId/meetings': () => ({
    specialistId: SAM.id,
    heldOn: '2026-12-01',
    plans: 'this-year',
  }),
  'PUT /meetings/:meetingId': () => ({ version, content: { minutes: 'All is well' } }),
  'PUT /meetings/:meetingId/setting-part': () => ({ version, content: { priorities: ['Calm'] } }),
  'POST /meetings/:meetingId/finish': () => ({ version, agreed: true }),
  'PUT /notices/seen': () => ({ upTo: NOW }),
  'POST /requests': ({ params }) => ({ settingId: params.settingId, serviceId: 'ep-consultation' }),
  'PUT /requests/:requestId/draft': () => ({ version, content: {} }),
  'POST /requests/:requestId/submission': () => ({ version }),
  'POST /requests/:requestId/withdrawal': () => ({ version, reason: 'need-met', note: '' }),
  'POST /requests/:requestId/decision': () => ({ kind: 'ask', text: 'More?', version }),
  'POST /requests/:requestId/allocation': () => ({ version, specialistId: SAM.id, reason: '' }),
  'POST /requests/:requestId/closure': () => ({ version, summary: 'Done', outcomes: [] }),
  'POST /requests/:requestId/series': () => ({
    visits: [anHour, { ...anHour, on: '2026-12-08' }],
    agreed: true,
  }),
  'POST /requests/:requestId/series/:seriesId/confirmation': ({ params: { visitId } }) => ({
    visits: [{ visitId, version }],
  }),
  'POST /requests/:requestId/series/:seriesId/times': ({ params: { visitId } }) => ({
    visits: [{ visitId, version, ...anHour }],
    reason: 'setting-asked',
  }),
  'POST /requests/:requestId/series/:seriesId/cancellation': ({ params: { visitId } }) => ({
    visits: [{ visitId, version }],
    reason: 'no-longer-needed',
    note: '',
  }),
  'POST /requests/:requestId/visits': () => ({ ...anHour, agreed: true }),
  'POST /requests/:requestId/visits/:visitId/confirmation': () => ({ version }),
  'POST /requests/:requestId/visits/:visitId/agreement': () => ({ version }),
  'POST /requests/:requestId/allocation-with-visit': () => ({
    version,
    specialistId: SAM.id,
    reason: '',
    ...anHour,
  }),
  'POST /requests/:requestId/offered-times/choice': () => anHour,
  'POST /requests/:requestId/visits/:visitId/move-request': () => ({ version, why: 'A trip' }),
  'POST /requests/:requestId/visits/:visitId/time': () => ({ version, ...anHour, reason: 'setting-asked' }),
  'POST /requests/:requestId/visits/:visitId/cancellation': () => ({
    version,
    reason: 'no-longer-needed',
    note: '',
  }),
  'POST /requests/:requestId/visits/:visitId/record': () => ({
    version,
    held: false,
    reason: 'child-absent',
    nextSteps: '',
  }),
  'POST /requests/:requestId/visits/:visitId/hours-return': () => ({ version, why: 'Snow' }),
  'POST /specialists/:specialistId/time': () => ({
    version,
    change: { kind: 'leave-added', from: '2026-12-01', to: '2026-12-01', why: 'other' },
  }),
  'POST /hours/transfers': () => ({ ...hours, fromId: PIER.id, toId: HARBOUR.id, halfHours: 2 }),
  'POST /hours/grants': () => ({ ...hours, partyId: PIER.id, wasHalfHours: 40, entitledHalfHours: 50 }),
  'POST /pots': () => pot,
  'PUT /pots/:potId': () => ({ ...pot, version }),
  'PUT /settings/:settingId/self-review': () => ({ version: 0, answers: {}, nextSteps: 'x', finish: false }),
  'POST /ehc/cases': ({ params }) => ({
    child: { ...A_CHILD, givenName: 'Zia' },
    settingId: params.settingId,
    fromRequestId: null,
    first: received,
  }),
  'POST /ehc/cases/:caseId/events': () => ({
    version,
    event: { ...received, kind: 'decision-to-assess', details: { decision: 'assess' } },
  }),
  'PUT /ehc/cases/:caseId/details': () => ({
    version,
    child: { ...A_CHILD, givenName: 'Zia' },
    settingId: null,
    sharing: 'nothing',
    takeOver: false,
    why: null,
  }),
  'POST /allocation/runs': () => ASK,
  'POST /allocation/options': () => OPTIONS_ASK,
  'POST /allocation/runs/:runId/trials': () => ({
    kind: 'half-day',
    specialistId: SAM.id,
    monday: '2026-11-23',
  }),
  'POST /allocation/runs/:runId/cancellation': () => ({}),
  'POST /allocation/runs/:runId/requests/:requestId/acceptance': () => ({ why: '' }),
  'PUT /policy': () => ({
    version: 0,
    policy: { ...PRODUCT_POLICY, cancellation: [{ leastWorkingDays: 0, usedPercent: 0 }] },
    why: 'Agreed with settings',
  }),
  'POST /training/courses': () => content,
  'PUT /training/courses/:courseId': () => ({ version, content, status: 'offered' }),
  'POST /training/courses/:courseId/sessions': () => sessionContent,
  'PUT /training/sessions/:sessionId': () => ({ version, ...sessionContent }),
  'POST /training/sessions/:sessionId/cancellation': () => ({ version, why: 'Snow' }),
  'POST /training/sessions/:sessionId/register': () => ({ version, cameIds: [idOf(83)] }),
  [`POST /${PLACES}`]: () => ({ names: ['Ann Lee', null], orWait: false }),
  [`PUT /${PLACES}/:placeId/name`]: () => ({ name: 'Ann Lee' }),
  [`POST /${PLACES}/:placeId/offer`]: () => ({}),
  [`POST /${PLACES}/:placeId/cancellation`]: () => ({ lateFeePence: 0, usedHalfHours: 0 }),
  [`POST /${PLACES}/:placeId/waiver`]: () => ({ why: 'Snow' }),
  [`POST /${PLACES}/:placeId/evaluation`]: () => ({
    useful: 4,
    confidence: 5,
    wouldRecommend: true,
    comment: '',
  }),
  ...QUESTION_BODIES,
  'PUT /users/:userId/access': () => ({ version, status: 'suspended', why: 'Left' }),
}

/** Routes that name what they are about in their body. */
export const IN_BODY: readonly RouteKey[] = ['POST /requests', 'POST /ehc/cases']

/** The call of a route about an object. `requestId` is the call's own, which errors quote. */
export function callOf(route: RouteKey, row: Row, target: Target, requestId: string): Call {
  const isInBody = IN_BODY.includes(route)
  return {
    params: isInBody ? {} : target.params,
    ...(row.query && { query: row.query }),
    body: BODIES[route]?.(target),
    requestId,
  }
}
