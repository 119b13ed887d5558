import { useState } from 'preact/hooks'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { noteNavigation } from '../navigation.ts'
import { errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { ActionPage, backToCase, useCaseCaption } from './action-page.tsx'
import { Decided } from './decided.tsx'
import { bodyOf, type DecisionDraft, type DecisionKind, missingIn, NO_DECISION } from './decision-draft.ts'
import { DecisionFacts } from './decision-facts.tsx'
import { DecisionFields } from './decision-fields.tsx'

/** The lead's decision on a request that was sent: accept, ask for more, signpost or decline. */
export default function DecisionPage() {
  return (
    <ActionPage title="Decide on a request" action="decide">
      {view => <Decide view={view} />}
    </ActionPage>
  )
}

function Decide({ view }: { readonly view: RequestView }) {
  const [done, setDone] = useState<DecisionKind | null>(null)
  if (done !== null) return <Decided kind={done} view={view} />
  return (
    <DecisionForm
      view={view}
      onDone={kind => {
        noteNavigation()
        setDone(kind)
      }}
    />
  )
}

interface DecisionFormProps {
  readonly view: RequestView
  readonly onDone: (kind: DecisionKind) => void
}

function DecisionForm({ view, onDone }: DecisionFormProps) {
  const [draft, setDraft] = useTyped<DecisionDraft>('decision', NO_DECISION)
  const [missing, setMissing] = useState<FieldError[]>([])
  const decide = useSend('POST /requests/:requestId/decision')
  const errors = missing.length > 0 ? missing : errorsOf(decide.problem)
  const submit = async () => {
    const found = missingIn(draft)
    setMissing(found)
    if (found.length > 0 || draft.kind === '') return
    const { id: requestId, version } = view.request
    const changed = await decide.send({ params: { requestId }, body: bodyOf(draft, draft.kind, version) })
    if (changed) onDone(draft.kind)
  }
  return (
    <Page
      title="Decide on a request"
      heading="Decide on this request"
      caption={useCaseCaption(view)}
      back={backToCase(view)}
      errors={errors}
    >
      <DecisionFacts view={view} />
      <Form onSubmit={submit}>
        <DecisionFields draft={draft} errors={errors} onChange={setDraft} />
        <Button isSending={decide.isSending}>Send the decision</Button>
      </Form>
    </Page>
  )
}
