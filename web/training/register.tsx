import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { PlaceView, SessionView } from '../../shared/contracts/training.ts'
import { Button, Form } from '../components/button.tsx'
import { Empty, Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { longDate } from '../dates.ts'
import { errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { RegisterForm } from './register-form.tsx'
import { captionOf, SessionPage } from './session-page.tsx'
import { SignInSheet } from './sign-in-sheet.tsx'
import './training.scss'

interface PageProps {
  readonly view: SessionView
  /** The session has changed since it was read. */
  readonly onBehind: () => void
}

/** The register of a session: on paper to sign in before it, on the screen to record who came. */
export default function Register() {
  return (
    <SessionPage title="Register" actions={['see-register', 'keep-register']}>
      {({ view, reload }) => <RegisterPage key={view.session.id} view={view} onBehind={reload} />}
    </SessionPage>
  )
}

function RegisterPage({ view, onBehind }: PageProps) {
  const { session, actions } = view
  const places = seatsOf(view)
  const { isSending, errors, came, setCame, save } = useKeeping({ view, onBehind }, places)
  const mayKeep = actions.includes('keep-register') && places.length > 0
  return (
    <Page
      title="Register"
      caption={captionOf(view)}
      back={{ href: `/training/sessions/${session.id}`, label: 'Session' }}
      errors={errors}
      wide
    >
      <p class="govuk-body">
        {session.venue.name}. {session.trainers.map(({ name }) => name).join(', ')}.
      </p>
      {places.length === 0 && (
        <Empty>
          <p>Nobody has a place on this session.</p>
        </Empty>
      )}
      {!actions.includes('keep-register') && session.status === 'planned' && (
        <Inset>Who came can be recorded from {longDate(session.on)} on.</Inset>
      )}
      {mayKeep && (
        <div class="app-no-print">
          <Form onSubmit={save}>
            <RegisterForm places={places} came={came} onChange={setCame} />
            <Button isSending={isSending}>
              {session.status === 'held' ? 'Correct the register' : 'Save the register'}
            </Button>
          </Form>
        </div>
      )}
      {places.length > 0 && <SignInSheet places={places} isOnlyPrint={mayKeep} />}
    </Page>
  )
}

/** The places of those who are expected, or were, by setting and name. */
function seatsOf({ places }: SessionView): PlaceView[] {
  return places
    .filter(({ status }) => status === 'booked' || status === 'attended' || status === 'absent')
    .toSorted(
      (a, b) =>
        a.settingName.localeCompare(b.settingName, 'en-GB') ||
        (a.staffName ?? '~').localeCompare(b.staffName ?? '~', 'en-GB'),
    )
}

function useKeeping({ view: { session }, onBehind }: PageProps, places: readonly PlaceView[]) {
  const { route } = useLocation()
  const attended = places.filter(({ status }) => status === 'attended').map(({ id }) => id)
  const [ticked, setCame] = useTyped<readonly string[]>('came', attended)
  // A place that was given back since it was ticked is not on the register any more.
  const came = ticked.filter(id => places.some(place => place.id === id))
  const [isEmpty, setEmpty] = useState(false)
  const { send, isSending, problem } = useSend('POST /training/sessions/:sessionId/register')
  const keep = async () => {
    // Nobody at all is rare: it is asked once whether that is meant.
    if (came.length === 0 && !isEmpty) return setEmpty(true)
    const sent = { params: { sessionId: session.id }, body: { version: session.version, cameIds: came } }
    const kept = await send(sent, refused => refused.code === 'stale-version' && onBehind())
    if (kept) route(`/training/sessions/${session.id}`)
  }
  const asks = isEmpty && came.length === 0 && problem === null
  const errors = asks
    ? [{ id: 'came', message: 'Tick everybody who came. If nobody came, save again.' }]
    : errorsOf(problem)
  return { isSending, errors, came, setCame, save: () => void keep() }
}
