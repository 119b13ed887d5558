import { useState } from 'preact/hooks'
import type { RequestView } from '../../shared/contracts/requests.ts'
import type { Answer } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Confirmation } from '../components/panel.tsx'
import { Radios } from '../components/radios.tsx'
import { clockSpan, longDate } from '../dates.ts'
import { noteNavigation } from '../navigation.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { ActionPage, backToCase, useCaseCaption } from '../requests/action-page.tsx'
import { useTyped } from '../typed.ts'
import { isUnknown } from '../until-known.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import type { BookedVisit } from './booked.tsx'
import { bookingErrors } from './booking-errors.ts'
import { SLOT_FIELD, slotOfValue, slotValue } from './slot-days.ts'

const TITLE = 'Ask for a visit'

type Offered = Answer<'GET /requests/:requestId/offered-times'>

/** The setting asks for a visit at one of the best times of whoever has the request, who then agrees to it. */
export default function AskFor() {
  return (
    <ActionPage title={TITLE} action="ask-for-visit">
      {view => <Asking view={view} />}
    </ActionPage>
  )
}

function Asking({ view }: { readonly view: RequestView }) {
  const [done, setDone] = useState<BookedVisit | null>(null)
  const offered = useData('GET /requests/:requestId/offered-times', {
    params: { requestId: view.request.id },
  })
  if (done !== null) return <Asked view={view} visit={done} />
  return (
    <LoadPage data={offered} title={TITLE}>
      {found => (
        <AskForm
          view={view}
          offered={found}
          onGone={offered.reload}
          onDone={visit => {
            noteNavigation()
            setDone(visit)
          }}
        />
      )}
    </LoadPage>
  )
}

interface AskFormProps {
  readonly view: RequestView
  readonly offered: Offered
  readonly onGone: () => void
  readonly onDone: (visit: BookedVisit) => void
}

function AskForm({ view, offered, onGone, onDone }: AskFormProps) {
  const [value, setValue] = useTyped('ask-for', '')
  const [missing, setMissing] = useState<FieldError[]>([])
  const ask = useSend('POST /requests/:requestId/offered-times/choice')
  const errors = missing.length > 0 ? missing : bookingErrors(ask.problem)
  const submit = async () => {
    const isOffered = offered.times.some(time => slotValue(time) === value)
    const body = isOffered ? slotOfValue(value) : null
    setMissing(body === null ? [{ id: SLOT_FIELD, message: 'Choose a time' }] : [])
    if (body === null) return
    const params = { requestId: view.request.id }
    const answer = await ask.send({ params, body }, problem => !isUnknown(problem) && onGone())
    if (answer) onDone(answer.visit)
  }
  return (
    <Page title={TITLE} caption={useCaseCaption(view)} back={backToCase(view)} errors={errors}>
      {offered.times.length === 0 ? (
        <Empty>
          No time is free in the coming six weeks. {offered.specialistName} will look for one and propose it.
        </Empty>
      ) : (
        <Form onSubmit={() => void submit()}>
          <Radios
            id={SLOT_FIELD}
            legend={`When should ${offered.specialistName} come?`}
            legendSize="m"
            hint={`The time is held, and ${offered.specialistName} agrees to it or proposes another. If none suits, wait for a proposal.`}
            error={errorFor(errors, SLOT_FIELD)}
            value={value}
            onChange={setValue}
            options={offered.times.map(time => ({
              value: slotValue(time),
              label: `${longDate(time.on)}, ${clockSpan(time.startMinutes, time.endMinutes)}`,
              hint: time.reasons.map(({ words }) => words).join(' '),
            }))}
          />
          <Button isSending={ask.isSending}>Ask for this time</Button>
        </Form>
      )}
    </Page>
  )
}

function Asked({ view, visit }: { readonly view: RequestView; readonly visit: BookedVisit }) {
  return (
    <Confirmation
      title="Visit asked for"
      body={`${longDate(visit.on)}, ${clockSpan(visit.startMinutes, visit.endMinutes)}`}
    >
      <p class="govuk-body">
        The time is held. {visit.specialistName} has been asked to agree to it. You will get a notice.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/requests/${view.request.id}/visits`}>
          Visits of this request
        </a>
      </p>
    </Confirmation>
  )
}
