import { useLocation } from 'preact-iso'
import type { SessionView } from '../../shared/contracts/training.ts'
import { Button, Form } from '../components/button.tsx'
import { Warning } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { TextArea } from '../components/text-area.tsx'
import { errorFor, errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { captionOf, SessionPage } from './session-page.tsx'
import { placesCount } from './words.ts'

/** Calls a session off, with the reason. */
export default function CallOff() {
  return (
    <SessionPage title="Call this session off" actions={['call-off']}>
      {({ view, reload }) => <CallOffForm key={view.session.id} view={view} onBehind={reload} />}
    </SessionPage>
  )
}

interface FormProps {
  readonly view: SessionView
  /** The session has changed since it was read. */
  readonly onBehind: () => void
}

function CallOffForm({ view, onBehind }: FormProps) {
  const { session } = view
  const { route } = useLocation()
  const [why, setWhy] = useTyped('why', '')
  const { send, isSending, problem } = useSend('POST /training/sessions/:sessionId/cancellation')
  const errors = errorsOf(problem)
  const here = `/training/sessions/${session.id}`
  const callOff = async () => {
    const sent = { params: { sessionId: session.id }, body: { version: session.version, why } }
    const done = await send(sent, refused => refused.code === 'stale-version' && onBehind())
    if (done) route(here)
  }
  return (
    <Page
      title="Call this session off"
      caption={captionOf(view)}
      back={{ href: here, label: 'Session' }}
      errors={errors}
    >
      <p class="govuk-body">
        {placesCount(session.takenCount)} taken and {session.waitingCount} waiting. Every place is given back
        free of charge, its hours come back, and everybody is told. The trainers’ diaries are free again.
      </p>
      <Warning>This cannot be undone.</Warning>
      <Form onSubmit={() => void callOff()}>
        <TextArea
          id="why"
          label="Why is it called off?"
          labelSize="s"
          hint="Settings that have places see this."
          error={errorFor(errors, 'why')}
          value={why}
          onChange={setWhy}
          rows={3}
          maxLength={500}
        />
        <Button kind="warning" isSending={isSending}>
          Call this session off
        </Button>
      </Form>
    </Page>
  )
}
