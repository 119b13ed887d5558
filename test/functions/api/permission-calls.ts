import type { RouteKey } from '../../../shared/contracts/routes.ts'
import { PRODUCT_POLICY } from '../../../shared/policy/authority-policy.ts'
import { idOf, NOW } from '../../builders/clock.ts'
import { A_CHILD } from '../../builders/ehc-case.ts'
import { ASK, OPTIONS_ASK } from '../../builders/run.ts'
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
const ofSetting = (about: Target['about'], settingId: string): Target => ({ about, params: { settingId } })
const ofSpecialist = (about: Target['about'], specialistId: string): Target => ({
  about,
  params: { specialistId },
})
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
  setting: [
    ofSetting('P', PIER.id),
    ofSetting('H', HARBOUR.id),
    ofSetting('foreign', FOREIGN.setting.id),
    ofSetting('missing', '900999'),
    ofSetting('malformed', TOO_LONG),
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
  line: [
    ofRun('P', RUNS.ready.run.id, { requestId: REQUESTS.pier.id }),
    ofRun('foreign', FOREIGN_RUN.run.id, { requestId: FOREIGN.request.id }),
    ofRun('missing', RUNS.waiting.run.id, { requestId: REQUESTS.pier.id }),
    ofRun('mismatched', RUNS.ready.run.id, { requestId: REQUESTS.harbour.id }),
    ofRun('malformed', RUNS.ready.run.id, { requestId: 'not-an-id' }),
  ],
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
const anHour = { on: '2026-12-01', startMinutes: 600 }

/** A body that is well formed, for each route that takes one. */
const BODIES: Readonly<Partial<Record<RouteKey, (target: Target) => unknown>>> = {
  'PUT /notices/seen': () => ({ upTo: NOW }),
  'POST /requests': ({ params }) => ({ settingId: params.settingId, serviceId: 'ep-consultation' }),
  'PUT /requests/:requestId/draft': () => ({ version, content: {} }),
  'POST /requests/:requestId/submission': () => ({ version }),
  'POST /requests/:requestId/withdrawal': () => ({ version, reason: 'need-met', note: '' }),
  'POST /requests/:requestId/decision': () => ({ kind: 'ask', text: 'More?', version }),
  'POST /requests/:requestId/allocation': () => ({ version, specialistId: SAM.id, reason: '' }),
  'POST /requests/:requestId/closure': () => ({ version, summary: 'Done', outcomes: [] }),
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
