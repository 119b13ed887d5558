import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { useMay } from '../me.ts'
import { teamQuestion } from '../questions/addresses.ts'
import { QuestionTable } from '../questions/question-table.tsx'
import { useData } from '../use-data.ts'

/** How many questions the home page shows. */
const SHOWN = 5

/** Questions of settings that wait for an answer, the most urgent first. */
export function QuestionsWaiting() {
  return useMay('answer-questions') ? <Waiting /> : null
}

function Waiting() {
  const data = useData('GET /questions', {})
  return (
    <section>
      <h2 class="govuk-heading-m">Questions in writing</h2>
      <Load data={data} what="the questions">
        {({ questions }) =>
          questions.length === 0 ? (
            <Empty>
              <p>No question waits for an answer.</p>
            </Empty>
          ) : (
            <>
              <QuestionTable
                caption="Questions that wait for an answer"
                questions={questions.slice(0, SHOWN)}
                hrefOf={({ id }) => teamQuestion(id)}
                showSetting
              />
              <LinkButton href="/questions" kind="secondary">
                See all questions
              </LinkButton>
            </>
          )
        }
      </Load>
    </section>
  )
}
