import { Fieldset, type LabelSize } from './form-group.tsx'
import type { Option } from './radios.tsx'

export interface CheckboxesProps {
  readonly id: string
  readonly legend: string
  readonly legendSize?: LabelSize
  readonly hint?: string
  readonly error?: string | undefined
  readonly options: readonly Option[]
  readonly values: readonly string[]
  /** Gets the chosen values in the order of the options. */
  readonly onChange: (values: string[]) => void
  readonly small?: boolean
}

/** Any number of a few choices. The first box has the field's id, so that the error summary finds it. */
export function Checkboxes(props: CheckboxesProps) {
  const { id, options, values, onChange, small } = props
  const toggle = (value: string, isOn: boolean) =>
    onChange(
      options.map(option => option.value).filter(other => (other === value ? isOn : values.includes(other))),
    )
  return (
    <Fieldset {...props} legendSize={props.legendSize ?? 's'}>
      <div class={`govuk-checkboxes${small ? ' govuk-checkboxes--small' : ''}`}>
        {options.map((option, at) => (
          <Box
            key={option.value}
            id={at === 0 ? id : `${id}-${option.value}`}
            name={id}
            option={option}
            isOn={values.includes(option.value)}
            onToggle={isOn => toggle(option.value, isOn)}
          />
        ))}
      </div>
    </Fieldset>
  )
}

interface BoxProps {
  readonly id: string
  readonly name: string
  readonly option: Option
  readonly isOn: boolean
  readonly onToggle: (isOn: boolean) => void
}

function Box({ id, name, option, isOn, onToggle }: BoxProps) {
  const { value, label, hint, reveal } = option
  return (
    <>
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name={name}
          type="checkbox"
          value={value}
          checked={isOn}
          aria-describedby={hint ? `${id}-item-hint` : undefined}
          onChange={event => onToggle(event.currentTarget.checked)}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {label}
        </label>
        {hint && (
          <div id={`${id}-item-hint`} class="govuk-hint govuk-checkboxes__hint">
            {hint}
          </div>
        )}
      </div>
      {isOn && reveal && <div class="govuk-checkboxes__conditional">{reveal}</div>}
    </>
  )
}
