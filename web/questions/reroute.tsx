import { useLocation } from 'preact-iso'
import type { QuestionView } from '../../shared/contracts/questions.ts'
import type { Sent } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { Select } from '../components/select.tsx'
import { useCatalogue } from '../me.ts'
import { errorFor, errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { teamQuestion } from './addresses.ts'
import { Conversation } from './conversation.tsx'
import { TeamQuestionDoor } from './question-page.tsx'

type Body = Sent<'PUT /questions/:questionId/discipline'>['body']

const TITLE = 'Send this question to another discipline'

/** Sends a question to the discipline that can answer it. */
export default function Reroute() {
  return (
    <TeamQuestionDoor title={TITLE} action="reroute">
      {question => <RerouteForm question={question} />}
    </TeamQuestionDoor>
  )
}

function RerouteForm({ question }: { readonly question: QuestionView }) {
  const { route } = useLocation()
  const { disciplines } = useCatalogue()
  const [discipline, setDiscipline] = useTyped<string>('discipline', question.discipline)
  const { send, isSending, problem } = useSend('PUT /questions/:questionId/discipline')
  const errors = errorsOf(problem)
  const { id: questionId, version } = question
  const reroute = async () => {
    const body = { version, discipline } as Body
    if (await send({ params: { questionId }, body })) route(teamQuestion(questionId))
  }
  return (
    <Page
      title={TITLE}
      caption={`Question ${question.reference}`}
      back={{ href: teamQuestion(questionId) }}
      errors={errors}
    >
      <p class="govuk-body">
        Its specialists are told. The day by which it is answered stays the same.
        {question.takenBy !== null && ` ${question.takenBy.name} no longer has it then.`}
      </p>
      <Form onSubmit={() => void reroute()}>
        <Select
          id="discipline"
          label="Which discipline can answer it?"
          labelSize="s"
          error={errorFor(errors, 'discipline')}
          empty={null}
          options={Object.entries(disciplines).map(([value, { label }]) => ({ value, label }))}
          value={discipline}
          onChange={setDiscipline}
        />
        <Button isSending={isSending}>Send it there</Button>
      </Form>
      <Conversation question={question} />
    </Page>
  )
}
