import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { errorsOf } from '../problem.ts'
import { useSend } from '../use-send.ts'
import { type VisitOfRequest, VisitPage, VisitSummary } from './visit-page.tsx'

/** The setting agrees to a proposed visit, or the specialist to one that the setting asked for. */
export default function Confirm() {
  return (
    <VisitPage title="Agree to this visit" door="confirm">
      {found => <ConfirmForm {...found} />}
    </VisitPage>
  )
}

function ConfirmForm({ visit, view }: VisitOfRequest) {
  const { route } = useLocation()
  const confirm = useSend('POST /requests/:requestId/visits/:visitId/confirmation')
  const accept = useSend('POST /requests/:requestId/visits/:visitId/agreement')
  const isOfSetting = visit.answerBy !== 'specialist'
  const { send, isSending, problem } = isOfSetting ? confirm : accept
  const visits = `/requests/${visit.requestId}/visits`
  const agree = async () => {
    const params = { requestId: visit.requestId, visitId: visit.id }
    if (await send({ params, body: { version: visit.version } })) route(visits)
  }
  return (
    <Page
      title="Agree to this visit"
      caption={`Request ${view.reference}`}
      back={{ href: visits }}
      errors={errorsOf(problem)}
    >
      <VisitSummary visit={visit} />
      <p class="govuk-body">
        {isOfSetting
          ? 'Please have ready the people and the room the specialist needs.'
          : `${visit.settingName} asked for this time. It will get a notice that you agree.`}
      </p>
      <Form onSubmit={() => void agree()}>
        <div class="govuk-button-group">
          <Button isSending={isSending}>Agree to this visit</Button>
          <a class="govuk-link" href={`${visits}/${visit.id}/${isOfSetting ? 'ask-to-move' : 'move'}`}>
            {isOfSetting ? 'Ask to move it instead' : 'Move it instead'}
          </a>
        </div>
      </Form>
    </Page>
  )
}
