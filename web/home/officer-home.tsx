import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { useMay, useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { hrefOf, viewOf } from '../work/work-query.ts'
import { WorkTable } from '../work/work-table.tsx'
import { CasesToWatch } from './cases-to-watch.tsx'

const STATUTORY = 'ep-statutory-advice'

/** How many of a list of requests the home page shows. */
const SHOWN = 3

type Tab = 'drafts' | 'triage' | 'to-allocate' | 'under-way'

/** The EHC officer's first page: the cases to watch, and the statutory advice that was asked for. */
export default function OfficerHome() {
  const me = useMe()
  const mayWrite = useMay('write-request')
  const mayStart = useMay('write-ehc-case')
  return (
    <Page title="Home" heading={`Hello, ${me.name}`} wide>
      <div class="govuk-button-group">
        {mayStart && <LinkButton href="/ehc/new">Start a case</LinkButton>}
        {mayWrite && (
          <LinkButton href="/requests/new" kind="secondary">
            Ask for statutory advice
          </LinkButton>
        )}
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href="/ehc?officer=mine">
          Your own cases
        </a>
      </p>
      <CasesToWatch />
      <Advice tab="drafts" heading="Drafts to finish" empty="There are no drafts." />
      <Advice
        tab="under-way"
        heading="Advice under way"
        empty="No statutory advice is with a psychologist now."
      />
      <Advice
        tab="to-allocate"
        heading="Waiting for a psychologist"
        empty="No advice waits for a psychologist."
      />
      <Advice tab="triage" heading="Waiting for the team" empty="No advice waits for the team’s decision." />
      <p class="govuk-body">
        <a class="govuk-link" href={hrefOf(viewOf({ tab: 'under-way' }))}>
          All requests of the authority
        </a>
      </p>
    </Page>
  )
}

interface AdviceProps {
  readonly tab: Tab
  readonly heading: string
  readonly empty: string
}

function Advice({ tab, heading, empty }: AdviceProps) {
  const data = useData('GET /requests', { query: { tab, service: STATUTORY, sort: 'next-date' } })
  return (
    <section>
      <h2 class="govuk-heading-m">{heading}</h2>
      <Load data={data} what="the list">
        {({ requests, nextCursor }) => (
          <>
            {requests.length === 0 ? (
              <Empty>{empty}</Empty>
            ) : (
              <WorkTable
                caption={heading}
                captionHidden
                requests={tab === 'drafts' ? requests : requests.slice(0, SHOWN)}
              />
            )}
            {(nextCursor !== null || requests.length > SHOWN) && tab !== 'drafts' && (
              <p class="govuk-body">
                <a class="govuk-link" href={hrefOf(viewOf({ tab, service: STATUTORY, sort: 'next-date' }))}>
                  See the whole list<span class="govuk-visually-hidden">: {heading.toLowerCase()}</span>
                </a>
              </p>
            )}
          </>
        )}
      </Load>
    </section>
  )
}
