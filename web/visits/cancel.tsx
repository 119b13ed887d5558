import { useLocation } from 'preact-iso'
import type { Sent } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { Inset, Warning } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { TextArea } from '../components/text-area.tsx'
import { useCatalogue, useMay, useMe } from '../me.ts'
import { errorFor, errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { cancelWords } from './hours-words.ts'
import { ReturnHours } from './return-hours.tsx'
import { type VisitOfRequest, VisitPage, VisitSummary } from './visit-page.tsx'

type Body = Sent<'POST /requests/:requestId/visits/:visitId/cancellation'>['body']

/** Cancels a visit, with the reason; of one that is cancelled, gives back the hours that it used. */
export default function Cancel() {
  return (
    <VisitPage title="Cancel this visit" door="cancel">
      {found => (found.visit.status === 'cancelled' ? <ReturnHours {...found} /> : <CancelForm {...found} />)}
    </VisitPage>
  )
}

function CancelForm({ visit, view }: VisitOfRequest) {
  const { route } = useLocation()
  const [typed, setTyped] = useTyped('cancel', { reason: '', note: '' })
  const { send, isSending, problem } = useSend('POST /requests/:requestId/visits/:visitId/cancellation')
  const reasons = useReasons()
  const visits = `/requests/${visit.requestId}/visits`
  const errors = errorsOf(problem)
  const hoursWords = useHoursWords(visit)
  const cancel = async () => {
    const params = { requestId: visit.requestId, visitId: visit.id }
    const body = { version: visit.version, ...typed } as Body
    if (await send({ params, body })) route(visits)
  }
  return (
    <Page
      title="Cancel this visit"
      caption={`Request ${view.reference}`}
      back={{ href: visits }}
      errors={errors}
    >
      <VisitSummary visit={visit} />
      {visit.ifCancelled !== null && visit.ifCancelled.usedHalfHours > 0 && <Warning>{hoursWords}</Warning>}
      {visit.ifCancelled !== null && visit.ifCancelled.usedHalfHours === 0 && <Inset>{hoursWords}</Inset>}
      <Warning>The time is given up at once, and everybody concerned is told. This cannot be undone.</Warning>
      <Form onSubmit={() => void cancel()}>
        <Radios
          id="reason"
          legend="Why is it cancelled?"
          error={errorFor(errors, 'reason')}
          options={reasons}
          value={typed.reason}
          onChange={reason => setTyped({ ...typed, reason })}
        />
        <TextArea
          id="note"
          label="Anything else to say (optional)"
          labelSize="s"
          hint="Do not name the child."
          error={errorFor(errors, 'note')}
          value={typed.note}
          onChange={note => setTyped({ ...typed, note })}
          rows={3}
          maxLength={1000}
        />
        <Button kind="warning" isSending={isSending}>
          Cancel this visit
        </Button>
      </Form>
    </Page>
  )
}

/** The reasons this person may give: a setting is not offered the service's own. */
function useReasons(): { value: string; label: string }[] {
  const { cancelReasons } = useCatalogue()
  const isService = useMay('book-visits')
  return Object.entries(cancelReasons)
    .filter(([, reason]) => isService || reason.for !== 'service')
    .map(([value, { label }]) => ({ value, label }))
}

/** What cancelling does to the setting's hours, before it is done. */
function useHoursWords({ ifCancelled, stream, settingId }: VisitOfRequest['visit']): string {
  const { streams } = useCatalogue()
  const isOurs = useMe().settings.some(({ id }) => id === settingId)
  if (ifCancelled === null) return ''
  return cancelWords(ifCancelled, streams[stream] ?? stream, isOurs ? 'your' : 'the setting’s')
}
