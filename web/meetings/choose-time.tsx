import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { MeetingView } from '../../shared/contracts/meetings.ts'
import { Button, Form } from '../components/button.tsx'
import { Load, LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { SLOT_DAYS, SLOT_FIELD, slotOfValue } from '../visits/slot-days.ts'
import { SlotPicker, useFirstDay } from '../visits/slot-picker.tsx'
import { type DraftDay, draftOf } from './draft.ts'
import '../visits/slots.scss'

/** Chooses a day and time for a planned day, from the specialist's free times. */
export default function ChooseTime() {
  const { id = '', dayId = '' } = useRoute().params
  const view = useData('GET /meetings/:meetingId', { params: { meetingId: id } })
  return (
    <LoadPage data={view} title="Choose a time">
      {found => <ChooseTimeOf view={found} dayId={dayId} onBehind={view.reload} />}
    </LoadPage>
  )
}

interface ChooseTimeProps {
  readonly view: MeetingView
  readonly dayId: string
  /** Somebody changed the meeting meanwhile: reads it again. */
  readonly onBehind: () => void
}

function ChooseTimeOf({ view, dayId, onBehind }: ChooseTimeProps) {
  const day = draftOf(view.meeting).days.find(({ id }) => id === dayId)
  const base = `/meetings/${view.meeting.id}`
  if (day === undefined || !view.actions.includes('change'))
    return (
      <Page title="This day is not planned any more" back={{ href: base, label: 'Planning meeting' }}>
        <p class="govuk-body">It has been removed, or has become a request already.</p>
      </Page>
    )
  return <TimeForm view={view} day={day} onBehind={onBehind} />
}

interface TimeFormProps extends Omit<ChooseTimeProps, 'dayId'> {
  readonly day: DraftDay
}

function TimeForm({ view, day, onBehind }: TimeFormProps) {
  const { route } = useLocation()
  const { meeting, dayServices, halfTerms } = view
  const params = { meetingId: meeting.id }
  const from = useFirstDay()
  const [chosen, setChosen] = useState('')
  const [isMissing, setMissing] = useState(false)
  const slots = useData('GET /meetings/:meetingId/slots', {
    params,
    query: { from, days: SLOT_DAYS, service: day.serviceId, minutes: day.minutes },
  })
  const save = useSend('PUT /meetings/:meetingId')
  const errors: FieldError[] = isMissing
    ? [{ id: SLOT_FIELD, message: 'Choose a time' }]
    : errorsOf(save.problem, 'content')
  const submit = async () => {
    const slot = slotOfValue(chosen)
    setMissing(slot === null)
    if (slot === null) return
    const half = halfTerms.find(
      ({ startsOn, endsOn }) =>
        startsOn !== null && endsOn !== null && startsOn <= slot.on && slot.on <= endsOn,
    )
    const days = draftOf(meeting).days.map(one =>
      one.id === day.id ? { ...one, ...slot, halfTerm: half?.key ?? one.halfTerm } : one,
    )
    const sent = { params, body: { version: meeting.version, content: { days } } }
    const saved = await save.send(sent, problem => problem.code === 'stale-version' && onBehind())
    if (saved) route(`/meetings/${meeting.id}`)
  }
  return (
    <Page
      title="Choose a time"
      caption={`${meeting.settingName}, with ${meeting.specialistName}`}
      back={{ href: `/meetings/${meeting.id}`, label: 'Planning meeting' }}
      errors={errors}
    >
      <p class="govuk-body">
        {dayServices.find(({ id }) => id === day.serviceId)?.title}
        {day.purpose !== '' && `: ${day.purpose}`}. Times are kept for you only once the meeting is finished.
      </p>
      <Form onSubmit={() => void submit()}>
        <Load data={slots} what="free times">
          {found => (
            <>
              <SlotPicker
                from={from}
                found={found}
                dueOn={null}
                value={chosen}
                error={errorFor(errors, SLOT_FIELD)}
                onChange={setChosen}
              />
              <Button isSending={save.isSending}>Use this time</Button>
            </>
          )}
        </Load>
      </Form>
    </Page>
  )
}
