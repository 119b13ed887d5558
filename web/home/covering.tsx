import type { Me } from '../../shared/contracts/session.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { longDate } from '../dates.ts'
import { useData } from '../use-data.ts'
import { WorkTable } from '../work/work-table.tsx'
import { VisitsToRecord } from './visits-to-record.tsx'

type Colleague = Me['covering'][number]

/** A colleague whom the reader covers today: until when, what is to be recorded, and what the colleague has. */
export function Covering({ colleague }: { readonly colleague: Colleague }) {
  const { specialistId, name, to } = colleague
  return (
    <section>
      <h2 class="govuk-heading-m">You cover for {name}</h2>
      <p class="govuk-body">
        Until the end of {longDate(to)} you can open their requests and record their visits. See{' '}
        <a class="govuk-link" href={`/diary/${specialistId}`}>
          the diary of {name}
        </a>
        .
      </p>
      <VisitsToRecord specialistId={specialistId} of={name} />
      <Requests colleague={colleague} />
    </section>
  )
}

function Requests({ colleague: { specialistId, name } }: { readonly colleague: Colleague }) {
  const data = useData('GET /specialists/:specialistId/requests', { params: { specialistId }, query: {} })
  return (
    <Load data={data} what={`the requests of ${name}`}>
      {({ requests, nextCursor }) => (
        <>
          {requests.length === 0 ? (
            <Empty>{name} has no open requests.</Empty>
          ) : (
            <WorkTable caption={`Open requests of ${name}`} requests={requests} />
          )}
          {nextCursor !== null && (
            <p class="govuk-body">There are more. What has a visit soon is in the diary too.</p>
          )}
        </>
      )}
    </Load>
  )
}
