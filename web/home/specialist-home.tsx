import type { DiaryView } from '../../shared/contracts/visits.ts'
import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { DiaryList } from '../diary/diary-list.tsx'
import { useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { AdviceOwed } from './advice-owed.tsx'
import { Covering } from './covering.tsx'
import { OwnRequests } from './own-requests.tsx'
import { QuestionsWaiting } from './questions-waiting.tsx'
import { SessionsToGive } from './sessions-to-give.tsx'
import { VisitsToRecord } from './visits-to-record.tsx'
import '../diary/diary.scss'

/** How many days ahead the page shows. */
const AHEAD = 7

/** The specialist's first page: visits to record, the coming week, the requests they have, and whom they cover. */
export default function SpecialistHome() {
  const me = useMe()
  if (me.specialistId === null)
    return (
      <Page title="Home" heading={`Hello, ${me.name}`}>
        <p class="govuk-body">
          You are not set up as a specialist yet. Ask your authority’s administrator to connect you to a
          diary.
        </p>
      </Page>
    )
  return <HomeOf specialistId={me.specialistId} />
}

function HomeOf({ specialistId }: { readonly specialistId: string }) {
  const { name, today, covering } = useMe()
  const diary = useData('GET /specialists/:specialistId/diary', {
    params: { specialistId },
    query: { from: today, days: AHEAD },
  })
  return (
    <Page title="Home" heading={`Hello, ${name}`} wide>
      <VisitsToRecord specialistId={specialistId} />
      <AdviceOwed specialistId={specialistId} />
      <Load data={diary} what="your diary">
        {found => <ComingWeek diary={found} />}
      </Load>
      <SessionsToGive specialistId={specialistId} />
      <QuestionsWaiting />
      <OwnRequests specialistId={specialistId} />
      {covering.map(colleague => (
        <Covering key={colleague.specialistId} colleague={colleague} />
      ))}
    </Page>
  )
}

function ComingWeek({ diary }: { readonly diary: DiaryView }) {
  const days = diary.days.filter(day => day.items.length > 0)
  return (
    <section>
      <h2 class="govuk-heading-m">Your coming week</h2>
      {days.length === 0 ? (
        <Empty>Nothing is booked in the next {AHEAD} days.</Empty>
      ) : (
        <DiaryList diary={{ ...diary, days }} level={3} />
      )}
      <LinkButton href="/diary" kind="secondary">
        See your whole diary
      </LinkButton>
    </section>
  )
}
