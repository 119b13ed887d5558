import { useLocation } from 'preact-iso'
import type { RunLine } from '../../shared/contracts/allocation.ts'
import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { dateTime } from '../dates.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { pageLinks } from '../work/pages.ts'
import { STATUS_WORDS } from './labels.ts'
import { numberWords, planName } from './plan-words.ts'

/** The plans of who visits whom and when, latest first, and the way to a new one. */
export default function VisitPlans() {
  const { query } = useLocation()
  const { cursor } = query
  const data = useData('GET /allocation/runs', { query: cursor ? { cursor } : {} })
  if (data.problem?.status === 404) return <NotFound />
  return (
    <Page title="Visit plans" wide>
      <p class="govuk-body">
        A visit plan says which specialist goes to which setting in which half-day, for every open request at
        once, and why. Nothing is booked until you accept it.
      </p>
      <LinkButton href="/visit-plans/new">Plan visits</LinkButton>
      <Load data={data} what="the plans">
        {({ runs, nextCursor }) => (
          <>
            {runs.length === 0 ? <NoPlans isFirstPage={!cursor} /> : <PlanTable runs={runs} />}
            <Pagination {...links(cursor, nextCursor)} />
          </>
        )}
      </Load>
    </Page>
  )
}

function links(cursor: string | undefined, nextCursor: string | null) {
  const at = (place: string) => `/visit-plans?cursor=${encodeURIComponent(place)}`
  return pageLinks(
    cursor ? at(cursor) : '/visit-plans',
    nextCursor === null ? undefined : at(nextCursor),
    '/visit-plans',
  )
}

function NoPlans({ isFirstPage }: { readonly isFirstPage: boolean }) {
  if (!isFirstPage) return <Empty>There are no earlier plans.</Empty>
  return (
    <Empty>
      No visits have been planned yet. A plan takes seconds and can be thrown away: press “Plan visits” to see
      one.
    </Empty>
  )
}

function PlanTable({ runs }: { readonly runs: readonly RunLine[] }) {
  return (
    <Table
      caption="Visit plans, latest first"
      captionHidden
      head={[
        'Plan',
        'Status',
        { label: 'Weeks', numeric: true },
        { label: 'Planned', numeric: true },
        { label: 'Left out', numeric: true },
        { label: 'Late', numeric: true },
      ]}
      rows={runs.map(run => ({
        key: run.id,
        cells: [
          <NameCell key="name" run={run} />,
          <Tag key="status" {...STATUS_WORDS[run.status]} />,
          run.weeks,
          known(run.planned),
          known(run.unmet),
          known(run.lateCases),
        ],
      }))}
    />
  )
}

function known(count: number | null): string {
  return count === null ? 'Not known' : numberWords(count)
}

function NameCell({ run }: { readonly run: RunLine }) {
  return (
    <>
      <a class="govuk-link" href={`/visit-plans/${run.id}`}>
        {planName(run)}
      </a>
      <span class="app-minor">
        {run.startedBy}
        {run.name !== '' && `, ${dateTime(run.startedAt)}`}
      </span>
      {run.isWhatIf && (
        <span class="app-minor">
          <Tag colour="purple" label="What if" />
        </span>
      )}
    </>
  )
}
