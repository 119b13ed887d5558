import type { CaseView } from '../../shared/contracts/ehc.ts'
import { LinkButton } from '../components/button.tsx'
import { Empty } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { shortDate } from '../dates.ts'
import { useMay, useMe } from '../me.ts'
import { CaseRisk } from '../requests/case-risk.tsx'
import { adviceState } from './advice-state.ts'
import { CaseFrame } from './case-frame.tsx'
import { CasePage } from './use-case.tsx'

/** The advice of a case: whom it was asked of, and each one's own six weeks. */
export default function CaseAdvice() {
  return (
    <CasePage title="Case">
      {view => (
        <CaseFrame view={view}>
          <h2 class="govuk-heading-m">Advice</h2>
          <Advice view={view} />
          <Risks view={view} />
        </CaseFrame>
      )}
    </CasePage>
  )
}

function Advice({ view }: { readonly view: CaseView }) {
  const { today } = useMe()
  const base = `/ehc/cases/${view.ehcCase.id}`
  return (
    <>
      {view.advice.length === 0 ? (
        <Empty>No advice has been asked for yet.</Empty>
      ) : (
        <Table
          caption="Advice asked for"
          captionHidden
          head={['Whose advice', 'Asked', 'Due', 'State', 'Request']}
          rows={view.advice.map((advice, at) => ({
            key: `${advice.body}${at}`,
            cells: [
              advice.label,
              shortDate(advice.requestedOn),
              advice.dueOn === null ? 'No day' : shortDate(advice.dueOn),
              <State key="state" advice={advice} today={today} />,
              advice.requestId === null ? (
                'Asked outside this service'
              ) : (
                <a key="request" class="govuk-link" href={`/requests/${advice.requestId}`}>
                  Statutory request<span class="govuk-visually-hidden"> for {advice.label}</span>
                </a>
              ),
            ],
          }))}
        />
      )}
      {view.mayWrite && (
        <div class="govuk-button-group app-no-print">
          <LinkButton href={`${base}/record?kind=advice-requested`} kind="secondary">
            Ask for advice
          </LinkButton>
          <LinkButton href={`${base}/record?kind=advice-received`} kind="secondary">
            Record advice received
          </LinkButton>
        </div>
      )}
    </>
  )
}

/** For those who may know: each request for advice that has not come and may come late. */
function Risks({ view }: { readonly view: CaseView }) {
  const isAsked = useMay('see-rescues')
  if (!isAsked) return null
  return (
    <>
      {view.advice.map(({ requestId, receivedOn, over = null, label }) =>
        requestId === null || receivedOn !== null || over !== null ? null : (
          <CaseRisk key={requestId} requestId={requestId} of={label} />
        ),
      )}
    </>
  )
}

interface StateProps {
  readonly advice: CaseView['advice'][number]
  readonly today: string
}

function State({ advice, today }: StateProps) {
  const { colour, label, words } = adviceState(advice, today)
  return (
    <>
      <Tag colour={colour} label={label} />
      {words !== '' && <span class="app-minor">{words}</span>}
    </>
  )
}
