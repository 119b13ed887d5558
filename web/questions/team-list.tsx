import { useLocation } from 'preact-iso'
import type { Answer, Sent } from '../../shared/contracts/routes.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Select } from '../components/select.tsx'
import { SubNav } from '../components/sub-nav.tsx'
import { useCatalogue } from '../me.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { pageLinks } from '../work/pages.ts'
import { type TeamList, teamList, teamListOf, teamQuestion } from './addresses.ts'
import { QuestionTable } from './question-table.tsx'

const TABS = { open: 'Waiting for an answer', ended: 'Answered and ended' } as const
const EMPTY = {
  open: 'No question waits for an answer.',
  ended: 'No question has been answered yet.',
} as const

/** Questions of settings, for those who answer them: the most urgent first. */
export default function TeamQuestions() {
  const view = teamListOf(useLocation().query)
  const query = { tab: view.tab, discipline: view.discipline, cursor: view.cursor }
  const data = useData('GET /questions', { query: query as Sent<'GET /questions'>['query'] })
  if (data.problem?.status === 404) return <NotFound />
  return (
    <Page title={`Questions: ${TABS[view.tab].toLowerCase()}`} heading="Questions in writing" wide>
      <SubNav
        label="Questions by where they stand"
        items={(['open', 'ended'] as const).map(tab => ({
          href: teamList({ ...view, tab, cursor: undefined }),
          label: TABS[tab],
          current: tab === view.tab,
        }))}
      />
      <Load data={data} what="the questions">
        {list => <Questions view={view} list={list} />}
      </Load>
    </Page>
  )
}

interface QuestionsProps {
  readonly view: TeamList
  readonly list: Answer<'GET /questions'>
}

function Questions({ view, list }: QuestionsProps) {
  const { questions, nextCursor } = list
  const first = teamList({ ...view, cursor: undefined })
  const next = nextCursor === null ? undefined : teamList({ ...view, cursor: nextCursor })
  return (
    <>
      <DisciplineFilter view={view} list={list} />
      {questions.length === 0 ? (
        <Empty>
          <p>{EMPTY[view.tab]}</p>
        </Empty>
      ) : (
        <QuestionTable
          caption={TABS[view.tab]}
          questions={questions}
          hrefOf={({ id }) => teamQuestion(id)}
          showSetting
        />
      )}
      <Pagination {...pageLinks(teamList(view), next, first)} />
    </>
  )
}

/** A choice of the disciplines one may see; nothing where that is one. */
function DisciplineFilter({ view, list }: QuestionsProps) {
  const { disciplines } = useCatalogue()
  const { route } = useLocation()
  if (list.disciplines.length < 2) return null
  const isAllShown = list.discipline === null || view.discipline !== undefined
  return (
    <Select
      id="discipline"
      label="Discipline"
      labelSize="s"
      empty={view.tab === 'open' || isAllShown ? 'All' : null}
      options={list.disciplines.map(key => ({ value: key, label: disciplines[key]?.label ?? key }))}
      value={list.discipline ?? ''}
      onChange={discipline => route(teamList({ ...view, discipline, cursor: undefined }))}
    />
  )
}
