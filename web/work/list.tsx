import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { RequestPage } from '../../shared/contracts/requests.ts'
import { call } from '../api.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { SubNav } from '../components/sub-nav.tsx'
import NotFound from '../not-found.tsx'
import type { FieldError } from '../problem.ts'
import { useData } from '../use-data.ts'
import { WorkFilters } from './filter-form.tsx'
import { pageLinks } from './pages.ts'
import { ReferenceSearch } from './reference-search.tsx'
import { hrefOf, listQueryOf, viewOf, WORK_TABS, type WorkTab, type WorkView } from './work-query.ts'
import { WorkTable } from './work-table.tsx'

const TABS = Object.keys(WORK_TABS) as WorkTab[]

/** The authority's work list: what waits for a decision, for a specialist, for a setting. */
export default function WorkList() {
  const view = viewOf(useLocation().query)
  const [errors, setErrors] = useState<FieldError[]>([])
  const list = useData('GET /requests', { query: listQueryOf(view) })
  const { label } = WORK_TABS[view.tab]
  if (list.problem?.status === 404) return <NotFound />
  return (
    <Page title={`Requests: ${label.toLowerCase()}`} heading="Requests" errors={errors} wide>
      <ReferenceSearch noun="request" find={findRequest} errors={errors} onErrors={setErrors} />
      <SubNav
        label="Lists of requests"
        items={TABS.map(tab => ({
          href: hrefOf({ ...view, tab, cursor: undefined }),
          label: WORK_TABS[tab].label,
          current: tab === view.tab,
        }))}
      />
      <h2 class="govuk-heading-m">{label}</h2>
      <WorkFilters view={view} />
      <Load data={list} what="the list">
        {page => <Results view={view} page={page} />}
      </Load>
    </Page>
  )
}

function Results({ view, page }: { readonly view: WorkView; readonly page: RequestPage }) {
  const first = hrefOf({ ...view, cursor: undefined })
  const next = page.nextCursor === null ? undefined : hrefOf({ ...view, cursor: page.nextCursor })
  const { label } = WORK_TABS[view.tab]
  const isNoneSoFar = page.requests.length === 0 && next !== undefined
  return (
    <>
      {page.requests.length === 0 ? (
        <Nothing view={view} next={next} />
      ) : (
        <WorkTable caption={`Requests: ${label.toLowerCase()}`} captionHidden requests={page.requests} />
      )}
      <Pagination {...pageLinks(hrefOf(view), isNoneSoFar ? undefined : next, first)} />
    </>
  )
}

function Nothing({ view, next }: { readonly view: WorkView; readonly next: string | undefined }) {
  if (next === undefined) return <Empty>{emptyWords(view)}</Empty>
  return (
    <Empty>
      None so far: a part of this list has been looked through.{' '}
      <a class="govuk-link" href={next}>
        Keep looking
      </a>
    </Empty>
  )
}

function emptyWords({ tab, filters }: WorkView): string {
  return Object.keys(filters).length > 0
    ? 'No request in this list fits the filters. Remove one above to see more.'
    : WORK_TABS[tab].empty
}

/** The address of a request's page, once it is known that there is one to see. */
async function findRequest(requestId: string): Promise<string> {
  await call('GET /requests/:requestId', { params: { requestId } })
  return `/requests/${requestId}`
}
