import { useState } from 'preact/hooks'
import type { PolicyView } from '../../shared/contracts/policy.ts'
import { Button, Form } from '../components/button.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Table } from '../components/table.tsx'
import { TextArea } from '../components/text-area.tsx'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { type DifferenceLine, differencesOf } from './policy-draft.ts'

export interface CheckPageProps {
  readonly view: PolicyView
  /** What is to be saved; null for the product's choice. */
  readonly next: PolicyView['policy'] | null
  /** Back to what was typed, with what the service found wrong with it. */
  readonly onBack: (errors: readonly FieldError[]) => void
  readonly onReload: () => void
  readonly onSaved: () => void
}

/** What would change, the reason for it, and the button that saves it. */
export function CheckPage({ view, next, onBack, onReload, onSaved }: CheckPageProps) {
  const [why, setWhy] = useTyped('why', '')
  const [missing, setMissing] = useState<FieldError[]>([])
  const [sentVersion, setSentVersion] = useState<number | null>(null)
  const save = useSend('PUT /policy')
  const lines = differencesOf(view.policy, next ?? view.product, view)
  // Once what is set has been read again, what was said of the version before is over.
  const problem = sentVersion === view.version ? save.problem : null
  const errors = missing.length > 0 ? missing : errorsOf(problem, 'policy')
  const submit = async () => {
    if (why.trim() === '') return setMissing([{ id: 'why', message: 'Say why' }])
    setMissing([])
    setSentVersion(view.version)
    const saved = await save.send({ body: { version: view.version, policy: next, why } }, refused => {
      const wrong = errorsOf(refused, 'policy').filter(({ id }) => id !== undefined && id !== 'why')
      if (wrong.length > 0 && next !== null) onBack(wrong)
    })
    if (saved) onSaved()
  }
  return (
    <Page title={next === null ? 'Go back to the product’s choice' : 'Check what changes'} errors={errors}>
      {lines.length === 0 && <Inset>Nothing would change: it is set like this already.</Inset>}
      {problem?.code === 'stale-version' && (
        <p>
          <Button kind="secondary" onClick={onReload}>
            See what is set now, and keep what I typed
          </Button>
        </p>
      )}
      {lines.length > 0 && <Differences lines={lines} />}
      <Form onSubmit={() => void submit()}>
        {(lines.length > 0 || (next === null && !view.isProducts)) && (
          <>
            <TextArea
              id="why"
              label="Why is this changed?"
              labelSize="m"
              hint="This is kept with the change and everybody who sees these settings can read it."
              error={errorFor(errors, 'why')}
              value={why}
              onChange={setWhy}
              rows={3}
              maxLength={500}
            />
            <Button isSending={save.isSending}>Save settings</Button>
          </>
        )}
      </Form>
      <p class="govuk-body">
        {next === null ? (
          <a class="govuk-link" href="/policy">
            Keep the settings as they are
          </a>
        ) : (
          <button type="button" class="app-link-button" onClick={() => onBack([])}>
            Change what I typed
          </button>
        )}
      </p>
    </Page>
  )
}

function Differences({ lines }: { readonly lines: readonly DifferenceLine[] }) {
  return (
    <Table
      caption="What changes"
      captionHidden
      head={['Setting', 'Now', 'From now on', 'Product’s choice']}
      rows={lines.map(({ key, label, unit, was, next, product }) => ({
        key,
        cells: [
          <span key="label">
            {label}
            {unit !== '' && <span class="app-minor">{unit}</span>}
          </span>,
          <span key="was" class="app-text">
            {was}
          </span>,
          <strong key="next" class="app-text">
            {next}
          </strong>,
          <span key="product" class="app-text">
            {product}
          </span>,
        ],
      }))}
    />
  )
}
