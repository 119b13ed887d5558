import type { Answer } from '../../shared/contracts/routes.ts'
import type { SessionView } from '../../shared/contracts/training.ts'
import { Confirmation } from '../components/panel.tsx'
import { CalendarButton } from './calendar-button.tsx'
import { placesCount, referenceOfPlace, whenOf } from './words.ts'

export interface BookedProps {
  readonly view: SessionView
  readonly settingId: string
  readonly made: Answer<'POST /training/sessions/:sessionId/settings/:settingId/places'>
}

/** Says that places were booked or wait, with the reference of each, and what happens next. */
export function Booked({ view, settingId, made: { placeIds, isWaiting } }: BookedProps) {
  const { session, course } = view
  const count = placesCount(placeIds.length)
  return (
    <Confirmation
      title={isWaiting ? `${count} on the waiting list` : `${count} booked`}
      body={
        <>
          {placeIds.length === 1 ? 'The reference is' : 'The references are'}
          {placeIds.map(id => (
            <span key={id}>
              <br />
              <strong>{referenceOfPlace(id)}</strong>
            </span>
          ))}
        </>
      }
    >
      <p class="govuk-body">
        {course.title}, {whenOf(session)}.
      </p>
      <h2 class="govuk-heading-m">What happens next</h2>
      <p class="govuk-body">{isWaiting ? WAITING : BOOKED}</p>
      {!isWaiting && <CalendarButton sessionId={session.id} settingId={settingId} />}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/training/sessions/${session.id}`}>
            See this session and its places
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/training/bookings?setting=${encodeURIComponent(settingId)}`}>
            See all training you have booked
          </a>
        </li>
      </ul>
    </Confirmation>
  )
}

const BOOKED =
  'You get a notice with how to join, and a reminder 2 working days before. You can give or swap names until the session begins.'
const WAITING =
  'When a place is free for you, you get a notice and have 2 working days to take it. After that it passes on to the next in turn.'
