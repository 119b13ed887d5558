import { useRoute } from 'preact-iso'
import type { QuestionAction, QuestionView } from '../../shared/contracts/questions.ts'
import { LinkButton } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { useData } from '../use-data.ts'
import { ownList, ownQuestion } from './addresses.ts'
import { Conversation } from './conversation.tsx'
import { QuestionFacts } from './question-facts.tsx'

/** A question as the setting that asked sees it: where it stands, what was said, and what can be done. */
export default function OwnQuestion() {
  const { id: settingId = '', questionId = '' } = useRoute().params
  const data = useData('GET /settings/:settingId/questions/:questionId', {
    params: { settingId, questionId },
  })
  return (
    <LoadPage data={data} title="Question">
      {question => (
        <Page
          title={`Question ${question.reference}`}
          heading={question.subject}
          caption={`Question ${question.reference}`}
          back={{ href: ownList(settingId), label: 'Questions in writing' }}
          wide
        >
          <QuestionFacts question={question} />
          <Doors question={question} />
          <Conversation question={question} />
        </Page>
      )}
    </LoadPage>
  )
}

const DOORS = {
  'follow-up': { part: 'follow-up', label: 'Ask again' },
  'turn-into-request': { part: 'request', label: 'Turn it into a request' },
  withdraw: { part: 'withdraw', label: 'Take it back' },
} as const satisfies Partial<Record<QuestionAction, { part: string; label: string }>>

function Doors({ question }: { readonly question: QuestionView }) {
  const open = Object.entries(DOORS).filter(([action]) => question.actions.some(one => one === action))
  if (open.length === 0) return null
  return (
    <div class="govuk-button-group">
      {open.map(([action, { part, label }]) => (
        <LinkButton key={action} href={ownQuestion(question, part)} kind="secondary">
          {label}
        </LinkButton>
      ))}
    </div>
  )
}
