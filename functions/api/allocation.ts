import { bestSlots } from '../../shared/allocation/best-slots.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Request, relationOf } from '../../shared/requests/request.ts'
import { REQUEST_STATUSES } from '../../shared/requests/status.ts'
import { acceptPlacement, refusedPlacement } from '../actions/accept-placement.ts'
import { allocateWithVisit } from '../actions/allocate-with-visit.ts'
import { cancelRun } from '../actions/cancel-run.ts'
import { startRun } from '../actions/start-run.ts'
import { findPlacement } from './allocation-loads.ts'
import { questionsOf } from './allocation-questions.ts'
import { differenceView, runViewOf } from './allocation-view.ts'
import { findAllocateWithVisit, findBestSlots } from './best-slot-loads.ts'
import { reading, writing } from './endpoint.ts'
import { PAGE_ROWS } from './page-rows.ts'

/** Nobody's in particular: for those who see the whole authority. */
const OF_AUTHORITY = {}

/** Planning: runs, what they came to, accepting it, and the best times for one request. */
export const ALLOCATION_ENDPOINTS = {
  'GET /allocation/runs': reading('GET /allocation/runs', {
    load: ({ stores, authority, query }) =>
      stores.runs.list(authority, { cursor: query.cursor, size: PAGE_ROWS }),
    relation: () => OF_AUTHORITY,
    answer: ({ rows, nextCursor }) => ({ runs: [...rows], nextCursor }),
  }),
  'POST /allocation/runs': writing('POST /allocation/runs', {
    load: ({ stores, authority }) => stores.runs.list(authority, { size: PAGE_ROWS }),
    relation: () => OF_AUTHORITY,
    act: (acting, { rows }, { body }) => startRun(acting, rows, body),
  }),
  'GET /allocation/runs/:runId': reading('GET /allocation/runs/:runId', {
    load: ({ stores, authority, params }) => stores.runs.open(authority, params.runId),
    relation: () => OF_AUTHORITY,
    answer: runViewOf,
  }),
  'GET /allocation/runs/:runId/comparison/:otherId': reading(
    'GET /allocation/runs/:runId/comparison/:otherId',
    {
      load: async ({ stores, authority, params }) => {
        const [one, other] = await Promise.all([
          stores.runs.open(authority, params.runId),
          stores.runs.open(authority, params.otherId),
        ])
        if (one === null || other === null) return null
        return { one, other, questions: await questionsOf(stores, other) }
      },
      relation: () => OF_AUTHORITY,
      answer: differenceView,
    },
  ),
  'POST /allocation/runs/:runId/cancellation': writing('POST /allocation/runs/:runId/cancellation', {
    load: ({ stores, authority, params }) => stores.runs.get(authority, params.runId),
    relation: () => OF_AUTHORITY,
    act: cancelRun,
  }),
  'POST /allocation/runs/:runId/requests/:requestId/acceptance': writing(
    'POST /allocation/runs/:runId/requests/:requestId/acceptance',
    {
      load: findPlacement,
      relation: ({ request }) => relationOf(request),
      noteRefusal: refusedPlacement,
      act: (acting, found, { body }) => acceptPlacement(acting, found, body),
    },
  ),
  'GET /requests/:requestId/best-slots': reading('GET /requests/:requestId/best-slots', {
    load: findBestSlots,
    relation: ({ request }) => relationOf(request),
    answer: (found, { nowMinutes, query, policy }) => {
      assertWantsVisit(found.request)
      return bestSlots({ ...found, nowMinutes, policy, minutes: query.minutes })
    },
  }),
  'POST /requests/:requestId/allocation-with-visit': writing(
    'POST /requests/:requestId/allocation-with-visit',
    {
      load: findAllocateWithVisit,
      relation: ({ request }) => relationOf(request),
      act: (acting, found, { body }) => allocateWithVisit(acting, found, body),
    },
  ),
} as const

/** @throws Refusal not-allowed-now for what takes no visit at this stage, or ever */
function assertWantsVisit({ status, serviceId }: Request): void {
  const { tab, label } = REQUEST_STATUSES[status]
  if (serviceOf(serviceId).inWriting)
    throw new Refusal('not-allowed-now', 'This is answered in writing, so no visit is booked.')
  if (tab === 'to-allocate' || tab === 'under-way') return
  throw new Refusal('not-allowed-now', `A request that is “${label}” takes no visit.`)
}
