import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { FilterTags } from '../components/filter-tags.tsx'
import { Details } from '../components/messages.tsx'
import { Select } from '../components/select.tsx'
import { useData } from '../use-data.ts'
import { BODIES } from './codes.ts'
import { optionsOf } from './field-props.ts'
import { CASE_FILTERS, type CaseFilter, type CaseListView, hrefOf, withFilter } from './list-query.ts'

type Choices = Readonly<Record<CaseFilter, readonly { readonly value: string; readonly label: string }[]>>

const LABELS: Readonly<Record<CaseFilter, string>> = {
  officer: 'Officer',
  setting: 'Setting',
  body: 'Advice from',
}

/** The filters of a list of cases: those that are on, each with a way to take it off, and a form to choose them. */
export function CaseFilters({ view }: { readonly view: CaseListView }) {
  const settings = useData('GET /settings', {})
  const choices: Choices = {
    officer: [{ value: 'mine', label: 'Me' }],
    setting: (settings.data?.settings ?? []).map(({ id, name }) => ({ value: id, label: name })),
    body: optionsOf(BODIES),
  }
  const tags = CASE_FILTERS.flatMap(key => {
    const value = view.filters[key]
    if (value === undefined) return []
    const label = choices[key].find(choice => choice.value === value)?.label ?? value
    return [{ label: `${LABELS[key]}: ${label}`, href: hrefOf(withFilter(view, key, '')) }]
  })
  return (
    <>
      <Details summary="Filter">
        <FilterForm key={hrefOf(view)} view={view} choices={choices} />
      </Details>
      <FilterTags tags={tags} clear={hrefOf({ ...view, filters: {}, cursor: undefined })} />
    </>
  )
}

function FilterForm({ view, choices }: { readonly view: CaseListView; readonly choices: Choices }) {
  const { route } = useLocation()
  const [chosen, setChosen] = useState<CaseListView>({ ...view, cursor: undefined })
  const shown = CASE_FILTERS.filter(key => key !== 'body' || view.list === 'advice')
  return (
    <Form onSubmit={() => route(hrefOf(chosen))}>
      <div class="app-filters">
        {shown.map(key => (
          <Select
            key={key}
            id={`filter-${key}`}
            label={LABELS[key]}
            options={choices[key]}
            empty="All"
            value={chosen.filters[key] ?? ''}
            onChange={value => setChosen(withFilter(chosen, key, value))}
          />
        ))}
      </div>
      <Button kind="secondary">Apply</Button>
    </Form>
  )
}
