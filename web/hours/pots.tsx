import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Table } from '../components/table.tsx'
import { inHours } from '../dates.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'

/** Pots of hours that settings of a trust or a cluster share. */
export default function Pots() {
  const data = useData('GET /pots', {})
  if (data.problem?.status === 404) return <NotFound />
  return (
    <Page title="Shared pots of hours" back={{ href: '/hours', label: 'Hours of all settings' }} wide>
      <p class="govuk-body">
        A visit to a setting can draw on a pot it shares when its own hours of the stream run out.
      </p>
      <LinkButton href="/pots/new">Make a pot</LinkButton>
      <Load data={data} what="the pots">
        {({ pots }) =>
          pots.length === 0 ? (
            <Empty>There are no shared pots yet.</Empty>
          ) : (
            <Table
              caption="Shared pots"
              captionHidden
              head={['Pot', 'Whose', { label: 'Settings', numeric: true }, 'Left this year']}
              rows={pots.map(pot => ({
                key: pot.id,
                cells: [
                  <a key="name" class="govuk-link" href={`/pots/${pot.id}`}>
                    {pot.name}
                  </a>,
                  pot.kindLabel,
                  pot.settingCount,
                  pot.leftHalfHours.length === 0
                    ? 'No hours yet'
                    : pot.leftHalfHours.map(one => `${one.label}: ${inHours(one.leftHalfHours)}`).join(', '),
                ],
              }))}
            />
          )
        }
      </Load>
    </Page>
  )
}
