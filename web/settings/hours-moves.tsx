import type { HoursMove, PotHours } from '../../shared/contracts/hours.ts'
import { Table } from '../components/table.tsx'
import { dateTime, inHours } from '../dates.ts'

/** Hours that came or went in the year, newest first; nothing where none did. */
export function HoursMoves({ moves }: { readonly moves: readonly HoursMove[] }) {
  if (moves.length === 0) return null
  return (
    <section aria-label="Hours that came or went">
      <h2 class="govuk-heading-m">Hours that came or went</h2>
      <Table
        caption="Hours that came or went"
        captionHidden
        head={['When', 'Funding stream', 'What', { label: 'Hours', numeric: true }, 'Why']}
        rows={moves.map(move => ({
          key: move.id,
          cells: [
            dateTime(move.at),
            move.label,
            whatWords(move),
            signed(move.halfHours),
            <Why key="why" move={move} />,
          ],
        }))}
      />
    </section>
  )
}

function whatWords({ other, halfHours }: HoursMove): string {
  if (other === null) return 'Set for the year'
  return halfHours < 0 ? `Moved to ${other}` : `Moved here from ${other}`
}

function signed(halfHours: number): string {
  return `${halfHours > 0 ? '+' : halfHours < 0 ? '−' : ''}${Math.abs(halfHours) / 2}`
}

function Why({ move }: { readonly move: HoursMove }) {
  return (
    <>
      {move.why}
      <span class="app-minor">{move.by}</span>
    </>
  )
}

/** What the pots have that a setting shares; nothing where it shares none. */
export function SharedPots({ pots }: { readonly pots: readonly PotHours[] }) {
  if (pots.length === 0) return null
  return (
    <section aria-label="Shared hours">
      <h2 class="govuk-heading-m">Shared hours</h2>
      <p class="govuk-body">
        Others share these hours too. The team can book a visit from them when your own run out.
      </p>
      <Table
        caption="Shared hours"
        captionHidden
        head={[
          'Pot',
          'Funding stream',
          { label: 'For the year', numeric: true },
          { label: 'Left', numeric: true },
        ]}
        rows={pots.map(pot => ({
          key: `${pot.potId} ${pot.stream}`,
          cells: [pot.name, pot.label, inHours(pot.entitledHalfHours), inHours(pot.leftHalfHours)],
        }))}
      />
    </section>
  )
}
