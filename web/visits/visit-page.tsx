import type { ComponentChildren } from 'preact'
import { useRoute } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { clockSpan, longDate } from '../dates.ts'
import { useService } from '../me.ts'
import { useData } from '../use-data.ts'
import { type VisitDoor, visitDoors } from './visit-doors.ts'
import { VisitNotNow } from './visit-not-now.tsx'
import { useVisitor } from './visitor.ts'

type Visit = RequestView['visits'][number]

/** A request and one of its visits. */
export interface VisitOfRequest {
  readonly visit: Visit
  readonly view: RequestView
}

export interface VisitPageProps {
  /** Of the page until the visit is there. */
  readonly title: string
  /** What the page does; where that cannot be done to the visit now, it says so instead. */
  readonly door: VisitDoor['path']
  readonly children: (found: VisitOfRequest) => ComponentChildren
}

/** A page about the visit that its address names. `children` gives the page, with its own `Page`. */
export function VisitPage({ title, door, children }: VisitPageProps) {
  const { params } = useRoute()
  const visitor = useVisitor()
  const view = useData('GET /requests/:requestId', { params: { requestId: params.id ?? '' } })
  return (
    <LoadPage data={view} title={title}>
      {found => {
        const visit = found.visits.find(({ id }) => id === params.visitId)
        if (visit === undefined) return <NoVisit requestId={found.request.id} />
        const isOpen = visitDoors(visit, found, visitor).some(({ path }) => path === door)
        return isOpen ? (
          children({ visit, view: found })
        ) : (
          <VisitNotNow visit={visit} view={found} title={title} />
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
