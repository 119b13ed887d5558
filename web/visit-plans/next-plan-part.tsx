import type { RunView } from '../../shared/contracts/allocation.ts'
import { LinkButton } from '../components/button.tsx'
import { countOf, type useNextPlan } from './next-plan.ts'
import { specialistNames } from './specialist-names.ts'
import { WishList } from './wish-list.tsx'

/** What was collected for the next plan while this one is read, and the way to make it. */
export function NextPlanPart({ view, next }: { readonly view: RunView; readonly next: NextPlan }) {
  if (countOf(next.wishes) === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">For the next plan</h2>
      <p class="govuk-body">
        This is kept in this browser tab until you sign out. It changes nothing until you plan again.
      </p>
      <WishList wishes={next.wishes} names={specialistNames(view)} onRemove={next.remove} />
      <LinkButton href={`/visit-plans/new?from=${view.run.id}`} kind="secondary">
        Plan again with these
      </LinkButton>
    </section>
  )
}

export type NextPlan = ReturnType<typeof useNextPlan>
