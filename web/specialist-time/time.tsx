import { useRoute } from 'preact-iso'
import type { TimeView } from '../../shared/contracts/specialist-time.ts'
import { LoadPage } from '../components/load.tsx'
import { NotificationBanner } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Timeline } from '../components/timeline.tsx'
import { dateTime } from '../dates.ts'
import { useCatalogue, useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { MisfitList } from './misfit-list.tsx'
import { Commitments, CoverRows, LeaveRows, Patterns } from './time-sections.tsx'

/** When a specialist works, is away, has something else every week, and who takes over. */
export default function Time() {
  const { id = '' } = useRoute().params
  const data = useData('GET /specialists/:specialistId/time', { params: { specialistId: id } })
  return (
    <LoadPage data={data} title="Working time and leave">
      {view => <TimePage view={view} />}
    </LoadPage>
  )
}

function TimePage({ view }: { readonly view: TimeView }) {
  const isOwn = useMe().specialistId === view.specialistId
  const back = isOwn
    ? { href: '/diary', label: 'Your diary' }
    : { href: `/diary/${view.specialistId}`, label: `Diary of ${view.name}` }
  return (
    <Page
      title={isOwn ? 'Your working time and leave' : 'Working time and leave'}
      caption={isOwn ? undefined : view.name}
      back={back}
      wide
    >
      {view.misfits.length > 0 && (
        <NotificationBanner>
          <p class="govuk-notification-banner__heading">
            {view.misfits.length === 1
              ? '1 booked visit or training session does not fit this working time.'
              : `${view.misfits.length} booked visits or training sessions do not fit this working time.`}
          </p>
          <MisfitList specialistId={view.specialistId} misfits={view.misfits} />
        </NotificationBanner>
      )}
      <Patterns view={view} />
      <LeaveRows view={view} />
      <Commitments view={view} />
      <CoverRows view={view} />
      <h2 class="govuk-heading-m">What was changed</h2>
      <Entries timeline={view.timeline} />
    </Page>
  )
}

function Entries({ timeline }: Pick<TimeView, 'timeline'>) {
  const { auditVerbs } = useCatalogue()
  if (timeline.length === 0) return <p class="govuk-body">Nothing was changed here yet.</p>
  return (
    <Timeline
      items={timeline.map(entry => ({
        key: entry.id,
        title: auditVerbs[entry.what] ?? entry.what,
        by: entry.by.name,
        when: dateTime(entry.at),
        children: (
          <>
            <p class="govuk-body">{entry.facts.when}</p>
            {Number(entry.facts.visits) > 0 && (
              <p class="govuk-body">
                Booked visits or training sessions that no longer fitted: {entry.facts.visits}.
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}
