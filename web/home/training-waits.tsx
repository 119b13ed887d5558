import type { BookingLine } from '../../shared/contracts/training.ts'
import { NotificationBanner } from '../components/messages.tsx'
import { longDate } from '../dates.ts'
import { whoComes } from '../training/words.ts'

/** Training that waits for the setting: places on offer, and evaluations of what was attended. */
export function TrainingWaits({ bookings }: { readonly bookings: readonly BookingLine[] }) {
  const places = bookings.flatMap(({ places = [], ...booking }) => places.map(place => ({ booking, place })))
  const offered = places.filter(({ place }) => place.status === 'offered')
  const toEvaluate = places.filter(({ place }) => place.status === 'attended' && place.evaluation === null)
  if (offered.length + toEvaluate.length === 0) return null
  return (
    <NotificationBanner title="Training waits for you">
      <ul class="govuk-list">
        {offered.map(({ booking, place }) => (
          <li key={place.id}>
            <a
              class="govuk-notification-banner__link"
              href={`/training/sessions/${booking.sessionId}/places/${place.id}/offer`}
            >
              Take or let go a place
            </a>{' '}
            on {booking.courseTitle}, {longDate(booking.on)}
            {place.offeredUntilOn !== null && ` (until ${longDate(place.offeredUntilOn)})`}
          </li>
        ))}
        {toEvaluate.map(({ booking, place }) => (
          <li key={place.id}>
            <a
              class="govuk-notification-banner__link"
              href={`/training/sessions/${booking.sessionId}/places/${place.id}/evaluation`}
            >
              Say what it was worth
            </a>
            : {booking.courseTitle}, {whoComes(place)}
          </li>
        ))}
      </ul>
    </NotificationBanner>
  )
}
