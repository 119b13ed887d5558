import type { RequestLine } from '../../shared/contracts/requests.ts'
import type { Answer } from '../../shared/contracts/routes.ts'
import { NotificationBanner } from '../components/messages.tsx'
import { clockSpan, longDate } from '../dates.ts'

export interface WaitsForYouProps {
  readonly requests: readonly RequestLine[]
  readonly visits: Answer<'GET /settings/:settingId/visits'>['visits']
}

/** What stands still until the setting answers: proposed visits, and requests that were sent back. */
export function WaitsForYou({ requests, visits }: WaitsForYouProps) {
  const asked = requests.filter(({ status }) => status === 'more-information-needed')
  const proposed = visits.filter(
    ({ status, moveAsked, requestId, answerBy }) =>
      status === 'proposed' && answerBy !== 'specialist' && !moveAsked && requestId !== null,
  )
  if (asked.length + proposed.length === 0) return null
  return (
    <NotificationBanner title="Waiting for you">
      <ul class="govuk-list">
        {asked.map(({ id, who, reference }) => (
          <li key={id}>
            <a class="govuk-notification-banner__link" href={`/requests/${id}/tasks`}>
              Add what the team asked for
            </a>{' '}
            to the request for {who} ({reference})
          </li>
        ))}
        {proposed.map(({ id, requestId, who, on, startMinutes, endMinutes }) => (
          <li key={id}>
            <a class="govuk-notification-banner__link" href={`/requests/${requestId}/visits`}>
              Answer the proposed visit
            </a>{' '}
            on {longDate(on)}, {clockSpan(startMinutes, endMinutes)}, for {who}
          </li>
        ))}
      </ul>
    </NotificationBanner>
  )
}
