import type { LevelView } from '../../shared/contracts/allocation.ts'
import { Table } from '../components/table.tsx'
import { numberWords, proofWords } from './plan-words.ts'

/** The levels of what is best in their order, with what each comes to and how good that is known to be. */
export function LevelTable({
  caption,
  levels,
}: {
  readonly caption: string
  readonly levels: readonly LevelView[]
}) {
  return (
    <Table
      caption={caption}
      head={[
        'In this order',
        { label: 'Comes to', numeric: true },
        { label: 'At best', numeric: true },
        'How good that is',
      ]}
      rows={levels.map((level, at) => ({
        key: level.label,
        cells: [
          `${at + 1}. ${level.label}`,
          numberWords(level.value),
          level.bound === null ? 'Not known' : numberWords(level.bound),
          proofWords(level),
        ],
      }))}
    />
  )
}
