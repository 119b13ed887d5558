import { useLocation } from 'preact-iso'
import type { Answer } from '../../shared/contracts/routes.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Table } from '../components/table.tsx'
import { dateTime } from '../dates.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { overviewQuery } from './overview-query.ts'
import { streamLabel } from './streams.ts'

type Found = Answer<'GET /hours/transfers'>

/** Everything that was set or moved in a year, newest first. */
export default function Transfers() {
  const { query } = useLocation()
  const { year } = overviewQuery(query)
  const data = useData('GET /hours/transfers', {
    query: { ...(year && { year }), ...(query.cursor && { cursor: query.cursor }) },
  })
  if (data.problem?.status === 404) return <NotFound />
  return (
    <Page title="Hours that were set or moved" back={{ href: '/hours', label: 'Hours of all settings' }} wide>
      <Load data={data} what="the list">
        {found => <List found={found} />}
      </Load>
    </Page>
  )
}

function List({ found }: { readonly found: Found }) {
  const { transfers, academicYear, nextCursor } = found
  if (transfers.length === 0) return <Empty>Nothing was set or moved in {academicYear}.</Empty>
  return (
    <>
      <p class="govuk-body">Academic year {academicYear}</p>
      <Table
        caption="Hours that were set or moved"
        captionHidden
        head={['When', 'Funding stream', 'What', { label: 'Hours', numeric: true }, 'Why']}
        rows={transfers.map(one => ({
          key: one.id,
          cells: [
            dateTime(one.at),
            streamLabel(one.stream),
            one.from === null ? `Set for ${one.to.name}` : `From ${one.from.name} to ${one.to.name}`,
            one.halfHours / 2,
            <Why key="why" why={one.why} by={one.by.name} />,
          ],
        }))}
      />
      <Pagination
        next={
          nextCursor === null
            ? undefined
            : `/hours/transfers?year=${academicYear}&cursor=${encodeURIComponent(nextCursor)}`
        }
        nextLabel="Earlier"
      />
    </>
  )
}

function Why({ why, by }: { readonly why: string; readonly by: string }) {
  return (
    <>
      {why}
      <span class="app-minor">{by}</span>
    </>
  )
}
