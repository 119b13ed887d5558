import { Table } from '../components/table.tsx'
import type { Wishes } from './next-plan.ts'
import { referenceWords, weekWords } from './plan-words.ts'

export interface WishListProps {
  readonly wishes: Wishes
  /** Names of specialists by their ids. */
  readonly names: Readonly<Record<string, string>>
  readonly onRemove: (requestId: string) => void
}

/** What the next plan must hold to, each with a way to take it back. */
export function WishList({ wishes, names, onRemove }: WishListProps) {
  const lines = [
    ...wishes.pins.map(({ requestId, specialistId, weeksOf, why }) => ({
      requestId,
      why,
      what: listed([
        specialistId === null ? null : `Goes to ${names[specialistId] ?? 'the same specialist'}`,
        weeksOf.length === 0 ? null : `In ${weekWords(weeksOf)}`,
      ]),
    })),
    ...wishes.exclusions.map(({ requestId, why }) => ({ requestId, why, what: 'Left out' })),
  ]
  return (
    <Table
      caption="What the next plan holds to"
      captionHidden
      head={['Request', 'What', 'Why', 'Take back']}
      rows={lines.map(({ requestId, what, why }) => ({
        key: requestId,
        cells: [
          <span key="reference" class="app-nowrap">
            {referenceWords(requestId)}
          </span>,
          what,
          why,
          <button
            key="remove"
            type="button"
            class="app-link-button"
            onClick={() => {
              // The button goes: whoever pressed it by keyboard stays on the page's content.
              document.getElementById('main')?.focus({ preventScroll: true })
              onRemove(requestId)
            }}
          >
            Remove
            <span class="govuk-visually-hidden"> {referenceWords(requestId)} from this list</span>
          </button>,
        ],
      }))}
    />
  )
}

function listed(words: readonly (string | null)[]): string {
  return words.filter(word => word !== null).join('. ')
}
