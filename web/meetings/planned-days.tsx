import type { MeetingView } from '../../shared/contracts/meetings.ts'
import { clockSpan, longDate } from '../dates.ts'

/** The planned days of a meeting to read: by half term, with the requests they have become. */
export function PlannedDays({ view }: { readonly view: MeetingView }) {
  const { meeting, halfTerms } = view
  const filled = halfTerms.filter(({ key }) => meeting.days.some(({ halfTerm }) => halfTerm === key))
  return (
    <section>
      <h2 class="govuk-heading-m">Days for the year</h2>
      {filled.length === 0 && <p class="govuk-body">No days are planned.</p>}
      {filled.map(({ key, label }) => (
        <section key={key}>
          <h3 class="govuk-heading-s">{label}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {meeting.days
              .filter(({ halfTerm }) => halfTerm === key)
              .map(day => (
                <li key={day.id}>
                  <DayLine view={view} day={day} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

interface DayLineProps {
  readonly view: MeetingView
  readonly day: MeetingView['meeting']['days'][number]
}

function DayLine({ view, day }: DayLineProps) {
  const { serviceId, purpose, on, startMinutes, minutes, requestId, stream } = day
  const service = view.dayServices.find(({ id }) => id === serviceId)?.title ?? ''
  const hours = view.streams.find(({ key }) => key === stream)?.label ?? stream
  const when =
    on === null || startMinutes === null
      ? 'time to be agreed'
      : `${longDate(on)}, ${clockSpan(startMinutes, startMinutes + minutes)}`
  const words = [service, purpose].filter(part => part !== '').join(': ')
  return (
    <>
      {requestId === null ? (
        words
      ) : (
        <a class="govuk-link" href={`/requests/${requestId}`}>
          {words}
        </a>
      )}
      , {when}, {minutes} minutes, {hours} hours
    </>
  )
}
