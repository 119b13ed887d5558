import { OutcomeUnknown, type Stores } from '../../../functions/ports.ts'
import type { RouteKey } from '../../../shared/contracts/routes.ts'
import type { User } from '../../../shared/people/user.ts'
import type { RefusalCode } from '../../../shared/refusal.ts'
import { idOf, TOMORROW } from '../../builders/clock.ts'
import { aRequest } from '../../builders/request.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { TRAINING } from '../../builders/training-world.ts'
import { aUser } from '../../builders/user.ts'
import { CASES, PEOPLE, PIER, REQUESTS, SAM, VISITS } from '../../builders/world.ts'
import type { Call } from '../../fakes/api.ts'
import type { Given } from '../../fakes/in-memory-state.ts'

const { senco, sam, lead, commissioner } = PEOPLE
export const BOOK = 'POST /requests/:requestId/visits'
const requestId = REQUESTS.pier.id
const ofPier = { requestId }
export const book = (over: object = {}): Call => ({
  params: ofPier,
  body: { on: '2026-12-01', startMinutes: 600, agreed: true, ...over },
})
const withVersion = (version: number): Call => ({
  params: { requestId, visitId: VISITS.pier.id },
  body: { version, why: 'A trip' },
})
const statutory = aRequest().id(idOf(31)).for('ep-statutory-advice').allocatedTo(SAM).build()
const accepted = aRequest().id(idOf(32)).accepted().build()
const teacher = aSpecialist().id('900-sp03', 'Tess Teacher').in('autism').build()
export const more: Given = { authority: '900', requests: [statutory, accepted], specialists: [teacher] }
export const failing =
  (error: Error) =>
  (stores: Stores): Stores => ({
    ...stores,
    commit: () => Promise.reject(error),
  })

export interface Scenario {
  readonly who: User
  readonly route: RouteKey
  readonly call: Call
  readonly pointers?: readonly string[]
  readonly facts?: object
  readonly status: number
  readonly stores?: (stores: Stores) => Stores
}

/** How each refusal comes about, once; the status is what RFC 9110 has for it. */
export const SCENARIOS: Readonly<Record<RefusalCode, Scenario>> = {
  'invalid-input': {
    who: sam,
    route: BOOK,
    call: book({ startMinutes: 'ten' }),
    pointers: ['/startMinutes'],
    status: 400,
  },
  'signed-out': { who: aUser().named('gone', 'Gone').build(), route: 'GET /me', call: {}, status: 401 },
  'not-found': {
    who: commissioner,
    route: 'GET /requests/:requestId',
    call: { params: ofPier },
    status: 404,
  },
  'not-allowed-now': {
    who: lead,
    route: 'POST /requests/:requestId/decision',
    call: { params: ofPier, body: { kind: 'ask', text: 'More?', version: REQUESTS.pier.version } },
    facts: { from: 'booked', to: 'more-information-needed' },
    status: 409,
  },
  'stale-version': {
    who: senco,
    route: 'POST /requests/:requestId/visits/:visitId/move-request',
    call: withVersion(7),
    facts: { yourVersion: 7, currentVersion: 1 },
    status: 409,
  },
  'slot-taken': {
    who: sam,
    route: BOOK,
    call: book({ on: TOMORROW }),
    facts: { on: TOMORROW, startMinutes: 600, reason: 'overlap' },
    status: 409,
  },
  'outside-working-time': {
    who: sam,
    route: BOOK,
    call: book({ startMinutes: 840, minutes: 60 }),
    stores: stores => ({
      ...stores,
      specialists: {
        ...stores.specialists,
        get: async () => aSpecialist().away('2026-12-01', '2026-12-01').build(),
      },
    }),
    facts: { reason: 'specialist-leave' },
    status: 422,
  },
  'setting-closed': {
    who: sam,
    route: BOOK,
    call: book({ on: '2026-12-24' }),
    facts: { reason: 'setting-holiday' },
    status: 422,
  },
  'date-in-the-past': { who: sam, route: BOOK, call: book({ on: '2026-11-20' }), status: 422 },
  'incomplete-request': {
    who: PEOPLE.officer,
    route: 'POST /requests/:requestId/submission',
    call: { params: { requestId: REQUESTS.authorityDraft.id }, body: { version: 1 } },
    stores: stores => ({
      ...stores,
      requests: {
        ...stores.requests,
        open: async () => ({
          request: aRequest().for('ep-statutory-advice').build(),
          visits: [],
          entries: [],
        }),
      },
    }),
    pointers: ['/content/about/kind', '/content/need/concern', '/content/questions/asked-on'],
    status: 422,
  },
  'not-eligible': {
    who: lead,
    route: 'POST /requests/:requestId/allocation',
    call: {
      params: { requestId: accepted.id },
      body: { version: accepted.version, specialistId: teacher.id, reason: 'x' },
    },
    status: 422,
  },
  'open-case-exists': {
    who: PEOPLE.officer,
    route: 'POST /ehc/cases',
    call: {
      body: {
        child: CASES.pier.ehcCase.child,
        settingId: PIER.id,
        fromRequestId: null,
        first: {
          kind: 'request-received',
          on: '2026-11-16',
          supersedes: null,
          why: null,
          details: { source: '1', basis: 'REQUEST_S36', relevantYouthAccommodation: false },
        },
      },
    },
    facts: { caseId: CASES.pier.ehcCase.id, caseReference: '00000-0001K' },
    status: 409,
  },
  'session-full': {
    who: senco,
    route: 'POST /training/sessions/:sessionId/settings/:settingId/places',
    call: {
      params: { sessionId: TRAINING.session.id, settingId: PIER.id },
      body: { names: Array.from({ length: 9 }, () => null), orWait: false },
    },
    facts: { freeCount: 8, askedCount: 9, waitingCount: 0 },
    status: 409,
  },
  'hours-exhausted': {
    who: sam,
    route: BOOK,
    call: book({ stream: 'traded' }),
    facts: { stream: 'traded', neededHalfHours: 4, leftHalfHours: 0 },
    status: 422,
  },
  'ring-fenced-hours': {
    who: sam,
    route: BOOK,
    call: { ...book({ stream: 'experts-at-hand' }), params: { requestId: statutory.id } },
    facts: { stream: 'experts-at-hand' },
    status: 422,
  },
  'idempotency-key-reused': { who: senco, route: 'PUT /notices/seen', call: {}, status: 422 },
  'idempotency-key-missing': { who: sam, route: BOOK, call: { ...book(), key: null }, status: 400 },
  'too-large': {
    who: senco,
    route: 'POST /requests',
    call: { body: { settingId: PIER.id, serviceId: 'x'.repeat(256 * 1024) } },
    status: 413,
  },
  'outcome-unknown': {
    who: sam,
    route: BOOK,
    call: book(),
    stores: failing(new OutcomeUnknown('timeout')),
    status: 503,
  },
  busy: {
    who: sam,
    route: BOOK,
    call: book(),
    stores: stores => ({ ...stores, commit: async () => 'changed' }),
    status: 503,
  },
}
