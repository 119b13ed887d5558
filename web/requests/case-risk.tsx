import type { RescueView } from '../../shared/contracts/rescue.ts'
import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { dateTime } from '../dates.ts'
import { useMay } from '../me.ts'
import { useData } from '../use-data.ts'
import { RescueSteps } from '../visit-plans/at-risk-steps.tsx'
import { riskWords, sinceWords, type Told } from './case-risk-words.ts'

export interface CaseRiskProps {
  readonly requestId: string
  /** Of what it is told, where a page tells several. */
  readonly of?: string
}

/** Whether what the law asks of a request will be in time and, where not, the smallest change of diaries that saves it. */
export function CaseRisk({ requestId, of }: CaseRiskProps) {
  const data = useData('GET /requests/:requestId/rescue', { params: { requestId } })
  return (
    <Load data={data} what="whether it will be in time">
      {view => (tells(view) ? <Risk view={view} requestId={requestId} of={of} /> : null)}
    </Load>
  )
}

const HEADINGS = {
  'in-time': 'Will it be in time?',
  unknown: 'Will it be in time?',
  late: 'At risk of being late',
  'left-out': 'At risk of being late',
} as const satisfies Record<Told['standing'], string>

function tells(view: RescueView): view is RescueView & Told {
  return view.standing !== 'nothing-due' && view.dueOn !== null
}

interface RiskProps extends CaseRiskProps {
  readonly view: RescueView & Told
}

function Risk({ view, requestId, of }: RiskProps) {
  const mayPlan = useMay('plan-allocation')
  const { plan, rescue } = view
  const isPlanned = plan !== null && !plan.isOld
  return (
    <section class="app-rescue">
      <h2 class="govuk-heading-m">
        {HEADINGS[view.standing]}
        {of !== undefined && `: ${of}`}
      </h2>
      <p class="govuk-body">{riskWords(view)}</p>
      {rescue !== null && (
        <>
          <h3 class="govuk-heading-s">The smallest change known to save it</h3>
          <RescueSteps rescue={rescue} level={3} />
        </>
      )}
      {plan !== null && <p class="govuk-body">{sinceWords(plan, dateTime(plan.startedAt))}</p>}
      <div class="app-no-print">
        {mayPlan ? (
          <Doors
            view={view}
            href={isPlanned && view.standing !== 'unknown' ? `/visit-plans/${plan.runId}/at-risk` : null}
            requestId={requestId}
          />
        ) : (
          <p class="govuk-body">An allocation lead can plan anew and change diaries.</p>
        )}
      </div>
    </section>
  )
}

function Doors({
  view,
  href,
  requestId,
}: Pick<RiskProps, 'view' | 'requestId'> & { readonly href: string | null }) {
  return (
    <>
      {href !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            See every case at risk in this plan
          </a>
          {view.standing !== 'unknown' && view.plan !== null && (
            <>
              {' or '}
              <a class="govuk-link" href={`/visit-plans/${view.plan.runId}/requests/${requestId}`}>
                what the plan says of this one
              </a>
            </>
          )}
        </p>
      )}
      <LinkButton kind="secondary" href="/visit-plans/new">
        Plan now
      </LinkButton>
    </>
  )
}
