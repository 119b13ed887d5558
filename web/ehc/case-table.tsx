import type { CaseLine } from '../../shared/contracts/ehc.ts'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { shortDate } from '../dates.ts'
import { useMe } from '../me.ts'
import { adviceState } from './advice-state.ts'
import { leftWords, pastTag, weekWords } from './day-words.ts'

export interface CaseTableProps {
  readonly caption: string
  readonly cases: readonly CaseLine[]
  /** Leaves the setting out: all are of one. */
  readonly ofOneSetting?: boolean
}

/** Cases with how far each is, what comes next and by when, and who has it. */
export function CaseTable({ caption, cases, ofOneSetting = false }: CaseTableProps) {
  const isOfAdvice = cases.some(({ owed }) => owed.length > 0)
  return (
    <Table
      caption={caption}
      captionHidden
      head={[
        'Case',
        ...(ofOneSetting ? [] : ['Setting']),
        'Stage',
        ...(isOfAdvice ? ['Advice waited for'] : []),
        isOfAdvice ? 'Next date of the case' : 'Next step',
        'Officer',
      ]}
      rows={cases.map(line => ({
        key: line.id,
        cells: [
          <Who key="case" line={line} />,
          ...(ofOneSetting ? [] : [line.settingName ?? 'None']),
          <StageCell key="stage" line={line} />,
          ...(isOfAdvice ? [<Owed key="owed" line={line} />] : []),
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
      {line.transferIn !== null && (
        <span class="app-minor">Changes phase by age in September {line.transferIn}: not recorded</span>
      )}
    </>
  )
}

/** Whose advice is waited for, who has it, and by when. */
function Owed({ line }: LineProps) {
  const { today } = useMe()
  return (
    <ul class="govuk-list">
      {line.owed.map(({ label, dueOn, specialistName, isExempted, isUnallocated }) => {
        const { words } = adviceState({ dueOn, receivedOn: null }, today)
        return (
          <li key={label}>
            {label}
            {specialistName !== null && <span class="app-minor">{specialistName}</span>}
            {isUnallocated && <span class="app-minor">Nobody has it yet</span>}
            <span class="app-minor">{`${shortDate(dueOn)}, ${words}`}</span>
            {dueOn < today && (
              <span class="app-minor">
                {isExempted ? <Tag colour="purple" label="Exempted" /> : <Tag colour="red" label="Overdue" />}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function SaidBeside({ line }: LineProps) {
  return (
    <>
      <Unknown line={line} />
      {line.nextLabel}
    </>
  )
}

/** Dates that cannot be worked out yet. */
function Unknown({ line }: LineProps) {
  return (
    <>
      {line.unknown.map(words => (
        <span key={words} class="app-minor">
          {words}
        </span>
      ))}
    </>
  )
}

function Next({ line }: LineProps) {
  const { next, nextLabel, daysLeft, riskWhy } = line
  if (next === null) return line.unknown.length === 0 ? <>Nothing is waiting</> : <Unknown line={line} />
  // The list of advice says its days beside it.
  if (line.owed.length > 0 && next.rule === 'advice' && riskWhy === null) return <SaidBeside line={line} />
  const past = pastTag(daysLeft, next.isExempted)
  return (
    <>
      <Unknown line={line} />
      {nextLabel}
      {next.about !== null && <span class="app-minor">{next.about}</span>}
      <span class="app-minor">
        {shortDate(next.dueOn)}
        {daysLeft !== null && `, ${leftWords(daysLeft)}`}
      </span>
      {past !== null && (
        <span class="app-minor">
          <Tag {...past} />
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
