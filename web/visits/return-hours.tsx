import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { TextArea } from '../components/text-area.tsx'
import { inHours } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { errorFor, errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { type VisitOfRequest, VisitSummary } from './visit-page.tsx'

/** Gives back the hours that a late cancellation used, with the reason. */
export function ReturnHours({ visit, view }: VisitOfRequest) {
  const { route } = useLocation()
  const { streams } = useCatalogue()
  const [typed, setTyped] = useTyped('return-hours', { why: '' })
  const { send, isSending, problem } = useSend('POST /requests/:requestId/visits/:visitId/hours-return')
  const visits = `/requests/${visit.requestId}/visits`
  const errors = errorsOf(problem)
  const used = visit.cancelled?.hours?.usedHalfHours ?? 0
  const give = async () => {
    const params = { requestId: visit.requestId, visitId: visit.id }
    if (await send({ params, body: { version: visit.version, ...typed } })) route(visits)
  }
  return (
    <Page
      title="Give the hours back"
      caption={`Request ${view.reference}`}
      back={{ href: visits }}
      errors={errors}
    >
      <VisitSummary visit={visit} />
      <p class="govuk-body">
        Cancelling this visit used {inHours(used)} of the setting’s {streams[visit.stream] ?? visit.stream}{' '}
        hours. The setting is told that they are given back.
      </p>
      <Form onSubmit={() => void give()}>
        <TextArea
          id="why"
          label="Why are they given back?"
          labelSize="s"
          hint="The setting can read this. Do not name the child."
          error={errorFor(errors, 'why')}
          value={typed.why}
          onChange={why => setTyped({ why })}
          rows={3}
          maxLength={500}
        />
        <Button isSending={isSending}>Give {inHours(used)} back</Button>
      </Form>
    </Page>
  )
}
