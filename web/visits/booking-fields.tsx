import type { RequestView } from '../../shared/contracts/requests.ts'
import type { SlotsView } from '../../shared/contracts/visits.ts'
import { Radios } from '../components/radios.tsx'
import { TextInput } from '../components/text-input.tsx'
import { useService } from '../me.ts'
import { errorFor, type FieldError } from '../problem.ts'
import type { BookingDraft } from './booking-draft.ts'
import { leftWords, minutesWords } from './hours-words.ts'

export interface BookingFieldsProps {
  readonly view: RequestView
  readonly found: SlotsView
  readonly draft: BookingDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (draft: BookingDraft) => void
}

/** Whether the time is agreed, whose hours pay for it, and how long it takes. */
export function BookingFields({ view, found, draft, errors, onChange }: BookingFieldsProps) {
  const service = useService(view.request.serviceId)
  return (
    <>
      <Radios
        id="agreed"
        legend="Has the setting agreed to this time?"
        legendSize="m"
        error={errorFor(errors, 'agreed')}
        value={draft.agreed}
        onChange={agreed => onChange({ ...draft, agreed: agreed as BookingDraft['agreed'] })}
        options={[
          { value: 'yes', label: 'Yes', hint: 'The visit is confirmed.' },
          {
            value: 'no',
            label: 'No, propose it',
            hint: 'The time is held. The setting is asked to confirm it.',
          },
        ]}
      />
      <Radios
        id="stream"
        legend="Which hours does it use?"
        legendSize="m"
        error={errorFor(errors, 'stream')}
        value={draft.stream === '' ? view.request.stream : draft.stream}
        onChange={stream => onChange({ ...draft, stream, payerId: '' })}
        options={found.hours.map(({ stream, label, leftHalfHours }) => ({
          value: stream,
          label,
          hint: sentence(leftWords(leftHalfHours)),
        }))}
      />
      <Payer view={view} found={found} draft={draft} errors={errors} onChange={onChange} />
      <TextInput
        id="minutes"
        label="Length of the visit"
        labelSize="m"
        hint={`Leave empty for the usual ${minutesWords(service?.minutes.visit ?? found.minutes.visit)}. The times above have room for what you enter.`}
        error={errorFor(errors, 'minutes')}
        value={draft.minutes}
        onChange={minutes => onChange({ ...draft, minutes })}
        inputMode="numeric"
        suffix="minutes"
        width={4}
      />
    </>
  )
}

/** Whose hours pay, where the setting has too few left and a pot it shares has enough. */
function Payer({ view, found, draft, errors, onChange }: BookingFieldsProps) {
  const stream = draft.stream === '' ? view.request.stream : draft.stream
  const pots = found.pots.filter(pot => pot.stream === stream)
  const own = found.hours.find(one => one.stream === stream)
  if (pots.length === 0) return null
  return (
    <Radios
      id="payerId"
      legend="Whose hours?"
      legendSize="m"
      hint="The setting has too few of these hours left for this visit."
      error={errorFor(errors, 'payerId')}
      value={draft.payerId}
      onChange={payerId => onChange({ ...draft, payerId })}
      options={[
        {
          value: '',
          label: 'The setting’s own',
          hint: sentence(leftWords(own?.leftHalfHours ?? 0)),
        },
        ...pots.map(pot => ({
          value: pot.potId,
          label: `Shared pot: ${pot.name}`,
          hint: sentence(leftWords(pot.leftHalfHours)),
        })),
      ]}
    />
  )
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
