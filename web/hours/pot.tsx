import { useLocation, useRoute } from 'preact-iso'
import type { PotView } from '../../shared/contracts/pots.ts'
import { LinkButton } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Stream } from '../settings/hours.tsx'
import { HoursMoves } from '../settings/hours-moves.tsx'
import { HoursTable } from '../settings/hours-table.tsx'
import { yearAfter } from '../settings/years.ts'
import { useData } from '../use-data.ts'
import { overviewQuery } from './overview-query.ts'
import { COUNTED_STREAMS } from './streams.ts'

/** A shared pot: who shares it, what it has, which visits it pays for. */
export default function PotPage() {
  const { id = '' } = useRoute().params
  const { year } = overviewQuery(useLocation().query)
  const data = useData('GET /pots/:potId', { params: { potId: id }, query: year ? { year } : {} })
  return (
    <LoadPage data={data} title="Shared pot">
      {view => <Found view={view} />}
    </LoadPage>
  )
}

function Found({ view }: { readonly view: PotView }) {
  const { pot, settings, academicYear, streams, moves } = view
  const base = `/pots/${pot.id}`
  const where = `kind=pot&year=${academicYear}`
  return (
    <Page
      title={pot.name}
      caption={`Shared pot: ${pot.kindLabel.toLowerCase()}`}
      back={{ href: '/pots', label: 'Shared pots' }}
      wide
    >
      <h2 class="govuk-heading-m">Hours {academicYear}</h2>
      <HoursTable
        hours={streams.map(stream => ({ ...stream, settingId: pot.id, academicYear, version: 0 }))}
      />
      <ul class="govuk-list app-no-print">
        {Object.entries(COUNTED_STREAMS).map(([stream, label]) => (
          <li key={stream}>
            <a class="govuk-link" href={`/hours/set?party=${pot.id}&${where}&stream=${stream}`}>
              Set the {label} hours of the year
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={`/hours/move?from=${pot.id}&${where}`}>
            Move hours from this pot
          </a>
        </li>
      </ul>
      <h2 class="govuk-heading-m">Who shares it</h2>
      <ul class="govuk-list govuk-list--bullet">
        {settings.map(({ id, name }) => (
          <li key={id}>
            <a class="govuk-link" href={`/settings/${id}/hours`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <LinkButton href={`${base}/edit`} kind="secondary">
        Change the pot
      </LinkButton>
      <HoursMoves moves={moves} />
      {streams.map(stream => (
        <Stream key={stream.stream} stream={stream} />
      ))}
      <Pagination
        previous={`${base}?year=${yearAfter(academicYear, -1)}`}
        previousLabel="Year before"
        next={`${base}?year=${yearAfter(academicYear, 1)}`}
        nextLabel="Year after"
      />
    </Page>
  )
}
