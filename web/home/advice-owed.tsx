import { useEffect, useState } from 'preact/hooks'
import type { RequestLine } from '../../shared/contracts/requests.ts'
import { call } from '../api.ts'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { longDate } from '../dates.ts'
import { useMe } from '../me.ts'
import { Problem } from '../problem.ts'
import { StatusTag } from '../requests/status-tag.tsx'
import { SignedOut } from '../session.ts'

const HEADING = 'Advice you owe by law'

/** The open requests of a specialist that the law sets a day for, that day first. Nothing where there are none. */
export function AdviceOwed({ specialistId }: { readonly specialistId: string }) {
  const { today } = useMe()
  const owed = useOwed(specialistId)
  if (owed.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{HEADING}</h2>
      <Table
        caption={HEADING}
        captionHidden
        head={['For', 'Setting', 'Status', 'Due by law']}
        rows={owed.map(request => ({
          key: request.id,
          cells: [
            <Who key="for" request={request} />,
            request.settingName,
            <StatusTag key="status" status={request.status} />,
            <Due key="due" on={request.dueOn} today={today} />,
          ],
        }))}
      />
    </section>
  )
}

function Who({ request }: { readonly request: RequestLine }) {
  return (
    <>
      <a class="govuk-link" href={`/requests/${request.id}`}>
        {request.who}
      </a>
      <span class="app-minor">{request.reference}</span>
    </>
  )
}

function Due({ on, today }: { readonly on: string; readonly today: string }) {
  return (
    <>
      {longDate(on)}
      {on < today && (
        <span class="app-minor">
          <Tag colour="red" label="Overdue" />
        </span>
      )}
    </>
  )
}

type Owed = RequestLine & { readonly dueOn: string }

/** Reads every page of the open requests: what is due by law may stand on the last. */
function useOwed(specialistId: string): Owed[] {
  const [owed, setOwed] = useState<Owed[]>([])
  useEffect(() => {
    let isWanted = true
    openRequests(specialistId)
      .then(requests => isWanted && setOwed(owedOf(requests)))
      .catch(error => {
        // The list of all requests below says what went wrong and offers to try again.
        if (!(error instanceof Problem || error instanceof SignedOut)) throw error
      })
    return () => {
      isWanted = false
    }
  }, [specialistId])
  return owed
}

async function openRequests(specialistId: string): Promise<RequestLine[]> {
  const found: RequestLine[] = []
  let cursor: string | null = null
  do {
    const query: { tab: 'open'; cursor?: string } =
      cursor === null ? { tab: 'open' } : { tab: 'open', cursor }
    const page: { requests: RequestLine[]; nextCursor: string | null } = await call(
      'GET /specialists/:specialistId/requests',
      { params: { specialistId }, query },
    )
    found.push(...page.requests)
    cursor = page.nextCursor
  } while (cursor !== null)
  return found
}

function owedOf(requests: readonly RequestLine[]): Owed[] {
  return requests
    .filter((request): request is Owed => request.dueOn !== null)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}
