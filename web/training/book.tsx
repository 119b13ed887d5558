import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Answer } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { useCatalogue, useMe } from '../me.ts'
import { errorsOf, type FieldError, type Problem } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { BookCheck } from './book-check.tsx'
import { type BookDraft, missingOfBooking, namesOf, wouldWait } from './book-draft.ts'
import { BookFields } from './book-fields.tsx'
import { Booked } from './booked.tsx'
import { captionOf, type FoundSession, SessionPage } from './session-page.tsx'
import { costOf, leftOf } from './words.ts'
import './training.scss'

type Made = Answer<'POST /training/sessions/:sessionId/settings/:settingId/places'>

/** Books places on a session: how many and for whom, a check of it all, and the reference. */
export default function Book() {
  return (
    <SessionPage title="Book places" actions={['book']}>
      {found => <Booking {...found} />}
    </SessionPage>
  )
}

function Booking({ view, reload }: FoundSession) {
  const [draft, setDraft] = useTyped<BookDraft>('places', useFirstDraft())
  const [isChecking, setChecking] = useState(false)
  const [missing, setMissing] = useState<FieldError[]>([])
  const [made, setMade] = useState<Made | null>(null)
  const { send, isSending, problem } = useSend(
    'POST /training/sessions/:sessionId/settings/:settingId/places',
  )
  const { session } = view
  if (made !== null) return <Booked view={view} settingId={draft.settingId} made={made} />
  const toCheck = () => {
    const found = missingOfBooking(draft, session)
    setMissing(found)
    setChecking(found.length === 0)
  }
  // It was full, or another was quicker: what is free is read anew, and the form asks again.
  const refused = ({ code }: Problem) => {
    if (code !== 'session-full' && code !== 'invalid-input') return
    setChecking(false)
    reload()
  }
  const book = async () => {
    const names = namesOf(draft).map(name => name.trim() || null)
    const params = { sessionId: session.id, settingId: draft.settingId }
    const answer = await send({ params, body: { names, orWait: wouldWait(draft, session) } }, refused)
    if (answer) setMade(answer)
  }
  if (isChecking)
    return (
      <BookCheck
        view={view}
        draft={draft}
        errors={errorsOf(problem)}
        isSending={isSending}
        onChange={() => setChecking(false)}
        onBook={() => void book()}
      />
    )
  const errors = missing.length > 0 ? missing : errorsOf(problem)
  return <BookForm view={view} draft={draft} errors={errors} onChange={setDraft} onSubmit={toCheck} />
}

interface BookFormProps extends Pick<FoundSession, 'view'> {
  readonly draft: BookDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (draft: BookDraft) => void
  readonly onSubmit: () => void
}

function BookForm({ view, draft, errors, onChange, onSubmit }: BookFormProps) {
  const { session } = view
  const { streams } = useCatalogue()
  const cost = costOf(session.pricePence, session.halfHoursPerPlace, streams[session.stream] ?? '')
  return (
    <Page
      key="form"
      title="Book places"
      caption={captionOf(view)}
      back={{ href: `/training/sessions/${session.id}`, label: 'Session' }}
      errors={errors}
    >
      <p class="govuk-body">
        {leftOf(session)}. One place costs: {cost}.
      </p>
      <Form onSubmit={onSubmit}>
        <BookFields session={session} draft={draft} errors={errors} onChange={onChange} />
        <Button>Continue</Button>
      </Form>
    </Page>
  )
}

/** The setting that the address names, or the only one; and one place. */
function useFirstDraft(): BookDraft {
  const { settings } = useMe()
  const { query } = useLocation()
  const own =
    settings.find(({ id }) => id === query.setting) ?? (settings.length === 1 ? settings[0] : undefined)
  const named = settings.length === 0 ? (query.setting ?? '') : ''
  return { settingId: own?.id ?? named, count: 1, names: [], orWait: false }
}
