import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Details } from '../components/messages.tsx'
import type { EventKind } from './case-event.ts'
import { eventLabel } from './event-forms.ts'
import { likelySteps, STEP_GROUPS } from './likely-steps.ts'

/** Everything that can have happened: what usually comes next first, the rest by subject. */
export function ChooseKind({ view }: { readonly view: CaseView }) {
  const standing = view.events.filter(({ id }) => view.current.includes(id))
  const likely = likelySteps(view.stage, standing)
  return (
    <>
      {likely.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What usually comes next</h2>
          <Kinds view={view} kinds={likely} />
        </>
      )}
      <h2 class="govuk-heading-m">Something else</h2>
      {STEP_GROUPS.map(({ title, kinds }) => (
        <Details key={title} summary={title}>
          <Kinds view={view} kinds={kinds} />
        </Details>
      ))}
      <h2 class="govuk-heading-m">Something was recorded wrongly</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/ehc/cases/${view.ehcCase.id}/timeline`}>
          Correct an entry or strike it out on the timeline
        </a>
      </p>
    </>
  )
}

function Kinds({ view, kinds }: { readonly view: CaseView; readonly kinds: readonly EventKind[] }) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {kinds.map(kind => (
        <li key={kind}>
          <a class="govuk-link" href={`/ehc/cases/${view.ehcCase.id}/record?kind=${kind}`}>
            {eventLabel(kind)}
          </a>
        </li>
      ))}
    </ul>
  )
}
