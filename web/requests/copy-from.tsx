import type { RequestLine } from '../../shared/contracts/requests.ts'
import { Select } from '../components/select.tsx'
import { useCatalogue, useMe } from '../me.ts'
import { useData } from '../use-data.ts'

export interface CopyFromProps {
  readonly settingId: string
  /** Id of the request to copy, '' for none. */
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (requestId: string) => void
}

/** Offers the answers of an earlier request of the setting. Nothing where there is none. */
export function CopyFrom({ settingId, value, error, onChange }: CopyFromProps) {
  const { services } = useCatalogue()
  const isOwn = useMe().settings.some(({ id }) => id === settingId)
  const params = { settingId }
  const open = useData('GET /settings/:settingId/requests', { params, query: { tab: 'open' } })
  const ended = useData('GET /settings/:settingId/requests', { params, query: { tab: 'ended' } })
  const earlier = [...(open.data?.requests ?? []), ...(ended.data?.requests ?? [])]
  if (!isOwn || earlier.length === 0) return null
  const label = (line: RequestLine) => {
    const service = services.find(({ id }) => id === line.serviceId)?.title ?? line.serviceId
    return `${line.who}: ${service} (${line.reference})`
  }
  return (
    <Select
      id="copyFrom"
      label="Copy from an earlier request (optional)"
      labelSize="s"
      hint="So that nothing is typed twice. Consent and dates are asked for again."
      error={error}
      empty="Start without copying"
      options={earlier.map(line => ({ value: line.id, label: label(line) }))}
      value={value}
      onChange={onChange}
    />
  )
}
