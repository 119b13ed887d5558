import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { FilterTags } from '../components/filter-tags.tsx'
import { Details } from '../components/messages.tsx'
import { Select } from '../components/select.tsx'
import { useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { BODIES } from './codes.ts'
import { optionsOf } from './field-props.ts'
import {
  CASE_FILTERS,
  type CaseFilter,
  type CaseListView,
  hrefOf,
  isFilterOf,
  withFilter,
} from './list-query.ts'

type Choices = Readonly<Record<CaseFilter, readonly { readonly value: string; readonly label: string }[]>>

/** The discipline whose specialists owe advice by law. */
const PSYCHOLOGY = 'educational-psychology'

const LABELS: Readonly<Record<CaseFilter, string>> = {
  officer: 'Officer',
  setting: 'Setting',
  body: 'Advice from',
  specialist: 'Specialist who owes it',
}

/** The filters of a list of cases: those that are on, each with a way to take it off, and a form to choose them. */
export function CaseFilters({ view }: { readonly view: CaseListView }) {
  const choices = useChoices(view)
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

/** What each filter offers. Specialists are asked for on the list of advice only. */
function useChoices({ list }: CaseListView): Choices {
  const { userId } = useMe()
  const settings = useData('GET /settings', {})
  const officers = useData('GET /officers', {})
  const specialists = useData('GET /specialists', isFilterOf(list, 'specialist') ? {} : null)
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name })
  const others = (officers.data?.officers ?? []).filter(officer => officer.userId !== userId)
  return {
    officer: [
      { value: 'mine', label: 'Me' },
      ...others.map(({ userId: value, name, status }) => ({
        value,
        label: status === 'active' ? name : `${name} (access suspended)`,
      })),
    ],
    setting: (settings.data?.settings ?? []).map(named),
    body: optionsOf(BODIES),
    specialist: [
      { value: 'none', label: 'Nobody yet' },
      ...(specialists.data?.specialists ?? [])
        .filter(({ disciplines }) => disciplines.includes(PSYCHOLOGY))
        .map(named),
    ],
  }
}

function FilterForm({ view, choices }: { readonly view: CaseListView; readonly choices: Choices }) {
  const { route } = useLocation()
  const [chosen, setChosen] = useState<CaseListView>({ ...view, cursor: undefined })
  const shown = CASE_FILTERS.filter(key => isFilterOf(view.list, key))
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
