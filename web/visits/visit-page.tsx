import type { ComponentChildren } from 'preact'
import { useRoute } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { clockSpan, longDate } from '../dates.ts'
import { useService } from '../me.ts'
import { useData } from '../use-data.ts'

type Visit = RequestView['visits'][number]

/** A request and one of its visits. */
export interface VisitOfRequest {
  readonly visit: Visit
  readonly view: RequestView
}

export interface VisitPageProps {
  /** Of the page until the visit is there. */
  readonly title: string
  readonly children: (found: VisitOfRequest) => ComponentChildren
}

/** A page about the visit that its address names. `children` gives the page, with its own `Page`. */
export function VisitPage({ title, children }: VisitPageProps) {
  const { params } = useRoute()
  const view = useData('GET /requests/:requestId', { params: { requestId: params.id ?? '' } })
  return (
    <LoadPage data={view} title={title}>
      {found => {
        const visit = found.visits.find(({ id }) => id === params.visitId)
        return visit === undefined ? (
          <NoVisit requestId={found.request.id} />
        ) : (
          children({ visit, view: found })
        )
      }}
    </LoadPage>
  )
}

function NoVisit({ requestId }: { readonly requestId: string }) {
  return (
    <Page title="Page not found">
      <p class="govuk-body">
        This request has no such visit.{' '}
        <a class="govuk-link" href={`/requests/${requestId}/visits`}>
          See its visits
        </a>
        .
      </p>
    </Page>
  )
}

/** Which visit this is. */
export function VisitSummary({ visit }: { readonly visit: Visit }) {
  const service = useService(visit.serviceId)
  return (
    <SummaryList
      rows={[
        { key: 'When', value: `${longDate(visit.on)}, ${clockSpan(visit.startMinutes, visit.endMinutes)}` },
        { key: 'For', value: visit.who },
        { key: 'Service', value: service?.title ?? visit.serviceId },
        { key: 'Specialist', value: visit.specialistName },
        { key: 'Where', value: visit.settingName },
      ]}
    />
  )
}
