import { SERVICE_KEYS, serviceOf } from '../../shared/catalogue/services.ts'
import type { Id } from '../../shared/ids.ts'
import { candidatesFor } from '../../shared/people/candidates.ts'
import { can } from '../../shared/people/roles.ts'
import { ownSideOf, relationOf, relationOfRow } from '../../shared/requests/request.ts'
import { type AllocationFound, allocateRequest } from '../actions/allocate-request.ts'
import { closeRequest } from '../actions/close-request.ts'
import { decideRequest } from '../actions/decide-request.ts'
import { saveDraft } from '../actions/save-draft.ts'
import { startRequest } from '../actions/start-request.ts'
import { submitRequest } from '../actions/submit-request.ts'
import { withdrawRequest } from '../actions/withdraw-request.ts'
import type { Stores } from '../ports.ts'
import type { RequestCase } from '../request-ports.ts'
import { reading, writing } from './endpoint.ts'
import { PAGE_ROWS } from './page-rows.ts'
import { lineOf, viewOf } from './views.ts'
import { findWithdrawal } from './visit-loads.ts'

interface OneRequest {
  readonly stores: Stores
  readonly authority: string
  readonly params: { readonly requestId: Id }
}

const openCase = ({ stores, authority, params }: OneRequest) =>
  stores.requests.open(authority, params.requestId)
const ofCase = ({ request }: Pick<RequestCase, 'request'>) => relationOf(request)
/** Editing, sending and withdrawing stay with the side that asks, also once it is sent. */
const ofItsSide = ({ request }: Pick<RequestCase, 'request'>) => ownSideOf(request)

/** Requests: lists, one request, and every step of its life. */
export const REQUEST_ENDPOINTS = {
  'GET /settings/:settingId/requests': reading('GET /settings/:settingId/requests', {
    load: ({ stores, authority, params, query }) =>
      stores.requests.ofSetting(authority, params.settingId, query.tab, {
        cursor: query.cursor,
        size: PAGE_ROWS,
      }),
    relation: (_page, { params, query }) => ({
      settingId: params.settingId,
      draftOf: query.tab === 'drafts' ? 'setting' : null,
    }),
    answer: ({ rows, nextCursor }, { actor, today }) => ({
      requests: rows
        .filter(row => can(actor, 'see-request-lists', relationOfRow(row)))
        .map(row => lineOf(row, today)),
      nextCursor,
    }),
  }),
  'GET /specialists/:specialistId/requests': reading('GET /specialists/:specialistId/requests', {
    load: ({ stores, authority, params, query }) =>
      stores.requests.ofSpecialist(authority, params.specialistId, query.tab, {
        cursor: query.cursor,
        size: PAGE_ROWS,
      }),
    relation: (_page, { params }) => ({ specialistId: params.specialistId }),
    answer: ({ rows, nextCursor }, { actor, today }) => ({
      requests: rows
        .filter(row => can(actor, 'see-request-lists', relationOfRow(row)))
        .map(row => lineOf(row, today)),
      nextCursor,
    }),
  }),
  'GET /requests': reading('GET /requests', {
    load: ({ stores, authority, query }) =>
      stores.requests.workList(authority, {
        tab: query.tab,
        sort: query.sort,
        cursor: query.cursor,
        size: PAGE_ROWS,
        area: query.area,
        settingId: query.setting,
        serviceIds: servicesAsked(query.service, query.discipline),
      }),
    relation: (_page, { query }) => ({ draftOf: query.tab === 'drafts' ? 'authority' : null }),
    answer: ({ rows, nextCursor }, { today }) => ({
      requests: rows.map(row => lineOf(row, today)),
      nextCursor,
    }),
  }),
  'POST /requests': writing('POST /requests', {
    load: async ({ stores, authority, body }) => {
      const [setting, earlier] = await Promise.all([
        stores.settings.get(authority, body.settingId),
        body.copyFrom === undefined ? null : stores.requests.open(authority, body.copyFrom),
      ])
      if (setting === null || (body.copyFrom !== undefined && earlier === null)) return null
      return { setting, earlier: earlier?.request ?? null }
    },
    relation: ({ setting }) => ({ settingId: setting.id }),
    takesFrom: ({ earlier }) => earlier?.id ?? null,
    act: (acting, found, { body }) => startRequest(acting, found, body),
  }),
  'GET /requests/:requestId': reading('GET /requests/:requestId', {
    load: openCase,
    relation: ofCase,
    answer: (found, { actor, today, nowMinutes, policy }) =>
      viewOf(found, actor, { today, nowMinutes, policy }),
  }),
  'PUT /requests/:requestId/draft': writing('PUT /requests/:requestId/draft', {
    load: openCase,
    relation: ofItsSide,
    act: (acting, { request }, { body }) => saveDraft(acting, request, body),
  }),
  'POST /requests/:requestId/submission': writing('POST /requests/:requestId/submission', {
    load: openCase,
    relation: ofItsSide,
    act: (acting, { request }, { body }) => submitRequest(acting, request, body),
  }),
  'POST /requests/:requestId/withdrawal': writing('POST /requests/:requestId/withdrawal', {
    load: ({ stores, authority, params }) => findWithdrawal(stores, authority, params.requestId),
    relation: ofItsSide,
    act: (acting, found, { body }) => withdrawRequest(acting, found, body),
  }),
  'POST /requests/:requestId/decision': writing('POST /requests/:requestId/decision', {
    load: openCase,
    relation: ofCase,
    act: (acting, { request }, { body }) => decideRequest(acting, request, body),
  }),
  'GET /requests/:requestId/candidates': reading('GET /requests/:requestId/candidates', {
    load: loadAllocation,
    relation: ofCase,
    answer: (found, { today, policy }) => {
      const { request } = found
      const question = {
        ...found,
        travel: policy.travel,
        service: serviceOf(request.serviceId),
        today,
        currentSpecialistId: request.allocation?.specialistId ?? null,
      }
      return {
        candidates: candidatesFor(question).map(one => ({
          ...one,
          disciplines: [...one.disciplines],
          whyNot: [...one.whyNot],
          whyRecommended: [...one.whyRecommended],
        })),
      }
    },
  }),
  'POST /requests/:requestId/allocation': writing('POST /requests/:requestId/allocation', {
    load: loadAllocation,
    relation: ofCase,
    act: (acting, found, { body }) => allocateRequest(acting, found, body),
  }),
  'POST /requests/:requestId/closure': writing('POST /requests/:requestId/closure', {
    load: openCase,
    relation: ofCase,
    act: (acting, found, { body }) => closeRequest(acting, found, body),
  }),
} as const

/** The services a filter by service or by discipline means; undefined where neither was asked for. */
function servicesAsked(service: string | undefined, discipline: string | undefined): string[] | undefined {
  if (service !== undefined) return [service]
  if (discipline === undefined) return undefined
  return SERVICE_KEYS.filter(key => serviceOf(key).discipline === discipline)
}

async function loadAllocation(context: OneRequest): Promise<AllocationFound | null> {
  const { stores, authority } = context
  const [found, specialists, loads] = await Promise.all([
    openCase(context),
    stores.specialists.list(authority),
    stores.specialists.loads(authority),
  ])
  if (found === null) return null
  const setting = await stores.settings.get(authority, found.request.settingId)
  return setting === null ? null : { request: found.request, setting, specialists, loads }
}
