import { Radios } from '../components/radios.tsx'
import { TextArea } from '../components/text-area.tsx'
import { useCatalogue } from '../me.ts'
import { errorFor, type FieldError } from '../problem.ts'
import type { DecisionDraft, DecisionKind } from './decision-draft.ts'

interface FieldsProps {
  readonly draft: DecisionDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (draft: DecisionDraft) => void
}

const KINDS: Readonly<Record<DecisionKind, { label: string; hint: string }>> = {
  accept: { label: 'Accept', hint: 'Next, a specialist is chosen.' },
  ask: { label: 'Ask for more information', hint: 'It goes back to be added to and is sent again.' },
  signpost: { label: 'Signpost', hint: 'Another service fits better. This request ends.' },
  decline: { label: 'Decline', hint: 'This request ends. Whoever asked sees why.' },
}

/** The choice, and below it what the chosen one needs. */
export function DecisionFields({ draft, errors, onChange }: FieldsProps) {
  const choose = (kind: string) => onChange({ ...draft, kind: kind as DecisionKind, reason: '' })
  return (
    <Radios
      id="kind"
      legend="What do you decide?"
      legendSize="m"
      error={errorFor(errors, 'kind')}
      value={draft.kind}
      onChange={choose}
      options={Object.entries(KINDS).map(([value, { label, hint }]) => ({
        value,
        label,
        hint,
        reveal:
          value === 'ask' ? (
            <AskField draft={draft} errors={errors} onChange={onChange} />
          ) : (
            <ReasonFields draft={draft} errors={errors} onChange={onChange} />
          ),
      }))}
    />
  )
}

function AskField({ draft, errors, onChange }: FieldsProps) {
  return (
    <TextArea
      id="text"
      label="What should be added?"
      hint="Whoever asked sees this as you write it."
      error={errorFor(errors, 'text')}
      value={draft.text}
      onChange={text => onChange({ ...draft, text })}
      maxLength={4000}
    />
  )
}

const NOTE_LABELS: Readonly<Record<string, string>> = {
  accept: 'Note (optional)',
  signpost: 'Which service, and how to reach it',
  decline: 'What can be done instead',
}

function ReasonFields({ draft, errors, onChange }: FieldsProps) {
  const { decisionReasons } = useCatalogue()
  const reasons = Object.entries(decisionReasons).filter(([, reason]) => reason.for === draft.kind)
  return (
    <>
      <Radios
        id="reason"
        legend="Reason"
        small
        error={errorFor(errors, 'reason')}
        value={draft.reason}
        onChange={reason => onChange({ ...draft, reason })}
        options={reasons.map(([value, { label }]) => ({ value, label }))}
      />
      <TextArea
        id="note"
        label={NOTE_LABELS[draft.kind] ?? 'Note'}
        hint="Whoever asked sees this as you write it."
        error={errorFor(errors, 'note')}
        value={draft.note}
        onChange={note => onChange({ ...draft, note })}
        rows={4}
        maxLength={4000}
      />
    </>
  )
}
