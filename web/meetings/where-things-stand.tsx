import type { MeetingView } from '../../shared/contracts/meetings.ts'
import { Details } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { inHours, longDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { HoursTable } from '../settings/hours-table.tsx'

/** What the meeting begins with: hours, open requests, past visits and training of the setting. */
export function WhereThingsStand({ view }: { readonly view: MeetingView }) {
  const { hours, meeting, previous } = view
  return (
    <section>
      <h2 class="govuk-heading-m">Where things stand</h2>
      <HoursTable hours={hours.map(row => ({ ...row, ...yearOf(meeting), settingId: meeting.settingId }))} />
      <OpenRequests view={view} />
      <Visits visits={view.recentVisits} />
      <Training training={view.training} />
      {previous && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`/meetings/${previous.id}`}>
            Minutes of the last meeting, {longDate(previous.heldOn)}
          </a>
        </p>
      )}
    </section>
  )
}

const yearOf = ({ academicYear }: MeetingView['meeting']) => ({ academicYear, version: 0 })

function OpenRequests({ view: { openRequests, otherOpenCount } }: { readonly view: MeetingView }) {
  const { services } = useCatalogue()
  const titleOf = (id: string) => services.find(service => service.id === id)?.title ?? id
  const others = otherOpenCount === 1 ? '1 open request is' : `${otherOpenCount} open requests are`
  return (
    <Details summary={`Open requests: ${openRequests.length + otherOpenCount}`}>
      {openRequests.length > 0 && (
        <Table
          caption="Open requests"
          captionHidden
          head={['Reference', 'For', 'Service', 'Next step']}
          rows={openRequests.map(({ id, reference, who, serviceId, nextStep }) => ({
            key: id,
            cells: [
              <a key="link" class="govuk-link" href={`/requests/${id}`}>
                {reference}
              </a>,
              who,
              titleOf(serviceId),
              nextStep,
            ],
          }))}
        />
      )}
      {otherOpenCount > 0 && <p class="govuk-body">{others} with other specialists.</p>}
      {openRequests.length + otherOpenCount === 0 && <p class="govuk-body">There are none.</p>}
    </Details>
  )
}

function Visits({ visits }: { readonly visits: MeetingView['recentVisits'] }) {
  const { visitStatuses } = useCatalogue()
  return (
    <Details summary={`Visits this year so far: the last ${visits.length}`}>
      {visits.length === 0 ? (
        <p class="govuk-body">There have been none.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {visits.map(({ id, on, service, specialistName, status }) => (
            <li key={id}>
              {longDate(on)}: {service}, {specialistName} ({visitStatuses[status]?.label ?? status})
            </li>
          ))}
        </ul>
      )}
    </Details>
  )
}

function Training({ training }: { readonly training: MeetingView['training'] }) {
  return (
    <Details summary={`Training: the last ${training.length}`}>
      {training.length === 0 ? (
        <p class="govuk-body">No training has been booked.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {training.map(({ id, title, on, places }) => (
            <li key={id}>
              {longDate(on)}: {title}, {places === 1 ? '1 place' : `${places} places`}
            </li>
          ))}
        </ul>
      )}
    </Details>
  )
}

/** Half-hours in words, below none too. @example hoursOver(-3) -> '1.5 hours too many' */
export function afterWords(halfHours: number): string {
  return halfHours < 0 ? `${inHours(-halfHours)} too many` : `${inHours(halfHours)} left`
}
