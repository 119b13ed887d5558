import { useLocation } from 'preact-iso'
import type { QuestionView } from '../../shared/contracts/questions.ts'
import { Button, Form } from '../components/button.tsx'
import { NumberInput } from '../components/number-input.tsx'
import { Page } from '../components/page.tsx'
import { TextArea } from '../components/text-area.tsx'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { teamQuestion } from './addresses.ts'
import { Conversation } from './conversation.tsx'
import { TeamQuestionDoor } from './question-page.tsx'

interface Typed {
  readonly text: string
  readonly minutes: number | null
  readonly isNumber: boolean
}

const EMPTY: Typed = { text: '', minutes: null, isNumber: true }

/** Answers a question. */
export default function AnswerQuestion() {
  return (
    <TeamQuestionDoor title="Answer this question" action="answer">
      {question => <AnswerForm question={question} />}
    </TeamQuestionDoor>
  )
}

function AnswerForm({ question }: { readonly question: QuestionView }) {
  const { route } = useLocation()
  const [typed, setTyped] = useTyped('answer', EMPTY)
  const { send, isSending, problem } = useSend('POST /questions/:questionId/answer')
  const { id: questionId, version } = question
  const wrong: FieldError[] = typed.isNumber ? [] : [{ id: 'minutes', message: 'Enter whole minutes' }]
  const errors = [...wrong, ...errorsOf(problem)]
  const answer = async () => {
    if (!typed.isNumber) return
    const { text, minutes } = typed
    if (await send({ params: { questionId }, body: { version, text, minutes } }))
      route(teamQuestion(questionId))
  }
  return (
    <Page
      title="Answer this question"
      caption={`Question ${question.reference}`}
      back={{ href: teamQuestion(questionId) }}
      errors={errors}
    >
      <h2 class="govuk-heading-m">{question.subject}</h2>
      <Conversation question={question} />
      <Form onSubmit={() => void answer()}>
        <TextArea
          id="text"
          label="Your answer"
          labelSize="s"
          hint="Do not write a child’s name, date of birth or UPN. It may be published for other settings later."
          error={errorFor(errors, 'text')}
          value={typed.text}
          onChange={text => setTyped({ ...typed, text })}
          rows={12}
          maxLength={4000}
        />
        <NumberInput
          id="minutes"
          label="How long did it take? (optional)"
          labelSize="s"
          hint="It counts as support given to the setting."
          suffix="minutes"
          width={4}
          error={errorFor(errors, 'minutes')}
          value={typed.minutes}
          onChange={(minutes, isNumber) => setTyped({ ...typed, minutes, isNumber })}
        />
        <Button isSending={isSending}>Send the answer</Button>
      </Form>
    </Page>
  )
}
