import { LinkButton } from '../components/button.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { SettingCases } from '../ehc/setting-cases.tsx'
import { useMay, useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { ComingTraining } from './coming-training.tsx'
import { ComingVisits } from './coming-visits.tsx'
import { HoursLeft } from './hours-left.tsx'
import { OpenRequests } from './open-requests.tsx'
import { QuestionsAsked } from './questions-asked.tsx'
import { TrainingWaits } from './training-waits.tsx'
import { WaitsForYou } from './waits-for-you.tsx'

/** The home of a SENCO: what is under way at their settings, what comes, and the way to ask for support. */
export default function SencoHome() {
  const { settings } = useMe()
  const mayAsk = useMay('write-request')
  if (settings.length === 0) return <NoSetting />
  const [only] = settings
  return (
    <Page title="Home" heading={settings.length === 1 && only ? only.name : 'Your settings'} wide>
      {mayAsk && <LinkButton href="/requests/new">Request support</LinkButton>}
      {settings.map(({ id, name }) => (
        <section key={id} aria-label={name}>
          {settings.length > 1 && <h2 class="govuk-heading-l">{name}</h2>}
          <SettingNow settingId={id} />
        </section>
      ))}
    </Page>
  )
}

function SettingNow({ settingId }: { readonly settingId: string }) {
  const params = { settingId }
  const requests = useData('GET /settings/:settingId/requests', { params, query: { tab: 'open' } })
  const visits = useData('GET /settings/:settingId/visits', { params })
  const training = useData('GET /settings/:settingId/training', { params })
  return (
    <>
      <WaitsForYou requests={requests.data?.requests ?? []} visits={visits.data?.visits ?? []} />
      <TrainingWaits bookings={training.data?.bookings ?? []} />
      <OpenRequests settingId={settingId} data={requests} />
      <ComingVisits data={visits} />
      <ComingTraining settingId={settingId} data={training} />
      <QuestionsAsked settingId={settingId} />
      <SettingCases settingId={settingId} />
      <HoursLeft settingId={settingId} />
    </>
  )
}

function NoSetting() {
  return (
    <Page title="Home">
      <Empty>
        <p>
          Your account is not linked to a setting yet. Ask the person who looks after access at your
          authority.
        </p>
      </Empty>
    </Page>
  )
}
