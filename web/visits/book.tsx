import { useState } from 'preact/hooks'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { Button, Form } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { noteNavigation } from '../navigation.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { ActionPage, backToCase, useCaseCaption } from '../requests/action-page.tsx'
import { useTyped } from '../typed.ts'
import { isUnknown } from '../until-known.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { Booked, type BookedVisit } from './booked.tsx'
import { type BookingDraft, bodyOf, minutesOf, missingIn, NO_BOOKING } from './booking-draft.ts'
import { bookingErrors, offered } from './booking-errors.ts'
import { BookingFields } from './booking-fields.tsx'
import { CannotDo } from './cannot-do.tsx'
import { SLOT_DAYS, SLOT_FIELD } from './slot-days.ts'
import { SlotPicker, useFirstDay } from './slot-picker.tsx'
import './slots.scss'

/** Books a visit at a time that is free in the allocated specialist's diary. */
export default function BookPage() {
  return (
    <ActionPage title="Book a visit" action="book">
      {view => <Book view={view} />}
    </ActionPage>
  )
}

function Book({ view }: { readonly view: RequestView }) {
  const [done, setDone] = useState<BookedVisit | null>(null)
  if (done !== null) return <Booked view={view} visit={done} />
  return (
    <BookForm
      view={view}
      onDone={visit => {
        noteNavigation()
        setDone(visit)
      }}
    />
  )
}

interface BookFormProps {
  readonly view: RequestView
  readonly onDone: (visit: BookedVisit) => void
}

function BookForm({ view, onDone }: BookFormProps) {
  const requestId = view.request.id
  const from = useFirstDay()
  const [draft, setDraft] = useTyped<BookingDraft>('booking', NO_BOOKING)
  const slots = useData('GET /requests/:requestId/slots', {
    params: { requestId },
    query: { from, days: SLOT_DAYS, minutes: minutesOf(draft) },
  })
  const [missing, setMissing] = useState<FieldError[]>([])
  const book = useSend('POST /requests/:requestId/visits')
  const errors = missing.length > 0 ? missing : bookingErrors(book.problem)
  const submit = async () => {
    const booking = { ...draft, slot: offered(slots.data, draft.slot) }
    const found = missingIn(booking)
    setMissing(found)
    if (found.length > 0) return
    const sent = { params: { requestId }, body: bodyOf(booking) }
    const answer = await book.send(sent, problem => !isUnknown(problem) && slots.reload())
    if (answer) onDone(answer.visit)
  }
  return (
    <Page title="Book a visit" caption={useCaseCaption(view)} back={backToCase(view)} errors={errors}>
      <p class="govuk-body">
        {view.request.settingName}, with {view.request.allocation?.specialistName}.
      </p>
      <CannotDo dates={view.request.content.dates} />
      <Form onSubmit={submit}>
        <Load data={slots} what="free times">
          {found => (
            <>
              <SlotPicker
                from={from}
                found={found}
                dueOn={view.request.dueOn}
                value={draft.slot}
                error={errorFor(errors, SLOT_FIELD)}
                onChange={slot => setDraft({ ...draft, slot })}
              />
              <BookingFields view={view} found={found} draft={draft} errors={errors} onChange={setDraft} />
              <Button isSending={book.isSending}>
                {draft.agreed === 'no' ? 'Propose this visit' : 'Book this visit'}
              </Button>
            </>
          )}
        </Load>
      </Form>
    </Page>
  )
}
