import type { RequestView } from '../../shared/contracts/requests.ts'
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx'
import { dateTime, longDate } from '../dates.ts'
import { useCatalogue, useService } from '../me.ts'

/** What a decision rests on: the request in short, and its priority with where each point comes from. */
export function DecisionFacts({ view }: { readonly view: RequestView }) {
  const { request } = view
  const { areas } = useCatalogue()
  const service = useService(request.serviceId)
  const need = request.content.need
  const rows: (SummaryRow | false)[] = [
    { key: 'Service', value: service?.title ?? request.serviceId },
    { key: 'Setting', value: request.settingName },
    request.submittedAt !== null && { key: 'Sent', value: dateTime(request.submittedAt) },
    request.dueOn !== null && { key: 'Due by law', value: longDate(request.dueOn) },
    need !== null && {
      key: 'Areas of need',
      value: need.areas.map(area => areas[area] ?? area).join(', ') || 'Not said',
    },
    need !== null && { key: 'Concern', value: need.concern || 'Not said' },
    { key: 'Priority', value: <Points priority={request.priority} /> },
  ]
  return (
    <>
      <SummaryList rows={rows.filter(row => row !== false)} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/requests/${request.id}`} target="_blank" rel="noreferrer">
          Read the whole request (opens in a new tab)
        </a>
      </p>
    </>
  )
}

function Points({ priority }: { readonly priority: RequestView['request']['priority'] }) {
  return (
    <>
      {priority.points} {priority.points === 1 ? 'point' : 'points'}
      {priority.reasons.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {priority.reasons.map(({ points, reason }) => (
            <li key={reason}>
              {points}: {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
