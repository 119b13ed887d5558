import type { RequestLine } from '../../shared/contracts/requests.ts'
import { Table } from '../components/table.tsx'
import { longDate } from '../dates.ts'
import { useCatalogue, useMe } from '../me.ts'
import { overdueSince } from './due.ts'
import { StatusTag } from './status-tag.tsx'

export interface RequestTableProps {
  readonly caption: string
  readonly requests: readonly RequestLine[]
}

/** Requests of a setting: for whom, which service, status, who has it, what next and by when. */
export function RequestTable({ caption, requests }: RequestTableProps) {
  const { services } = useCatalogue()
  const titleOf = (id: string) => services.find(service => service.id === id)?.title ?? id
  return (
    <Table
      caption={caption}
      captionHidden
      head={['For', 'Service', 'Status', 'Who has it', 'Next step']}
      rows={requests.map(line => ({
        key: line.id,
        cells: [
          <RequestLink key="who" line={line} />,
          titleOf(line.serviceId),
          <StatusTag key="status" status={line.status} />,
          line.owner,
          <NextStep key="next" line={line} />,
        ],
      }))}
    />
  )
}

function RequestLink({ line }: { readonly line: RequestLine }) {
  const page = line.status === 'draft' ? '/tasks' : ''
  return (
    <>
      <a class="govuk-link" href={`/requests/${line.id}${page}`}>
        {line.who}
      </a>
      <span class="app-minor">{line.reference}</span>
    </>
  )
}

function NextStep({ line }: { readonly line: RequestLine }) {
  const { today } = useMe()
  const since = line.overdue ? overdueSince(line, today) : null
  const isLateStep = since !== null && since === line.nextOn
  return (
    <>
      {line.nextStep}
      {line.nextOn && !isLateStep && <span class="app-minor">By {longDate(line.nextOn)}</span>}
      {since !== null && (
        <span class="app-minor">
          <strong>
            {isLateStep ? 'Overdue' : 'Overdue by law'} since {longDate(since)}
          </strong>
        </span>
      )}
    </>
  )
}
