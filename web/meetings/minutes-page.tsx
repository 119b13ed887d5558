import { useLocation } from 'preact-iso'
import type { MeetingView } from '../../shared/contracts/meetings.ts'
import { Button } from '../components/button.tsx'
import { NotificationBanner } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { dateTime, longDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { PlannedDays } from './planned-days.tsx'
import './meetings.scss'

/** A finished meeting to read and to print. */
export function MinutesPage({ view }: { readonly view: MeetingView }) {
  const { query } = useLocation()
  const { meeting } = view
  return (
    <Page
      title={`Minutes, ${meeting.settingName}, ${longDate(meeting.heldOn)}`}
      heading="Minutes of the planning meeting"
      caption={`${meeting.settingName} and ${meeting.specialistName}`}
      back={{ href: '/meetings', label: 'Planning meetings' }}
    >
      {query.done === 'yes' && (
        <NotificationBanner isSuccess>
          <p class="govuk-notification-banner__heading">
            The meeting is finished. Its minutes have gone to the setting and the specialist.
          </p>
        </NotificationBanner>
      )}
      <SummaryList
        rows={[
          { key: 'Held on', value: longDate(meeting.heldOn) },
          { key: 'Academic year', value: meeting.academicYear },
          { key: 'Present', value: meeting.present.join(', ') || 'Not said' },
          ...(meeting.finishedAt === null
            ? []
            : [{ key: 'Finished', value: `${dateTime(meeting.finishedAt)} by ${meeting.changedBy.name}` }]),
        ]}
      />
      <h2 class="govuk-heading-m">What was agreed</h2>
      <p class="govuk-body app-meeting__text">{meeting.minutes || 'No minutes were written.'}</p>
      <h2 class="govuk-heading-m">Priorities</h2>
      <Lines lines={meeting.priorities} none="None were agreed." />
      <PlannedDays view={view} />
      <Children view={view} />
      <h2 class="govuk-heading-m">What is to be done</h2>
      <Lines
        lines={meeting.points.map(({ text, isDone }) => (isDone ? `${text} (done)` : text))}
        none="Nothing was left open."
      />
      <Button kind="secondary" onClick={() => window.print()}>
        Print the minutes
      </Button>
    </Page>
  )
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0) return <p class="govuk-body">{none}</p>
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Children({ view: { meeting, childOutcomes } }: { readonly view: MeetingView }) {
  const { years } = useCatalogue()
  return (
    <section>
      <h2 class="govuk-heading-m">Children discussed</h2>
      {meeting.children.length === 0 && <p class="govuk-body">None were.</p>}
      {meeting.children.map(({ id, label, initials, ncYear, note, outcome, requestId }) => {
        const year = years.find(one => one.ncYear === ncYear)?.label
        const who = [initials ?? label, year].filter(Boolean).join(', ')
        return (
          <section key={id} aria-label={label}>
            <h3 class="govuk-heading-s">{who}</h3>
            {note !== '' && <p class="govuk-body app-meeting__text">{note}</p>}
            <p class="govuk-body">
              {childOutcomes.find(({ key }) => key === outcome)?.label}
              {requestId !== null && '. A draft waits for the setting to complete it'}.
            </p>
          </section>
        )
      })}
    </section>
  )
}
