import { useRoute } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { LoadPage } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { SeriesList } from '../series/series-list.tsx'
import { useData } from '../use-data.ts'
import { VisitCard } from '../visits/visit-card.tsx'
import { CaseFrame } from './case-frame.tsx'

/** The visits of a request: those that wait to be recorded, those to come, then those that are over. */
export default function CaseVisits() {
  const { params } = useRoute()
  const view = useData('GET /requests/:requestId', { params: { requestId: params.id ?? '' } })
  return (
    <LoadPage data={view} title="Request">
      {found => (
        <CaseFrame view={found}>
          <Visits view={found} />
        </CaseFrame>
      )}
    </LoadPage>
  )
}

function Visits({ view }: { readonly view: RequestView }) {
  const standing = view.visits.filter(({ status }) => status === 'proposed' || status === 'confirmed')
  const over = view.visits.filter(visit => !standing.includes(visit))
  const toCome = standing.filter(visit => !visit.hasBegun)
  const begun = standing.filter(visit => visit.hasBegun)
  if (view.visits.length === 0)
    return (
      <Empty>
        <p>
          No visit has been booked. {view.request.allocation ? 'The specialist will propose a time.' : ''}
        </p>
        {view.actions.includes('ask-for-visit') && (
          <p>
            You can also{' '}
            <a class="govuk-link" href={`/requests/${view.request.id}/ask-for-visit`}>
              ask for one of the specialist’s best times
            </a>
            .
          </p>
        )}
      </Empty>
    )
  return (
    <>
      <SeriesList view={view} />
      <Group heading="Not recorded yet" visits={byDay(begun)} view={view} />
      <Group heading="To come" visits={byDay(toCome)} view={view} />
      <Group heading="Over" visits={byDay(over).reverse()} view={view} />
    </>
  )
}

interface GroupProps {
  readonly heading: string
  readonly visits: RequestView['visits']
  readonly view: RequestView
}

function Group({ heading, visits, view }: GroupProps) {
  if (visits.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {visits.map(visit => (
        <VisitCard key={visit.id} visit={visit} view={view} />
      ))}
    </>
  )
}

function byDay(visits: RequestView['visits']): RequestView['visits'] {
  return visits.toSorted((a, b) => (a.on === b.on ? a.startMinutes - b.startMinutes : a.on < b.on ? -1 : 1))
}
