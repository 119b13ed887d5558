import type { CaseList } from '../../shared/contracts/ehc.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { CaseTable } from '../ehc/case-table.tsx'
import { LIST_LABELS } from '../ehc/codes.ts'
import { EMPTY_LISTS, hrefOf, viewOf } from '../ehc/list-query.ts'
import { useData } from '../use-data.ts'

/** How many of a list the home page shows. */
const SHOWN = 3

/** What needs an officer first: dates at risk, overdue ones, and advice that has not come. */
export function CasesToWatch() {
  return (
    <>
      <Watched list="overdue" heading="Overdue" />
      <Watched list="at-risk" heading="At risk in the next two weeks" />
      <Watched list="advice" heading="Advice outstanding" />
    </>
  )
}

function Watched({ list, heading }: { readonly list: CaseList; readonly heading: string }) {
  const data = useData('GET /ehc/cases', { query: { list } })
  const page = data.data
  const count = page === null ? '' : ` (${page.cases.length}${page.nextCursor === null ? '' : ' or more'})`
  return (
    <section>
      <h2 class="govuk-heading-m">
        {heading}
        {count}
      </h2>
      <Load data={data} what="the list">
        {({ cases }) =>
          cases.length === 0 ? (
            <Empty>{EMPTY_LISTS[list]}</Empty>
          ) : (
            <>
              <CaseTable caption={heading} cases={cases.slice(0, SHOWN)} />
              <p class="govuk-body">
                <a class="govuk-link" href={hrefOf(viewOf({ list }))}>
                  See the whole list: {LIST_LABELS[list].toLowerCase()}
                </a>
              </p>
            </>
          )
        }
      </Load>
    </section>
  )
}
