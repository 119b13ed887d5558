import type { RunView } from '../../shared/contracts/allocation.ts'
import type { PlacedLine, UnmetLine } from '../../shared/contracts/allocation-lines.ts'
import { Select } from '../components/select.tsx'
import { errorFor, type FieldError } from '../problem.ts'
import { shortDay } from './plan-words.ts'

/** Where a request should be instead, while it is chosen. Mondays; '' is not chosen yet. */
export interface MoveDraft {
  readonly from: string
  readonly to: string
  readonly specialistId: string
}

export interface MoveFieldsProps {
  readonly view: RunView
  readonly line: PlacedLine | UnmetLine
  /** The Mondays of its sessions. */
  readonly weeks: readonly string[]
  readonly move: MoveDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (move: MoveDraft) => void
}

/** Which week of a request moves, where it has several; where it goes; and who goes. */
export function MoveFields({ view, line, weeks, move, errors, onChange }: MoveFieldsProps) {
  const own = [...new Set(weeks)]
  const people = view.loads.filter(load => load.disciplines.includes(line.discipline))
  const all = people[0]?.weeks.map(week => week.monday) ?? []
  const optionsOf = (mondays: readonly string[]) =>
    mondays.map(value => ({ value, label: `Week of ${shortDay(value)}` }))
  return (
    <>
      {own.length > 1 && (
        <Select
          id="move-from"
          label="Which week moves?"
          options={optionsOf(own)}
          error={errorFor(errors, 'move-from')}
          value={move.from}
          onChange={from => onChange({ ...move, from })}
        />
      )}
      <Select
        id="move-to"
        label="To which week?"
        options={optionsOf(all)}
        error={errorFor(errors, 'move-to')}
        value={move.to}
        onChange={to => onChange({ ...move, to })}
      />
      <Select
        id="move-who"
        label="Who goes?"
        options={people.map(load => ({ value: load.specialistId, label: load.name }))}
        value={move.specialistId}
        onChange={specialistId => onChange({ ...move, specialistId })}
      />
    </>
  )
}
