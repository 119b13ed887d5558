import type { ComponentChildren } from 'preact'
import { useLocation, useRoute } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { useData } from '../use-data.ts'
import { changeable, type Series, seriesAmong } from './series-of.ts'

/** A request, one of its series, and the visits that a page is about. */
export interface SeriesOfRequest {
  readonly view: RequestView
  readonly series: Series
  /** From the visit that the address names on, or all; those that can still be changed. */
  readonly chosen: RequestView['visits']
  readonly reload: () => void
}

export interface SeriesPageProps {
  /** Of the page until the series is there. */
  readonly title: string
  readonly children: (found: SeriesOfRequest) => ComponentChildren
}

/** A page about the series that its address names, from one of its visits on (`?from=`) or as a whole. */
export function SeriesPage({ title, children }: SeriesPageProps) {
  const { params } = useRoute()
  const { query } = useLocation()
  const data = useData('GET /requests/:requestId', { params: { requestId: params.id ?? '' } })
  return (
    <LoadPage data={data} title={title}>
      {view => {
        const series = seriesAmong(view.visits).find(({ id }) => id === params.seriesId)
        if (series === undefined) return <NoSeries requestId={view.request.id} />
        return children({ view, series, chosen: changeable(series, query.from), reload: data.reload })
      }}
    </LoadPage>
  )
}

function NoSeries({ requestId }: { readonly requestId: string }) {
  return (
    <Page title="Page not found">
      <p class="govuk-body">
        This request has no such series of visits.{' '}
        <a class="govuk-link" href={`/requests/${requestId}/visits`}>
          See its visits
        </a>
        .
      </p>
    </Page>
  )
}

/** Says that nothing of a series can be changed in this way now. */
export function NothingToCome({
  title,
  view,
  series,
  why = 'none of these visits is still to come',
}: SeriesOfRequest & { readonly title: string; readonly why?: string }) {
  const address = `/requests/${view.request.id}/series/${series.id}`
  return (
    <Page title={title} caption={`Request ${view.reference}`} back={{ href: address }}>
      <p class="govuk-body">This cannot be done now: {why}.</p>
      <p class="govuk-body">
        <a class="govuk-link" href={address}>
          See the series
        </a>
      </p>
    </Page>
  )
}
