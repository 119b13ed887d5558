import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { Select } from '../components/select.tsx'
import { useCatalogue } from '../me.ts'

export interface DisciplineFilterProps {
  /** Address of the list without a filter. */
  readonly path: string
  /** Disciplines that the list has, doubles allowed. */
  readonly keys: readonly string[]
  /** '' for all. */
  readonly chosen: string
}

/** Narrows a list of a plan to one discipline. */
export function DisciplineFilter({ path, keys, chosen }: DisciplineFilterProps) {
  const { route } = useLocation()
  const { disciplines } = useCatalogue()
  const [discipline, setDiscipline] = useState(chosen)
  return (
    <Form onSubmit={() => route(discipline === '' ? path : `${path}?discipline=${discipline}`)}>
      <div class="app-search app-no-print">
        <Select
          id="discipline"
          label="Discipline"
          options={[...new Set(keys)].map(value => ({ value, label: disciplines[value]?.label ?? value }))}
          empty="All disciplines"
          value={discipline}
          onChange={setDiscipline}
        />
        <Button kind="secondary">Show</Button>
      </div>
    </Form>
  )
}
