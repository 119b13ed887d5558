import type { Candidate } from '../../shared/contracts/requests.ts'
import { Details } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { Disciplines } from '../people/discipline-names.tsx'

/** Why somebody can or cannot take a request; none is nothing against them. */
export function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return <>Can take it</>
  if (reasons.length === 1) return <>{reasons[0]}</>
  return (
    <ul class="govuk-list govuk-list--bullet">
      {reasons.map(reason => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
}

/** The specialists who cannot take a request, each with every reason. */
export function NotEligible({ candidates }: { readonly candidates: readonly Candidate[] }) {
  if (candidates.length === 0) return null
  return (
    <Details
      summary={`Why ${candidates.length} other ${candidates.length === 1 ? 'specialist' : 'specialists'} cannot take it`}
    >
      <Table
        caption="Specialists who cannot take this request"
        captionHidden
        head={['Specialist', 'Disciplines', 'Why not']}
        rows={candidates.map(candidate => ({
          key: candidate.specialistId,
          cells: [
            candidate.name,
            <Disciplines key="disciplines" keys={candidate.disciplines} />,
            <Reasons key="why" reasons={candidate.whyNot} />,
          ],
        }))}
      />
    </Details>
  )
}
