import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { HoursOverview } from '../../shared/contracts/transfers.ts'
import { Button, Form } from '../components/button.tsx'
import { Details } from '../components/messages.tsx'
import { Select } from '../components/select.tsx'
import { useCatalogue } from '../me.ts'
import { type OverviewQuery, overviewHref, SHOW_LABELS, SORT_LABELS } from './overview-query.ts'

export interface OverviewFiltersProps {
  readonly asked: OverviewQuery
  readonly found: HoursOverview
}

const optionsOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

/** Which stream, which lines and in which order. */
export function OverviewFilters({ asked, found }: OverviewFiltersProps) {
  const { route } = useLocation()
  const { phases } = useCatalogue()
  const [chosen, setChosen] = useState({ ...asked, page: '' })
  return (
    <Details summary="Stream, filter and order">
      <Form onSubmit={() => route(overviewHref(chosen))}>
        <div class="app-filters">
          <Select
            id="stream"
            label="Funding stream"
            options={found.streams.map(({ stream, label }) => ({ value: stream, label }))}
            empty={null}
            value={chosen.stream || found.stream}
            onChange={stream => setChosen({ ...chosen, stream })}
          />
          <Select
            id="show"
            label="Show"
            options={optionsOf(SHOW_LABELS)}
            empty={null}
            value={chosen.show || 'all'}
            onChange={show => setChosen({ ...chosen, show })}
          />
          <Select
            id="phase"
            label="Phase"
            options={optionsOf(phases)}
            empty="All"
            value={chosen.phase}
            onChange={phase => setChosen({ ...chosen, phase })}
          />
          <Select
            id="sort"
            label="Order"
            options={optionsOf(SORT_LABELS)}
            empty={null}
            value={chosen.sort || 'name'}
            onChange={sort => setChosen({ ...chosen, sort })}
          />
        </div>
        <Button kind="secondary">Apply</Button>
      </Form>
    </Details>
  )
}
