import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Empty } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { CaseFrame } from './case-frame.tsx'
import { CasePage } from './use-case.tsx'

/** What would fail in the SEN2 return for this case, and how to mend it. */
export default function CaseSen2() {
  return (
    <CasePage title="Case">
      {view => (
        <CaseFrame view={view}>
          <h2 class="govuk-heading-m">SEN2 return</h2>
          <Findings findings={view.sen2} />
        </CaseFrame>
      )}
    </CasePage>
  )
}

function Findings({ findings }: { readonly findings: CaseView['sen2'] }) {
  if (findings.length === 0)
    return <Empty>This case would pass the checks of the SEN2 return as it stands.</Empty>
  return (
    <>
      <p class="govuk-body">
        If the return were sent today, this would be found. An error must be mended first.
      </p>
      <Table
        caption="What would be found"
        captionHidden
        head={['What', 'How to mend it', 'Kind']}
        rows={findings.map(({ rule, severity, message, mend }, at) => ({
          key: `${rule}${at}`,
          cells: [
            <span key="what">
              {message}
              <span class="app-minor">Rule {rule}</span>
            </span>,
            mend,
            <Tag
              key="kind"
              colour={severity === 'error' ? 'red' : 'yellow'}
              label={severity === 'error' ? 'Error' : 'Query'}
            />,
          ],
        }))}
      />
    </>
  )
}
