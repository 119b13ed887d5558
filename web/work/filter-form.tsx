import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { SettingLine } from '../../shared/contracts/people.ts'
import type { Catalogue } from '../../shared/contracts/session.ts'
import { Button, Form } from '../components/button.tsx'
import { FilterTags } from '../components/filter-tags.tsx'
import { Details } from '../components/messages.tsx'
import { Select } from '../components/select.tsx'
import { useCatalogue } from '../me.ts'
import { useData } from '../use-data.ts'
import {
  FILTER_KEYS,
  type FilterKey,
  hrefOf,
  WORK_SORTS,
  type WorkSort,
  type WorkView,
  withFilter,
} from './work-query.ts'

interface Choice {
  readonly value: string
  readonly label: string
}
type Choices = Readonly<Record<FilterKey, readonly Choice[]>>

const FILTER_LABELS: Readonly<Record<FilterKey, string>> = {
  service: 'Service',
  discipline: 'Discipline',
  area: 'Area of need',
  setting: 'Setting',
}

/** The filters of a work list: those that are on, each with a way to take it off, and a form to choose them. */
export function WorkFilters({ view }: { readonly view: WorkView }) {
  const settings = useData('GET /settings', {})
  const choices = choicesOf(useCatalogue(), settings.data?.settings ?? [])
  const tags = FILTER_KEYS.flatMap(key => {
    const value = view.filters[key]
    if (value === undefined) return []
    const label = choices[key].find(choice => choice.value === value)?.label ?? value
    return [{ label: `${FILTER_LABELS[key]}: ${label}`, href: hrefOf(withFilter(view, key, '')) }]
  })
  return (
    <>
      <Details summary="Filter and sort">
        <FilterForm key={hrefOf(view)} view={view} choices={choices} />
      </Details>
      <FilterTags tags={tags} clear={hrefOf({ ...view, filters: {}, cursor: undefined })} />
    </>
  )
}

function FilterForm({ view, choices }: { readonly view: WorkView; readonly choices: Choices }) {
  const { route } = useLocation()
  const [chosen, setChosen] = useState<WorkView>({ ...view, cursor: undefined })
  return (
    <Form onSubmit={() => route(hrefOf(chosen))}>
      <div class="app-filters">
        {FILTER_KEYS.map(key => (
          <Select
            key={key}
            id={`filter-${key}`}
            label={FILTER_LABELS[key]}
            options={choices[key]}
            empty="All"
            value={chosen.filters[key] ?? ''}
            onChange={value => setChosen(withFilter(chosen, key, value))}
          />
        ))}
        <Select
          id="sort"
          label="Order"
          options={Object.entries(WORK_SORTS).map(([value, label]) => ({ value, label }))}
          empty={null}
          value={chosen.sort}
          onChange={value => setChosen({ ...chosen, sort: value as WorkSort })}
        />
      </div>
      <Button kind="secondary">Apply</Button>
    </Form>
  )
}

function choicesOf(catalogue: Catalogue, settings: readonly SettingLine[]): Choices {
  return {
    service: catalogue.services.map(({ id, title }) => ({ value: id, label: title })),
    discipline: Object.entries(catalogue.disciplines).map(([value, { label }]) => ({ value, label })),
    area: Object.entries(catalogue.areas).map(([value, label]) => ({ value, label })),
    setting: settings.map(({ id, name }) => ({ value: id, label: name })),
  }
}
