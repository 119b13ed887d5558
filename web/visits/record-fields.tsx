import type { RequestView } from '../../shared/contracts/requests.ts'
import { Radios } from '../components/radios.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextInput } from '../components/text-input.tsx'
import { useCatalogue } from '../me.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { OutcomeFields } from './outcome-fields.tsx'
import type { RecordDraft } from './record-draft.ts'

export interface RecordFieldsProps {
  readonly view: RequestView
  readonly draft: RecordDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (draft: RecordDraft) => void
}

/** Whether the visit happened, and then only what that answer asks for. */
export function RecordFields(props: RecordFieldsProps) {
  const { draft, errors, onChange } = props
  return (
    <>
      <Radios
        id="held"
        legend="Did the visit happen?"
        legendSize="m"
        inline
        error={errorFor(errors, 'held')}
        value={draft.held}
        onChange={held => onChange({ ...draft, held: held as RecordDraft['held'] })}
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      {draft.held === 'yes' && <HeldFields {...props} />}
      {draft.held === 'no' && <NotHeldField {...props} />}
      {draft.held !== '' && (
        <TextArea
          id="nextSteps"
          label="Next steps (optional)"
          labelSize="m"
          hint="Who does what, and by when. The setting sees this."
          error={errorFor(errors, 'nextSteps')}
          value={draft.nextSteps}
          onChange={nextSteps => onChange({ ...draft, nextSteps })}
          rows={4}
          maxLength={4000}
        />
      )}
    </>
  )
}

function HeldFields({ view, draft, errors, onChange }: RecordFieldsProps) {
  return (
    <>
      <TextInput
        id="minutes"
        label="How long did it take?"
        labelSize="m"
        hint="The visit itself, without preparing and writing up."
        error={errorFor(errors, 'minutes')}
        value={draft.minutes}
        onChange={minutes => onChange({ ...draft, minutes })}
        inputMode="numeric"
        suffix="minutes"
        width={4}
      />
      <TextArea
        id="summary"
        label="What happened?"
        labelSize="m"
        hint="What you saw and did, and what was agreed. The setting sees this."
        error={errorFor(errors, 'summary')}
        value={draft.summary}
        onChange={summary => onChange({ ...draft, summary })}
        rows={7}
        maxLength={4000}
      />
      <OutcomeFields
        view={view}
        draft={draft.outcomes}
        onChange={outcomes => onChange({ ...draft, outcomes })}
      />
    </>
  )
}

function NotHeldField({ draft, errors, onChange }: RecordFieldsProps) {
  const { notHeldReasons } = useCatalogue()
  return (
    <Radios
      id="reason"
      legend="Why could it not go ahead?"
      legendSize="m"
      error={errorFor(errors, 'reason')}
      value={draft.reason}
      onChange={reason => onChange({ ...draft, reason })}
      options={Object.entries(notHeldReasons).map(([value, { label }]) => ({ value, label }))}
    />
  )
}
