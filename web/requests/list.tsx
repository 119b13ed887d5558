import { useLocation } from 'preact-iso'
import type { Answer } from '../../shared/contracts/routes.ts'
import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Select } from '../components/select.tsx'
import { SubNav } from '../components/sub-nav.tsx'
import { useMay, useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { RequestTable } from './request-table.tsx'

const TABS = { open: 'Open', drafts: 'Drafts', ended: 'Ended' } as const
type Tab = keyof typeof TABS

const NOTHING: Readonly<Record<Tab, string>> = {
  open: 'There are no open requests.',
  drafts: 'There are no drafts. Requests you have not finished wait here.',
  ended: 'No request has ended yet. Closed, signposted, declined and withdrawn requests are kept here.',
}

/** The requests of a setting, by where they stand. */
export default function Requests() {
  const { settings } = useMe()
  const { query, route } = useLocation()
  const mayAsk = useMay('write-request')
  const settingId = settings.find(({ id }) => id === query.setting)?.id ?? settings[0]?.id
  const tab: Tab = query.tab !== undefined && query.tab in TABS ? (query.tab as Tab) : 'open'
  if (settingId === undefined) return <NoSetting />
  const address = (to: Tab) => `/requests?${new URLSearchParams({ setting: settingId, tab: to })}`
  return (
    <Page title={`Requests: ${TABS[tab].toLowerCase()}`} heading="Requests" wide>
      {mayAsk && <LinkButton href="/requests/new">Request support</LinkButton>}
      {settings.length > 1 && (
        <Select
          id="setting"
          label="Setting"
          empty={null}
          options={settings.map(({ id, name }) => ({ value: id, label: name }))}
          value={settingId}
          onChange={id => route(`/requests?${new URLSearchParams({ setting: id, tab })}`)}
        />
      )}
      <SubNav
        label="Requests by where they stand"
        items={(Object.keys(TABS) as Tab[]).map(key => ({
          href: address(key),
          label: TABS[key],
          current: key === tab,
        }))}
      />
      <RequestPages settingId={settingId} tab={tab} cursor={query.cursor} first={address(tab)} />
    </Page>
  )
}

interface RequestPagesProps {
  readonly settingId: string
  readonly tab: Tab
  readonly cursor: string | undefined
  readonly first: string
}

function RequestPages({ settingId, tab, cursor, first }: RequestPagesProps) {
  const page = useData('GET /settings/:settingId/requests', {
    params: { settingId },
    query: { tab, ...(cursor && { cursor }) },
  })
  return (
    <Load data={page} what="requests">
      {({ requests, nextCursor }: Answer<'GET /settings/:settingId/requests'>) => (
        <>
          {requests.length === 0 ? (
            <Empty>
              <p>{NOTHING[tab]}</p>
            </Empty>
          ) : (
            <RequestTable caption={`${TABS[tab]} requests`} requests={requests} />
          )}
          <Pagination
            next={nextCursor === null ? undefined : `${first}&cursor=${encodeURIComponent(nextCursor)}`}
            previous={cursor ? first : undefined}
            previousLabel="First page"
          />
        </>
      )}
    </Load>
  )
}

function NoSetting() {
  return (
    <Page title="Requests">
      <Empty>
        <p>Your account is not linked to a setting, so there are no requests of your own to show.</p>
      </Empty>
    </Page>
  )
}
