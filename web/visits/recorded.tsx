import { LinkButton } from '../components/button.tsx'
import { Confirmation } from '../components/panel.tsx'
import { longDate } from '../dates.ts'
import type { VisitOfRequest } from './visit-page.tsx'

/** A visit was recorded: what can come next. Read before the record was saved, so it offers and does not promise. */
export function Recorded({ visit, view, wasHeld }: VisitOfRequest & { readonly wasHeld: boolean }) {
  const base = `/requests/${visit.requestId}`
  const others = view.visits.filter(
    ({ id, status }) => id !== visit.id && (status === 'proposed' || status === 'confirmed'),
  )
  const canClose =
    others.length === 0 && (wasHeld || view.visits.some(({ status }) => status === 'completed'))
  return (
    <Confirmation title="Visit recorded" body={`${view.reference}, ${longDate(visit.on)}`}>
      <p class="govuk-body">
        {wasHeld
          ? 'The setting can read what you wrote.'
          : 'The setting can see why it did not go ahead. You can book another visit.'}
      </p>
      <div class="govuk-button-group">
        <LinkButton href={`${base}/book`} kind={wasHeld ? 'secondary' : 'primary'}>
          Book another visit
        </LinkButton>
        {canClose && (
          <LinkButton href={`${base}/close`} kind="secondary">
            Close the request
          </LinkButton>
        )}
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/visits`}>
          Visits of this request
        </a>
      </p>
    </Confirmation>
  )
}
