import type { Answer } from '../../shared/contracts/routes.ts'
import { Confirmation } from '../components/panel.tsx'
import { clockSpan, longDate } from '../dates.ts'

type Visits = Answer<'POST /requests/:requestId/series'>['visits']

export interface SeriesBookedProps {
  readonly visits: Visits
  readonly seriesId: string
  readonly what: 'booked' | 'moved'
}

/** When the visits are, who has been told, and where to go on. */
export function SeriesBooked({ visits, seriesId, what }: SeriesBookedProps) {
  const [first] = visits
  if (first === undefined) return null
  const isProposed = visits.some(({ status }) => status === 'proposed')
  const done = what === 'moved' ? 'moved' : isProposed ? 'proposed' : 'booked'
  const count = `${visits.length} ${visits.length === 1 ? 'visit' : 'visits'}`
  return (
    <Confirmation title={`Visits ${done}`} body={count}>
      <ul class="govuk-list govuk-list--bullet">
        {visits.map(({ id, on, startMinutes, endMinutes }) => (
          <li key={id}>
            {longDate(on)}, {clockSpan(startMinutes, endMinutes)}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        {isProposed
          ? `${first.settingName} has been asked to confirm them, or to say when would suit.`
          : `${first.settingName} has been told.`}
      </p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/requests/${first.requestId}/series/${seriesId}`}>
            This series of visits
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/requests/${first.requestId}/visits`}>
            All visits of this request
          </a>
        </li>
      </ul>
    </Confirmation>
  )
}
