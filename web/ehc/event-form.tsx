import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Button, Form } from '../components/button.tsx'
import { DateInput } from '../components/date-input.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { dayInBoxes, longDate } from '../dates.ts'
import { useMe } from '../me.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { NOT_A_DAY } from './draft.ts'
import {
  type EventDraft,
  eventOf,
  fieldsOf,
  missingFrom,
  refusalOf,
  startOf,
  type Wanted,
} from './event-draft.ts'
import { EventFields } from './event-fields.tsx'
import { EVENT_FORMS, eventLabel } from './event-forms.ts'
import { captionOf } from './use-case.tsx'
import { WhyField } from './why-field.tsx'

export type EventFormProps = { readonly view: CaseView } & Wanted

/** The form of one event: its day, its details, and a reason where one is needed. */
export function EventForm({ view, kind, corrects }: EventFormProps) {
  const wanted = { kind, corrects }
  const form = useEventForm(view, wanted)
  const { draft, setDraft, errors } = form
  const base = `/ehc/cases/${view.ehcCase.id}`
  const isStrike = kind === 'recorded-in-error'
  return (
    <Page
      title={titleOf(wanted)}
      caption={captionOf(view)}
      back={
        corrects ? { href: `${base}/timeline` } : { href: `${base}/record`, label: 'Choose something else' }
      }
      errors={errors}
    >
      {corrects && (
        <Inset>{`Recorded: ${eventLabel(corrects.kind).toLowerCase()}, ${longDate(corrects.on)}.`}</Inset>
      )}
      {isStrike && (
        <p class="govuk-body">
          The entry stays to be read, marked as corrected. Nothing is put in its place.
        </p>
      )}
      <Form onSubmit={() => void form.submit()}>
        {!isStrike && (
          <DayBoxes kind={kind} draft={draft} errors={errors} onChange={on => setDraft({ ...draft, on })} />
        )}
        <EventFields
          fields={fieldsOf(kind)}
          draft={draft.details}
          errors={errors}
          onType={part => setDraft({ ...draft, details: { ...draft.details, ...part } })}
        />
        {form.needsWhy && (
          <WhyField
            {...(corrects !== null && { label: 'Why is it corrected?' })}
            error={errorFor(errors, 'why')}
            value={draft.why}
            onChange={why => setDraft({ ...draft, why })}
          />
        )}
        <Button isSending={form.isSending} kind={isStrike ? 'warning' : 'primary'}>
          {isStrike ? 'Strike this entry out' : corrects ? 'Record the correction' : 'Record'}
        </Button>
      </Form>
    </Page>
  )
}

function titleOf({ kind, corrects }: Wanted): string {
  if (kind === 'recorded-in-error') return 'Strike an entry out'
  return corrects === null ? eventLabel(kind) : `Correct: ${eventLabel(kind).toLowerCase()}`
}

/** What is typed, what is wrong with it, and sending it. */
function useEventForm(view: CaseView, wanted: Wanted) {
  const me = useMe()
  const { route } = useLocation()
  const name = `${wanted.kind}${wanted.corrects?.id ?? ''}`
  const [draft, setDraft] = useTyped<EventDraft>(name, startOf(wanted, view, me))
  const [missing, setMissing] = useState<FieldError[]>([])
  const [wasWarned, setWarned] = useState(false)
  const { send, isSending, problem } = useSend('POST /ehc/cases/:caseId/events')
  const isWarning = problem?.canOverride === true
  if (isWarning && !wasWarned) setWarned(true)
  const submit = async () => {
    const found = missingFrom(wanted, draft)
    setMissing(found)
    if (found.length > 0) return
    const { id: caseId, version } = view.ehcCase
    const body = { version, event: eventOf(wanted, draft) }
    if (await send({ params: { caseId }, body })) route(`/ehc/cases/${caseId}?recorded=${wanted.kind}`)
  }
  return {
    draft,
    setDraft,
    submit,
    isSending,
    errors: missing.length > 0 ? missing : refusalOf(problem, 'event'),
    needsWhy: wanted.corrects !== null || isWarning || wasWarned || draft.why !== '',
  }
}

interface PartProps {
  readonly draft: EventDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (value: string) => void
}

function DayBoxes({ kind, draft, errors, onChange }: PartProps & Pick<Wanted, 'kind'>) {
  const { today } = useMe()
  return (
    <DateInput
      id="on"
      legend={EVENT_FORMS[kind].day}
      hint={`For example, ${dayInBoxes(today)}`}
      error={errorFor(errors, 'on')}
      value={draft.on === '' || draft.on === NOT_A_DAY ? null : draft.on}
      onChange={(on, isReal) => onChange(on ?? (isReal ? '' : NOT_A_DAY))}
    />
  )
}
