import { useEffect, useRef, useState } from 'preact/hooks'
import type { RunView } from '../../shared/contracts/allocation.ts'
import { Details, Warning } from '../components/messages.tsx'
import type { FieldError } from '../problem.ts'
import { AskSummary } from './ask-summary.tsx'
import { CompareChoice } from './compare-choice.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { useNextPlan } from './next-plan.ts'
import { NextPlanPart } from './next-plan-part.tsx'
import { PlanPage } from './plan-page.tsx'
import { Progress } from './progress.tsx'
import { ResultWords } from './result-words.tsx'
import { TrialAnswer, TrialTried } from './trial-part.tsx'
import { canTry } from './try-exactly.tsx'
import type { Plan } from './use-plan.ts'
import { isOver } from './use-plan.ts'
import { Worth } from './worth.tsx'

/** A plan at a glance: how far it has come, and then what it does, how good it is and what would make it better. */
export default function Overview() {
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  return (
    <PlanPage part="" errors={errors}>
      {(view, plan) => <Whole key={view.run.id} view={view} plan={plan} onErrors={setErrors} />}
    </PlanPage>
  )
}

interface WholeProps {
  readonly view: RunView
  readonly plan: Plan
  readonly onErrors: (errors: readonly FieldError[]) => void
}

function Whole({ view, plan, onErrors }: WholeProps) {
  const hasEnded = isOver(view)
  const hasResult = hasEnded && view.run.status !== 'failed'
  const next = useNextPlan(view.run.id)
  const result = useRef<HTMLHeadingElement>(null)
  const wasOver = useRef(hasEnded)
  useEffect(() => {
    // The button that stopped it has gone: whoever was on it stays on the page, at what came of it.
    const isNew = hasEnded && !wasOver.current
    if (isNew && document.activeElement === document.body) result.current?.focus({ preventScroll: true })
    wasOver.current = hasEnded
  }, [hasEnded])
  return (
    <>
      <Progress view={view} onStopped={plan.reload} onErrors={onErrors} />
      {view.options.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/visit-plans/${view.run.id}/options`}>
            One of {view.options.length} plans to choose from: see them side by side
          </a>
        </p>
      )}
      <TrialTried view={view} />
      {hasResult && (
        <>
          <h2 class="govuk-heading-m app-group" ref={result} tabIndex={-1}>
            {view.trialOf === null ? 'What this plan does' : 'What it would change'}
          </h2>
          {view.trialOf === null ? <Results view={view} /> : <TrialAnswer view={view} />}
        </>
      )}
      <NextPlanPart view={view} next={next} />
      {hasResult && view.trialOf === null && <CompareChoice runId={view.run.id} />}
      <Details summary="What this plan was asked for">
        <AskSummary view={view} />
      </Details>
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={`/visit-plans/new?from=${view.run.id}`}>
          Plan again, starting from what this was asked for
        </a>
      </p>
    </>
  )
}

/** Everything a plan comes to. */
function Results({ view }: { readonly view: RunView }) {
  return (
    <>
      {view.run.isWhatIf && (
        <Warning>This plan tries something out. It cannot be accepted and changes nothing.</Warning>
      )}
      <ResultWords view={view} />
      {view.comparison && <ComparisonTable comparison={view.comparison} />}
      <Worth runId={view.run.id} worth={view.worth} canTry={canTry(view)} />
      <Findings view={view} />
    </>
  )
}

function Findings({ view: { findings } }: { readonly view: RunView }) {
  if (findings.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">What could not be used</h2>
      <p class="govuk-body">The rest is planned all the same.</p>
      <ul class="govuk-list govuk-list--bullet">
        {findings.map(({ code, about, requestId, words }) => (
          <li key={`${code} ${about}`} class="app-text">
            {words}{' '}
            {requestId !== null && (
              <a class="govuk-link" href={`/requests/${requestId}`}>
                Open the request<span class="govuk-visually-hidden"> {requestId}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
