import type { RequestView } from '../../shared/contracts/requests.ts'
import { Details } from '../components/messages.tsx'
import { Select } from '../components/select.tsx'
import { TextArea } from '../components/text-area.tsx'
import { useCatalogue } from '../me.ts'
import { type AskedOutcome, askedOutcomes, type OutcomeDraft } from './outcome-draft.ts'

export interface OutcomeFieldsProps {
  readonly view: RequestView
  readonly draft: OutcomeDraft
  readonly onChange: (draft: OutcomeDraft) => void
}

/** How far each outcome has come: first those the setting wanted, then the rest for whoever opens them. */
export function OutcomeFields({ view, draft, onChange }: OutcomeFieldsProps) {
  const { outcomes } = useCatalogue()
  const { wanted, others } = askedOutcomes(view.request.content.outcomes, outcomes)
  const field = (asked: AskedOutcome) => (
    <OutcomeField
      key={asked.outcome}
      asked={asked}
      said={draft[asked.outcome] ?? { progress: '', note: '' }}
      onChange={said => onChange({ ...draft, [asked.outcome]: said })}
    />
  )
  return (
    <section aria-labelledby="outcomes-heading">
      <h2 class="govuk-heading-m" id="outcomes-heading">
        Outcomes
      </h2>
      {wanted.length === 0 && <p class="govuk-body">The setting named no outcomes.</p>}
      {wanted.map(field)}
      <Details summary={wanted.length === 0 ? 'Say how far an outcome has come' : 'Add another outcome'}>
        {others.map(field)}
      </Details>
    </section>
  )
}

interface OutcomeFieldProps {
  readonly asked: AskedOutcome
  readonly said: { readonly progress: string; readonly note: string }
  readonly onChange: (said: { progress: string; note: string }) => void
}

function OutcomeField({ asked, said, onChange }: OutcomeFieldProps) {
  const { progress } = useCatalogue()
  const id = `outcome-${asked.outcome}`
  return (
    <>
      <Select
        id={id}
        label={asked.label}
        labelSize="s"
        hint={asked.wanted === '' ? undefined : `Wanted: ${asked.wanted}`}
        options={Object.entries(progress).map(([value, label]) => ({ value, label }))}
        empty="Not looked at"
        value={said.progress}
        onChange={value => onChange({ ...said, progress: value })}
      />
      {said.progress !== '' && (
        <TextArea
          id={`${id}-note`}
          label={`${asked.label}: what shows it (optional)`}
          value={said.note}
          onChange={note => onChange({ ...said, note })}
          rows={2}
          maxLength={1000}
        />
      )}
    </>
  )
}
