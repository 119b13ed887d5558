import { useRoute } from 'preact-iso'
import type { QuestionAction, QuestionView } from '../../shared/contracts/questions.ts'
import { Button, LinkButton } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { errorsOf } from '../problem.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { teamQuestion } from './addresses.ts'
import { Conversation } from './conversation.tsx'
import { QuestionFacts } from './question-facts.tsx'

/** A question as the team sees it: where it stands, what was said, and what can be done. */
export default function TeamQuestion() {
  const { questionId = '' } = useRoute().params
  const data = useData('GET /questions/:questionId', { params: { questionId } })
  return (
    <LoadPage data={data} title="Question">
      {question => <Found question={question} reload={data.reload} />}
    </LoadPage>
  )
}

interface FoundProps {
  readonly question: QuestionView
  readonly reload: () => void
}

function Found({ question, reload }: FoundProps) {
  const taker = useSend('PUT /questions/:questionId/taker')
  const { id: questionId, version } = question
  const take = async (isTaken: boolean) => {
    await taker.send({ params: { questionId }, body: { version, isTaken } })
    reload()
  }
  return (
    <Page
      title={`Question ${question.reference}`}
      heading={question.subject}
      caption={`Question ${question.reference}`}
      back={{ href: '/questions', label: 'Questions in writing' }}
      errors={errorsOf(taker.problem)}
      wide
    >
      <QuestionFacts question={question} isTeam />
      <div class="govuk-button-group">
        <Doors question={question} />
        {question.actions.includes('take') && (
          <Button kind="secondary" isSending={taker.isSending} onClick={() => void take(true)}>
            {question.takenBy === null ? 'I will answer it' : 'Take it over'}
          </Button>
        )}
        {question.actions.includes('put-back') && (
          <Button kind="secondary" isSending={taker.isSending} onClick={() => void take(false)}>
            Put it back for others
          </Button>
        )}
      </div>
      <Conversation question={question} />
    </Page>
  )
}

const DOORS = {
  answer: { part: 'answer', label: 'Answer' },
  reroute: { part: 'discipline', label: 'Send to another discipline' },
  publish: { part: 'publish', label: 'Publish for all settings' },
} as const satisfies Partial<Record<QuestionAction, { part: string; label: string }>>

function Doors({ question }: { readonly question: QuestionView }) {
  return (
    <>
      {Object.entries(DOORS)
        .filter(([action]) => question.actions.some(one => one === action))
        .map(([action, { part, label }]) => (
          <LinkButton
            key={action}
            href={teamQuestion(question.id, part)}
            kind={action === 'answer' ? 'primary' : 'secondary'}
          >
            {label}
          </LinkButton>
        ))}
    </>
  )
}
