import type { RequestLine } from '../../shared/contracts/requests.ts'
import { Table } from '../components/table.tsx'
import { longDate } from '../dates.ts'
import { useCatalogue, useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { unrecorded } from './unrecorded.ts'

/** Visits that took place and wait to be recorded; nothing when there is none. */
export function VisitsToRecord({ specialistId }: { readonly specialistId: string }) {
  const { today } = useMe()
  const data = useData('GET /specialists/:specialistId/requests', { params: { specialistId }, query: {} })
  const requests = unrecorded(data.data?.requests ?? [], today)
  if (requests.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Visits to record</h2>
      <Table
        caption="Visits to record"
        captionHidden
        head={['Day of the visit', 'What and for whom', 'Where', 'Record']}
        rows={requests.map(request => ({
          key: request.id,
          cells: [
            request.nextOn === null ? '' : longDate(request.nextOn),
            <What key="what" request={request} />,
            request.settingName,
            <a key="record" class="govuk-link" href={`/requests/${request.id}/visits`}>
              Record<span class="govuk-visually-hidden"> the visit for {request.reference}</span>
            </a>,
          ],
        }))}
      />
    </section>
  )
}

function What({ request }: { readonly request: RequestLine }) {
  const { services } = useCatalogue()
  return (
    <>
      {services.find(service => service.id === request.serviceId)?.title ?? request.serviceId}
      <span class="app-minor">{request.who}</span>
    </>
  )
}
