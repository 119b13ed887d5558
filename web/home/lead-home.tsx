import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { useMe } from '../me.ts'
import { useData } from '../use-data.ts'
import { hrefOf, viewOf, WORK_TABS, type WorkTab } from '../work/work-query.ts'
import { WorkTable } from '../work/work-table.tsx'
import { QuestionsWaiting } from './questions-waiting.tsx'

/** How many of a list the home page shows. */
const SHOWN = 5

/** The allocation lead's first page: what waits for a decision and for a specialist, the most urgent first. */
export default function LeadHome() {
  const me = useMe()
  return (
    <Page title="Home" heading={`Hello, ${me.name}`} wide>
      <Waiting tab="triage" heading="Waiting for a decision" />
      <Waiting tab="to-allocate" heading="Waiting for a specialist" />
      <QuestionsWaiting />
      <h2 class="govuk-heading-m">More</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/visit-plans">
            Visit plans: who visits whom and when, planned for a whole term
          </a>
        </li>
        <li>
          <a class="govuk-link" href={hrefOf(viewOf({ tab: 'under-way', sort: 'next-date' }))}>
            Requests under way, the next step soonest first
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/specialists">
            Specialists, their workload and their diaries
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/policy">
            Settings of planning and hours: what plans weigh, journeys, cancelled visits
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/settings">
            Settings, their hours and their link specialists
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/hours">
            Hours of all settings and shared pots: set them, move them
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/self-reviews">
            Self-reviews of settings, and their inclusion profiles
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/knowledge">
            Questions and answers published for all settings
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/training">
            Training: courses, sessions, registers and which settings have had which
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/ehc/timeliness">
            How far the time limits of needs assessments are kept
          </a>
        </li>
      </ul>
    </Page>
  )
}

function Waiting({ tab, heading }: { readonly tab: WorkTab; readonly heading: string }) {
  const data = useData('GET /requests', { query: { tab, sort: 'priority' } })
  return (
    <section>
      <h2 class="govuk-heading-m">{heading}</h2>
      <Load data={data} what="the list">
        {({ requests }) =>
          requests.length === 0 ? (
            <Empty>{WORK_TABS[tab].empty}</Empty>
          ) : (
            <>
              <WorkTable caption={heading} captionHidden requests={requests.slice(0, SHOWN)} />
              <LinkButton href={hrefOf(viewOf({ tab }))} kind="secondary">
                {`See the whole list: ${WORK_TABS[tab].label.toLowerCase()}`}
              </LinkButton>
            </>
          )
        }
      </Load>
    </section>
  )
}
