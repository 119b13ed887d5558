import { useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { RunView } from '../../shared/contracts/allocation.ts'
import type { PlacedLine, UnmetLine } from '../../shared/contracts/allocation-lines.ts'
import { Empty } from '../components/messages.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { longDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import type { FieldError } from '../problem.ts'
import { AcceptOne } from './accept-one.tsx'
import { WhyAndPrice } from './move-facts.tsx'
import { useNextPlan } from './next-plan.ts'
import { NextPlanPart } from './next-plan-part.tsx'
import { PlanPage } from './plan-page.tsx'
import { countWords, halfWords, referenceWords } from './plan-words.ts'
import { ReasonList } from './reason-list.tsx'
import { specialistNames } from './specialist-names.ts'
import { canTry, hasWayIn, TryExactly } from './try-exactly.tsx'
import type { Plan } from './use-plan.ts'
import { WhyPlaced } from './why-placed.tsx'
import { WishForm } from './wish-form.tsx'

/** One request of a plan: who, when and why; or why not. What is wished of it for the next plan is said here. */
export default function PlannedRequest() {
  const { runId = '', requestId = '' } = useRoute().params
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  return (
    <PlanPage
      part="requests"
      errors={errors}
      heading={`Request ${referenceWords(requestId)}`}
      back={{ href: `/visit-plans/${runId}/requests`, label: 'Requests of this plan' }}
    >
      {(view, plan) => (
        <Found
          key={requestId}
          view={view}
          plan={plan}
          requestId={requestId}
          errors={errors}
          onErrors={setErrors}
        />
      )}
    </PlanPage>
  )
}

interface FoundProps {
  readonly view: RunView
  readonly plan: Plan
  readonly requestId: string
  readonly errors: readonly FieldError[]
  readonly onErrors: (errors: readonly FieldError[]) => void
}

function Found({ view, plan, requestId, errors, onErrors }: FoundProps) {
  const next = useNextPlan(view.run.id)
  const placed = view.placed.find(line => line.requestId === requestId)
  const unmet = view.unmet.find(line => line.requestId === requestId)
  const line = placed ?? unmet
  if (line === undefined)
    return (
      <Empty>
        This plan says nothing of this request.{' '}
        <a class="govuk-link" href={`/requests/${requestId}`}>
          Open the request
        </a>
        .
      </Empty>
    )
  return (
    <>
      <Facts line={line} />
      {placed && <Placed view={view} plan={plan} line={placed} onErrors={onErrors} />}
      {unmet && <Unmet view={view} line={unmet} />}
      <WishForm view={view} line={line} placed={placed} next={next} errors={errors} onErrors={onErrors} />
      <NextPlanPart view={view} next={next} />
    </>
  )
}

function Facts({ line }: { readonly line: PlacedLine | UnmetLine }) {
  const { disciplines } = useCatalogue()
  const { requestId, reference, who, settingName, service, discipline, dueOn, statutory, points } = line
  return (
    <SummaryList
      rows={[
        {
          key: 'Request',
          value: (
            <a class="govuk-link" href={`/requests/${requestId}`}>
              {reference}
            </a>
          ),
        },
        { key: 'For', value: `${who}, ${settingName}` },
        { key: 'Service', value: `${service}, ${disciplines[discipline]?.label ?? discipline}` },
        { key: 'Needs', value: countWords(line.sessions, 'half-day') },
        { key: 'Priority', value: countWords(points, 'point') },
        ...(statutory
          ? [{ key: 'Due by law', value: dueOn === null ? 'Not set' : longDate(dueOn) }]
          : dueOn === null
            ? []
            : [{ key: 'Due', value: longDate(dueOn) }]),
      ]}
    />
  )
}

function Placed({
  view,
  plan,
  line,
  onErrors,
}: {
  readonly view: RunView
  readonly plan: Plan
  readonly line: PlacedLine
  readonly onErrors: FoundProps['onErrors']
}) {
  const { runnerUpId } = line.reasons
  const move = view.moves.find(one => one.requestId === line.requestId)
  return (
    <>
      <h2 class="govuk-heading-m">What the plan says</h2>
      <p class="govuk-body">{line.specialistName} goes:</p>
      <ul class="govuk-list govuk-list--bullet">
        {line.halves.map(half => (
          <li key={`${half.on}${half.half}`}>{halfWords(half)}</li>
        ))}
      </ul>
      {line.isLate && (
        <p class="govuk-body">
          <strong>Late:</strong> {countWords(line.daysLate, 'day')} after the due day.{' '}
          {view.rescues.some(rescue => rescue.requestId === line.requestId) && (
            <a class="govuk-link" href={`/visit-plans/${view.run.id}/at-risk`}>
              See what could save it
            </a>
          )}
        </p>
      )}
      {move && (
        <>
          <p class="govuk-body">
            Booked before: {move.from.specialistName}, {move.from.halves.map(halfWords).join('; ')}. These
            visits move.
          </p>
          <div class="govuk-body">
            <WhyAndPrice why={move.why.words} price={move.price} />
          </div>
        </>
      )}
      <AcceptOne view={view} plan={plan} line={line} onErrors={onErrors} />
      <WhyPlaced line={line} runnerUp={runnerUpId === null ? undefined : specialistNames(view)[runnerUpId]} />
    </>
  )
}

function Unmet({ view, line }: { readonly view: RunView; readonly line: UnmetLine }) {
  const { requestId, reference, excludedWhy, reasons } = line
  return (
    <>
      <h2 class="govuk-heading-m">Left out of this plan</h2>
      {excludedWhy !== null && <p class="govuk-body">Left out by you: {excludedWhy}</p>}
      <h3 class="govuk-heading-s">Why not</h3>
      <div class="govuk-body">
        <ReasonList reasons={reasons.whyNot} none="The plan found no room for it" />
      </div>
      <h3 class="govuk-heading-s">What would let it in</h3>
      <p class="govuk-body">
        {reasons.cheapest?.words ?? 'No one change of hours, limits or days would be enough.'}
        {canTry(view) && hasWayIn(line) && (
          <TryExactly runId={view.run.id} ask={{ kind: 'let-in', requestId }} about={reference} />
        )}
      </p>
    </>
  )
}
