import type { Candidate, RequestView } from '../../shared/contracts/requests.ts'
import { Confirmation } from '../components/panel.tsx'

/** Who has the request now and what comes next. */
export function Allocated({ view, to }: { readonly view: RequestView; readonly to: Candidate }) {
  return (
    <Confirmation title="Specialist allocated" body={`${view.reference}: ${to.name}`}>
      <p class="govuk-body">
        {to.name} and the setting have been told. Next, {to.name} books a visit.
      </p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/work?tab=to-allocate">
            Back to the requests to allocate
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/requests/${view.request.id}`}>
            Go to the request
          </a>
        </li>
      </ul>
    </Confirmation>
  )
}
