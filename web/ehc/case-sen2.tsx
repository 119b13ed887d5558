import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Empty } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { CaseFrame } from './case-frame.tsx'
import { type Mend, mendOf } from './mend.ts'
import { CasePage } from './use-case.tsx'

/** What would fail in the SEN2 return for this case, and how to mend it. */
export default function CaseSen2() {
  return (
    <CasePage title="Case">
      {view => (
        <CaseFrame view={view}>
          <h2 class="govuk-heading-m">SEN2 return</h2>
          <Findings view={view} />
        </CaseFrame>
      )}
    </CasePage>
  )
}

function Findings({ view }: { readonly view: CaseView }) {
  const findings = view.sen2
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
        rows={findings.map(({ rule, severity, message, mend, where }, at) => ({
          key: `${rule}${at}`,
          cells: [
            <span key="what">
              {message}
              <span class="app-minor">Rule {rule}</span>
            </span>,
            <HowTo key="mend" mend={mend} place={view.mayWrite ? mendOf(where, view) : null} />,
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

function HowTo({ mend, place }: { readonly mend: string; readonly place: Mend | null }) {
  return (
    <>
      {mend}
      {place !== null && (
        <span class="app-minor app-no-print">
          <a class="govuk-link" href={place.href}>
            {place.label}
          </a>
        </span>
      )}
    </>
  )
}
