import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { RunLine } from '../../shared/contracts/allocation.ts'
import { Button, Form } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Select } from '../components/select.tsx'
import { timeOf } from '../dates.ts'
import { useData } from '../use-data.ts'
import { STATUS_WORDS } from './labels.ts'
import { planName } from './plan-words.ts'

/** Chooses another plan to see beside this one. */
export function CompareChoice({ runId }: { readonly runId: string }) {
  const { route } = useLocation()
  const data = useData('GET /allocation/runs', { query: {} })
  const [other, setOther] = useState('')
  const [error, setError] = useState<string | undefined>()
  return (
    <section class="app-no-print">
      <h2 class="govuk-heading-m">Beside another plan</h2>
      <Load data={data} what="the other plans">
        {({ runs }) => {
          const others = runs.filter(run => run.id !== runId && STATUS_WORDS[run.status].isOver)
          if (others.length === 0)
            return <p class="govuk-body">There is no other plan yet that could stand beside this one.</p>
          const submit = () => {
            setError(other === '' ? 'Choose a plan' : undefined)
            if (other !== '') route(`/visit-plans/${runId}/compare/${other}`)
          }
          return (
            <Form onSubmit={submit}>
              <div class="app-search">
                <Select
                  id="other"
                  label="Other plan"
                  options={others.map(run => ({ value: run.id, label: optionWords(run) }))}
                  error={error}
                  value={other}
                  onChange={setOther}
                />
                <Button kind="secondary">Compare</Button>
              </div>
            </Form>
          )
        }}
      </Load>
    </section>
  )
}

/** Plans of one day may have one name: the time tells them apart. */
function optionWords(run: RunLine): string {
  const name = `${planName(run)}, ${timeOf(run.startedAt)}`
  return run.isWhatIf ? `${name} (what if)` : name
}
