import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Button, Form } from '../components/button.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { DateInput } from '../components/date-input.tsx'
import { Page } from '../components/page.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextInput } from '../components/text-input.tsx'
import { dayInBoxes } from '../dates.ts'
import { useMe } from '../me.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { type AskDraft, askedOf, type Body, EMPTY_ASK, leftOf, missingFromAsk } from './ask-draft.ts'
import { BODIES } from './codes.ts'
import { NOT_A_DAY } from './draft.ts'
import { refusalOf } from './event-draft.ts'
import { eventLabel } from './event-forms.ts'
import { captionOf } from './use-case.tsx'

/** Asks one body for advice, or several at once: one entry for each, as each has six weeks of its own. */
export function AskAdvice({ view }: { readonly view: CaseView }) {
  const { draft, set, errors, done, isSending, needsWhy, submit } = useAsk(view)
  const { today } = useMe()
  const dayOf = (text: string) => (text === '' || text === NOT_A_DAY ? null : text)
  return (
    <Page
      title={eventLabel('advice-requested')}
      caption={captionOf(view)}
      back={{ href: `/ehc/cases/${view.ehcCase.id}/record`, label: 'Choose something else' }}
      errors={errors}
    >
      {done.length > 0 && (
        <p class="govuk-body">{`Recorded already: ${done.map(body => BODIES[body]).join(', ')}.`}</p>
      )}
      <Form onSubmit={() => void submit()}>
        <DateInput
          id="on"
          legend="When was it sent?"
          hint={`For example, ${dayInBoxes(today)}`}
          error={errorFor(errors, 'on')}
          value={dayOf(draft.on)}
          onChange={(on, isReal) => set({ on: on ?? (isReal ? '' : NOT_A_DAY) })}
        />
        <Bodies draft={draft} errors={errors} set={set} />
        <DateInput
          id="receivedOn"
          legend="When did they receive it?"
          hint="The six weeks of each start on this day. Leave out whoever may not have received it yet, and record that one when you know."
          error={errorFor(errors, 'receivedOn')}
          value={dayOf(draft.receivedOn)}
          onChange={(day, isReal) => set({ receivedOn: day ?? (isReal ? '' : NOT_A_DAY) })}
        />
        {needsWhy && (
          <TextArea
            id="why"
            label="Why is this right all the same?"
            labelSize="s"
            hint="It stays with the entry. Do not name the child."
            error={errorFor(errors, 'why')}
            value={draft.why}
            onChange={why => set({ why })}
            rows={3}
            maxLength={2000}
          />
        )}
        <Button isSending={isSending}>Record</Button>
      </Form>
    </Page>
  )
}

interface BodiesProps {
  readonly draft: AskDraft
  readonly errors: readonly FieldError[]
  readonly set: (part: Partial<AskDraft>) => void
}

/** Whose advice; of each chosen, which one it is and a day of its own. */
function Bodies({ draft, errors, set }: BodiesProps) {
  return (
    <Checkboxes
      id="bodies"
      legend="Whose advice?"
      hint="Choose all that were asked on this day."
      error={errorFor(errors, 'bodies')}
      options={(Object.keys(BODIES) as Body[]).map(body => ({
        value: body,
        label: BODIES[body],
        ...(body === 'educational-psychologist' && {
          hint: 'Recording this puts a statutory request into the queue of the specialist team.',
        }),
        reveal: <OfBody body={body} draft={draft} errors={errors} set={set} />,
      }))}
      values={draft.bodies}
      onChange={bodies => set({ bodies: bodies as Body[] })}
    />
  )
}

function OfBody({ body, draft, errors, set }: BodiesProps & { readonly body: Body }) {
  const own = draft.ownDays[body] ?? ''
  const setOwn = (day: string) => set({ ownDays: { ...draft.ownDays, [body]: day } })
  return (
    <>
      <TextInput
        id={`name-${body}`}
        label="Which one? (optional)"
        labelSize="s"
        hint="Tells two of the same kind apart, such as a team. Never a child’s name."
        value={draft.names[body] ?? ''}
        onChange={name => set({ names: { ...draft.names, [body]: name } })}
        width={20}
      />
      <DateInput
        id={`own-${body}`}
        legend="Received on another day than the rest (optional)"
        error={errorFor(errors, `own-${body}`)}
        value={own === '' || own === NOT_A_DAY ? null : own}
        onChange={(day, isReal) => setOwn(day ?? (isReal ? '' : NOT_A_DAY))}
      />
    </>
  )
}

/** What is typed, what is wrong with it, and sending one entry after the other. */
function useAsk(view: CaseView) {
  const { route } = useLocation()
  const { id: caseId } = view.ehcCase
  const [draft, setDraft] = useTyped<AskDraft>('ask-advice', EMPTY_ASK)
  const [missing, setMissing] = useState<FieldError[]>([])
  const [wasWarned, setWarned] = useState(false)
  const [done, setDone] = useState<Body[]>([])
  const [version, setVersion] = useState(view.ehcCase.version)
  const { send, isSending, problem } = useSend('POST /ehc/cases/:caseId/events')
  const isWarning = problem?.canOverride === true
  if (isWarning && !wasWarned) setWarned(true)
  const submit = async () => {
    const found = missingFromAsk(draft)
    setMissing(found)
    if (found.length > 0) return
    const recorded: Body[] = []
    let latest = version
    for (const [at, event] of askedOf(draft).entries()) {
      const changed = await send({ params: { caseId }, body: { version: latest, event } })
      if (changed === undefined) {
        setDone([...done, ...recorded])
        setVersion(latest)
        setDraft(leftOf(draft, recorded))
        return
      }
      latest = changed.version
      recorded.push(draft.bodies[at] as Body)
    }
    const times = done.length + recorded.length
    route(`/ehc/cases/${caseId}?recorded=advice-requested&times=${times}`)
  }
  return {
    draft,
    set: (part: Partial<AskDraft>) => setDraft({ ...draft, ...part }),
    submit,
    done,
    isSending,
    errors: missing.length > 0 ? missing : named(refusalOf(problem, 'event'), draft.bodies),
    needsWhy: isWarning || wasWarned || draft.why !== '',
  }
}

/** Says of whom something is refused, where it does not say so itself: the first that is left, as they go in order. */
function named(errors: readonly FieldError[], [first, ...others]: readonly Body[]): FieldError[] {
  if (first === undefined || others.length === 0) return [...errors]
  const who = BODIES[first]
  return errors.map(error =>
    error.message.startsWith(who) ? error : { ...error, message: `${who}: ${error.message}` },
  )
}
