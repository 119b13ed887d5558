import { useState } from 'preact/hooks'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { Confirmation } from '../components/panel.tsx'
import { TextArea } from '../components/text-area.tsx'
import { noteNavigation } from '../navigation.ts'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { type OutcomeDraft, outcomesOf } from '../visits/outcome-draft.ts'
import { OutcomeFields } from '../visits/outcome-fields.tsx'
import { ActionPage, backToCase, useCaseCaption } from './action-page.tsx'

const TITLE = 'Close a request'

/** Closes a request with what changed. A question in writing is closed by its answer. */
export default function ClosePage() {
  return (
    <ActionPage title={TITLE} action="close">
      {view => <Close view={view} />}
    </ActionPage>
  )
}

function Close({ view }: { readonly view: RequestView }) {
  const [isDone, setDone] = useState(false)
  if (isDone) return <Closed view={view} />
  return (
    <CloseForm
      view={view}
      onDone={() => {
        noteNavigation()
        setDone(true)
      }}
    />
  )
}

interface CloseDraft {
  readonly summary: string
  readonly outcomes: OutcomeDraft
}

function CloseForm({ view, onDone }: { readonly view: RequestView; readonly onDone: () => void }) {
  const [draft, setDraft] = useTyped<CloseDraft>('close', { summary: '', outcomes: {} })
  const [missing, setMissing] = useState<FieldError[]>([])
  const close = useSend('POST /requests/:requestId/closure')
  const errors = missing.length > 0 ? missing : errorsOf(close.problem)
  const submit = async () => {
    const isEmpty = draft.summary.trim() === ''
    setMissing(isEmpty ? [{ id: 'summary', message: 'Say what changed' }] : [])
    if (isEmpty) return
    const { id: requestId, version } = view.request
    const body = { version, summary: draft.summary, outcomes: outcomesOf(draft.outcomes) }
    if (await close.send({ params: { requestId }, body })) onDone()
  }
  return (
    <Page
      title={TITLE}
      heading="Close this request"
      caption={useCaseCaption(view)}
      back={backToCase(view)}
      errors={errors}
    >
      <p class="govuk-body">The setting keeps what you write here. They can ask again when things change.</p>
      <Form onSubmit={submit}>
        <TextArea
          id="summary"
          label="What changed, and what goes on?"
          labelSize="m"
          hint="What was done, what is different now, and what the setting carries on with."
          error={errorFor(errors, 'summary')}
          value={draft.summary}
          onChange={summary => setDraft({ ...draft, summary })}
          rows={7}
          maxLength={4000}
        />
        <OutcomeFields
          view={view}
          draft={draft.outcomes}
          onChange={outcomes => setDraft({ ...draft, outcomes })}
        />
        <Button isSending={close.isSending}>Close this request</Button>
      </Form>
    </Page>
  )
}

function Closed({ view }: { readonly view: RequestView }) {
  return (
    <Confirmation title="Request closed" body={view.reference}>
      <p class="govuk-body">{view.request.settingName} has been told, and can read what changed.</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/">
            Home
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/requests/${view.request.id}`}>
            Go to the request
          </a>
        </li>
      </ul>
    </Confirmation>
  )
}
