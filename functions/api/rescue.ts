import { statutoryRisk } from '../../shared/allocation/statutory-risk.ts'
import { relationOf } from '../../shared/requests/request.ts'
import { reading } from './endpoint.ts'

/** What would save a statutory request that will be late. Two reads at once: the case, and what the newest plans say. */
export const RESCUE_ENDPOINTS = {
  'GET /requests/:requestId/rescue': reading('GET /requests/:requestId/rescue', {
    load: async ({ stores, authority, params }) => {
      const [found, plans] = await Promise.all([
        stores.requests.open(authority, params.requestId),
        stores.runs.atRisk(authority),
      ])
      return found === null ? null : { ...found, plans }
    },
    relation: ({ request }) => relationOf(request),
    answer: (found, { today }) => statutoryRisk({ ...found, today }),
  }),
} as const
