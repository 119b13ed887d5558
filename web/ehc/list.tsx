import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { CaseList, CasePage } from '../../shared/contracts/ehc.ts'
import { call } from '../api.ts'
import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { SubNav } from '../components/sub-nav.tsx'
import { useMay, useMe } from '../me.ts'
import NotFound from '../not-found.tsx'
import type { FieldError } from '../problem.ts'
import { useData } from '../use-data.ts'
import { pageLinks } from '../work/pages.ts'
import { ReferenceSearch } from '../work/reference-search.tsx'
import { CaseFilters } from './case-filters.tsx'
import { CaseTable } from './case-table.tsx'
import { LIST_LABELS } from './codes.ts'
import { type CaseListView, EMPTY_LISTS, hrefOf, listQueryOf, viewOf } from './list-query.ts'

const LISTS = Object.keys(LIST_LABELS) as CaseList[]

/** The lists of needs assessments and plans. */
export default function Cases() {
  const { userId } = useMe()
  const mayWrite = useMay('write-ehc-case')
  const view = viewOf(useLocation().query)
  const [errors, setErrors] = useState<FieldError[]>([])
  const list = useData('GET /ehc/cases', { query: listQueryOf(view, userId) })
  const label = LIST_LABELS[view.list]
  if (list.problem?.status === 404) return <NotFound />
  return (
    <Page title={`Cases: ${label.toLowerCase()}`} heading="Needs assessments and plans" errors={errors} wide>
      {mayWrite && <LinkButton href="/ehc/new">Start a case</LinkButton>}
      <ReferenceSearch noun="case" find={findCase} errors={errors} onErrors={setErrors} />
      <SubNav
        label="Lists of cases"
        items={LISTS.map(one => ({
          href: hrefOf({ ...view, list: one, cursor: undefined }),
          label: LIST_LABELS[one],
          current: one === view.list,
        }))}
      />
      <h2 class="govuk-heading-m">{label}</h2>
      <CaseFilters view={view} />
      <Load data={list} what="the list">
        {page => <Results view={view} page={page} />}
      </Load>
      <More />
    </Page>
  )
}

function Results({ view, page }: { readonly view: CaseListView; readonly page: CasePage }) {
  const first = hrefOf({ ...view, cursor: undefined })
  const next = page.nextCursor === null ? undefined : hrefOf({ ...view, cursor: page.nextCursor })
  const isFiltered = Object.keys(view.filters).length > 0
  return (
    <>
      {page.cases.length === 0 ? (
        <Empty>
          {isFiltered
            ? 'No case in this list fits the filters. Remove one above to see more.'
            : EMPTY_LISTS[view.list]}
        </Empty>
      ) : (
        <CaseTable caption={`Cases: ${LIST_LABELS[view.list].toLowerCase()}`} cases={page.cases} />
      )}
      <Pagination {...pageLinks(hrefOf(view), next, first)} />
    </>
  )
}

function More() {
  return (
    <>
      <h2 class="govuk-heading-m">More</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/ehc/timeliness">
            How far the time limits are kept
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/ehc/rules">
            Every time limit and the law it comes from
          </a>
        </li>
      </ul>
    </>
  )
}

/** The address of a case's page, once it is known that there is one to see. */
async function findCase(caseId: string): Promise<string> {
  await call('GET /ehc/cases/:caseId', { params: { caseId } })
  return `/ehc/cases/${caseId}`
}
