import type { TrainingHours } from '../../shared/contracts/hours.ts'
import { Table } from '../components/table.tsx'
import { clockTime, inHours, shortDate } from '../dates.ts'

/** The training behind the numbers of a funding stream; nothing where there is none. */
export function TrainingLines({
  training,
  label,
}: {
  readonly training: readonly TrainingHours[]
  readonly label: string
}) {
  if (training.length === 0) return null
  return (
    <Table
      caption={`Training that draws on ${label} hours`}
      head={['Training', 'Course', { label: 'Set aside', numeric: true }, { label: 'Used', numeric: true }]}
      rows={training.map(line => ({
        key: line.sessionId,
        cells: [
          <a key="when" class="govuk-link" href={`/training/sessions/${line.sessionId}`}>
            {shortDate(line.on)}, {clockTime(line.startMinutes)}
          </a>,
          line.what,
          inHours(line.reservedHalfHours),
          inHours(line.usedHalfHours),
        ],
      }))}
    />
  )
}
