import type { PolicyView } from '../../shared/contracts/policy.ts'
import { Button } from '../components/button.tsx'
import { Fieldset } from '../components/form-group.tsx'
import { TextInput } from '../components/text-input.tsx'
import { errorFor, type FieldError } from '../problem.ts'
import { MOST_RULES, type PolicyDraft, type RuleDraft } from './policy-draft.ts'
import { ruleWords } from './rule-words.ts'

export interface RuleFieldsProps {
  readonly view: PolicyView
  readonly draft: PolicyDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (rules: RuleDraft[]) => void
}

/** What becomes of hours when a setting cancels: one rule after the other, as many as are wanted. */
export function RuleFields({ view, draft, errors, onChange }: RuleFieldsProps) {
  const { rules } = draft
  const change = (at: number, over: Partial<RuleDraft>) =>
    onChange(rules.map((rule, place) => (place === at ? { ...rule, ...over } : rule)))
  return (
    <Fieldset
      id="cancellation"
      legend="When a setting cancels a visit"
      legendSize="m"
      hint={`The rule with the most notice that was given counts. One rule must be for 0 working days. The product’s choice: ${ruleWords(view.product).join('; ')}.`}
      error={errorFor(errors, 'cancellation')}
    >
      <div id="cancellation">
        {rules.map((rule, at) => (
          <RuleField
            key={`${rules.length}-${at}`}
            at={at}
            rule={rule}
            errors={errors}
            onChange={over => change(at, over)}
            onRemove={rules.length > 1 ? () => onChange(rules.filter((_, place) => place !== at)) : undefined}
          />
        ))}
        {rules.length < MOST_RULES && (
          <Button kind="secondary" onClick={() => onChange([...rules, { days: '', used: '' }])}>
            Add a rule
          </Button>
        )}
      </div>
    </Fieldset>
  )
}

interface RuleFieldProps {
  readonly at: number
  readonly rule: RuleDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (over: Partial<RuleDraft>) => void
  readonly onRemove: (() => void) | undefined
}

function RuleField({ at, rule, errors, onChange, onRemove }: RuleFieldProps) {
  const ids = { days: `cancellation-${at}-leastWorkingDays`, used: `cancellation-${at}-usedPercent` }
  return (
    <fieldset class="govuk-fieldset app-repeated">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Rule {at + 1}</legend>
      <TextInput
        id={ids.days}
        label="With so many working days of notice or more"
        error={errorFor(errors, ids.days)}
        value={rule.days}
        onChange={days => onChange({ days })}
        width={3}
        inputMode="numeric"
      />
      <TextInput
        id={ids.used}
        label="Share of the hours that are used"
        error={errorFor(errors, ids.used)}
        value={rule.used}
        onChange={used => onChange({ used })}
        width={3}
        inputMode="numeric"
        suffix="%"
      />
      {onRemove && (
        <Button kind="secondary" onClick={onRemove}>
          Remove rule {at + 1}
        </Button>
      )}
    </fieldset>
  )
}
