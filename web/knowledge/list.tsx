import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Answer, Sent } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Select } from '../components/select.tsx'
import { TextInput } from '../components/text-input.tsx'
import { shortDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { pageLinks } from '../work/pages.ts'
import { type KnowledgeSearch, knowledgeHref, knowledgeSearchOf } from './search.ts'

/** What was answered to one setting, for all of them, with a search. */
export default function Knowledge() {
  const search = knowledgeSearchOf(useLocation().query)
  const data = useData('GET /knowledge/pages', { query: search as Sent<'GET /knowledge/pages'>['query'] })
  if (data.problem?.status === 404) return <NotFound />
  return (
    <Page title="Questions and answers for all settings" wide>
      <SearchForm key={knowledgeHref(search)} search={search} />
      <Load data={data} what="the answers">
        {list => <Results search={search} list={list} />}
      </Load>
    </Page>
  )
}

function SearchForm({ search }: { readonly search: KnowledgeSearch }) {
  const { route } = useLocation()
  const { disciplines } = useCatalogue()
  const [typed, setTyped] = useState(search)
  return (
    <Form onSubmit={() => route(knowledgeHref({ ...typed, cursor: undefined }))}>
      <div class="app-filters">
        <TextInput
          id="words"
          isSearch
          label="Find answers"
          hint="By words of the question or the answer"
          value={typed.words}
          onChange={words => setTyped({ ...typed, words })}
        />
        <Select
          id="discipline"
          label="Discipline"
          empty="All"
          options={Object.entries(disciplines).map(([value, { label }]) => ({ value, label }))}
          value={typed.discipline ?? ''}
          onChange={discipline => setTyped({ ...typed, discipline: discipline || undefined })}
        />
      </div>
      <Button kind="secondary">Search</Button>
    </Form>
  )
}

interface ResultsProps {
  readonly search: KnowledgeSearch
  readonly list: Answer<'GET /knowledge/pages'>
}

function Results({ search, list }: ResultsProps) {
  const { pages, count, nextCursor } = list
  const first = knowledgeHref({ ...search, cursor: undefined })
  const next = nextCursor === null ? undefined : knowledgeHref({ ...search, cursor: nextCursor })
  return (
    <>
      <p class="govuk-body" role="status">
        {count === 1 ? '1 answer' : `${count} answers`}
      </p>
      {pages.length === 0 && <NothingFound search={search} />}
      {pages.length > 0 && <Pages pages={pages} />}
      <Pagination {...pageLinks(knowledgeHref(search), next, first)} />
    </>
  )
}

function NothingFound({ search }: { readonly search: KnowledgeSearch }) {
  const isNarrowed = search.words !== '' || search.discipline !== undefined
  return (
    <Empty>
      <p>
        {isNarrowed
          ? 'No answer fits. Try other words, or ask a specialist yourself.'
          : 'Nothing has been published yet. Answers to questions of settings appear here.'}
      </p>
    </Empty>
  )
}

function Pages({ pages }: Pick<ResultsProps['list'], 'pages'>) {
  const { disciplines } = useCatalogue()
  return (
    <ul class="govuk-list govuk-list--spaced">
      {pages.map(({ id, title, discipline, publishedAt, beginning }) => (
        <li key={id}>
          <h2 class="govuk-heading-s">
            <a class="govuk-link" href={`/knowledge/${id}`}>
              {title}
            </a>
          </h2>
          <p class="govuk-body app-text">{beginning}</p>
          <p class="govuk-body-s">
            {disciplines[discipline]?.label ?? discipline}, {shortDate(publishedAt.slice(0, 10))}
          </p>
        </li>
      ))}
    </ul>
  )
}
