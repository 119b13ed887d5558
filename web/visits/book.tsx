import { useState } from 'preact/hooks'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { Button, Form } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { noteNavigation } from '../navigation.ts'
import { errorFor } from '../problem.ts'
import { ActionPage, backToCase, useCaseCaption } from '../requests/action-page.tsx'
import { BestTimes } from '../visit-plans/best-times.tsx'
import { Booked, type BookedVisit } from './booked.tsx'
import { minutesOf } from './booking-draft.ts'
import { BookingFields } from './booking-fields.tsx'
import { CannotDo } from './cannot-do.tsx'
import { SLOT_FIELD } from './slot-days.ts'
import { SlotPicker, useFirstDay } from './slot-picker.tsx'
import { type Booking, useBooking } from './use-booking.ts'
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
    <BookPageOf
      view={view}
      onDone={visit => {
        noteNavigation()
        setDone(visit)
      }}
    />
  )
}

interface BookPageOfProps {
  readonly view: RequestView
  readonly onDone: (visit: BookedVisit) => void
}

function BookPageOf({ view, onDone }: BookPageOfProps) {
  const from = useFirstDay()
  const booking = useBooking(view.request.id, from, onDone)
  const { allocation, content, settingName } = view.request
  return (
    <Page title="Book a visit" caption={useCaseCaption(view)} back={backToCase(view)} errors={booking.errors}>
      <p class="govuk-body">
        {settingName}, with {allocation?.specialistName}.
      </p>
      <CannotDo dates={content.dates} />
      <BestTimes
        key={booking.round}
        requestId={view.request.id}
        minutes={minutesOf(booking.draft)}
        hint={`The times of ${allocation?.specialistName ?? 'the specialist'} that do best by the law’s date, what suits the setting, waiting and travel. Choosing one selects it below.`}
        eligibleIds={null}
        onChoose={booking.choose}
      />
      <BookForm view={view} from={from} booking={booking} />
    </Page>
  )
}

interface BookFormProps {
  readonly view: RequestView
  readonly from: string
  readonly booking: Booking
}

function BookForm({ view, from, booking }: BookFormProps) {
  const { draft, setDraft, slots, errors, isSending, submit } = booking
  return (
    <Form onSubmit={() => void submit()}>
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
            <Button isSending={isSending}>
              {draft.agreed === 'no' ? 'Propose this visit' : 'Book this visit'}
            </Button>
          </>
        )}
      </Load>
    </Form>
  )
}
