import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { PolicyView } from '../../shared/contracts/policy.ts'
import { LoadPage } from '../components/load.tsx'
import { Confirmation } from '../components/panel.tsx'
import { noteNavigation } from '../navigation.ts'
import type { FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useData } from '../use-data.ts'
import { CheckPage } from './check-page.tsx'
import { EditPage } from './edit-page.tsx'
import { POLICY_TITLE } from './policy.tsx'
import { draftOf, type PolicyDraft, policyOf } from './policy-draft.ts'

/** Changes the authority's settings: typed, checked with the reason, saved. With `?to=product` it goes back to the product's. */
export default function ChangePolicy() {
  const { query } = useLocation()
  const data = useData('GET /policy', {})
  return (
    <LoadPage data={data} title={POLICY_TITLE}>
      {view => <Change view={view} onReload={data.reload} isReset={query.to === 'product'} />}
    </LoadPage>
  )
}

interface ChangeProps {
  readonly view: PolicyView
  readonly onReload: () => void
  readonly isReset: boolean
}

function Change({ view, onReload, isReset }: ChangeProps) {
  const [draft, setDraft] = useTyped<PolicyDraft>('policy', draftOf(view.policy))
  const [step, setStep] = useState<'edit' | 'check' | 'saved'>(isReset ? 'check' : 'edit')
  const [refused, setRefused] = useState<readonly FieldError[]>([])
  const go = (to: typeof step, errors: readonly FieldError[] = []) => {
    noteNavigation()
    setRefused(errors)
    setStep(to)
  }
  if (step === 'saved') return <Saved />
  if (step === 'edit')
    return (
      <EditPage
        view={view}
        draft={draft}
        refused={refused}
        onChange={setDraft}
        onContinue={() => go('check')}
      />
    )
  return (
    <CheckPage
      view={view}
      next={isReset ? null : policyOf(draft)}
      onBack={errors => go('edit', errors)}
      onReload={onReload}
      onSaved={() => go('saved')}
    />
  )
}

function Saved() {
  return (
    <Confirmation title="Settings saved" body="They count from now on.">
      <p class="govuk-body">
        Plans that were started before keep the settings they were made with. Booked visits stay as they are.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/policy">
          Back to the settings of planning and hours
        </a>
      </p>
    </Confirmation>
  )
}
