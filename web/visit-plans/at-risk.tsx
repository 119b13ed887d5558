import type { RunView } from '../../shared/contracts/allocation.ts'
import type { RescueLine } from '../../shared/contracts/allocation-lines.ts'
import { Empty } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { longDate, shortDate } from '../dates.ts'
import { beyondRescue } from './at-risk-lines.ts'
import { PlanPage } from './plan-page.tsx'
import { countWords, halfWords } from './plan-words.ts'
import { ReasonList } from './reason-list.tsx'

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
  const { requestId, reference, dueOn, daysLate, specialistName, halves, moves, cost } = rescue
  return (
    <section class="app-rescue">
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={`/visit-plans/${runId}/requests/${requestId}`}>
          {reference}
        </a>
        : due {longDate(dueOn)}
        {daysLate > 0 && `, ${countWords(daysLate, 'day')} late`}
      </h2>
      <p class="govuk-body">
        In time with {specialistName}: {halves.map(halfWords).join('; ')}.
      </p>
      {moves.length === 0 ? (
        <p class="govuk-body">Nobody else’s visit has to move.</p>
      ) : (
        <Table
          caption={`What has to move for ${reference}`}
          head={['Request', 'Specialist', 'From', 'To']}
          rows={moves.map(move => ({
            key: `${move.requestId}${move.from.on}${move.from.half}`,
            cells: [
              <a key="request" class="govuk-link app-nowrap" href={`/requests/${move.requestId}`}>
                {move.reference}
              </a>,
              move.specialistName,
              halfWords(move.from),
              move.to === null ? 'Leaves the plan' : halfWords(move.to),
            ],
          }))}
        />
      )}
      <h3 class="govuk-heading-s">What it costs others</h3>
      <div class="govuk-body">
        <ReasonList reasons={cost} none="Nothing that is counted" />
      </div>
    </section>
  )
}
