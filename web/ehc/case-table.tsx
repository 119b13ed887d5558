import type { CaseLine } from '../../shared/contracts/ehc.ts'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { shortDate } from '../dates.ts'
import { leftWords, weekWords } from './day-words.ts'

export interface CaseTableProps {
  readonly caption: string
  readonly cases: readonly CaseLine[]
  /** Leaves the setting out: all are of one. */
  readonly ofOneSetting?: boolean
}

/** Cases with how far each is, what comes next and by when, and who has it. */
export function CaseTable({ caption, cases, ofOneSetting = false }: CaseTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      head={['Case', ...(ofOneSetting ? [] : ['Setting']), 'Stage', 'Next step', 'Officer']}
      rows={cases.map(line => ({
        key: line.id,
        cells: [
          <Who key="case" line={line} />,
          ...(ofOneSetting ? [] : [line.settingName ?? 'None']),
          <StageCell key="stage" line={line} />,
          <Next key="next" line={line} />,
          line.officerName,
        ],
      }))}
    />
  )
}

interface LineProps {
  readonly line: CaseLine
}

function Who({ line }: LineProps) {
  return (
    <>
      <a class="govuk-link app-nowrap" href={`/ehc/cases/${line.id}`}>
        {line.who}
      </a>
      <span class="app-minor app-nowrap">{line.reference}</span>
    </>
  )
}

function StageCell({ line }: LineProps) {
  return (
    <>
      {line.stageLabel}
      {line.week !== null && <span class="app-minor">{weekWords(line.week)}</span>}
    </>
  )
}

function Next({ line }: LineProps) {
  const { next, nextLabel, daysLeft, riskWhy } = line
  if (next === null) return <>Nothing is waiting</>
  return (
    <>
      {nextLabel}
      {next.about !== null && <span class="app-minor">{next.about}</span>}
      <span class="app-minor">
        {shortDate(next.dueOn)}
        {daysLeft !== null && `, ${leftWords(daysLeft)}`}
      </span>
      {daysLeft !== null && daysLeft < 0 && (
        <span class="app-minor">
          <Tag colour="red" label="Overdue" />
        </span>
      )}
      {riskWhy !== null && (
        <span class="app-minor">
          <Tag colour="orange" label="At risk" /> {riskWhy}
        </span>
      )}
    </>
  )
}
