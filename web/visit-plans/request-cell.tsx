import type { UnmetLine } from '../../shared/contracts/allocation-lines.ts'
import { Tag } from '../components/tag.tsx'

export interface RequestCellProps {
  readonly runId: string
  readonly line: Pick<UnmetLine, 'requestId' | 'reference' | 'who' | 'settingName' | 'statutory'>
}

/** A request of a plan: its reference, whom and where it is for, and whether the law sets its day. */
export function RequestCell({ runId, line }: RequestCellProps) {
  const { requestId, reference, who, settingName, statutory } = line
  return (
    <>
      <a class="govuk-link app-nowrap" href={`/visit-plans/${runId}/requests/${requestId}`}>
        {reference}
      </a>
      <span class="app-minor">{who}</span>
      <span class="app-minor">{settingName}</span>
      {statutory && (
        <span class="app-minor">
          <Tag colour="blue" label="Statutory" />
        </span>
      )}
    </>
  )
}
