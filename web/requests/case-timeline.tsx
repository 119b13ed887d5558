import { useRoute } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { LoadPage } from '../components/load.tsx'
import { Timeline } from '../components/timeline.tsx'
import { dateTime } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { useData } from '../use-data.ts'
import { CaseFrame } from './case-frame.tsx'
import { grouped } from './timeline-groups.ts'

/** Everything that happened to a request: who, when, what, why. */
export default function CaseTimeline() {
  const { params } = useRoute()
  const view = useData('GET /requests/:requestId', { params: { requestId: params.id ?? '' } })
  return (
    <LoadPage data={view} title="Request">
      {found => (
        <CaseFrame view={found}>
          <h2 class="govuk-heading-m">Timeline</h2>
          <Entries timeline={found.timeline} />
        </CaseFrame>
      )}
    </LoadPage>
  )
}

function Entries({ timeline }: Pick<RequestView, 'timeline'>) {
  const { auditVerbs } = useCatalogue()
  const items = grouped(timeline).map(({ entry, times }) => ({
    key: entry.id,
    title: `${auditVerbs[entry.what] ?? entry.what}${times > 1 ? `, ${times} times` : ''}`,
    by: entry.by.name,
    when: dateTime(entry.at),
    children: (
      <>
        {typeof entry.facts.when === 'string' && <p class="govuk-body">{entry.facts.when}</p>}
        {typeof entry.facts.hours === 'string' && <p class="govuk-body">Hours: {entry.facts.hours}.</p>}
        {entry.why && <p class="govuk-body app-text">{entry.why}</p>}
      </>
    ),
  }))
  return <Timeline items={items} />
}
