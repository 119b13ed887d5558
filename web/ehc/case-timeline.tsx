import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Details, Empty } from '../components/messages.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { Tag } from '../components/tag.tsx'
import { Timeline } from '../components/timeline.tsx'
import { dateTime, longDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { grouped } from '../requests/timeline-groups.ts'
import type { CaseEvent } from './case-event.ts'
import { CaseFrame } from './case-frame.tsx'
import { describe, type SettingNames } from './describe.ts'
import { eventLabel, isEventKind } from './event-forms.ts'
import { CasePage } from './use-case.tsx'
import { useSettings } from './use-settings.ts'

/** Everything that happened in a case, with the way to correct it, and who looked at it. */
export default function CaseTimeline() {
  return (
    <CasePage title="Case">
      {view => (
        <CaseFrame view={view}>
          <h2 class="govuk-heading-m">What was recorded</h2>
          <p class="govuk-body">
            In the order in which it was recorded, newest first. Each entry says its own day.
          </p>
          <Events view={view} />
          <Details summary="Who opened and changed this case">
            <Audit timeline={view.timeline} />
          </Details>
        </CaseFrame>
      )}
    </CasePage>
  )
}

function Events({ view }: { readonly view: CaseView }) {
  const settings = useSettings(view.mayWrite)
  const names = new Map(settings.map(({ urn, name }) => [urn, name]))
  if (view.events.length === 0) return <Empty>Nothing is shown here yet.</Empty>
  const items = view.events.map(event => ({
    key: event.id,
    title: `${eventLabel(event.kind)}, ${longDate(event.on)}`,
    by: `Recorded by ${event.recordedBy.name}`,
    when: dateTime(event.recordedAt),
    children: <Entry event={event} view={view} names={names} />,
  }))
  return <Timeline items={items} />
}

interface EntryProps {
  readonly event: CaseEvent
  readonly view: CaseView
  readonly names: SettingNames
}

function Entry({ event, view, names }: EntryProps) {
  const isStanding = view.current.includes(event.id)
  const corrected = view.events.find(({ id }) => id === event.supersedes)
  const rows = describe(event, names).map(({ question, answer }) => ({ key: question, value: answer }))
  const href = `/ehc/cases/${view.ehcCase.id}/record?corrects=${event.id}`
  const which = `${eventLabel(event.kind).toLowerCase()}, ${longDate(event.on)}`
  return (
    <>
      {!isStanding && event.kind !== 'recorded-in-error' && <Tag colour="grey" label="Corrected since" />}
      {corrected && (
        <p class="govuk-body">
          {event.kind === 'recorded-in-error' ? 'Strikes out' : 'Corrects'}:{' '}
          {eventLabel(corrected.kind).toLowerCase()}, {longDate(corrected.on)}
        </p>
      )}
      {rows.length > 0 && <SummaryList rows={rows} plain />}
      {event.why !== null && <p class="govuk-body app-text">Why: {event.why}</p>}
      {isStanding && view.mayWrite && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={href}>
            Correct<span class="govuk-visually-hidden"> {which}</span>
          </a>{' '}
          <a class="govuk-link" href={`${href}&strike=yes`}>
            Strike out<span class="govuk-visually-hidden"> {which}</span>
          </a>
        </p>
      )}
    </>
  )
}

function Audit({ timeline }: Pick<CaseView, 'timeline'>) {
  const { auditVerbs } = useCatalogue()
  return (
    <Timeline
      items={grouped(timeline).map(({ entry, times }) => {
        const kind = typeof entry.facts.kind === 'string' ? entry.facts.kind : undefined
        const what = isEventKind(kind) ? `: ${eventLabel(kind).toLowerCase()}` : ''
        return {
          key: entry.id,
          title: `${auditVerbs[entry.what] ?? entry.what}${what}${times > 1 ? `, ${times} times` : ''}`,
          by: entry.by.name,
          when: dateTime(entry.at),
          children: entry.why && <p class="govuk-body app-text">{entry.why}</p>,
        }
      })}
    />
  )
}
