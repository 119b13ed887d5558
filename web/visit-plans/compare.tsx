import { useRoute } from 'preact-iso'
import type { RunDifference, RunLine } from '../../shared/contracts/allocation.ts'
import { LoadPage } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Table } from '../components/table.tsx'
import { MadeWithOthers } from '../policy/made-with.tsx'
import { useData } from '../use-data.ts'
import { againstWords } from './comparison-words.ts'
import { TERM_WORDS } from './labels.ts'
import { WhyAndPrice } from './move-facts.tsx'
import { pageOf, usePageNumber } from './page-number.ts'
import { countWords, numberWords, planName } from './plan-words.ts'
import './visit-plans.scss'

const TITLE = 'Two plans side by side'

/** Two plans side by side: what each comes to, and what changes for each request. */
export default function ComparePlans() {
  const { runId = '', otherId = '' } = useRoute().params
  const data = useData('GET /allocation/runs/:runId/comparison/:otherId', { params: { runId, otherId } })
  return (
    <LoadPage data={data} title={TITLE}>
      {difference => (
        <Page title={TITLE} back={{ href: `/visit-plans/${runId}`, label: planName(difference.one) }} wide>
          <p class="govuk-body">
            <PlanLink run={difference.one} /> beside <PlanLink run={difference.other} />.
          </p>
          <MadeWithOthers changes={difference.policyChanges} />
          <CountTable difference={difference} />
          <Changes difference={difference} />
        </Page>
      )}
    </LoadPage>
  )
}

function PlanLink({ run }: { readonly run: RunLine }) {
  return (
    <a class="govuk-link" href={`/visit-plans/${run.id}`}>
      {planName(run)}
      {run.isWhatIf && ' (what if)'}
    </a>
  )
}

/** Names of the two columns, which must differ. */
function columnsOf({ one, other }: RunDifference): readonly [string, string] {
  const names = [planName(one), planName(other)] as const
  return names[0] === names[1] ? [`${names[0]} (first)`, `${names[1]} (second)`] : names
}

function CountTable({ difference }: { readonly difference: RunDifference }) {
  const [one, other] = columnsOf(difference)
  return (
    <Table
      caption="What each comes to; less of each is better"
      head={['What counts', { label: one, numeric: true }, { label: other, numeric: true }]}
      rows={[
        sizeRow('Requests planned', difference, 'planned'),
        sizeRow('Requests left out', difference, 'unmet'),
        ...difference.counts.map(count => ({
          key: count.term as string,
          cells: [
            <span key="term">
              {count.label}
              <span class="app-minor">in {count.unit || TERM_WORDS[count.term].unit}</span>
            </span>,
            numberWords(count.one),
            <span key="other">
              {numberWords(count.other)}
              <span class="app-minor">
                {againstWords(count.one, count.other).replace('the plan', 'the first')}
              </span>
            </span>,
          ],
        })),
      ]}
    />
  )
}

function sizeRow(label: string, { one, other }: RunDifference, size: 'planned' | 'unmet') {
  const known = (count: number | null) => (count === null ? 'Not known' : numberWords(count))
  return { key: size as string, cells: [label, known(one[size]), known(other[size])] }
}

function Changes({ difference }: { readonly difference: RunDifference }) {
  const { one, other, changes } = difference
  const number = usePageNumber()
  const { shown, next, previous } = pageOf(changes, number, page =>
    page === 1
      ? `/visit-plans/${one.id}/compare/${other.id}`
      : `/visit-plans/${one.id}/compare/${other.id}?page=${page}`,
  )
  const columns = columnsOf(difference)
  return (
    <section>
      <h2 class="govuk-heading-m">What changes: {countWords(changes.length, 'request')}</h2>
      {changes.length === 0 ? (
        <Empty>Both plans send the same people at the same times.</Empty>
      ) : (
        <Table
          caption="What changes for each request"
          captionHidden
          head={['Request', ...columns, 'Why, and what it does']}
          rows={shown.map(
            ({ requestId, reference, who, settingName, one: first, other: second, why, price }) => ({
              key: requestId,
              cells: [
                <span key="request">
                  <a class="govuk-link app-nowrap" href={`/requests/${requestId}`}>
                    {reference}
                  </a>
                  <span class="app-minor">{who}</span>
                  <span class="app-minor">{settingName}</span>
                </span>,
                first,
                second,
                why === null ? '' : <WhyAndPrice key="why" why={why} price={price} />,
              ],
            }),
          )}
        />
      )}
      <Pagination next={next} previous={previous} />
    </section>
  )
}
