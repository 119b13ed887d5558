import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { RunView } from '../../shared/contracts/allocation.ts'
import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { Empty } from '../components/messages.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Table } from '../components/table.tsx'
import { errorsOf, type FieldError } from '../problem.ts'
import { AcceptMany } from './accept-many.tsx'
import { AcceptState } from './accept-state.tsx'
import { useNextPlan } from './next-plan.ts'
import { NextPlanPart } from './next-plan-part.tsx'
import { pageOf, usePageNumber } from './page-number.ts'
import { PlanPage } from './plan-page.tsx'
import { countWords, halfWords } from './plan-words.ts'
import { RequestCell } from './request-cell.tsx'
import { RequestFilters } from './request-filters.tsx'
import { found, queryOf, requestsHref } from './request-query.ts'
import { useAcceptance } from './use-acceptance.ts'
import type { Plan } from './use-plan.ts'
import { WhyPlaced } from './why-placed.tsx'

/** The requests a plan has placed: who goes when and why, to accept one by one or all that are shown. */
export default function ByRequest() {
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  return (
    <PlanPage part="requests" errors={errors}>
      {(view, plan) => <Requests view={view} plan={plan} onErrors={setErrors} />}
    </PlanPage>
  )
}

interface RequestsProps {
  readonly view: RunView
  readonly plan: Plan
  readonly onErrors: (errors: readonly FieldError[]) => void
}

function Requests({ view, plan, onErrors }: RequestsProps) {
  const runId = view.run.id
  const query = queryOf(useLocation().query)
  const number = usePageNumber()
  const many = useAcceptance(runId, plan)
  const one = useAcceptance(runId, plan)
  useEffect(() => onErrors(errorsOf(one.problem)), [one.problem])
  useEffect(() => {
    // The row may have left the list: whoever pressed its button stays on the page's content.
    if (one.accepting !== null && !one.isRunning && document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true })
  }, [one.isRunning])
  const next = useNextPlan(runId)
  const lines = found(view.placed, query)
  const page = pageOf(lines, number, at => requestsHref(runId, query, at))
  return (
    <>
      <RequestFilters view={view} query={query} />
      <p class="govuk-body" role="status">
        {lines.length === view.placed.length
          ? `${countWords(lines.length, 'request')} planned`
          : `${lines.length} of ${countWords(view.placed.length, 'request')} fit the filters`}
      </p>
      {view.canAccept && (
        <AcceptMany
          lines={lines}
          moves={view.moves}
          movesHref={`/visit-plans/${runId}/moves`}
          acceptance={many}
          changedHref={requestsHref(runId, { ...query, show: 'changed' })}
        />
      )}
      {lines.length === 0 ? (
        <Empty>No request of this plan fits. Take a filter away to see more.</Empty>
      ) : (
        <Table
          caption="Requests planned, the most urgent first"
          captionHidden
          head={['Request', 'Who and when', 'Accepted']}
          rows={page.shown.map(line => ({
            key: line.requestId,
            cells: [
              <RequestCell key="request" runId={runId} line={line} />,
              <WhoAndWhen key="when" line={line} />,
              <AcceptState
                key="state"
                line={line}
                runId={runId}
                canAccept={view.canAccept}
                isBusy={many.isRunning || one.isRunning}
                onAccept={() => void one.accept([line])}
              />,
            ],
          }))}
        />
      )}
      <Pagination next={page.next} previous={page.previous} />
      <NextPlanPart view={view} next={next} />
    </>
  )
}

function WhoAndWhen({ line }: { readonly line: PlacedLine }) {
  const { specialistName, halves, isLate, daysLate, isMoved } = line
  return (
    <>
      <strong>{specialistName}</strong>
      {halves.map(half => (
        <span key={`${half.on}${half.half}`} class="app-plan-half">
          {halfWords(half)}
        </span>
      ))}
      {isLate && <span class="app-minor">{countWords(daysLate, 'day')} after its due day</span>}
      {isMoved && <span class="app-minor">Booked visits move</span>}
      <Why line={line} />
    </>
  )
}

function Why({ line }: { readonly line: PlacedLine }) {
  return (
    <details class="govuk-details app-plan-why">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          Why<span class="govuk-visually-hidden"> for {line.reference}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        <WhyPlaced line={line} />
      </div>
    </details>
  )
}
