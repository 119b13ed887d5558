import { useState } from 'preact/hooks'
import type { Sent } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Select } from '../components/select.tsx'
import { useCatalogue } from '../me.ts'
import { noteNavigation } from '../navigation.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { isUnknown } from '../until-known.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { Booked, type BookedVisit } from './booked.tsx'
import { bookingErrors, offered } from './booking-errors.ts'
import { CannotDo } from './cannot-do.tsx'
import { emptyMove, type MoveDraft, missingIn } from './move-draft.ts'
import { SLOT_DAYS, SLOT_FIELD, slotOfValue } from './slot-days.ts'
import { SlotPicker, useFirstDay } from './slot-picker.tsx'
import { type VisitOfRequest, VisitPage, VisitSummary } from './visit-page.tsx'
import './slots.scss'

type MoveBody = Sent<'POST /requests/:requestId/visits/:visitId/time'>['body']

const TITLE = 'Move a visit'

/** Moves a visit to another free time of the same specialist. */
export default function MovePage() {
  return (
    <VisitPage title={TITLE} door="move">
      {found => <Move {...found} />}
    </VisitPage>
  )
}

function Move(found: VisitOfRequest) {
  const [done, setDone] = useState<BookedVisit | null>(null)
  if (done !== null) return <Booked view={found.view} visit={done} isMove />
  return (
    <MoveForm
      {...found}
      onDone={visit => {
        noteNavigation()
        setDone(visit)
      }}
    />
  )
}

function MoveForm({ visit, view, onDone }: VisitOfRequest & { onDone: (visit: BookedVisit) => void }) {
  const params = { requestId: visit.requestId, visitId: visit.id }
  const from = useFirstDay()
  const slots = useData('GET /requests/:requestId/slots', {
    params: { requestId: visit.requestId },
    query: { from, days: SLOT_DAYS, moving: visit.id },
  })
  const [draft, setDraft] = useTyped<MoveDraft>('move', emptyMove(visit))
  const [missing, setMissing] = useState<FieldError[]>([])
  const move = useSend('POST /requests/:requestId/visits/:visitId/time')
  const errors = missing.length > 0 ? missing : bookingErrors(move.problem)
  const submit = async () => {
    const slot = offered(slots.data, draft.slot)
    const time = slotOfValue(slot)
    const found = missingIn({ ...draft, slot })
    setMissing(found)
    if (found.length > 0 || time === null) return
    const reason = draft.reason as MoveBody['reason']
    const sent = { params, body: { version: visit.version, ...time, reason } }
    const answer = await move.send(sent, problem => !isUnknown(problem) && slots.reload())
    if (answer) onDone(answer.visit)
  }
  return (
    <Page
      title={TITLE}
      heading="Move this visit"
      caption={`Request ${view.reference}`}
      back={{ href: `/requests/${visit.requestId}/visits` }}
      errors={errors}
    >
      <VisitSummary visit={visit} />
      {visit.moveAsked && (
        <Inset>
          {visit.moveAsked.by.name} asked to move it: {visit.moveAsked.why}
        </Inset>
      )}
      <CannotDo dates={view.request.content.dates} />
      <Form onSubmit={submit}>
        <Load data={slots} what="free times">
          {found => (
            <SlotPicker
              from={from}
              found={found}
              dueOn={view.request.dueOn}
              value={draft.slot}
              error={errorFor(errors, SLOT_FIELD)}
              onChange={slot => setDraft({ ...draft, slot })}
            />
          )}
        </Load>
        <ReasonField
          value={draft.reason}
          error={errorFor(errors, 'reason')}
          onChange={reason => setDraft({ ...draft, reason })}
        />
        <Button isSending={move.isSending}>Move this visit</Button>
      </Form>
    </Page>
  )
}

interface ReasonFieldProps {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (reason: string) => void
}

function ReasonField({ value, error, onChange }: ReasonFieldProps) {
  const { moveReasons } = useCatalogue()
  return (
    <Select
      id="reason"
      label="Why is it moved?"
      labelSize="m"
      error={error}
      options={Object.entries(moveReasons).map(([key, { label }]) => ({ value: key, label }))}
      value={value}
      onChange={onChange}
    />
  )
}
