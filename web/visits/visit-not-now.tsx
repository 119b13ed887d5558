import { Page } from '../components/page.tsx'
import { longDate } from '../dates.ts'
import { useCatalogue, useMe } from '../me.ts'
import type { VisitOfRequest } from './visit-page.tsx'

/** Says why something cannot be done to a visit now. */
export function VisitNotNow({ visit, view, title }: VisitOfRequest & { readonly title: string }) {
  const { today } = useMe()
  const status = useCatalogue().visitStatuses[visit.status]?.label ?? visit.status
  const isToCome = visit.status === 'confirmed' && visit.on > today
  const visits = `/requests/${visit.requestId}/visits`
  return (
    <Page title={title} caption={`Request ${view.reference}`} back={{ href: visits }}>
      <p class="govuk-body">
        {isToCome
          ? `This cannot be done now: the visit is still to come, on ${longDate(visit.on)}.`
          : `This cannot be done now: the visit on ${longDate(visit.on)} is “${status}”.`}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={visits}>
          Visits of this request
        </a>
      </p>
    </Page>
  )
}
