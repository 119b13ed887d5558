import { useLocation, useRoute } from 'preact-iso'
import type { Answer } from '../../shared/contracts/routes.ts'
import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { useMe } from '../me.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { ownList, ownQuestion } from './addresses.ts'
import { minutesWords } from './due-words.ts'
import { QuestionTable } from './question-table.tsx'

type List = Answer<'GET /settings/:settingId/questions'>

/** The questions a setting has asked in writing, and the support that they were. */
export default function OwnQuestions() {
  const { query } = useLocation()
  const { id: settingId = '' } = useRoute().params
  const { settings } = useMe()
  const data = useData('GET /settings/:settingId/questions', {
    params: { settingId },
    query: { ...(query.cursor && { cursor: query.cursor }) },
  })
  if (data.problem?.status === 404) return <NotFound />
  const name = settings.find(({ id }) => id === settingId)?.name
  return (
    <Page title="Questions in writing" caption={name ?? ''} wide>
      <p class="govuk-body">
        Ask a specialist a question and get an answer in writing within five working days.{' '}
        <a class="govuk-link" href="/knowledge">
          See what other settings have asked
        </a>{' '}
        first: it may be answered already.
      </p>
      <LinkButton href={`${ownList(settingId)}/new`}>Ask a question</LinkButton>
      <Load data={data} what="the questions">
        {list => <Questions settingId={settingId} list={list} cursor={query.cursor} />}
      </Load>
    </Page>
  )
}

interface QuestionsProps {
  readonly settingId: string
  readonly list: List
  readonly cursor: string | undefined
}

function Questions({ settingId, list, cursor }: QuestionsProps) {
  const { questions, nextCursor, support } = list
  const first = ownList(settingId)
  if (questions.length === 0 && cursor === undefined)
    return (
      <Empty>
        <p>Nothing has been asked yet. Your questions and their answers are kept here.</p>
      </Empty>
    )
  return (
    <>
      {support.answers > 0 && <p class="govuk-body">{supportWords(support)}</p>}
      <QuestionTable caption="Questions, newest first" questions={questions} hrefOf={ownQuestion} />
      <Pagination
        next={nextCursor === null ? undefined : `${first}?${new URLSearchParams({ cursor: nextCursor })}`}
        previous={cursor ? first : undefined}
        previousLabel="First page"
      />
    </>
  )
}

function supportWords({ academicYear, answers, minutes }: List['support']): string {
  const count = `${answers} ${answers === 1 ? 'answer' : 'answers'}`
  const time = minutes === 0 ? '' : `, which took ${minutesWords(minutes)}`
  return `Support given in writing in ${academicYear}: ${count}${time}.`
}
