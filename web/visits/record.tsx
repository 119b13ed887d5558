import { useState } from 'preact/hooks'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { noteNavigation } from '../navigation.ts'
import { errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { bodyOf, emptyRecord, missingIn, type RecordDraft } from './record-draft.ts'
import { RecordFields } from './record-fields.tsx'
import { Recorded } from './recorded.tsx'
import { type VisitOfRequest, VisitPage, VisitSummary } from './visit-page.tsx'

const TITLE = 'Record a visit'

/** Records what happened at a visit: first whether it did, then why not or what came of it. */
export default function RecordPage() {
  return (
    <VisitPage title={TITLE} door="record">
      {found => <Record {...found} />}
    </VisitPage>
  )
}

function Record(found: VisitOfRequest) {
  const [done, setDone] = useState<RecordDraft['held'] | null>(null)
  if (done !== null) return <Recorded {...found} wasHeld={done === 'yes'} />
  return (
    <RecordForm
      {...found}
      onDone={held => {
        noteNavigation()
        setDone(held)
      }}
    />
  )
}

function RecordForm({
  visit,
  view,
  onDone,
}: VisitOfRequest & { onDone: (held: RecordDraft['held']) => void }) {
  const [draft, setDraft] = useTyped<RecordDraft>(
    'record',
    emptyRecord(visit.endMinutes - visit.startMinutes),
  )
  const [missing, setMissing] = useState<FieldError[]>([])
  const record = useSend('POST /requests/:requestId/visits/:visitId/record')
  const errors = missing.length > 0 ? missing : errorsOf(record.problem)
  const submit = async () => {
    const found = missingIn(draft)
    setMissing(found)
    if (found.length > 0) return
    const params = { requestId: visit.requestId, visitId: visit.id }
    const answer = await record.send({ params, body: bodyOf(draft, visit.version) })
    if (answer) onDone(draft.held)
  }
  return (
    <Page
      title={TITLE}
      heading="Record this visit"
      caption={`Request ${view.reference}`}
      back={{ href: `/requests/${visit.requestId}/visits` }}
      errors={errors}
    >
      <VisitSummary visit={visit} />
      <Form onSubmit={submit}>
        <RecordFields view={view} draft={draft} errors={errors} onChange={setDraft} />
        <Button isSending={record.isSending}>Save the record</Button>
      </Form>
    </Page>
  )
}
