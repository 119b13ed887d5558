import type { ComponentChildren } from 'preact'
import { Fieldset, type LabelSize } from './form-group.tsx'

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  /** Shown below the option while it is chosen. */
  readonly reveal?: ComponentChildren
}

export interface RadiosProps {
  readonly id: string
  readonly legend: string
  readonly legendSize?: LabelSize
  readonly hint?: string
  readonly error?: string | undefined
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly inline?: boolean
  readonly small?: boolean
}

/** One choice of a few. The first radio has the field's id, so that the error summary finds it. */
export function Radios(props: RadiosProps) {
  const { id, options, value, onChange, inline, small } = props
  const look = `${inline ? ' govuk-radios--inline' : ''}${small ? ' govuk-radios--small' : ''}`
  return (
    <Fieldset {...props} legendSize={props.legendSize ?? 's'}>
      <div class={`govuk-radios${look}`}>
        {options.map((option, at) => (
          <RadioOption
            key={option.value}
            id={at === 0 ? id : `${id}-${option.value}`}
            name={id}
            option={option}
            isChosen={option.value === value}
            onChange={onChange}
          />
        ))}
      </div>
    </Fieldset>
  )
}

interface RadioOptionProps {
  readonly id: string
  readonly name: string
  readonly option: Option
  readonly isChosen: boolean
  readonly onChange: (value: string) => void
}

function RadioOption({ id, name, option, isChosen, onChange }: RadioOptionProps) {
  const { value, label, hint, reveal } = option
  return (
    <>
      <div class="govuk-radios__item">
        <input
          class="govuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={value}
          checked={isChosen}
          aria-describedby={hint ? `${id}-item-hint` : undefined}
          onChange={() => onChange(value)}
        />
        <label class="govuk-label govuk-radios__label" for={id}>
          {label}
        </label>
        {hint && (
          <div id={`${id}-item-hint`} class="govuk-hint govuk-radios__hint">
            {hint}
          </div>
        )}
      </div>
      {isChosen && reveal && <div class="govuk-radios__conditional">{reveal}</div>}
    </>
  )
}
