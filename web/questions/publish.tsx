import { useLocation } from 'preact-iso'
import type { QuestionView } from '../../shared/contracts/questions.ts'
import { Button, Form } from '../components/button.tsx'
import { Warning } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextInput } from '../components/text-input.tsx'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { teamQuestion } from './addresses.ts'
import { TeamQuestionDoor } from './question-page.tsx'

const TITLE = 'Publish this answer for all settings'

/** Publishes a question with its answer, once nothing in it says who asked. */
export default function Publish() {
  return (
    <TeamQuestionDoor title={TITLE} action="publish">
      {question => <PublishForm question={question} />}
    </TeamQuestionDoor>
  )
}

interface Typed {
  readonly title: string
  readonly question: string
  readonly answer: string
  readonly words: string
}

function PublishForm({ question }: { readonly question: QuestionView }) {
  const { route } = useLocation()
  const [typed, setTyped] = useTyped('publish', draftOf(question))
  const { send, isSending, problem } = useSend('POST /questions/:questionId/publication')
  // A word that is wrong is one of many in the same box.
  const errors = errorsOf(problem).map(error =>
    error.id?.startsWith('words-') ? { ...error, id: 'words' } : error,
  )
  const { id: questionId, version } = question
  const publish = async () => {
    const words = typed.words
      .split(',')
      .map(word => word.trim())
      .filter(word => word !== '')
    const published = await send({ params: { questionId }, body: { version, ...typed, words } })
    if (published) route(`/knowledge/${published.pageId}`)
  }
  return (
    <Page
      title={TITLE}
      caption={`Question ${question.reference}`}
      back={{ href: teamQuestion(questionId) }}
      errors={errors}
    >
      <Warning>
        Read it through and take out everything that could say who asked or which child it is about. Names of
        the setting and of staff, and initials, are refused.
      </Warning>
      <Form onSubmit={() => void publish()}>
        <PublishFields typed={typed} errors={errors} onChange={setTyped} />
        <Button isSending={isSending}>Publish</Button>
      </Form>
    </Page>
  )
}

/** What was said, as the text to begin with: the lead takes out of it what must not be there. */
function draftOf({ subject, messages }: QuestionView): Typed {
  const textOf = (side: 'setting' | 'team') =>
    messages
      .filter(message => message.side === side)
      .map(({ text }) => text)
      .join('\n\n')
  return { title: subject, question: textOf('setting'), answer: textOf('team'), words: '' }
}

interface PublishFieldsProps {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly onChange: (typed: Typed) => void
}

function PublishFields({ typed, errors, onChange }: PublishFieldsProps) {
  return (
    <>
      <TextInput
        id="title"
        label="Title"
        labelSize="s"
        error={errorFor(errors, 'title')}
        value={typed.title}
        onChange={title => onChange({ ...typed, title })}
      />
      <TextArea
        id="question"
        label="The question"
        labelSize="s"
        error={errorFor(errors, 'question')}
        value={typed.question}
        onChange={question => onChange({ ...typed, question })}
        rows={8}
        maxLength={4000}
      />
      <TextArea
        id="answer"
        label="The answer"
        labelSize="s"
        error={errorFor(errors, 'answer')}
        value={typed.answer}
        onChange={answer => onChange({ ...typed, answer })}
        rows={12}
        maxLength={4000}
      />
      <TextInput
        id="words"
        label="Words to find it by (optional)"
        labelSize="s"
        hint="With commas between them, for example dining hall, sensory"
        error={errorFor(errors, 'words')}
        value={typed.words}
        onChange={words => onChange({ ...typed, words })}
      />
    </>
  )
}
