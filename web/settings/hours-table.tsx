import type { SettingView } from '../../shared/contracts/people.ts'
import { Empty } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { inHours } from '../dates.ts'

/** Hours of a setting by funding stream: how many there are, are set aside, were used and are left. */
export function HoursTable({ hours }: Pick<SettingView, 'hours'>) {
  if (hours.length === 0)
    return (
      <Empty>
        <p>No hours have been entered for this year.</p>
      </Empty>
    )
  return (
    <Table
      caption="Hours by funding stream"
      captionHidden
      head={[
        'Funding stream',
        { label: 'For the year', numeric: true },
        { label: 'Set aside for visits', numeric: true },
        { label: 'Used', numeric: true },
        { label: 'Left', numeric: true },
      ]}
      rows={hours.map(row => ({
        key: `${row.academicYear} ${row.stream}`,
        cells: [
          row.label,
          row.leftHalfHours === null ? 'No limit' : inHours(row.entitledHalfHours),
          inHours(row.reservedHalfHours),
          inHours(row.usedHalfHours),
          row.leftHalfHours === null ? 'No limit' : <strong key="left">{inHours(row.leftHalfHours)}</strong>,
        ],
      }))}
    />
  )
}
