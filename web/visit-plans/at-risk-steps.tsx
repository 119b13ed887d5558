import type { RescueLine } from '../../shared/contracts/allocation-lines.ts'
import { Table } from '../components/table.tsx'
import { halfWords } from './plan-words.ts'
import { ReasonList } from './reason-list.tsx'

export interface RescueStepsProps {
  readonly rescue: RescueLine
  /** Of the heading for what it costs. */
  readonly level: 3 | 4
}

/** What would put a statutory case in time: who does it and when, what has to move for it, and what that costs. */
export function RescueSteps({ rescue, level }: RescueStepsProps) {
  const { reference, specialistName, halves, moves, cost } = rescue
  const Heading: 'h3' | 'h4' = `h${level}`
  return (
    <>
      <p class="govuk-body">
        In time with {specialistName}: {halves.map(halfWords).join('; ')}.
      </p>
      {moves.length === 0 ? (
        <p class="govuk-body">Nobody else’s visit has to move.</p>
      ) : (
        <Table
          caption={`What has to move for ${reference}`}
          head={['Request', 'Specialist', 'From', 'To']}
          rows={moves.map(move => ({
            key: `${move.requestId}${move.from.on}${move.from.half}`,
            cells: [
              <a key="request" class="govuk-link app-nowrap" href={`/requests/${move.requestId}`}>
                {move.reference}
              </a>,
              move.specialistName,
              halfWords(move.from),
              move.to === null ? 'Leaves the plan' : halfWords(move.to),
            ],
          }))}
        />
      )}
      <Heading class="govuk-heading-s">What it costs others</Heading>
      <div class="govuk-body">
        <ReasonList reasons={cost} none="Nothing that is counted" />
      </div>
    </>
  )
}
