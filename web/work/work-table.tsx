import type { RequestLine } from '../../shared/contracts/requests.ts'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { shortDate } from '../dates.ts'
import { useCatalogue, useMay } from '../me.ts'
import { AFTER_DUE, isAfterDue } from '../requests/due.ts'
import { StatusTag } from '../requests/status-tag.tsx'

export interface WorkTableProps {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly requests: readonly RequestLine[]
}

/** Requests with whom they are for, who has them, what happens next and by when. */
export function WorkTable({ caption, captionHidden, requests }: WorkTableProps) {
  const { services } = useCatalogue()
  const mayTriage = useMay('triage-requests')
  const title = (id: string) => services.find(service => service.id === id)?.title ?? id
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      head={[
        'Request',
        'Setting and service',
        'Status',
        'Next step',
        ...(mayTriage ? [{ label: 'Priority points', numeric: true }] : []),
      ]}
      rows={requests.map(request => ({
        key: request.id,
        cells: [
          <RequestCell key="request" request={request} />,
          <Lines key="setting" first={request.settingName} second={title(request.serviceId)} />,
          <StatusCell key="status" request={request} />,
          <NextStep key="next" request={request} />,
          ...(mayTriage ? [request.points] : []),
        ],
      }))}
    />
  )
}

function RequestCell({ request }: { readonly request: RequestLine }) {
  return (
    <>
      <a class="govuk-link app-nowrap" href={`/requests/${request.id}`}>
        {request.reference}
      </a>
      <span class="app-minor">{request.who}</span>
    </>
  )
}

function StatusCell({ request }: { readonly request: RequestLine }) {
  return (
    <>
      <StatusTag status={request.status} />
      <span class="app-minor">{request.owner}</span>
    </>
  )
}

/** What happens next and by when; lateness is said in words. */
export function NextStep({ request }: { readonly request: RequestLine }) {
  const { status, nextStep, nextOn, dueOn, overdue } = request
  return (
    <>
      {nextStep}
      {nextOn !== null && <span class="app-minor">By {shortDate(nextOn)}</span>}
      {dueOn !== null && <span class="app-minor">Due by law {shortDate(dueOn)}</span>}
      {status === 'booked' && isAfterDue(nextOn, dueOn) && (
        <span class="app-minor">
          <Tag colour="orange" label={AFTER_DUE} />
        </span>
      )}
      {overdue && (
        <span class="app-minor">
          <Tag colour="red" label="Overdue" />
        </span>
      )}
    </>
  )
}

function Lines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <>
      {first}
      <span class="app-minor">{second}</span>
    </>
  )
}
