import type { ComponentChildren } from 'preact'
import { useRoute } from 'preact-iso'
import type { QuestionAction, QuestionView } from '../../shared/contracts/questions.ts'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { type Data, useData } from '../use-data.ts'
import { ownQuestion, teamQuestion } from './addresses.ts'
import { QuestionFacts } from './question-facts.tsx'

interface DoorProps {
  readonly title: string
  /** What the page does; where that cannot be done now, it says so instead. */
  readonly action: QuestionAction
  readonly children: (question: QuestionView) => ComponentChildren
}

/** A page that does something with a question, for the setting that asked. */
export function OwnQuestionDoor(props: DoorProps) {
  const { params } = useRoute()
  const { id: settingId = '', questionId = '' } = params
  const data = useData('GET /settings/:settingId/questions/:questionId', {
    params: { settingId, questionId },
  })
  return <Door {...props} data={data} back={ownQuestion({ settingId, id: questionId })} isTeam={false} />
}

/** The same for the team. */
export function TeamQuestionDoor(props: DoorProps) {
  const { questionId = '' } = useRoute().params
  const data = useData('GET /questions/:questionId', { params: { questionId } })
  return <Door {...props} data={data} back={teamQuestion(questionId)} isTeam />
}

interface FoundProps extends DoorProps {
  readonly data: Data<QuestionView>
  readonly back: string
  readonly isTeam: boolean
}

function Door({ title, action, children, data, back, isTeam }: FoundProps) {
  return (
    <LoadPage data={data} title={title}>
      {question =>
        question.actions.includes(action) ? (
          children(question)
        ) : (
          <Page title={title} caption={`Question ${question.reference}`} back={{ href: back }}>
            <p class="govuk-body">This cannot be done now.</p>
            <QuestionFacts question={question} isTeam={isTeam} />
          </Page>
        )
      }
    </LoadPage>
  )
}
