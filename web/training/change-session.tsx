import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { SessionView } from '../../shared/contracts/training.ts'
import { Button, Form } from '../components/button.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { onSessionFields, readSession, sessionDraftOf } from './session-draft.ts'
import { SessionFields } from './session-fields.tsx'
import { captionOf, SessionPage } from './session-page.tsx'

/** Changes when or where a session is, who gives it or how many can come. */
export default function ChangeSession() {
  return (
    <SessionPage title="Change this session" actions={['change']}>
      {({ view, reload }) => <ChangeForm key={view.session.id} view={view} onBehind={reload} />}
    </SessionPage>
  )
}

interface FormProps {
  readonly view: SessionView
  /** The session has changed since it was read. */
  readonly onBehind: () => void
}

function ChangeForm({ view, onBehind }: FormProps) {
  const { session, course } = view
  const { route } = useLocation()
  const [draft, setDraft] = useTyped('session', sessionDraftOf(session))
  const [missing, setMissing] = useState<FieldError[]>([])
  const { send, isSending, problem } = useSend('PUT /training/sessions/:sessionId')
  const errors = missing.length > 0 ? missing : onSessionFields(errorsOf(problem))
  // It takes as long as when it was planned, whatever the course says now.
  const planned = { ...course, minutes: session.endMinutes - session.startMinutes }
  const here = `/training/sessions/${session.id}`
  const change = async () => {
    const body = readSession(draft)
    const isMissing = Array.isArray(body)
    setMissing(isMissing ? body : [])
    if (isMissing) return
    const sent = { params: { sessionId: session.id }, body: { version: session.version, ...body } }
    const changed = await send(sent, refused => refused.code === 'stale-version' && onBehind())
    if (changed) route(here)
  }
  return (
    <Page
      title="Change this session"
      caption={captionOf(view)}
      back={{ href: here, label: 'Session' }}
      errors={errors}
    >
      {session.takenCount > 0 && <Inset>Settings that have places are told what has changed.</Inset>}
      <Form onSubmit={() => void change()}>
        <SessionFields course={planned} draft={draft} errors={errors} onChange={setDraft} />
        <Button isSending={isSending}>Save</Button>
      </Form>
    </Page>
  )
}
