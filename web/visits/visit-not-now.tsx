import { Page } from '../components/page.tsx'
import { longDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import type { VisitOfRequest } from './visit-page.tsx'

/** Says why something cannot be done to a visit now. */
export function VisitNotNow({ visit, view, title }: VisitOfRequest & { readonly title: string }) {
  const status = useCatalogue().visitStatuses[visit.status]?.label ?? visit.status
  const visits = `/requests/${visit.requestId}/visits`
  return (
    <Page title={title} caption={`Request ${view.reference}`} back={{ href: visits }}>
      <p class="govuk-body">
        This cannot be done now: the visit on {longDate(visit.on)} {standOf(visit, status)}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={visits}>
          Visits of this request
        </a>
      </p>
    </Page>
  )
}

/** How a visit stands, to finish “the visit on that day …”. */
function standOf({ status, hasBegun }: VisitOfRequest['visit'], label: string): string {
  if (status !== 'proposed' && status !== 'confirmed') return `is “${label}”.`
  return hasBegun ? 'has begun, so it can only be recorded.' : 'is still to come.'
}
