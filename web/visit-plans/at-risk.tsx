import type { RunView } from '../../shared/contracts/allocation.ts'
import type { RescueLine } from '../../shared/contracts/allocation-lines.ts'
import { Empty } from '../components/messages.tsx'
import { longDate, shortDate } from '../dates.ts'
import { beyondRescue } from './at-risk-lines.ts'
import { RescueSteps } from './at-risk-steps.tsx'
import { PlanPage } from './plan-page.tsx'
import { countWords } from './plan-words.ts'

/** The statutory cases a plan has late, each with the fewest diary changes that would save it and what they cost. */
export default function AtRisk() {
  return <PlanPage part="at-risk">{view => <Rescues view={view} />}</PlanPage>
}

function Rescues({ view }: { readonly view: RunView }) {
  const { run, rescues } = view
  const beyond = beyondRescue(view)
  return (
    <>
      {rescues.length === 0 && beyond.length === 0 && (
        <Empty>No statutory case is at risk in this plan.</Empty>
      )}
      {rescues.length > 0 && (
        <p class="govuk-body">
          {countWords(rescues.length, 'case')} could be saved by changing diaries. The plan has not made these
          changes: each costs somebody else, as said below.
        </p>
      )}
      {rescues.map(rescue => (
        <Rescue key={rescue.requestId} runId={run.id} rescue={rescue} />
      ))}
      {beyond.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">No small change was found for these</h2>
          <ul class="govuk-list">
            {beyond.map(({ requestId, reference, settingName, dueOn }) => (
              <li key={requestId}>
                <a class="govuk-link" href={`/visit-plans/${run.id}/requests/${requestId}`}>
                  {reference}
                </a>
                , {settingName}
                {dueOn !== null && `, due ${shortDate(dueOn)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Rescue({ runId, rescue }: { readonly runId: string; readonly rescue: RescueLine }) {
  const { requestId, reference, dueOn, daysLate } = rescue
  return (
    <section class="app-rescue">
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={`/visit-plans/${runId}/requests/${requestId}`}>
          {reference}
        </a>
        : due {longDate(dueOn)}
        {daysLate > 0 && `, ${countWords(daysLate, 'day')} late`}
      </h2>
      <RescueSteps rescue={rescue} level={3} />
    </section>
  )
}
