import { useLocation } from 'preact-iso'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Pagination } from '../components/pagination.tsx'
import { SubNav } from '../components/sub-nav.tsx'
import { useData } from '../use-data.ts'
import { pageLinks } from '../work/pages.ts'
import { WorkTable } from '../work/work-table.tsx'

type Tab = 'open' | 'ended'

const EMPTY: Readonly<Record<Tab, string>> = {
  open: 'You have no open requests. Your allocation lead gives them out; you get a notice when you have one.',
  ended: 'None of your requests has ended yet.',
}

function hrefOf(tab: Tab, cursor = ''): string {
  const query = new URLSearchParams([
    ...(tab === 'open' ? [] : [['tab', tab]]),
    ...(cursor === '' ? [] : [['cursor', cursor]]),
  ])
  return query.size === 0 ? '/' : `/?${query}`
}

/** The requests allocated to a specialist, open or ended. */
export function OwnRequests({ specialistId }: { readonly specialistId: string }) {
  const { query } = useLocation()
  const tab: Tab = query.tab === 'ended' ? 'ended' : 'open'
  const cursor = query.cursor
  const data = useData('GET /specialists/:specialistId/requests', {
    params: { specialistId },
    query: { tab, ...(cursor && { cursor }) },
  })
  return (
    <section aria-labelledby="own-requests">
      <h2 class="govuk-heading-m" id="own-requests">
        Your requests
      </h2>
      <SubNav
        label="Lists of your requests"
        items={[
          { href: hrefOf('open'), label: 'Open', current: tab === 'open' },
          { href: hrefOf('ended'), label: 'Ended', current: tab === 'ended' },
        ]}
      />
      <Load data={data} what="your requests">
        {({ requests, nextCursor }) => (
          <>
            {requests.length === 0 ? (
              <Empty>{EMPTY[tab]}</Empty>
            ) : (
              <WorkTable caption="Your requests" captionHidden requests={requests} />
            )}
            <Pagination
              {...pageLinks(
                hrefOf(tab, cursor),
                nextCursor === null ? undefined : hrefOf(tab, nextCursor),
                hrefOf(tab),
              )}
            />
          </>
        )}
      </Load>
    </section>
  )
}
