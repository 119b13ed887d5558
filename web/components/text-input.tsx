import { describedBy, FieldErrorMessage, FormGroup, Hint, Label, type LabelSize } from './form-group.tsx'

export interface TextInputProps {
  readonly id: string
  readonly label: string
  readonly labelSize?: LabelSize
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  /** In characters; without it the field is as wide as its column. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20
  readonly isSearch?: boolean
  /** `numeric` for whole numbers: the phone shows digits. */
  readonly inputMode?: 'numeric' | 'decimal'
  readonly suffix?: string
  readonly spellcheck?: boolean
}

/** A field of one line. */
export function TextInput(props: TextInputProps) {
  const { id, label, labelSize, hint, error, value, onChange, width, inputMode, suffix } = props
  const field = (
    <input
      class={`govuk-input${width ? ` govuk-input--width-${width}` : ''}${error ? ' govuk-input--error' : ''}`}
      id={id}
      name={id}
      type={props.isSearch ? 'search' : 'text'}
      list={undefined}
      autocomplete="off"
      spellcheck={props.spellcheck}
      inputMode={inputMode}
      value={value}
      aria-describedby={describedBy({ id, hint, error })}
      onInput={event => onChange(event.currentTarget.value)}
    />
  )
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} size={labelSize}>
        {label}
      </Label>
      <Hint id={id} hint={hint} />
      <FieldErrorMessage id={id} error={error} />
      {suffix ? (
        <div class="govuk-input__wrapper">
          {field}
          <div class="govuk-input__suffix" aria-hidden="true">
            {suffix}
          </div>
        </div>
      ) : (
        field
      )}
    </FormGroup>
  )
}
