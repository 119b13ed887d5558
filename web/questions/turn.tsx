import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { QuestionView } from '../../shared/contracts/questions.ts'
import type { Sent } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { useCatalogue } from '../me.ts'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { ownQuestion } from './addresses.ts'
import { OwnQuestionDoor } from './question-page.tsx'

type Body = Sent<'POST /settings/:settingId/questions/:questionId/request'>['body']

const TITLE = 'Turn this question into a request'

/** Turns a question into a draft of a request: only the service is to be chosen. */
export default function TurnIntoRequest() {
  return (
    <OwnQuestionDoor title={TITLE} action="turn-into-request">
      {question => <TurnForm question={question} />}
    </OwnQuestionDoor>
  )
}

function TurnForm({ question }: { readonly question: QuestionView }) {
  const { route } = useLocation()
  const options = useServices(question)
  const [serviceId, setServiceId] = useTyped('turn', options.length === 1 ? (options[0]?.value ?? '') : '')
  const [isMissing, setMissing] = useState(false)
  const { send, isSending, problem } = useSend('POST /settings/:settingId/questions/:questionId/request')
  const missing: FieldError[] =
    isMissing && serviceId === '' ? [{ id: 'serviceId', message: 'Choose a service' }] : []
  const errors = [...missing, ...errorsOf(problem)]
  const { settingId, id: questionId, version } = question
  const turn = async () => {
    setMissing(true)
    if (serviceId === '') return
    const body = { version, serviceId } as Body
    const turned = await send({ params: { settingId, questionId }, body })
    if (turned) route(`/requests/${turned.requestId}/tasks`)
  }
  return (
    <Page
      title={TITLE}
      caption={`Question ${question.reference}`}
      back={{ href: ownQuestion(question) }}
      errors={errors}
    >
      <p class="govuk-body">
        What you asked becomes the concern, and the answers become what has been tried. You add the rest and
        send it when it is ready.
        {question.isOpen && ' The question then needs no answer any more.'}
      </p>
      {options.length === 0 ? (
        <Empty>
          <p>No service of this discipline can be requested.</p>
        </Empty>
      ) : (
        <Form onSubmit={() => void turn()}>
          <Radios
            id="serviceId"
            legend="Which service do you need?"
            error={errorFor(errors, 'serviceId')}
            options={options}
            value={serviceId}
            onChange={setServiceId}
          />
          <Button isSending={isSending}>Start the request</Button>
        </Form>
      )}
    </Page>
  )
}

function useServices({ discipline }: QuestionView) {
  const { services } = useCatalogue()
  return services
    .filter(one => one.discipline === discipline && one.askedBy === 'setting' && !one.inWriting)
    .map(({ id, title, summary }) => ({ value: id, label: title, hint: summary }))
}
