import { useLocation } from 'preact-iso'
import type { RunView } from '../../shared/contracts/allocation.ts'
import type { UnmetLine } from '../../shared/contracts/allocation-lines.ts'
import { Empty } from '../components/messages.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Table } from '../components/table.tsx'
import { shortDate } from '../dates.ts'
import { DisciplineFilter } from './discipline-filter.tsx'
import { pageOf, usePageNumber } from './page-number.ts'
import { PlanPage } from './plan-page.tsx'
import { countWords } from './plan-words.ts'
import { ReasonList } from './reason-list.tsx'
import { RequestCell } from './request-cell.tsx'
import { canTry, hasWayIn, TryExactly } from './try-exactly.tsx'

/** The requests a plan leaves out: why, and the cheapest thing that would let each in. */
export default function LeftOut() {
  return <PlanPage part="left-out">{view => <Lines view={view} />}</PlanPage>
}

function Lines({ view }: { readonly view: RunView }) {
  const { run, unmet } = view
  const { query } = useLocation()
  const number = usePageNumber()
  const discipline = query.discipline ?? ''
  const path = `/visit-plans/${run.id}/left-out`
  const found = unmet.filter(line => discipline === '' || line.discipline === discipline)
  const { shown, next, previous } = pageOf(found, number, page => {
    const asked = [discipline && `discipline=${discipline}`, page > 1 && `page=${page}`].filter(Boolean)
    return asked.length === 0 ? path : `${path}?${asked.join('&')}`
  })
  if (unmet.length === 0) return <Empty>No request is left out of this plan.</Empty>
  return (
    <>
      <DisciplineFilter
        key={discipline}
        path={path}
        keys={unmet.map(line => line.discipline)}
        chosen={discipline}
      />
      <p class="govuk-body" role="status">
        {countWords(found.length, 'request')} left out
      </p>
      {found.length > 0 && (
        <Table
          caption="Requests left out"
          captionHidden
          head={['Request', 'Needs', 'Why not', 'What would let it in']}
          rows={shown.map(line => ({
            key: line.requestId,
            cells: [
              <RequestCell key="request" runId={run.id} line={line} />,
              <Needs key="needs" line={line} />,
              <WhyNot key="why" line={line} />,
              <WayIn key="way-in" view={view} line={line} />,
            ],
          }))}
        />
      )}
      <Pagination next={next} previous={previous} />
    </>
  )
}

function Needs({ line: { sessions, points, dueOn, service } }: { readonly line: UnmetLine }) {
  return (
    <>
      {service}
      <span class="app-minor">{countWords(sessions, 'half-day')}</span>
      <span class="app-minor">{countWords(points, 'priority point')}</span>
      {dueOn !== null && <span class="app-minor">Due by law {shortDate(dueOn)}</span>}
    </>
  )
}

function WayIn({ view, line }: { readonly view: RunView; readonly line: UnmetLine }) {
  const { requestId, reference, reasons } = line
  return (
    <>
      {reasons.cheapest?.words ?? 'No one change of hours, limits or days would be enough'}
      {canTry(view) && hasWayIn(line) && (
        <TryExactly runId={view.run.id} ask={{ kind: 'let-in', requestId }} about={reference} />
      )}
    </>
  )
}

function WhyNot({ line: { excludedWhy, reasons } }: { readonly line: UnmetLine }) {
  if (excludedWhy !== null) return <>Left out by you: {excludedWhy}</>
  return <ReasonList reasons={reasons.whyNot} none="The plan found no room for it" />
}
