import { useState } from 'preact/hooks'
import type { PolicyView } from '../../shared/contracts/policy.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { TextInput } from '../components/text-input.tsx'
import { errorFor, type FieldError } from '../problem.ts'
import { errorsIn, type PolicyDraft } from './policy-draft.ts'
import { RuleFields } from './rule-fields.tsx'

export interface EditPageProps {
  readonly view: PolicyView
  readonly draft: PolicyDraft
  /** What the service found wrong. */
  readonly refused: readonly FieldError[]
  readonly onChange: (draft: PolicyDraft) => void
  readonly onContinue: () => void
}

/** Every number and rule, with its unit and the product's choice beside it. */
export function EditPage({ view, draft, refused, onChange, onContinue }: EditPageProps) {
  const [found, setFound] = useState<readonly FieldError[] | null>(null)
  const errors = found ?? refused
  const fields = view.groups.flatMap(group => group.fields)
  const submit = () => {
    const wrong = errorsIn(draft, fields)
    setFound(wrong)
    if (wrong.length === 0) onContinue()
  }
  return (
    <Page title="Change settings of planning and hours" back={{ href: '/policy' }} errors={errors}>
      <Form onSubmit={submit}>
        {view.groups.map(group => (
          <section key={group.key}>
            <h2 class="govuk-heading-m">{group.label}</h2>
            <p class="govuk-body">{group.hint}</p>
            {group.fields.map(({ key, label, unit, means, product }) => (
              <TextInput
                key={key}
                id={`numbers-${key}`}
                label={label}
                labelSize="s"
                hint={`${means} The product’s choice is ${product} ${unit}.`}
                error={errorFor(errors, `numbers-${key}`)}
                value={draft.numbers[key]}
                onChange={value => onChange({ ...draft, numbers: { ...draft.numbers, [key]: value } })}
                width={5}
                inputMode="decimal"
              />
            ))}
          </section>
        ))}
        <RuleFields
          draft={draft}
          errors={errors}
          view={view}
          onChange={rules => onChange({ ...draft, rules })}
        />
        <Button>Continue</Button>
      </Form>
    </Page>
  )
}
