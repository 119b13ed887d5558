import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { FilterTags } from '../components/filter-tags.tsx'
import { Details } from '../components/messages.tsx'
import { Select } from '../components/select.tsx'
import { useCatalogue } from '../me.ts'
import {
  CATALOGUE_FILTERS,
  type CatalogueFilter,
  type CatalogueView,
  COST_WORDS,
  catalogueHref,
  withCatalogueFilter,
} from './catalogue-query.ts'
import { WAY_WORDS } from './words.ts'

interface Choice {
  readonly value: string
  readonly label: string
}
type Choices = Readonly<Record<CatalogueFilter, readonly Choice[]>>

const FILTER_LABELS: Readonly<Record<CatalogueFilter, string>> = {
  discipline: 'Discipline',
  phase: 'Phase',
  way: 'Where',
  cost: 'Price',
  places: 'Places',
}

/** The filters of the catalogue: those that are on, each with a way to take it off, and a form to choose them. */
export function CatalogueFilters({ view }: { readonly view: CatalogueView }) {
  const choices = useChoices()
  const tags = CATALOGUE_FILTERS.flatMap(key => {
    const value = view[key]
    if (value === undefined) return []
    const label = choices[key].find(choice => choice.value === value)?.label ?? value
    return [
      { label: `${FILTER_LABELS[key]}: ${label}`, href: catalogueHref(withCatalogueFilter(view, key, '')) },
    ]
  })
  return (
    <>
      <Details summary="Filter the courses">
        <FilterForm key={catalogueHref(view)} view={view} choices={choices} />
      </Details>
      <FilterTags tags={tags} clear="/training" />
    </>
  )
}

function FilterForm({ view, choices }: { readonly view: CatalogueView; readonly choices: Choices }) {
  const { route } = useLocation()
  const [chosen, setChosen] = useState(view)
  return (
    <Form onSubmit={() => route(catalogueHref(chosen))}>
      <div class="app-filters">
        {CATALOGUE_FILTERS.map(key => (
          <Select
            key={key}
            id={`filter-${key}`}
            label={FILTER_LABELS[key]}
            options={choices[key]}
            empty="All"
            value={chosen[key] ?? ''}
            onChange={value => setChosen(withCatalogueFilter(chosen, key, value))}
          />
        ))}
      </div>
      <Button kind="secondary">Apply</Button>
    </Form>
  )
}

function useChoices(): Choices {
  const { disciplines, phases } = useCatalogue()
  const each = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  return {
    discipline: Object.entries(disciplines).map(([value, { label }]) => ({ value, label })),
    phase: each(phases),
    way: each(WAY_WORDS),
    cost: each(COST_WORDS),
    places: [{ value: 'free', label: 'Has places left' }],
  }
}
