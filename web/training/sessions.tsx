import { useLocation } from 'preact-iso'
import type { SessionLine } from '../../shared/contracts/training.ts'
import { Load } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { SubNav } from '../components/sub-nav.tsx'
import { useMay, useMe } from '../me.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { pageLinks } from '../work/pages.ts'
import { SessionTable } from './session-table.tsx'

const TABS = { open: 'To come', over: 'Over' } as const
type Tab = keyof typeof TABS

/** Sessions by day: all of them for those who plan them, their own for those who give them. */
export default function Sessions() {
  const { query } = useLocation()
  const tab: Tab = query.tab === 'over' ? 'over' : 'open'
  const { cursor } = query
  const data = useData('GET /training/sessions', { query: { tab, ...(cursor && { cursor }) } })
  const isAll = useMay('manage-training')
  const isOwn = useIsOwn()
  const title = isAll ? 'Sessions' : 'The sessions you give'
  if (data.problem?.status === 404) return <NotFound />
  const address = (to: Tab) => (to === 'open' ? '/training/sessions' : '/training/sessions?tab=over')
  return (
    <Page
      title={`${title}: ${TABS[tab].toLowerCase()}`}
      heading={title}
      back={{ href: '/training', label: 'Training' }}
      wide
    >
      <SubNav
        label="Sessions by day"
        items={(Object.keys(TABS) as Tab[]).map(key => ({
          href: address(key),
          label: TABS[key],
          current: key === tab,
        }))}
      />
      <Load data={data} what="the sessions">
        {({ sessions, nextCursor }) => (
          <>
            <SessionTable
              sessions={isAll ? sessions : sessions.filter(isOwn)}
              caption={TABS[tab]}
              nothing={nothingIn(tab, nextCursor !== null)}
              hasCourse
            />
            <Pagination
              {...pageLinks(hrefOf(address(tab), cursor), nextOf(address(tab), nextCursor), address(tab))}
            />
          </>
        )}
      </Load>
    </Page>
  )
}

function useIsOwn(): (session: SessionLine) => boolean {
  const { specialistId } = useMe()
  return session => session.trainers.some(trainer => trainer.specialistId === specialistId)
}

function nothingIn(tab: Tab, hasMore: boolean): string {
  if (hasMore) return 'None on this page of the list. Look at the next one.'
  return tab === 'open' ? 'No session is planned.' : 'No session is over yet.'
}

function hrefOf(first: string, cursor: string | undefined): string {
  if (!cursor) return first
  return `${first}${first.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`
}

function nextOf(first: string, nextCursor: string | null): string | undefined {
  return nextCursor === null ? undefined : hrefOf(first, nextCursor)
}
