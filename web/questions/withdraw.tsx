import { useLocation } from 'preact-iso'
import type { QuestionView } from '../../shared/contracts/questions.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { errorsOf } from '../problem.ts'
import { useSend } from '../use-send.ts'
import { ownQuestion } from './addresses.ts'
import { OwnQuestionDoor } from './question-page.tsx'

const TITLE = 'Take this question back'

/** Takes a question back that waits for an answer. */
export default function WithdrawQuestion() {
  return (
    <OwnQuestionDoor title={TITLE} action="withdraw">
      {question => <WithdrawForm question={question} />}
    </OwnQuestionDoor>
  )
}

function WithdrawForm({ question }: { readonly question: QuestionView }) {
  const { route } = useLocation()
  const { send, isSending, problem } = useSend('POST /settings/:settingId/questions/:questionId/withdrawal')
  const { settingId, id: questionId, version } = question
  const withdraw = async () => {
    if (await send({ params: { settingId, questionId }, body: { version } })) route(ownQuestion(question))
  }
  return (
    <Page
      title={TITLE}
      caption={`Question ${question.reference}`}
      back={{ href: ownQuestion(question) }}
      errors={errorsOf(problem)}
    >
      <p class="govuk-body">
        {question.status === 'followed-up'
          ? 'The team need not answer your follow-up any more. The answer you have stays.'
          : 'The team need not answer it any more. What you wrote stays in your list.'}
      </p>
      <Form onSubmit={() => void withdraw()}>
        <Button kind="warning" isSending={isSending}>
          Take it back
        </Button>
      </Form>
    </Page>
  )
}
