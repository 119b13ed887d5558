import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { TextArea } from '../components/text-area.tsx'
import { errorFor, errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { type VisitOfRequest, VisitPage, VisitSummary } from './visit-page.tsx'

/** The setting asks for another time; the visit keeps its time until the specialist moves it. */
export default function AskToMove() {
  return (
    <VisitPage title="Ask to move this visit" door="ask-to-move">
      {found => <AskForm {...found} />}
    </VisitPage>
  )
}

function AskForm({ visit, view }: VisitOfRequest) {
  const { route } = useLocation()
  const [why, setWhy] = useTyped('why', '')
  const { send, isSending, problem } = useSend('POST /requests/:requestId/visits/:visitId/move-request')
  const visits = `/requests/${visit.requestId}/visits`
  const errors = errorsOf(problem)
  const ask = async () => {
    const params = { requestId: visit.requestId, visitId: visit.id }
    if (await send({ params, body: { version: visit.version, why } })) route(visits)
  }
  return (
    <Page
      title="Ask to move this visit"
      caption={`Request ${view.reference}`}
      back={{ href: visits }}
      errors={errors}
    >
      <VisitSummary visit={visit} />
      <p class="govuk-body">
        The visit keeps this time until {visit.specialistName} has moved it. You will get a notice when it is
        moved.
      </p>
      <Form onSubmit={() => void ask()}>
        <TextArea
          id="why"
          label="Why, and when would suit?"
          labelSize="s"
          hint="For example, we have exams that morning; any afternoon of the same week would suit. Do not name the child."
          error={errorFor(errors, 'why')}
          value={why}
          onChange={setWhy}
          maxLength={1000}
        />
        <Button isSending={isSending}>Ask to move it</Button>
      </Form>
    </Page>
  )
}
