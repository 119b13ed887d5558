import { Load } from '../components/load.tsx'
import { useMay } from '../me.ts'
import { ownList, ownQuestion } from '../questions/addresses.ts'
import { dueWords } from '../questions/due-words.ts'
import { useData } from '../use-data.ts'

/** How many questions the home page shows. */
const SHOWN = 3

/** The latest questions a setting asked in writing, and the ways to ask and to look up. */
export function QuestionsAsked({ settingId }: { readonly settingId: string }) {
  return useMay('ask-questions') ? <Asked settingId={settingId} /> : null
}

function Asked({ settingId }: { readonly settingId: string }) {
  const data = useData('GET /settings/:settingId/questions', { params: { settingId } })
  const first = ownList(settingId)
  return (
    <section>
      <h2 class="govuk-heading-m">Questions in writing</h2>
      <Load data={data} what="the questions">
        {({ questions }) => (
          <ul class="govuk-list">
            {questions.slice(0, SHOWN).map(question => (
              <li key={question.id}>
                <a class="govuk-link" href={ownQuestion(question)}>
                  {question.subject}
                </a>
                :{' '}
                {[question.statusLabel.toLowerCase(), question.overdue && 'Overdue', dueWords(question)]
                  .filter(Boolean)
                  .join('. ')}
              </li>
            ))}
            <li>
              <a class="govuk-link" href={`${first}/new`}>
                Ask a specialist a question
              </a>
            </li>
            <li>
              <a class="govuk-link" href={first}>
                All questions and their answers
              </a>
            </li>
            <li>
              <a class="govuk-link" href="/knowledge">
                What was answered to other settings
              </a>
            </li>
          </ul>
        )}
      </Load>
    </section>
  )
}
