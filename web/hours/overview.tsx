import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { HoursOverview } from '../../shared/contracts/transfers.ts'
import { call } from '../api.ts'
import { Button, LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { inHours } from '../dates.ts'
import NotFound from '../not-found.tsx'
import { errorsOf, Problem } from '../problem.ts'
import { saveCsv } from '../settings/save-csv.ts'
import { yearAfter } from '../settings/years.ts'
import { useData } from '../use-data.ts'
import { OverviewFilters } from './overview-filters.tsx'
import { type OverviewQuery, overviewHref, overviewQuery, sentOf } from './overview-query.ts'
import { OverviewTable } from './overview-table.tsx'

/** The hours of all settings and shared pots: a stream and a year at a time. */
export default function Overview() {
  const asked = overviewQuery(useLocation().query)
  const data = useData('GET /hours', { query: sentOf(asked) })
  const [problem, setProblem] = useState<Problem | null>(null)
  if (data.problem?.status === 404) return <NotFound />
  const keep = (year: string) =>
    saveOverview(year).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    })
  return (
    <Page title="Hours of all settings" errors={errorsOf(problem)} wide>
      <p class="govuk-body">
        <a class="govuk-link" href="/pots">
          Shared pots
        </a>
        {' · '}
        <a class="govuk-link" href="/hours/transfers">
          What was set or moved
        </a>
      </p>
      <LinkButton href="/hours/move">Move hours</LinkButton>
      <Load data={data} what="the hours">
        {found => <Found found={found} asked={asked} onKeep={() => void keep(found.academicYear)} />}
      </Load>
    </Page>
  )
}

interface FoundProps {
  readonly found: HoursOverview
  readonly asked: OverviewQuery
  readonly onKeep: () => void
}

function Found({ found, asked, onKeep }: FoundProps) {
  const { academicYear, lines, sums, count, page, pages } = found
  const label = found.streams.find(({ stream }) => stream === found.stream)?.label ?? found.stream
  const pageHref = (to: number) => overviewHref({ ...asked, page: String(to) })
  return (
    <>
      <OverviewFilters key={overviewHref(asked)} asked={asked} found={found} />
      <h2 class="govuk-heading-m">
        {label}, {academicYear}
      </h2>
      <p class="govuk-body" role="status">
        {count} {count === 1 ? 'line' : 'lines'}: {inHours(sums.entitledHalfHours)} for the year,{' '}
        {inHours(sums.reservedHalfHours)} set aside, {inHours(sums.usedHalfHours)} used.
      </p>
      {lines.length === 0 ? (
        <Empty>Nothing fits. Choose other filters.</Empty>
      ) : (
        <OverviewTable found={found} />
      )}
      <Pagination
        previous={page > 1 ? pageHref(page - 1) : undefined}
        next={page < pages ? pageHref(page + 1) : undefined}
      />
      <div class="app-no-print">
        <Button kind="secondary" onClick={onKeep}>
          Download all streams (CSV)
        </Button>
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={overviewHref({ ...asked, page: '', year: yearAfter(academicYear, -1) })}
          >
            {yearAfter(academicYear, -1)}
          </a>
          {' · '}
          <a class="govuk-link" href={overviewHref({ ...asked, page: '', year: yearAfter(academicYear, 1) })}>
            {yearAfter(academicYear, 1)}
          </a>
        </p>
      </div>
    </>
  )
}

async function saveOverview(year: string): Promise<void> {
  const { fileName, csv } = await call('GET /hours/statement', { query: { year } })
  saveCsv(fileName, csv)
}
