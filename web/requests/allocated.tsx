import type { RequestView } from '../../shared/contracts/requests.ts'
import { Confirmation } from '../components/panel.tsx'
import { clockSpan, longDate } from '../dates.ts'
import type { AllocationDone } from './use-allocation.ts'

/** Who has the request now and what comes next. */
export function Allocated({ view, to, visit }: AllocationDone & { readonly view: RequestView }) {
  const title = visit === null ? 'Specialist allocated' : 'Specialist allocated and visit proposed'
  return (
    <Confirmation title={title} body={`${view.reference}: ${to.name}`}>
      {visit === null ? (
        <p class="govuk-body">
          {to.name} and the setting have been told. Next, {to.name} books a visit.
        </p>
      ) : (
        <p class="govuk-body">
          The visit is proposed for {longDate(visit.on)}, {clockSpan(visit.startMinutes, visit.endMinutes)}.{' '}
          {to.name} has been told. Next, {visit.settingName} confirms it, or says when would suit.
        </p>
      )}
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
