import { useLocation } from 'preact-iso'
import type { QuestionView } from '../../shared/contracts/questions.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { TextArea } from '../components/text-area.tsx'
import { errorFor, errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { ownQuestion } from './addresses.ts'
import { Conversation } from './conversation.tsx'
import { OwnQuestionDoor } from './question-page.tsx'

/** Asks again after an answer. */
export default function FollowUp() {
  return (
    <OwnQuestionDoor title="Ask again" action="follow-up">
      {question => <FollowUpForm question={question} />}
    </OwnQuestionDoor>
  )
}

function FollowUpForm({ question }: { readonly question: QuestionView }) {
  const { route } = useLocation()
  const [text, setText] = useTyped('follow-up', '')
  const { send, isSending, problem } = useSend('POST /settings/:settingId/questions/:questionId/follow-up')
  const errors = errorsOf(problem)
  const { settingId, id: questionId, version } = question
  const ask = async () => {
    const done = await send({ params: { settingId, questionId }, body: { version, text } })
    if (done) route(ownQuestion(question))
  }
  return (
    <Page
      title="Ask again"
      caption={`Question ${question.reference}`}
      back={{ href: ownQuestion(question) }}
      errors={errors}
    >
      <p class="govuk-body">
        It goes to the person who answered. You get an answer within five working days from today.
      </p>
      <Form onSubmit={() => void ask()}>
        <TextArea
          id="text"
          label="What do you want to ask?"
          labelSize="s"
          hint="Do not write a child’s name, date of birth or UPN."
          error={errorFor(errors, 'text')}
          value={text}
          onChange={setText}
          rows={8}
          maxLength={4000}
        />
        <Button isSending={isSending}>Send</Button>
      </Form>
      <Conversation question={question} />
    </Page>
  )
}
