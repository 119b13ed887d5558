import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { SpecialistLine } from '../../shared/contracts/people.ts'
import { Button, Form } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Select } from '../components/select.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { useCatalogue, useMay } from '../me.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { Disciplines } from './discipline-names.tsx'

/** The specialists of the authority with what they have on, and the way to each diary. */
export default function Specialists() {
  const { query } = useLocation()
  const data = useData('GET /specialists', {})
  if (data.problem?.status === 404) return <NotFound />
  return (
    <Page title="Specialists" wide>
      <p class="govuk-body">
        Workload is the time allocated over the time each specialist has in the coming 12 weeks.
      </p>
      <DisciplineFilter key={query.discipline} chosen={query.discipline ?? ''} />
      <Load data={data} what="the specialists">
        {({ specialists }) => <SpecialistTable specialists={withDiscipline(specialists, query.discipline)} />}
      </Load>
    </Page>
  )
}

function withDiscipline(specialists: readonly SpecialistLine[], discipline?: string) {
  return discipline ? specialists.filter(one => one.disciplines.includes(discipline)) : specialists
}

function DisciplineFilter({ chosen }: { readonly chosen: string }) {
  const { route } = useLocation()
  const { disciplines } = useCatalogue()
  const [discipline, setDiscipline] = useState(chosen)
  return (
    <Form
      onSubmit={() => route(discipline === '' ? '/specialists' : `/specialists?discipline=${discipline}`)}
    >
      <div class="app-search">
        <Select
          id="discipline"
          label="Discipline"
          options={Object.entries(disciplines).map(([value, { label }]) => ({ value, label }))}
          empty="All disciplines"
          value={discipline}
          onChange={setDiscipline}
        />
        <Button kind="secondary">Show</Button>
      </div>
    </Form>
  )
}

function SpecialistTable({ specialists }: { readonly specialists: readonly SpecialistLine[] }) {
  const mayManage = useMay('manage-diaries')
  if (specialists.length === 0)
    return (
      <Empty>
        No specialist has this discipline.{' '}
        <a class="govuk-link" href="/specialists">
          Show all specialists
        </a>
        .
      </Empty>
    )
  return (
    <Table
      caption="Specialists and their workload"
      captionHidden
      head={[
        'Name',
        'Disciplines',
        { label: 'Open requests', numeric: true },
        { label: 'Workload', numeric: true },
        ...(mayManage ? ['Working time'] : []),
      ]}
      rows={specialists.map(one => ({
        key: one.id,
        cells: [
          <NameCell key="name" specialist={one} />,
          <Disciplines key="disciplines" keys={one.disciplines} />,
          one.openRequests,
          <Workload key="workload" percent={one.workloadPercent} />,
          ...(mayManage ? [<TimeLink key="time" specialist={one} />] : []),
        ],
      }))}
    />
  )
}

function TimeLink({ specialist }: { readonly specialist: SpecialistLine }) {
  return (
    <a class="govuk-link" href={`/specialists/${specialist.id}/time`}>
      Week and leave<span class="govuk-visually-hidden"> of {specialist.name}</span>
    </a>
  )
}

function NameCell({ specialist }: { readonly specialist: SpecialistLine }) {
  const maySeeDiary = useMay('see-diary')
  return (
    <>
      {maySeeDiary ? (
        <a class="govuk-link" href={`/diary/${specialist.id}`}>
          {specialist.name}
          <span class="govuk-visually-hidden">: diary</span>
        </a>
      ) : (
        specialist.name
      )}
      {!specialist.active && (
        <span class="app-minor">
          <Tag colour="grey" label="Takes no visits" />
        </span>
      )}
    </>
  )
}

function Workload({ percent }: { readonly percent: number }) {
  return (
    <>
      {percent}%{percent > 100 && <span class="app-minor">Over capacity</span>}
    </>
  )
}
