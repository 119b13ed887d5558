import { describedBy, FieldErrorMessage, FormGroup, Hint, Label, type LabelSize } from './form-group.tsx'

export interface SelectProps {
  readonly id: string
  readonly label: string
  readonly labelSize?: LabelSize
  readonly hint?: string
  readonly error?: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** '' is the empty choice. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Words of the empty choice; null leaves it out. */
  readonly empty?: string | null
}

/** One choice of many. */
export function Select(props: SelectProps) {
  const { id, label, labelSize, hint, error, options, value, onChange, empty = 'Choose' } = props
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} size={labelSize}>
        {label}
      </Label>
      <Hint id={id} hint={hint} />
      <FieldErrorMessage id={id} error={error} />
      <select
        class={`govuk-select${error ? ' govuk-select--error' : ''}`}
        id={id}
        name={id}
        value={value}
        aria-describedby={describedBy({ id, hint, error })}
        onChange={event => onChange(event.currentTarget.value)}
      >
        {empty !== null && <option value="">{empty}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
