import type { Answer } from '../../shared/contracts/routes.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { clockSpan, longDate } from '../dates.ts'
import { VisitTag } from '../requests/status-tag.tsx'
import type { Data } from '../use-data.ts'

type Page = Answer<'GET /settings/:settingId/visits'>
type Visits = Page['visits']

/** The visits that are to come at a setting, the nearest first. */
export function ComingVisits({ data }: { readonly data: Data<Page> }) {
  return (
    <section>
      <h2 class="govuk-heading-m">Coming visits</h2>
      <Load data={data} what="visits">
        {({ visits }) =>
          visits.length === 0 ? (
            <Empty>
              <p>No visits are booked. A specialist proposes a time once a request is allocated.</p>
            </Empty>
          ) : (
            <VisitTable visits={visits} />
          )
        }
      </Load>
    </section>
  )
}

function VisitTable({ visits }: { readonly visits: Visits }) {
  return (
    <Table
      caption="Coming visits"
      captionHidden
      head={['When', 'For', 'Service', 'Specialist', 'Status']}
      rows={visits.map(visit => ({
        key: visit.id,
        cells: [
          <When key="when" visit={visit} />,
          visit.who,
          visit.what,
          visit.specialistName,
          <VisitState key="status" visit={visit} />,
        ],
      }))}
    />
  )
}

/** When it is; the way to its request where that is shared with the setting. */
function When({ visit }: { readonly visit: Visits[number] }) {
  const when = `${longDate(visit.on)}, ${clockSpan(visit.startMinutes, visit.endMinutes)}`
  if (visit.requestId === null) return <>{when}</>
  return (
    <a class="govuk-link" href={`/requests/${visit.requestId}/visits`}>
      {when}
    </a>
  )
}

function VisitState({ visit: { status, moveAsked, requestId } }: { readonly visit: Visits[number] }) {
  return (
    <>
      <VisitTag status={status} />
      {status === 'proposed' && requestId !== null && <span class="app-minor">Waits for your answer</span>}
      {moveAsked && <span class="app-minor">You asked to move it</span>}
    </>
  )
}
