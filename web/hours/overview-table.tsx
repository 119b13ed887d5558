import type { HoursOverview, PartyHours } from '../../shared/contracts/transfers.ts'
import { Table } from '../components/table.tsx'
import { inHours } from '../dates.ts'
import { useCatalogue } from '../me.ts'

/** A line for each setting and pot, with the ways to set or move its hours. */
export function OverviewTable({ found }: { readonly found: HoursOverview }) {
  const isMetered = found.streams.find(({ stream }) => stream === found.stream)?.metered ?? false
  return (
    <Table
      caption="Hours of settings and shared pots"
      captionHidden
      head={[
        'Who',
        { label: 'For the year', numeric: true },
        { label: 'Set aside', numeric: true },
        { label: 'Used', numeric: true },
        { label: 'Left', numeric: true },
        ...(isMetered ? ['Change'] : []),
      ]}
      rows={found.lines.map(line => ({
        key: line.party.id,
        cells: [
          <Who key="who" line={line} />,
          isMetered ? inHours(line.entitledHalfHours) : 'No limit',
          inHours(line.reservedHalfHours),
          inHours(line.usedHalfHours),
          line.leftHalfHours === null ? (
            'No limit'
          ) : (
            <strong key="left">{inHours(line.leftHalfHours)}</strong>
          ),
          ...(isMetered ? [<Change key="change" line={line} found={found} />] : []),
        ],
      }))}
    />
  )
}

function Who({ line }: { readonly line: PartyHours }) {
  const { phases } = useCatalogue()
  const { party, phase, version } = line
  const href = party.kind === 'pot' ? `/pots/${party.id}` : `/settings/${party.id}/hours`
  const what = phase === null ? 'Shared pot' : (phases[phase] ?? phase)
  return (
    <>
      <a class="govuk-link" href={href}>
        {party.name}
      </a>
      <span class="app-minor">
        {what}
        {version === 0 && ', no hours entered'}
      </span>
    </>
  )
}

function Change({ line, found }: { readonly line: PartyHours; readonly found: HoursOverview }) {
  const { party } = line
  const where = `kind=${party.kind}&year=${found.academicYear}&stream=${found.stream}`
  return (
    <>
      <a class="govuk-link" href={`/hours/set?party=${party.id}&${where}`}>
        Set<span class="govuk-visually-hidden"> the hours of {party.name}</span>
      </a>
      {(line.leftHalfHours ?? 0) > 0 && (
        <>
          {' · '}
          <a class="govuk-link" href={`/hours/move?from=${party.id}&${where}`}>
            Move<span class="govuk-visually-hidden"> hours of {party.name}</span>
          </a>
        </>
      )}
    </>
  )
}
