import { relationOf } from '../../shared/requests/request.ts'
import { bookSeries } from '../actions/book-series.ts'
import { cancelSeries } from '../actions/cancel-series.ts'
import { confirmSeries } from '../actions/confirm-series.ts'
import { moveSeries } from '../actions/move-series.ts'
import type { RequestCase } from '../request-ports.ts'
import { reading, writing } from './endpoint.ts'
import { assertHeld, findNewSeries, findSeries } from './series-loads.ts'
import { findProposal, proposalView } from './series-proposal.ts'

const ofCase = ({ request }: Pick<RequestCase, 'request'>) => relationOf(request)

/** Series of visits: proposed over terms and diary, then booked, answered, moved and cancelled together. */
export const SERIES_ENDPOINTS = {
  'GET /requests/:requestId/series-proposal': reading('GET /requests/:requestId/series-proposal', {
    load: findProposal,
    relation: ofCase,
    answer: proposalView,
  }),
  'POST /requests/:requestId/series': writing('POST /requests/:requestId/series', {
    load: context =>
      findNewSeries(
        context,
        context.body.visits.map(({ on }) => on),
      ),
    relation: ofCase,
    act: (acting, found, { body }) => bookSeries(acting, assertHeld(found), body),
  }),
  'POST /requests/:requestId/series/:seriesId/confirmation': writing(
    'POST /requests/:requestId/series/:seriesId/confirmation',
    {
      load: context => findSeries(context),
      relation: ofCase,
      act: (acting, found, { body }) => confirmSeries(acting, found, body),
    },
  ),
  'POST /requests/:requestId/series/:seriesId/times': writing(
    'POST /requests/:requestId/series/:seriesId/times',
    {
      load: context =>
        findSeries(
          context,
          context.body.visits.map(({ on }) => on),
        ),
      relation: ofCase,
      act: (acting, found, { body }) => moveSeries(acting, found, body),
    },
  ),
  'POST /requests/:requestId/series/:seriesId/cancellation': writing(
    'POST /requests/:requestId/series/:seriesId/cancellation',
    {
      load: context => findSeries(context),
      relation: ofCase,
      act: (acting, found, { body }) => cancelSeries(acting, found, body),
    },
  ),
} as const
