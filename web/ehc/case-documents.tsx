import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Empty } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { shortDate } from '../dates.ts'
import { CaseFrame } from './case-frame.tsx'
import { CasePage } from './use-case.tsx'

/** The documents of a case: what there is, of what day, from whom. */
export default function CaseDocuments() {
  return (
    <CasePage title="Case">
      {view => (
        <CaseFrame view={view}>
          <h2 class="govuk-heading-m">Documents</h2>
          <p class="govuk-body">
            The list follows what is recorded. The documents themselves stay in the authority’s own records.
          </p>
          <Documents documents={view.documents} />
        </CaseFrame>
      )}
    </CasePage>
  )
}

function Documents({ documents }: Pick<CaseView, 'documents'>) {
  if (documents.length === 0) return <Empty>No document has been recorded yet.</Empty>
  return (
    <Table
      caption="Documents"
      captionHidden
      head={['Document', 'Day', 'Recorded by']}
      rows={documents.map(({ label, on, by }, at) => ({
        key: `${label}${on}${at}`,
        cells: [label, shortDate(on), by],
      }))}
    />
  )
}
