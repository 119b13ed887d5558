import { useLocation } from 'preact-iso'
import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Table } from '../components/table.tsx'
import { longDate } from '../dates.ts'
import { useMay } from '../me.ts'
import { useData } from '../use-data.ts'

/** Planning meetings, the latest first. */
export default function Meetings() {
  const { query } = useLocation()
  const mayHold = useMay('hold-meetings')
  const data = useData('GET /meetings', { query: { cursor: query.cursor } })
  return (
    <Page title="Planning meetings" wide>
      <p class="govuk-body">
        Each term a setting and its link specialist share out the year’s time and agree what matters most.
      </p>
      {mayHold && <LinkButton href="/meetings/new">Start a planning meeting</LinkButton>}
      <Load data={data} what="planning meetings">
        {({ meetings, nextCursor }) =>
          meetings.length === 0 ? (
            <Empty>
              <p>
                There are no planning meetings yet.{' '}
                {!mayHold && 'Your link specialist starts one, and you hear of it in your notices.'}
              </p>
            </Empty>
          ) : (
            <>
              <Table
                caption="Planning meetings"
                captionHidden
                head={['Day', 'Setting', 'Specialist', 'Year', 'Days planned', 'Status']}
                rows={meetings.map(row => ({
                  key: row.id,
                  cells: [
                    <a key="link" class="govuk-link" href={`/meetings/${row.id}`}>
                      {longDate(row.heldOn)}
                    </a>,
                    row.settingName,
                    row.specialistName,
                    row.academicYear,
                    String(row.dayCount),
                    row.status === 'finished' ? 'Finished' : 'In preparation',
                  ],
                }))}
              />
              <Pagination
                previous={query.cursor ? '/meetings' : undefined}
                previousLabel="Latest meetings"
                next={nextCursor ? `/meetings?${new URLSearchParams({ cursor: nextCursor })}` : undefined}
                nextLabel="Earlier meetings"
              />
            </>
          )
        }
      </Load>
    </Page>
  )
}
