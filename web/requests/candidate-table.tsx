import type { Candidate } from '../../shared/contracts/requests.ts'
import { Fieldset } from '../components/form-group.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { Disciplines } from '../people/discipline-names.tsx'
import { minutesWords } from '../visits/hours-words.ts'
import { Reasons } from './not-eligible.tsx'

const FIELD = 'specialistId'

export interface CandidateTableProps {
  readonly candidates: readonly Candidate[]
  /** The id of the chosen one; '' for none. */
  readonly chosen: string
  readonly error: string | undefined
  readonly onChoose: (specialistId: string) => void
}

/** The specialists who can take a request, to choose one of, with what speaks for each. */
export function CandidateTable({ candidates, chosen, error, onChoose }: CandidateTableProps) {
  return (
    <Fieldset
      id={FIELD}
      legend="Who takes this request?"
      legendSize="m"
      hint="Workload is the time allocated over the time each has in the coming 12 weeks: now, and with this request."
      error={error}
    >
      <Table
        caption="Specialists who can take this request"
        captionHidden
        head={['Specialist', 'Workload', 'Travel', 'Link specialist', 'Why']}
        rows={candidates.map((candidate, at) => ({
          key: candidate.specialistId,
          cells: [
            <Choice
              key="choice"
              id={at === 0 ? FIELD : `${FIELD}-${candidate.specialistId}`}
              candidate={candidate}
              isChosen={candidate.specialistId === chosen}
              onChoose={onChoose}
            />,
            <span key="workload" class="app-nowrap">
              {workloadWords(candidate)}
            </span>,
            <span key="travel" class="app-nowrap">
              {travelWords(candidate.travelMinutes)}
            </span>,
            candidate.isLink ? 'Yes, for this setting' : 'No',
            <Reasons key="why" reasons={candidate.whyRecommended} />,
          ],
        }))}
      />
    </Fieldset>
  )
}

/** @example 'from 82% to 91%' */
function workloadWords({ workloadPercent, workloadAfterPercent }: Candidate): string {
  return `from ${workloadPercent}% to ${workloadAfterPercent}%`
}

function travelWords(minutes: number | null): string {
  return minutes === null ? 'Not known' : minutesWords(minutes)
}

interface ChoiceProps {
  readonly id: string
  readonly candidate: Candidate
  readonly isChosen: boolean
  readonly onChoose: (specialistId: string) => void
}

function Choice({ id, candidate, isChosen, onChoose }: ChoiceProps) {
  return (
    <div class="govuk-radios govuk-radios--small">
      <div class="govuk-radios__item">
        <input
          class="govuk-radios__input"
          type="radio"
          id={id}
          name={FIELD}
          value={candidate.specialistId}
          checked={isChosen}
          aria-describedby={`${id}-item-hint`}
          onChange={() => onChoose(candidate.specialistId)}
        />
        <label class="govuk-label govuk-radios__label" for={id}>
          {candidate.name}
        </label>
        <div class="govuk-hint govuk-radios__hint" id={`${id}-item-hint`}>
          <Disciplines keys={candidate.disciplines} />
          {candidate.recommended && (
            <span class="app-minor">
              <Tag colour="green" label="Recommended" />
            </span>
          )}
        </div>
      </div>
    </div>
  )
}
