import { useRef } from 'preact/hooks'
import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { Tag } from '../components/tag.tsx'
import { ACCEPTANCE_WORDS } from './labels.ts'
import { diaryHref } from './plan-words.ts'

export interface AcceptStateProps {
  readonly runId: string
  readonly line: PlacedLine
  readonly canAccept: boolean
  /** Something is being accepted: a click does nothing, but the button keeps its focus. */
  readonly isBusy: boolean
  readonly onAccept: () => void
}

/** How far a planned request has been taken over, what has changed since, and the button that takes it over. */
export function AcceptState({ runId, line, canAccept, isBusy, onAccept }: AcceptStateProps) {
  const { requestId, reference, specialistName, acceptance, acceptanceWords } = line
  const { label, colour } = ACCEPTANCE_WORDS[acceptance]
  const cell = useRef<HTMLDivElement>(null)
  const press = () => {
    if (isBusy) return
    // The button goes when it is done: whoever pressed it by keyboard stays in this row.
    cell.current?.focus({ preventScroll: true })
    onAccept()
  }
  return (
    <div role="status" class="app-group" ref={cell} tabIndex={-1}>
      <Tag colour={colour} label={label} />
      {acceptanceWords !== null && <span class="app-minor">{acceptanceWords}</span>}
      {acceptance === 'accepted' ? (
        <>
          <a class="govuk-link app-plan-link" href={`/requests/${requestId}/visits`}>
            Its visits<span class="govuk-visually-hidden"> for {reference}</span>
          </a>
          <a class="govuk-link app-plan-link" href={diaryHref(line)}>
            Diary<span class="govuk-visually-hidden"> of {specialistName}</span>
          </a>
        </>
      ) : (
        canAccept && (
          <button
            type="button"
            class="app-link-button app-plan-link"
            aria-disabled={isBusy ? true : undefined}
            onClick={press}
          >
            {acceptance === 'changed' ? 'Try again' : 'Accept'}
            <span class="govuk-visually-hidden"> {reference}</span>
          </button>
        )
      )}
      {acceptance === 'changed' && (
        <a class="govuk-link app-plan-link" href={`/visit-plans/new?from=${runId}`}>
          Plan again<span class="govuk-visually-hidden"> because of {reference}</span>
        </a>
      )}
    </div>
  )
}
