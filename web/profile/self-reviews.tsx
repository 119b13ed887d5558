import type { ReviewLine } from '../../shared/contracts/profile.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Table } from '../components/table.tsx'
import { dateTime } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'

/** When each setting last reviewed its graduated response: who never has comes first. */
export default function SelfReviews() {
  const data = useData('GET /self-reviews', {})
  if (data.problem?.status === 404) return <NotFound />
  return (
    <Page title="Self-reviews of settings" wide>
      <p class="govuk-body">How settings see their own support for children with SEN.</p>
      <Load data={data} what="the settings">
        {({ settings }) =>
          settings.length === 0 ? <Empty>There are no settings.</Empty> : <List settings={settings} />
        }
      </Load>
    </Page>
  )
}

function List({ settings }: { readonly settings: readonly ReviewLine[] }) {
  const { phases } = useCatalogue()
  const reviewed = settings.filter(({ latest }) => latest !== null).length
  return (
    <>
      <p class="govuk-body" role="status">
        {reviewed} of {settings.length} settings have reviewed themselves.
      </p>
      <Table
        caption="Settings"
        captionHidden
        head={['Setting', 'Phase', 'Last reviewed', 'Levels']}
        rows={settings.map(({ settingId, name, phase, latest }) => ({
          key: settingId,
          cells: [
            <a key="name" class="govuk-link" href={`/settings/${settingId}/profile`}>
              {name}
            </a>,
            phases[phase] ?? phase,
            latest === null ? 'Never' : <Latest key="latest" latest={latest} settingId={settingId} />,
            latest === null
              ? ''
              : latest.levelCounts.map(({ label, count }) => `${label}: ${count}`).join(', '),
          ],
        }))}
      />
    </>
  )
}

interface LatestProps {
  readonly latest: NonNullable<ReviewLine['latest']>
  readonly settingId: string
}

function Latest({ latest, settingId }: LatestProps) {
  return (
    <>
      <a class="govuk-link" href={`/settings/${settingId}/self-review?year=${latest.academicYear}`}>
        {latest.academicYear}
      </a>
      <span class="app-minor">
        {latest.status === 'finished' ? 'Finished' : 'In draft'}, {dateTime(latest.changedAt)}
      </span>
    </>
  )
}
