import type { RequestLine } from '../../shared/contracts/requests.ts'
import { Table } from '../components/table.tsx'
import { longDate } from '../dates.ts'
import { useCatalogue, useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { unrecorded } from './unrecorded.ts'

export interface VisitsToRecordProps {
  readonly specialistId: string
  /** Whose they are, where they are not the reader's own. */
  readonly of?: string
}

/** Visits that took place and wait to be recorded; nothing when there is none. */
export function VisitsToRecord({ specialistId, of }: VisitsToRecordProps) {
  const { today } = useMe()
  const data = useData('GET /specialists/:specialistId/requests', { params: { specialistId }, query: {} })
  const requests = unrecorded(data.data?.requests ?? [], today)
  if (requests.length === 0) return null
  const heading = of === undefined ? 'Visits to record' : `Visits of ${of} to record`
  return (
    <section>
      <h2 class="govuk-heading-m">{heading}</h2>
      <Table
        caption={heading}
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
