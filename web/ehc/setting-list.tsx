import { useLocation, useRoute } from 'preact-iso'
import { LoadPage } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { pageLinks } from '../work/pages.ts'
import { CaseTable } from './case-table.tsx'

const TITLE = 'Needs assessments and plans'

/** All cases of one setting's children, a page at a time. */
export default function SettingCaseList() {
  const { settings } = useMe()
  const { id = '' } = useRoute().params
  const { cursor } = useLocation().query
  const data = useData('GET /settings/:settingId/ehc-cases', {
    params: { settingId: id },
    query: cursor ? { cursor } : {},
  })
  const first = `/ehc/settings/${id}`
  const at = (page: string | undefined) => (page ? `${first}?cursor=${encodeURIComponent(page)}` : first)
  const name = settings.find(setting => setting.id === id)?.name
  return (
    <LoadPage data={data} title={TITLE}>
      {({ cases, nextCursor }) => (
        <Page title={TITLE} {...(name && { caption: name })} back={{ href: '/' }} wide>
          {cases.length === 0 ? (
            <Empty>None of the setting’s children has a needs assessment or plan here.</Empty>
          ) : (
            <CaseTable caption={TITLE} cases={cases} ofOneSetting />
          )}
          <Pagination {...pageLinks(at(cursor), nextCursor === null ? undefined : at(nextCursor), first)} />
        </Page>
      )}
    </LoadPage>
  )
}
