import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { RunView } from '../../shared/contracts/allocation.ts'
import { Button, Form } from '../components/button.tsx'
import { FilterTags } from '../components/filter-tags.tsx'
import { Details } from '../components/messages.tsx'
import { Select } from '../components/select.tsx'
import { useCatalogue } from '../me.ts'
import { type RequestQuery, requestsHref, SHOWS, type Show } from './request-query.ts'

const ALL: RequestQuery = { discipline: '', specialist: '', show: 'all' }

export interface RequestFiltersProps {
  readonly view: RunView
  readonly query: RequestQuery
}

/** What the list of a plan's requests is narrowed to, each with a way to take it off, and a form to choose. */
export function RequestFilters({ view, query }: RequestFiltersProps) {
  const { disciplines } = useCatalogue()
  const runId = view.run.id
  const people = new Map(view.placed.map(line => [line.specialistId, line.specialistName]))
  const without = (part: Partial<RequestQuery>) => requestsHref(runId, { ...query, ...part })
  const { discipline, specialist, show } = query
  const tags = [
    discipline !== '' && {
      label: `Discipline: ${disciplines[discipline]?.label ?? discipline}`,
      href: without({ discipline: '' }),
    },
    specialist !== '' && {
      label: `Specialist: ${people.get(specialist) ?? specialist}`,
      href: without({ specialist: '' }),
    },
    show !== 'all' && { label: SHOWS[show], href: without({ show: 'all' }) },
  ].filter(tag => tag !== false)
  return (
    <div class="app-no-print">
      <Details summary="Filter these requests">
        <FilterForm key={requestsHref(runId, query)} view={view} query={query} people={people} />
      </Details>
      <FilterTags tags={tags} clear={requestsHref(runId, ALL)} />
    </div>
  )
}

function FilterForm({
  view,
  query,
  people,
}: RequestFiltersProps & { readonly people: ReadonlyMap<string, string> }) {
  const { route } = useLocation()
  const { disciplines } = useCatalogue()
  const [chosen, setChosen] = useState(query)
  const keys = [...new Set(view.placed.map(line => line.discipline as string))]
  return (
    <Form onSubmit={() => route(requestsHref(view.run.id, chosen))}>
      <div class="app-filters">
        <Select
          id="filter-discipline"
          label="Discipline"
          options={keys.map(value => ({ value, label: disciplines[value]?.label ?? value }))}
          empty="All"
          value={chosen.discipline}
          onChange={discipline => setChosen({ ...chosen, discipline })}
        />
        <Select
          id="filter-specialist"
          label="Specialist"
          options={[...people]
            .map(([value, label]) => ({ value, label }))
            .toSorted((a, b) => a.label.localeCompare(b.label))}
          empty="All"
          value={chosen.specialist}
          onChange={specialist => setChosen({ ...chosen, specialist })}
        />
        <Select
          id="filter-show"
          label="Show"
          options={Object.entries(SHOWS).map(([value, label]) => ({ value, label }))}
          empty={null}
          value={chosen.show}
          onChange={show => setChosen({ ...chosen, show: show as Show })}
        />
      </div>
      <Button kind="secondary">Apply</Button>
    </Form>
  )
}
